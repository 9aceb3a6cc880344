"""What can be done with the officers, a file a verb.

May import what `cli` may. Read `import_roster.py` first.
"""
