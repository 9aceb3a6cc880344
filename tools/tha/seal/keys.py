"""Where do keys live? In PEM files; a private one is for its owner's eyes alone."""

import hashlib
import os
import stat
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from tha.seal.messages import NOT_A_KEY, OPEN_KEY
from tha.source.messages import NOT_FOUND, UNREADABLE
from tha.source.place import Place
from tha.source.problem import Problem

_LARGEST = 10_000
"""Bytes. A key file has some hundred."""
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def make_key(path: Path) -> bytes:
    """Writes a new private key to `path` and returns the public one as PEM.

    Raises FileExistsError rather than losing a key.
    """
    key = Ed25519PrivateKey.generate()
    text = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(opened, "wb") as stream:
        stream.write(text)
    return public_pem(key)


def public_pem(key: Ed25519PrivateKey) -> bytes:
    """The public half as a PEM file."""
    return pem_of(key.public_key())


def pem_of(key: Ed25519PublicKey) -> bytes:
    """A public key as a PEM file."""
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def shown_fingerprint(path: Path) -> str:
    """`sha256:` and the digest, as DER, of the public key in the file; `?` when there is none.

    OpenSSL finds the same: `openssl pkey -pubin -in FILE -outform DER | sha256sum`.
    """
    key = read_public(path)
    return "?" if isinstance(key, Problem) else fingerprint(key)


def fingerprint(key: Ed25519PublicKey) -> str:
    """`sha256:` and the digest of the key as DER."""
    der = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return f"sha256:{hashlib.sha256(der).hexdigest()}"


def read_private(path: Path) -> Ed25519PrivateKey | Problem:
    """The private key in the file, unless others can read it too."""
    text = _text(path, is_private=True)
    if isinstance(text, Problem):
        return text
    try:
        key = load_pem_private_key(text, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return NOT_A_KEY.at(Place(str(path)), name=path)
    if not isinstance(key, Ed25519PrivateKey):
        return NOT_A_KEY.at(Place(str(path)), name=path)
    return key


def read_public(path: Path) -> Ed25519PublicKey | Problem:
    """The public key in the file."""
    text = _text(path, is_private=False)
    if isinstance(text, Problem):
        return text
    try:
        key = load_pem_public_key(text)
    except (ValueError, UnsupportedAlgorithm):
        return NOT_A_KEY.at(Place(str(path)), name=path)
    if not isinstance(key, Ed25519PublicKey):
        return NOT_A_KEY.at(Place(str(path)), name=path)
    return key


def _text(path: Path, *, is_private: bool) -> bytes | Problem:
    place = Place(str(path))
    try:
        with path.open("rb") as stream:
            if is_private and os.fstat(stream.fileno()).st_mode & _OTHERS:
                return OPEN_KEY.at(place, name=path)
            return stream.read(_LARGEST)
    except FileNotFoundError:
        return NOT_FOUND.at(place, name=path)
    except OSError as error:
        return UNREADABLE.at(place, name=path, why=error.strerror or str(error))
