"""What was learned in classes and elsewhere, and what is owed once that is counted too?

May import the models, the ledger, `owed`, `people` and every room below. Read `owing.py` first.
"""
