"""What is certified to whom, is it still so, and is a certificate that somebody shows real?

May import what `records` may. Read `document.py` first, then `issue.py`; `check.py` needs no
database.
"""
