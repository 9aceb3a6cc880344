"""Can it be proved that nothing was altered: the chain, what it states, and rows compared with it?

May import what `records` may. Read `chain.py` first, then `statements.py`.
"""
