"""Who signs in, and how does somebody come to an account? Read `models.py`, then `invite.py`."""
