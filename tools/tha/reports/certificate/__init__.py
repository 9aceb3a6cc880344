"""What does a certificate look like: on paper, and as a credential for other programs?

May import what `reports` may. Read `certificate.py` first.
"""
