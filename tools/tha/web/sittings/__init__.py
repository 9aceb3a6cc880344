"""Which assessment is sat when, by whom, and what has been answered so far?

The server's clock alone counts (`times.py`). Answers come in by `saving.py`, beside Django; what is
handed in joins the records like any other submission (`hand_in.py`). Read `models.py` first.
"""
