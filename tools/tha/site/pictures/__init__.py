"""What does a page show of a program's screen? Pictures that `make pictures` takes.

They are made, so they lie in no commit, and a page must be sound without them. Imports what `site`
may; read `block.py` first.
"""
