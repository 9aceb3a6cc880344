"""Every way a submission arrives, and its way to a result.

May import `marking` and every room below it. Read `json_lines.py` first, then `portions.py`.
"""
