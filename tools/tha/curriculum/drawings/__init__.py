"""What do authors write to have something drawn: a procedure, a timeline, a picture of a
screen; and is it drawable?

May import `law` and `source`. Read `procedure.py` first.
"""
