"""The verbs below `tha law`: one file each, what they share in `opened_law.py` and `lines.py`.

Read `../law.py` first, then `impact.py`.
"""
