"""What do pages lend to the search, beside their headings and texts?

Read `entries.py` first; `index.py` writes them into the index of a finished site. How a query is
answered stands in `theme/assets/javascripts/lunr/min/lunr.vi.min.js`. May import `curriculum`,
`law`, `source` and what `site` has beside it; nothing in `site` imports this.
"""
