"""What does the running platform tell of itself: its health, figures and a log?

Read `requests.py` first. Nothing here knows of names, records or answers.
"""
