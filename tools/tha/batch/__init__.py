"""A great many submissions: from the bytes of a stream to the lines of results.

`tha score` takes this way; `tha record`, which keeps every submission, that of `intake/scored.py`.
May import `intake`, `marking` and every room below. Read `portion.py` first.
"""
