"""What is the site known by outside its own pages: icons on a device, a card where it is shared?

May import what `reports` may. All is drawn from the site's own logo, favicon and colours when it is
built. Read `icons.py` first.
"""
