"""Who serves where, and since when: units, officers, postings and leave, in from tables.

May import the models, the ledger and every room below the records. Read `roster.py` first.
"""
