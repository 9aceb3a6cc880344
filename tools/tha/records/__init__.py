"""Who has learned what: officers, kept submissions and marks, completions, the ledger.

A Django app that works without a web server. May import every room below it. Read `keep.py` first.
"""
