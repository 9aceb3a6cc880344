"""Where do the records lie: a file of SQLite or a PostgreSQL server, and who has the turn to write?

May import `records/messages.py` and the rooms below. Read `target.py` first, then `turns.py`.
"""
