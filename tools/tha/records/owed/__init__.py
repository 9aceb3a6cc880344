"""What does an officer still owe of a requirement, and by when? Pure: facts in, answer out.

May import `curriculum` and what lies below, and no database. Read `owed.py` first.
"""
