"""How do verbs deal with the files that the command line names?

May import what `cli` may. Read `submissions.py` first.
"""
