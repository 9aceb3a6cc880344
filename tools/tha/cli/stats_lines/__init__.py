"""How is item analysis told: what it is made of, its lines on a terminal, its JSON?

May import what `cli` may. Read `gathered.py` first.
"""
