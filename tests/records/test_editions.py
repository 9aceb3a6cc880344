"""Is an older edition found as long as it was kept, and never a wrong one?"""

import pytest

from record_samples import a_scored, an_assessment, an_officer, keep
from tha.quiz.edition import Edition as QuizEdition
from tha.records.editions import find_kept_edition
from tha.records.models import Edition

pytestmark = pytest.mark.usefixtures("database")


def _kept() -> QuizEdition:
    an_officer()
    edition = an_assessment(title="Bản cũ")
    keep(a_scored(edition=edition))
    return edition


def test_a_kept_edition_is_found_as_it_was() -> None:
    edition = _kept()
    assert find_kept_edition("kiem-tra", edition.digest) == edition


def test_an_edition_that_nobody_answered_is_not_found() -> None:
    _kept()
    assert find_kept_edition("kiem-tra", an_assessment(title="Khác").digest) is None


def test_an_edition_is_not_found_under_another_quiz() -> None:
    assert find_kept_edition("bai-khac", _kept().digest) is None


def test_without_a_digest_nothing_is_found() -> None:
    _kept()
    assert find_kept_edition("kiem-tra", None) is None


@pytest.mark.parametrize("content", [b"{}", b"\xff", an_assessment(title="Khác").content])
def test_content_that_is_not_the_edition_is_not_used(content: bytes) -> None:
    digest = an_assessment(title="Cũ").digest
    Edition.objects.create(
        digest=digest, content=content, quiz="kiem-tra", title="Cũ", purpose="assessment"
    )
    assert find_kept_edition("kiem-tra", digest) is None
