"""The verbs below `tha mark`, one file each.

May import what `cli` may. Read `export.py` first.
"""
