"""What is new: pages that came or changed, reviews, and law that takes effect, changes or ends.

May import what `site` may, and of `site` files as they are read. Read `entries.py` first.
"""
