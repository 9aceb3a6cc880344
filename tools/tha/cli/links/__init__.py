"""What `tha check --links` looks at: addresses of other sites that the content names.

May import what `cli` may. Read `gathered.py` first.
"""
