"""Who has learned what, and who still owes what?

Officers, kept submissions and marks, completions, classes, certificates, the ledger. A Django app
that works without a web server. May import every room below it. Read `keep.py` first, then the
signs of `ledger`, `people`, `attained`, `certificates`, `storage` and `backup`.
"""
