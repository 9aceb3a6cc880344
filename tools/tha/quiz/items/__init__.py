"""One file per item type: its Struct, the shape of its response, its own checks.

Pure: reaches no file, clock or framework. Read `asked.py` first, then any type.
"""
