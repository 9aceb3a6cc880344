"""How does whoever handed in prove that it was received?

A receipt is one line, as certificates are signed (`seal/signed_line.py`): what was received, when,
and our Ed25519 signature of it. It says nothing of what the bytes are worth. The same submission
gets the same line again.
"""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tha.seal.keys import fingerprint, make_key, public_pem, read_private
from tha.seal.signed_line import SignedText, in_one_line
from tha.source.problem import Problem

KEY_FILE = Path("var/receipt-key.pem")


class Receipt(msgspec.Struct, frozen=True):
    """What a submission is answered with."""

    submission: str
    quiz: str
    digest: str
    """`sha256:` and the digest of the exact bytes that were kept."""
    received: str
    """In UTC, to the microsecond."""
    receipt: str
    """The signed line; what it holds are the four fields above as JSON."""


class PublicKey(msgspec.Struct, frozen=True):
    """What receipts are checked with."""

    algorithm: str
    public_key: str
    """As a PEM file."""
    fingerprint: str


class _Signed(msgspec.Struct, frozen=True):
    submission: str
    quiz: str
    digest: str
    received: str


class Signer:
    """Signs with one key."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key
        self.public = PublicKey(
            "Ed25519", public_pem(key).decode("ascii"), fingerprint(key.public_key())
        )

    def receipt(self, submission: str, quiz: str, digest: str, received: datetime) -> Receipt:
        """The receipt for what was received at the moment `received`."""
        moment = received.astimezone(UTC).isoformat(timespec="microseconds")
        content = msgspec.json.encode(_Signed(submission, quiz, digest, moment))
        line = in_one_line(SignedText(content, self._key.sign(content)))
        return Receipt(submission, quiz, digest, moment, line)


def own_signer(path: Path = KEY_FILE) -> Signer | Problem:
    """The signer with the key in `path`, laid there if there is none. Raises OSError."""
    _lay(path)
    key = read_private(path)
    return key if isinstance(key, Problem) else Signer(key)


def _lay(path: Path) -> None:
    """Of several that start at once, all go on with the first's key."""
    if path.exists():
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    make_key(fresh)
    with suppress(FileExistsError):
        os.link(fresh, path)
    fresh.unlink()
