"""The page of the register: its table, its entries, and the register as data for others.

May import what `site` may, and of `site` what stands below a page: citations, words of status,
files as they are read. Read `block.py` first.
"""
