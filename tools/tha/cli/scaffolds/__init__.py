"""What `tha new` writes: the frame of a quiz or module, and what an editor checks while one types.

May import what `cli` may. Read `new.py` first: the verb lives here, as its folder is full.
"""
