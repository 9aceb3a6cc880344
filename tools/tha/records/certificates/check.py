"""Is the certificate in a file real, by the issuer's public key alone?

No database is asked. What is signed is read from the file whatever else it holds. That the file
shows nothing else is checked too: by the seal of a PDF, by the signature of a credential (JWT), and
byte for byte for the rest.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tha.records.certificates.document import Document, read, readable
from tha.records.certificates.messages import (
    ALTERED,
    FILE_ALTERED,
    NO_PUBLIC_KEY,
    NOT_A_CERTIFICATE,
    REVOKED,
    UNKNOWN_KEY,
)
from tha.seal.folder import is_signed
from tha.seal.published import Published
from tha.seal.sealed_pdf import is_sealed
from tha.seal.signed_line import SignedText, find_line, from_base64url, in_one_line
from tha.source.days import written_day
from tha.source.language import Words
from tha.source.messages import NOT_FOUND, TOO_LARGE, UNREADABLE
from tha.source.place import Place
from tha.source.problem import Problem

LARGEST = 5_000_000
"""Bytes. A certificate has a hundred thousand."""
_TOKEN = re.compile(rb"\s*([\w-]+\.([\w-]+))\.([\w-]{86})\s*")
"""A credential as a JWT: header, payload, signature (RFC 7515, section 7.1)."""
_ADDRESS = re.compile(rb"|https?://[^\s#]{1,2000}#")
NO_REASON = Words(vi="", en="")


class Checked(msgspec.Struct, frozen=True):
    """What the issuer has signed, if anything can be believed, and everything that is wrong."""

    document: Document | None = None
    content: bytes = b""
    problems: tuple[Problem, ...] = ()


def check_file(path: Path, published: Published) -> Checked:
    """What the file holds."""
    place = Place(str(path))
    try:
        with path.open("rb") as stream:
            return check_stream(stream, str(path), published)
    except FileNotFoundError:
        return Checked(problems=(NOT_FOUND.at(place, name=path),))
    except OSError as error:
        why = error.strerror or str(error)
        return Checked(problems=(UNREADABLE.at(place, name=path, why=why),))


def check_stream(stream: BinaryIO, name: str, published: Published) -> Checked:
    """The same for what is still to be read. Raises OSError when it cannot be."""
    found = stream.read(LARGEST + 1)
    if len(found) > LARGEST:
        too_large = TOO_LARGE.at(Place(name), size=f"> {LARGEST}", limit=LARGEST)
        return Checked(problems=(too_large,))
    return check_bytes(found, name, published)


def check_bytes(found: bytes, name: str, published: Published) -> Checked:
    """The same for what was read already, a line from a QR code among it."""
    place, token = Place(name), _TOKEN.fullmatch(found)
    signed = find_line(found)
    if signed is None and token is not None:
        signed = find_line(from_base64url(token[2]) or b"")
    if signed is None:
        return Checked(problems=(NOT_A_CERTIFICATE.at(place, name=name),))
    document = read(signed.content)
    if document is None:
        return Checked(problems=(ALTERED.at(place, name=name),))
    key = _key(document, signed, published, place)
    if isinstance(key, Problem):
        return Checked(problems=(key,))
    is_whole = _is_plain(found, document, signed) or _is_whole(found, token, key)
    problems = [] if is_whole else [FILE_ALTERED.at(place, name=name)]
    problems += _revocation(document.number, published, place)
    return Checked(document, signed.content, tuple(problems))


def check_signed(signed: SignedText, name: str, published: Published) -> Problem | None:
    """What is wrong with a document and its signature; None when all is right."""
    document = read(signed.content)
    if document is None:
        return ALTERED.at(Place(name), name=name)
    key = _key(document, signed, published, Place(name))
    return key if isinstance(key, Problem) else None


def _key(
    document: Document, signed: SignedText, published: Published, place: Place
) -> Ed25519PublicKey | Problem:
    """The key that has signed the document."""
    if not published.keys:
        return NO_PUBLIC_KEY.at(place)
    key = published.keys.get(document.key)
    if key is None:
        return UNKNOWN_KEY.at(place, key=document.key, known=", ".join(sorted(published.keys)))
    is_real = is_signed(signed.content, signed.signature, key)
    return key if is_real else ALTERED.at(place, name=place.file)


def _is_whole(found: bytes, token: re.Match[bytes] | None, key: Ed25519PublicKey) -> bool:
    """Whether the issuer has signed the file itself, too."""
    if token is not None:
        return is_signed(token[1], from_base64url(token[3]) or b"", key)
    return is_sealed(found, key)


def _is_plain(found: bytes, document: Document, signed: SignedText) -> bool:
    """Whether it is but the line, maybe behind an address, or the readable copy."""
    line = in_one_line(signed).encode()
    before = found.strip().removesuffix(line)
    is_line = len(before) < len(found.strip()) and _ADDRESS.fullmatch(before) is not None
    return is_line or found.strip() == readable(document, signed).strip()


def _revocation(number: str, published: Published, place: Place) -> Iterator[Problem]:
    on = published.revoked.get(number)
    if on is not None:
        yield REVOKED.at(place, number=number, on=written_day(on), why=NO_REASON)
