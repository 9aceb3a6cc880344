"""How does a verb speak, and which options does it take?

May import what `tha.cli` may. Read `show.py` first.
"""
