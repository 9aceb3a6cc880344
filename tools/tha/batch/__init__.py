"""A great many submissions: from portions of bytes to results, and to the ranking of a contest.

`tha score` takes this way; `tha record`, which keeps every submission, that of `intake/scored.py`.
May import `intake`, `marking` and every room below. Read `run.py` first, then `lane.py`.
"""
