"""Is this file, or this folder, exactly what somebody has signed? Ed25519, by `cryptography`.

May import `source`. Read `keys.py` first, then `folder.py`; for certificates `signed_line.py`.
"""
