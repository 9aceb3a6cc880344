"""By which digest does the ledger hold what is personal?

SHA-256 over a salt that nobody can guess and the bytes themselves. As long as the salt is kept, the
digest proves what was said; once it is erased, no guess at a name or a reason can be tried on it.
"""

import hashlib


def salted(salt: str, content: bytes) -> str:
    """The digest of `content` under `salt`."""
    digest = hashlib.sha256(salt.encode())
    digest.update(content)
    return f"sha256:{digest.hexdigest()}"
