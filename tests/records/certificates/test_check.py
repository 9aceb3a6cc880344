"""Is a certificate that somebody shows judged by its signature, its key and its file?"""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from certificate_samples import KEY, OTHER_KEY, PUBLISHED, a_document, a_line, signed
from tha.records.certificates.check import LARGEST, check_bytes, check_file
from tha.records.certificates.document import readable
from tha.reports.certificate.certificate import certificate_pdf
from tha.reports.certificate.credential import credential_jwt
from tha.seal.published import Published
from tha.seal.signed_line import in_one_line

DOCUMENT = a_document()
SIGNED = signed(DOCUMENT)
PDF = certificate_pdf(DOCUMENT, SIGNED, KEY, None)
JWT = credential_jwt(DOCUMENT, SIGNED, KEY)


def codes(found: bytes, published: Published = PUBLISHED) -> list[str]:
    return [one.code for one in check_bytes(found, "chung-nhan", published).problems]


@pytest.mark.parametrize(
    "found",
    [
        PDF,
        JWT,
        JWT + b"\n",
        readable(DOCUMENT, SIGNED),
        a_line(),
        b"https://mau.example/tra-cuu/xac-minh-chung-nhan.html#" + a_line(),
    ],
)
def test_every_form_of_a_certificate_is_known(found: bytes) -> None:
    checked = check_bytes(found, "chung-nhan", PUBLISHED)
    assert (checked.document, checked.problems) == (DOCUMENT, ())


@given(bit=st.integers(0, 8 * len(PDF) - 1))
def test_a_pdf_with_one_bit_changed_is_refused(bit: int) -> None:
    altered = bytearray(PDF)
    altered[bit // 8] ^= 1 << bit % 8
    assert codes(bytes(altered)) != []


@given(bit=st.integers(0, 8 * len(JWT) - 1))
def test_a_credential_with_one_bit_changed_is_refused(bit: int) -> None:
    altered = bytearray(JWT)
    altered[bit // 8] ^= 1 << bit % 8
    assert codes(bytes(altered)) != []


@pytest.mark.parametrize(
    "found",
    [
        readable(DOCUMENT, SIGNED).replace(b"TH-0001", b"TH-0002"),
        b"https://mau.example/ " + a_line(),
        a_line() + b" TH-0002",
        b"<h1>TH-0002</h1>" + a_line(),
    ],
)
def test_a_file_that_shows_something_else_beside_is_not_as_it_was_issued(found: bytes) -> None:
    assert codes(found) == ["records/certificate-file-altered"]


def test_a_pdf_that_was_altered_still_says_what_was_signed() -> None:
    checked = check_bytes(PDF + b"%", "chung-nhan", PUBLISHED)
    assert checked.document == DOCUMENT
    assert [one.code for one in checked.problems] == ["records/certificate-file-altered"]


def test_a_signature_of_another_certificate_does_not_fit() -> None:
    swapped = msgspec.structs.replace(SIGNED, content=signed(a_document(hours=400)).content)
    assert codes(in_one_line(swapped).encode()) == ["records/certificate-altered"]


def test_another_key_cannot_sign_in_the_name_of_the_published_one() -> None:
    forged = in_one_line(signed(DOCUMENT, OTHER_KEY)).encode()
    assert codes(forged) == ["records/certificate-altered"]


def test_a_key_that_nobody_published_proves_nothing() -> None:
    assert codes(a_line(key="0123456789abcdef")) == ["records/unknown-key"]
    assert codes(a_line(), Published()) == ["records/no-public-key"]


def test_a_number_on_the_published_list_is_revoked() -> None:
    listed = msgspec.structs.replace(PUBLISHED, revoked={DOCUMENT.number: date(2026, 12, 6)})
    assert codes(a_line(), listed) == ["records/certificate-revoked"]


@pytest.mark.parametrize("found", [b"", b"%PDF-1.7", b"\xff" * 99, b"THA1.", b"a.b." + b"c" * 86])
def test_what_is_no_certificate_is_told(found: bytes) -> None:
    assert codes(found) == ["records/not-a-certificate"]


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "lon.pdf"
    with path.open("wb") as stream:
        stream.truncate(LARGEST + 1)
    assert [one.code for one in check_file(path, PUBLISHED).problems] == ["source/too-large"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    found = check_file(tmp_path / "khong-co.pdf", PUBLISHED).problems
    assert [one.code for one in found] == ["source/not-found"]
