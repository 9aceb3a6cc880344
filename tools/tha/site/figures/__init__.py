"""How are raw figures shown: those of a year, those of all years, and as data for others?

May import `curriculum`, `law`, `source` and what `site` has beside it. Read `block.py` first.
"""
