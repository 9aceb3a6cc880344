"""How written answers get their points: who still marks what, marks kept, the new marking made.

Read `written_answers.py` first.
"""
