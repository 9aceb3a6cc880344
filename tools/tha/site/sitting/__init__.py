"""How do the items of a sitting look where no page of the site shows them?

May import `quiz`, `source` and what `site` has beside it. Read `items.py` first.
"""
