"""Does an independent implementation take our credentials for what they are?"""

import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from jwcrypto.jwk import JWK  # type: ignore[import-untyped]  # it ships no types
from jwcrypto.jws import JWS, InvalidJWSSignature  # type: ignore[import-untyped]  # the same

from certificate_samples import KEY, OTHER_KEY, a_document, signed
from tha.reports.certificate.credential import credential_jwt, did_of
from tha.seal.signed_line import in_base64url

JWT = credential_jwt(a_document(), signed(a_document()), KEY).decode()


def verified(public: bytes = KEY.public_key().public_bytes_raw()) -> JWS:
    found = JWS()
    found.deserialize(JWT)
    found.verify(JWK(kty="OKP", crv="Ed25519", x=in_base64url(public)))
    return found


def claims() -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(verified().payload)
    return plain


def test_jwcrypto_verifies_the_signature() -> None:
    assert json.loads(verified().objects["protected"])["alg"] == "EdDSA"


def test_jwcrypto_refuses_it_under_another_key() -> None:
    with pytest.raises(InvalidJWSSignature):
        verified(OTHER_KEY.public_key().public_bytes_raw())


def test_it_is_an_open_badge_on_the_second_data_model() -> None:
    found = claims()
    assert found["@context"][0] == "https://www.w3.org/ns/credentials/v2"
    assert found["type"] == ["VerifiableCredential", "OpenBadgeCredential"]
    assert found["credentialSubject"]["achievement"]["name"] == "Xác minh điều kiện thi hành án"
    assert found["validFrom"] == "2026-12-05T00:00:00+07:00"


def test_the_claims_of_the_token_say_the_same_as_the_credential() -> None:
    found = claims()
    assert found["iss"] == found["issuer"]["id"]
    assert found["jti"] == found["id"]
    assert found["sub"] == found["credentialSubject"]["id"]
    assert found["nbf"] == 1796403600


def test_the_key_is_named_by_itself() -> None:
    public = bytes.fromhex("3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29")
    key = Ed25519PublicKey.from_public_bytes(public)
    assert did_of(key) == "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp"
    header = json.loads(verified().objects["protected"])
    assert header["kid"].startswith(did_of(KEY.public_key()) + "#z6Mk")
