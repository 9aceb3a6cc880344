"""How is the site read without a network, and put on a device like a program of its own?

`listing.py` says which files a device keeps, `service_worker.py` writes what keeps them,
`manifest.py` what a device shows. Read `listing.py` first; `worker.js` runs on the device.
"""
