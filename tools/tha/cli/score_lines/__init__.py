"""What `tha score --explain` puts on the screen. Read `explained.py`."""
