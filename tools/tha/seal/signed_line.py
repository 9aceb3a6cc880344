"""How does a signed text travel in one line: in a QR code, on paper, inside a PDF?

`THA1.` and the text and its raw Ed25519 signature in base64url (RFC 4648, section 5) without
padding, parted by a full stop: letters, digits, `-`, `_` and `.`, which nothing on the way alters.
"""

import base64
import re

import msgspec

PREFIX = "THA1"
LONGEST = 8_000
"""Characters of the text: three times what the largest QR code holds."""

_LINE = re.compile(
    rb"(?<![A-Za-z0-9_-])THA1\.([A-Za-z0-9_-]{2,%d})\.([A-Za-z0-9_-]{86})(?![A-Za-z0-9_-])"
    % LONGEST
)


class SignedText(msgspec.Struct, frozen=True):
    """The exact bytes that were signed, and the signature."""

    content: bytes
    signature: bytes


def in_one_line(signed: SignedText) -> str:
    """The line that holds `signed`."""
    return ".".join((PREFIX, in_base64url(signed.content), in_base64url(signed.signature)))


def find_line(written: bytes) -> SignedText | None:
    """The one signed text in `written`, however often it stands there.

    None when there is none, or more than one: nobody could tell which is meant.
    """
    found = {match.groups() for match in _LINE.finditer(written)}
    if len(found) != 1:
        return None
    content, signature = map(from_base64url, found.pop())
    return None if content is None or signature is None else SignedText(content, signature)


def in_base64url(content: bytes) -> str:
    """`content` in base64url without padding."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def from_base64url(written: bytes) -> bytes | None:
    """What `written` holds; None where it is not the one way to write that."""
    try:
        content = base64.urlsafe_b64decode(written + b"=" * (-len(written) % 4))
    except ValueError:
        return None
    return content if in_base64url(content).encode() == written else None
