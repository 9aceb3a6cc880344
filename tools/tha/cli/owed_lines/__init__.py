"""What verbs say of requirements, and of classes and certificates from elsewhere.

May import what `cli` may. Read `own_requirements.py` first.
"""
