"""What do authors write to have something drawn: a procedure, a timeline; and is it drawable?

May import `law` and `source`. Read `procedure.py` first.
"""
