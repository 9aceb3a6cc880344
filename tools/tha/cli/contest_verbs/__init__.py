"""The verbs below `tha contest`, one file each.

May import what `cli` may. Read `rank.py` first.
"""
