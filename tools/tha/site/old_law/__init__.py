"""How is old law set apart on a page, and shown beside new law?

May import `curriculum`, `law`, `source` and what `site` has beside it. Read `compare_block.py`.
"""
