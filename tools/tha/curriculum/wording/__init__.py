"""Are instruments called as the register calls them, and is anything left to write?

May import `law`, `source` and what `curriculum` says of texts. Read `instruments.py` first.
"""
