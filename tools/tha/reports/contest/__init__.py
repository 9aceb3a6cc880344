"""What a council publishes of a contest: tables, signed minutes, a look-up without names.

May import `batch.contest` and every room below `reports`. Read `minutes.py` first.
"""
