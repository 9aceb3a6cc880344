"""What do pages lend to the search, beside their headings and texts?

Read `entries.py` first; `hook.py` is where mkdocs comes in. How a query is answered stands in
`theme/assets/javascripts/lunr/min/lunr.vi.min.js`. May import `curriculum`, `law`, `source` and
what `site` has beside it; nothing imports this.
"""
