"""What `tha serve --watch` shows: the site as it is being written, on this machine alone.

May import what `cli` may. Read `watching.py` first.
"""
