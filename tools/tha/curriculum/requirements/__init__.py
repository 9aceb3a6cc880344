"""What does a role owe each year, and may the council's list of it be relied on?

May import `law`, `quiz`, `source` and what `curriculum` says of pages. Read `requirement.py` first.
"""
