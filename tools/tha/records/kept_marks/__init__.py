"""Why a kept submission has the marks it has, marking by marking, by the edition of each.

What is told shows keys. May import `records/rubric`, `remark.py` and the ledger. Read `account.py`.
"""
