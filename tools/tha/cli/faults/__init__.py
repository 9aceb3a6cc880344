"""What a reader hears when a verb could not even begin.

May import what `cli` may. Read `usage.py`.
"""
