"""How does a certificate travel as an Open Badge, a Verifiable Credential that other systems check?

Open Badges 3.0 on the W3C data model 2.0, secured as a JWT with EdDSA (RFC 7515, RFC 8037): signed
is the exact text that travels. The issuer is named by the key itself (`did:key`), so that nobody
must be asked. The certificate's own signed line stands in it as evidence.
"""

import uuid
from datetime import datetime, time
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from tha.records.certificates.document import Document
from tha.seal.signed_line import SignedText, in_base64url, in_one_line
from tha.source.days import VIETNAM

CONTEXTS = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)
_DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
"""Of base58, as did:key writes: none that looks like another."""
_ED25519 = b"\xed\x01"
"""The mark of an Ed25519 public key among multicodec's."""


def credential_jwt(document: Document, signed: SignedText, key: Ed25519PrivateKey) -> bytes:
    """The credential as one line."""
    issuer = did_of(key.public_key())
    name = issuer.removeprefix("did:key:")
    header = {"alg": "EdDSA", "kid": f"{issuer}#{name}", "typ": "JWT"}
    payload = credential(document, signed, issuer)
    parts = [in_base64url(msgspec.json.encode(one, order="sorted")) for one in (header, payload)]
    content = ".".join(parts).encode()
    return content + b"." + in_base64url(key.sign(content)).encode()


def credential(document: Document, signed: SignedText, issuer: str) -> dict[str, Any]:
    """What the JWT claims: the credential, and in the names of RFC 7519 who, whom and since when.

    Without an address of the officer the subject has an identifier made from the signed text.
    """
    line = in_one_line(signed)
    since = datetime.combine(document.issued, time(), VIETNAM)
    number, subject = (f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, one + line)}" for one in "cs")
    return {
        "@context": CONTEXTS,
        "id": number,
        "type": ("VerifiableCredential", "OpenBadgeCredential"),
        "name": f"Giấy chứng nhận {document.number}: {document.title}",
        "issuer": {"id": issuer, "type": ("Profile",), "name": document.issuer},
        "validFrom": since.isoformat(),
        "credentialSubject": {
            "id": subject,
            "type": ("AchievementSubject",),
            "identifier": [
                _identity("name", document.name),
                _identity("systemId", document.officer),
            ],
            "achievement": _achievement(document),
        },
        "evidence": [{"type": ("Evidence",), "name": document.number, "narrative": line}],
        "iss": issuer,
        "jti": number,
        "sub": subject,
        "nbf": int(since.timestamp()),
    }


def did_of(key: Ed25519PublicKey) -> str:
    """The key as an identifier (did:key method, version 0.9)."""
    return f"did:key:z{_base58(_ED25519 + key.public_bytes_raw())}"


def _achievement(document: Document) -> dict[str, Any]:
    title = document.title
    named = f"tha:{document.subject}:{title}:{document.hours}"
    whole = document.hours == document.hours.to_integral_value()
    return {
        "id": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, named)}",
        "type": ("Achievement",),
        "achievementType": "Course",
        "name": title,
        "description": f"{title}: {document.hours} tiết, hoàn thành ngày {document.on}.",
        "criteria": {"narrative": "Kết quả lưu trong hồ sơ đào tạo của nơi cấp."},
        "creditsAvailable": int(document.hours) if whole else float(document.hours),
        "inLanguage": "vi",
    }


def _identity(kind: str, value: str) -> dict[str, Any]:
    return {"type": "IdentityObject", "hashed": False, "identityHash": value, "identityType": kind}


def _base58(content: bytes) -> str:
    """`content`, which does not begin with a zero byte, as a number in base 58."""
    number, digits = int.from_bytes(content), ""
    while number:
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits
