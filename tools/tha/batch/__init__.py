"""A great many submissions: from the bytes of a stream to the lines of results.

May import `intake`, `marking` and every room below. Read `portion.py` first.
"""
