"""The verbs below `tha ledger` that have a file of their own.

May import what `cli` may. Read `sign.py` first.
"""
