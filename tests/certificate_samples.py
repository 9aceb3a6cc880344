"""What does a certificate look like, before a test changes one thing?"""

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tha.records.certificates.document import FORMAT, Document, written
from tha.seal.published import Published, key_name
from tha.seal.signed_line import SignedText, in_one_line

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
"""The issuer's; everybody may know it, for it signs nothing but samples."""
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
PUBLISHED = Published({key_name(KEY.public_key()): KEY.public_key()})


def a_document(**changes: Any) -> Document:
    """TH-0001 has passed a quiz of four hours; with `changes`."""
    document = Document(
        format=FORMAT,
        number="CN-2026-000001",
        officer="TH-0001",
        name="Cán bộ mẫu 01, Nguyễn Ưỡng Hằng",
        unit="Phòng mẫu A",
        subject="quiz/kiem-tra",
        title="Xác minh điều kiện thi hành án",
        hours=Decimal(4),
        on=date(2026, 11, 20),
        issued=date(2026, 12, 5),
        issuer="Cơ quan mẫu",
        key=key_name(KEY.public_key()),
    )
    return msgspec.structs.replace(document, **changes)


def signed(document: Document, key: Ed25519PrivateKey = KEY) -> SignedText:
    """`document` with the signature of `key`."""
    content = written(document)
    return SignedText(content, key.sign(content))


def a_line(**changes: Any) -> bytes:
    """The line of a certificate with `changes`."""
    return in_one_line(signed(a_document(**changes))).encode()
