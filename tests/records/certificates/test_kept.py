"""Do the records tell when what they keep of a certificate is not what was issued?"""

from datetime import date
from typing import Any

import pytest

from certificate_samples import KEY, OTHER_KEY, PUBLISHED, a_document, signed
from forger import unguard
from record_samples import MOMENT, a_scored, an_officer, keep
from tha.records.certificates.document import Document
from tha.records.certificates.facts import Quiz
from tha.records.certificates.issue import Issued, Issuing, issue_all
from tha.records.certificates.kept import against, check_all, kept_certificate
from tha.records.models import Certificate
from tha.records.storage.target import Target
from tha.seal.published import Published
from tha.source.place import Place
from tha.source.problem import Problem

PLACE = Place("ho-so")
DIFFERS = "records/certificate-differs"


@pytest.fixture
def document(database: Target) -> Document:
    """TH-0001 has a certificate, here in `database`."""
    assert database
    an_officer()
    keep(a_scored())
    (one,) = issue_all(["TH-0001"], Quiz("kiem-tra"), Issuing("Cơ quan mẫu", KEY, MOMENT, PLACE))
    assert isinstance(one, Issued)
    return one.document


def alter(**changes: Any) -> None:
    """As somebody would who has the database but not the key."""
    unguard("certificate")
    Certificate.objects.update(**changes)


def codes(published: Published = PUBLISHED) -> list[str]:
    return [one.code for one in check_all(published, PLACE)]


def shown_again(document: Document) -> list[str]:
    content = signed(document).content
    return [one.code for one in against(document, content, PLACE)]


@pytest.mark.usefixtures("document")
def test_what_was_issued_is_sound() -> None:
    assert codes() == []


@pytest.mark.usefixtures("document")
def test_a_signature_by_another_key_is_found() -> None:
    content = bytes(Certificate.objects.get().document)
    alter(signature=OTHER_KEY.sign(content).hex())
    assert codes() == ["records/certificate-false-signature"]


@pytest.mark.usefixtures("document")
@pytest.mark.parametrize(
    "changes",
    [
        {"signature": "x" * 128},
        {"signature": ""},
        {"document": b"{}"},
        {"subject": "quiz/khac"},
        {"issued": date(2020, 1, 1)},
        {"number": "CN-2026-000009"},
    ],
)
def test_a_row_that_is_not_what_its_document_says_is_found(changes: dict[str, Any]) -> None:
    alter(**changes)
    assert codes() == [DIFFERS]


@pytest.mark.usefixtures("document")
def test_signatures_of_keys_that_nobody_published_are_counted() -> None:
    assert codes(Published()) == ["records/certificates-unchecked"]


@pytest.mark.usefixtures("document")
def test_a_number_whose_row_was_altered_is_told() -> None:
    alter(subject="quiz/kiem-tra ")
    kept = kept_certificate("CN-2026-000001", PLACE)
    assert not isinstance(kept, Problem)
    assert DIFFERS in [one.code for one in kept.problems]


def test_of_an_erased_one_the_number_the_officer_and_the_day_still_speak(
    document: Document,
) -> None:
    alter(document=b"", signature="")
    assert codes() == []
    assert shown_again(document) == ["records/certificate-erased"]
    forged = a_document(officer="TH-0009", issued=document.issued)
    assert shown_again(forged) == ["records/certificate-erased", DIFFERS]
