"""Who stands where in a contest of many: entries in, ranks and reasons out, in bounded memory.

May import `quiz` and `source`. Read `entry.py` first, then `rank.py`.
"""
