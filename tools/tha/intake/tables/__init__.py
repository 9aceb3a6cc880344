"""Tables of submissions: a row each, read into lines of JSON.

May import the files of `intake` that stand for lines and portions, and every room below. Read
`rows.py` first.
"""
