"""Marking a quiz again by another edition: what it changes, and how that is kept.

May import what `records` may. Read `regrade.py` first, then `judge.py`.
"""
