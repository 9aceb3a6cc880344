"""The command `tha`: one file per verb.

The only room, with `web`, that knows the clock, the language of the reader and the exit status.
Read `main.py` (the table of verbs) first.
"""
