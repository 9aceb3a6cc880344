"""What does a certificate say, in the one way in which it is written and signed?

JSON with sorted names and without spaces, every value a text: what RFC 8785 makes of it as well.
The same words give the same bytes for ever, and only those bytes are taken back.
"""

from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from tha.seal.signed_line import SignedText, in_one_line
from tha.source.vietnamese import canonical

FORMAT: Literal["tha-certificate/1"] = "tha-certificate/1"


class Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who (`officer`, `name`, `unit`) has done what (`subject`, `title`), and who says so.

    `subject` is `quiz/<id>` or `year/<year>`; `hours` (tiết) were earned by the day `on`. `key`
    names the key that signs, by the first digits of its fingerprint.
    """

    format: Literal["tha-certificate/1"]
    number: str
    officer: str
    name: str
    unit: str
    subject: str
    title: str
    hours: Decimal
    on: date
    issued: date
    issuer: str
    key: str


def written(document: Document) -> bytes:
    """The bytes that are signed."""
    plain = {name: _text(value) for name, value in msgspec.to_builtins(document).items()}
    return msgspec.json.encode(plain, order="sorted")


def read(content: bytes) -> Document | None:
    """The document that `content` writes in exactly that way; None when it writes none."""
    try:
        document = msgspec.json.decode(content, type=Document)
        return document if written(document) == content else None
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError):
        return None


def readable(document: Document, signed: SignedText) -> bytes:
    """The certificate for people and other programs: what it says, and the line that proves it."""
    told = {
        "certificate": document,
        "signature": signed.signature.hex(),
        "signed": in_one_line(signed),
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=2)


def _text(value: object) -> str:
    return canonical(str(value))
