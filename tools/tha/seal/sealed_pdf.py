"""Is a PDF, byte for byte, what somebody has sealed?

The seal is a comment, `%THA-SEAL ` and an Ed25519 signature in base64url, on its own line before
the last `startxref`. A comment is no part of the document (ISO 32000-1, 7.2.4), and there it moves
no address, so that every reader, PDF/A among them, takes the file as before. Signed is everything
else in the file, what somebody might add behind the end included.
"""

import re

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from tha.seal.folder import is_signed
from tha.seal.signed_line import from_base64url, in_base64url

_PURPOSE = b"THA-SEAL/1\n"
"""Before what is signed: a signature made for anything else seals no file."""
_END = b"startxref"
_SEAL = re.compile(rb"%THA-SEAL ([A-Za-z0-9_-]{86})\n")


def seal(pdf: bytes, key: Ed25519PrivateKey) -> bytes:
    """`pdf` with its seal. Raises ValueError when it is no PDF."""
    at = pdf.rindex(_END)
    line = f"%THA-SEAL {in_base64url(key.sign(_PURPOSE + pdf))}\n".encode()
    return pdf[:at] + line + pdf[at:]


def is_sealed(written: bytes, key: Ed25519PublicKey) -> bool:
    """Whether the owner of `key` has sealed exactly this file."""
    found = list(_SEAL.finditer(written))
    if not found:
        return False
    last = found[-1]
    signature = from_base64url(last[1])
    rest = written[: last.start()] + written[last.end() :]
    is_in_place = rest.rfind(_END) == last.start()
    return is_in_place and signature is not None and is_signed(_PURPOSE + rest, signature, key)
