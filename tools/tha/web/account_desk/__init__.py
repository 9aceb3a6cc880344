"""Who has an account, and how are officers invited? The administrator's pages.

Read `listing.py`, then `changes.py`; `views.py` shows what they say.
"""
