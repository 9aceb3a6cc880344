"""Which modules does a role study, in which order, and do they fill its hours?

May import `quiz`, `source` and what `curriculum` says of pages. Read `role_path.py` first.
"""
