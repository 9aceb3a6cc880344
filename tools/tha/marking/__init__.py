"""What a response is worth: pure functions from an item and a response to an exact credit.

Reaches no file, clock or framework, not even indirectly. May import `quiz`, `law`, `source`.
Read `credit.py` (the table) first, then `score.py`.
"""
