"""Which written answers wait for a trainer, and what does the trainer give them?

Read `desk.py` first, then `shown.py` and `given.py`.
"""
