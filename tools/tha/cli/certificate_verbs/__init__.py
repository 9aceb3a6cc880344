"""How are certificates issued, revoked, listed and made known?

May import what `tha.cli` may. Read `issue.py` first.
"""
