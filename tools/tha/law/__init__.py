"""Which instruments of law there are, and what a citation points at.

May import `source`. Read `citation.py` first, then `register.py`.
"""
