"""What `tha transcript --explain` puts on the screen. Read `kept.py`."""
