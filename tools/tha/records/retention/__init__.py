"""How long is what is personal kept, and what is past its time?

May import what `tha.records` may. Read `periods.py` first.
"""
