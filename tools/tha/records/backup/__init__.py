"""How do the records go into one file, and come back whole: `tha backup`, `tha restore`?

May import `records/ledger`, `records/storage` and what `records` may. Read `lines.py` first, then
`write.py`, `read.py` and `restore.py`.
"""
