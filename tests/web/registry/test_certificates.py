"""Is a certificate that was kept handed out again so that it can be checked?"""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from certificate_samples import KEY, OTHER_KEY, PUBLISHED
from record_samples import MOMENT, an_officer
from registry_samples import a_certificate, a_passed_assessment
from tha.records.certificates.check import check_bytes
from tha.records.certificates.issue import revoke
from tha.records.models import Officer
from tha.source.place import Place
from tha.web.registry.certificates import KEY_VARIABLE, as_json, as_pdf, certificate_of
from tha.web.registry.certificates import certificates_of as certificates

pytestmark = pytest.mark.usefixtures("platform")


@pytest.fixture
def officer(platform: object) -> Officer:  # noqa: ARG001  # the records must be open
    officer = an_officer()
    a_passed_assessment()
    return officer


def codes(content: bytes) -> list[str]:
    return [one.code for one in check_bytes(content, "chung-nhan", PUBLISHED).problems]


def lay(path: Path, key: object) -> str:
    """The file of a private key."""
    path.touch(mode=0o600)
    form = (Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(key.private_bytes(*form))  # type: ignore[attr-defined]  # of two of one kind
    return str(path)


def test_as_json_it_is_genuine(officer: Officer) -> None:
    found = certificate_of(officer, a_certificate().pk)
    assert found is not None
    assert codes(as_json(found)) == []


@pytest.mark.usefixtures("officer")
def test_a_pdf_bears_what_was_signed_but_no_seal() -> None:
    row = a_certificate()
    checked = check_bytes(as_pdf(row, None), "chung-nhan", PUBLISHED)
    assert checked.document is not None
    assert checked.document.number == row.number
    assert [one.code for one in checked.problems] == ["records/certificate-file-altered"]


@pytest.mark.usefixtures("officer")
def test_beside_the_key_of_the_issuer_it_is_sealed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(KEY_VARIABLE, lay(tmp_path / "khoa.pem", KEY))
    assert codes(as_pdf(a_certificate(), None)) == []


@pytest.mark.usefixtures("officer")
def test_another_key_seals_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY_VARIABLE, lay(tmp_path / "khoa.pem", OTHER_KEY))
    assert b"%THA-SEAL" not in as_pdf(a_certificate(), None)


def test_what_was_revoked_is_told_and_not_handed_out(officer: Officer) -> None:
    row = a_certificate()
    revoke(row.number, "cấp nhầm", MOMENT, Place("thu"))
    (one,) = certificates(officer)
    assert one.revoked is not None
    assert not one.can_be_had
    assert certificate_of(officer, row.pk) is None
