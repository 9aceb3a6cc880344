"""What does a page need on paper that a screen has no use for?

May import what `site` has beside it. Read `notes.py`.
"""
