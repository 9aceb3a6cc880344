"""Are certificates issued once, numbered without a gap, told to the ledger and revoked for good?"""

import msgspec
import pytest
from django.db import IntegrityError, transaction

from certificate_samples import KEY, OTHER_KEY, PUBLISHED
from record_samples import MOMENT, WRONG, a_scored, an_officer, keep
from tha.records.certificates.check import check_signed
from tha.records.certificates.facts import Quiz, Subject, Year
from tha.records.certificates.issue import Issued, Issuing, issue_all, revoke
from tha.records.certificates.kept import (
    against,
    all_certificates,
    codes_below,
    kept_certificate,
    revoked_numbers,
)
from tha.records.ledger.chain import Broken
from tha.records.ledger.verification import verify
from tha.records.models import Certificate, Officer, Unit
from tha.source.place import Place
from tha.source.problem import Problem

pytestmark = pytest.mark.usefixtures("database")
PLACE = Place("ho-so")
ISSUING = Issuing("Cơ quan mẫu", KEY, MOMENT, PLACE)
QUIZ = Quiz("kiem-tra")


def issued(*codes: str, subject: Subject = QUIZ, issuing: Issuing = ISSUING) -> list[Issued]:
    found = list(issue_all(codes or ("TH-0001",), subject, issuing))
    assert not [one.code for one in found if isinstance(one, Problem)]
    return [one for one in found if isinstance(one, Issued)]


def passes(code: str = "TH-0001", number: int = 1) -> None:
    an_officer(code)
    keep(a_scored(number, officer=code))


def test_a_passed_quiz_is_certified_as_the_records_have_it() -> None:
    passes()
    document = issued()[0].document
    assert (document.number, document.officer) == ("CN-2026-000001", "TH-0001")
    assert (str(document.hours), document.on.isoformat()) == ("4", "2026-11-24")
    assert (document.issued.isoformat(), document.unit) == ("2026-11-24", "Đơn vị mẫu DV-01")


def test_what_was_issued_is_signed_by_the_published_key() -> None:
    passes()
    assert check_signed(issued()[0].signed, "chung-nhan", PUBLISHED) is None


def test_issued_again_it_is_the_same_with_the_same_number() -> None:
    passes()
    first, again = issued()[0], issued()[0]
    assert (first.is_new, again.is_new) == (True, False)
    assert (again.document, again.signed) == (first.document, first.signed)


def refused(issuing: Issuing = ISSUING) -> list[str]:
    found = issue_all(["TH-0001"], QUIZ, issuing)
    return [one.code for one in found if isinstance(one, Problem)]


def test_another_key_does_not_seal_what_it_has_not_signed() -> None:
    passes()
    issued()
    other = msgspec.structs.replace(ISSUING, key=OTHER_KEY)
    assert refused(other) == ["records/certificate-signed-otherwise"]


def test_a_name_that_was_put_right_since_is_told() -> None:
    passes()
    issued()
    Officer.objects.update(name="Cán bộ mẫu 1")
    assert refused() == ["records/certificate-renamed"]


def test_numbers_count_up_without_a_gap_whoever_is_left_out() -> None:
    for number, code in enumerate(("TH-0001", "TH-0003"), 1):
        passes(code, number)
    an_officer("TH-0002")
    found = issue_all(["TH-0001", "TH-0002", "TH-0003"], QUIZ, ISSUING)
    numbers = [one.document.number for one in found if isinstance(one, Issued)]
    assert numbers == ["CN-2026-000001", "CN-2026-000002"]


def test_a_year_adds_up_what_was_earned_in_it() -> None:
    passes()
    document = issued(subject=Year(2026))[0].document
    assert (document.subject, str(document.hours)) == ("year/2026", "4")


def test_who_failed_is_not_certified() -> None:
    an_officer()
    keep(a_scored(answers=WRONG))
    found = list(issue_all(["TH-0001"], QUIZ, ISSUING))
    assert [one.code for one in found if isinstance(one, Problem)] == ["records/not-completed"]


def test_an_unknown_officer_is_told_and_the_others_are_served() -> None:
    passes()
    found = list(issue_all(["TH-0009", "TH-0001"], QUIZ, ISSUING))
    assert isinstance(found[0], Problem)
    assert isinstance(found[1], Issued)


def test_the_ledger_tells_of_certificates_and_revocations() -> None:
    passes()
    before = verify()
    issued()
    revoke("CN-2026-000001", "Cấp nhầm", MOMENT, PLACE)
    after = verify()
    assert not isinstance(before, Broken)
    assert not isinstance(after, Broken)
    assert after.count == before.count + 2


def test_a_revoked_certificate_says_why_and_a_new_one_has_a_new_number() -> None:
    passes()
    issued()
    revoke("CN-2026-000001", "Cấp nhầm", MOMENT, PLACE)
    kept = kept_certificate("CN-2026-000001", PLACE)
    assert not isinstance(kept, Problem)
    assert "lý do: Cấp nhầm" in kept.problems[0].sentence("vi")
    assert issued()[0].document.number == "CN-2026-000002"
    assert list(revoked_numbers()) == ["CN-2026-000001"]


def test_nothing_speaks_against_a_certificate_as_it_was_issued() -> None:
    passes()
    one = issued()[0]
    assert against(one.document, one.signed.content, PLACE) == []


def test_the_database_refuses_to_alter_a_certificate() -> None:
    passes()
    issued()
    with pytest.raises(IntegrityError), transaction.atomic():
        Certificate.objects.update(number="CN-2026-000009")


def test_certificates_are_listed_with_the_day_of_their_end() -> None:
    passes()
    issued()
    revoke("CN-2026-000001", "Cấp nhầm", MOMENT, PLACE)
    (listed,) = all_certificates("TH-0001")
    assert (listed.number, str(listed.revoked)) == ("CN-2026-000001", "2026-11-24")
    assert all_certificates("TH-0009") == []


def test_a_unit_holds_the_officers_of_those_below_it() -> None:
    below = an_officer("TH-0002", "DV-02").unit
    top = an_officer("TH-0001", "DV-01").unit
    Unit.objects.filter(pk=below.pk).update(parent=top)
    assert codes_below("DV-01") == ["TH-0001", "TH-0002"]
    assert codes_below("DV-02") == ["TH-0002"]
    assert codes_below("DV-09") is None
