"""How does a page need few requests?

May use what `site` may use. Read `bundle.py` first, and last.
"""
