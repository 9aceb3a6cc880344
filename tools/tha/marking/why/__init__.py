"""Why a mark is what it is, in words: from the same findings that the credit comes from.

One file per item type, as in `marking`. Read `explain.py` first, then `telling.py`.
"""
