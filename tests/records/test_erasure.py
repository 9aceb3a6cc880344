"""Is everything personal gone, and the ledger still whole?"""

from datetime import date
from pathlib import Path

import pytest
from django.db import DatabaseError, connection

from forger import on_server
from personal_samples import a_certificate, a_leave, an_attainment, erased, signed
from record_samples import MOMENT, a_scored, an_assessment, an_officer, codes, keep
from regrade_samples import applied, mended
from tha.intake.duplicates import raw_digest
from tha.records.answers import first_attempts
from tha.records.attained.keep import retract
from tha.records.certificates.issue import revoke
from tha.records.database import database_place
from tha.records.erasure import Held, held_of
from tha.records.ledger.chain import Broken
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Certificate, Entry, Evidence, Leave, Officer, Submission
from tha.records.storage.target import Target
from tha.records.transcript import transcript_of
from tha.source.days import day_of
from tha.source.problem import Problem

pytestmark = pytest.mark.usefixtures("database")


def _everything() -> None:
    an_officer()
    keep(a_scored())
    an_attainment()
    a_certificate()


def test_what_is_personal_is_empty_and_the_ledger_is_whole() -> None:
    _everything()
    assert erased() == []
    officer = Officer.objects.get()
    assert (officer.name, officer.salt, officer.is_erased) == ("", "", True)
    assert [bytes(one.raw) for one in Submission.objects.all()] == [b""]
    assert [bytes(one.content) for one in Evidence.objects.all()] == [b""]
    assert [bytes(one.document) for one in Certificate.objects.all()] == [b""]
    assert isinstance(verify(), Verified)


def test_marks_and_hours_stay() -> None:
    _everything()
    day = day_of(Submission.objects.get().received)
    before = transcript_of("TH-0001", day)
    erased()
    after = transcript_of("TH-0001", day)
    assert before is not None
    assert after is not None
    assert (after.hours, after.completions, after.attempts) == (
        before.hours,
        before.completions,
        before.attempts,
    )


def test_no_byte_of_it_is_left_in_the_files(database: Target) -> None:
    if not isinstance(database, Path):
        pytest.skip("only SQLite has a file of our own")
    _everything()
    a_leave("TH-0001", 1, 1)
    signs = [
        "Cán bộ mẫu TH-0001".encode(),
        "Chữa bệnh".encode(),
        b'"answers"',
        b"danh sach diem danh",
        b"Can bo mau",
    ]
    assert all(one in _files(database) for one in signs)
    erased()
    assert [one for one in signs if one in _files(database)] == []


def _files(database: Path) -> bytes:
    """The database with its log, as they lie on the disk."""
    return b"".join(one.read_bytes() for one in sorted(database.parent.glob(f"{database.name}*")))


def test_a_file_that_shows_something_about_others_stays_until_the_last_is_erased() -> None:
    for code in ("TH-0001", "TH-0002"):
        an_officer(code)
        an_attainment(code)
    held = held_of("TH-0001", database_place())
    assert isinstance(held, Held)
    assert (held.evidence, held.shared) == (0, 1)
    erased("TH-0001")
    assert bytes(Evidence.objects.get().content) != b""
    erased("TH-0002")
    assert bytes(Evidence.objects.get().content) == b""


def test_to_erase_again_adds_no_entry() -> None:
    an_officer()
    erased()
    before = Entry.objects.count()
    assert erased() == []
    assert Entry.objects.count() == before


def test_somebody_unknown_cannot_be_erased() -> None:
    assert [one.code for one in erased("TH-0009")] == ["records/no-such-officer"]


@pytest.mark.parametrize("why", ["Theo đơn của CÁN BỘ MẪU TH-0001", "", "x" * 201])
def test_a_reason_that_cannot_stand_in_the_ledger_erases_nothing(why: str) -> None:
    an_officer()
    assert len(erased(why=why)) == 1
    assert not Officer.objects.get().is_erased


def test_a_head_signed_before_still_fits() -> None:
    an_officer()
    head = signed()
    erased()
    assert isinstance(verify(head.digest), Verified)


def test_a_submission_that_comes_later_is_refused() -> None:
    an_officer()
    erased()
    assert codes(keep(a_scored())) == ["records/of-an-erased"]


def test_the_others_can_be_marked_again() -> None:
    an_officer()
    an_officer("TH-0002")
    keep(a_scored(1), a_scored(2, officer="TH-0002"))
    erased()
    assert {one.officer for one in applied(mended(key="b")).rows} == {"TH-0002"}
    assert isinstance(verify(), Verified)


def test_statistics_leave_erased_answers_out() -> None:
    an_officer()
    keep(a_scored())
    assert len(list(first_attempts(an_assessment().quiz.id))) == 1
    erased()
    assert list(first_attempts(an_assessment().quiz.id)) == []


def test_why_somebody_was_away_is_gone_and_the_days_stay() -> None:
    an_officer()
    a_leave("TH-0001", 1, 1)
    a_leave("TH-0001", 1, 2, reason="Chữa bệnh khác")
    erased()
    assert set(Leave.objects.values_list("reason", "since")) == {("", date(2026, 7, 1))}
    assert isinstance(verify(), Verified)


def test_nothing_personal_ever_stands_in_the_ledger() -> None:
    _everything()
    a_leave("TH-0001", 1, 1)
    told = "".join(Entry.objects.values_list("body", flat=True))
    assert "Chữa bệnh mẫu" not in told
    assert "Cán bộ mẫu" not in told
    contents = [
        *(bytes(one.raw) for one in Submission.objects.all()),
        *(bytes(one.content) for one in Evidence.objects.all()),
        *(bytes(one.document) for one in Certificate.objects.all()),
    ]
    assert len(contents) == 3
    assert not [one for one in contents if raw_digest(one) in told]  # a guess could be tried on it
    assert "ab" * 64 not in told  # so it could on a signature


def test_a_file_erased_and_handed_in_again_is_kept_anew() -> None:
    an_officer()
    an_officer("TH-0002")
    an_attainment("TH-0001")
    erased("TH-0001")
    an_attainment("TH-0002")
    assert sorted(bytes(one.content) for one in Evidence.objects.all()) == [
        b"",
        b"danh sach diem danh",
    ]
    assert isinstance(verify(), Verified)


def _update(table: str, change: str) -> str:
    update = f"UPDATE records_{table} SET {change}"  # noqa: S608  # names that stand in this file
    return on_server(update) if connection.vendor == "postgresql" else update


_EMPTIED = [
    ("leave", "reason = ''"),
    ("evidence", "content = x'', salt = ''"),
    ("certificate", "document = x'', signature = ''"),
    ("submission", "raw = x''"),
]


@pytest.mark.parametrize(("table", "change"), _EMPTIED)
def test_what_was_emptied_of_somebody_not_erased_is_found(table: str, change: str) -> None:
    _everything()
    a_leave("TH-0001", 1, 1)
    with connection.cursor() as cursor:  # no guard is in the way of emptying
        cursor.execute(_update(table, change))
    assert isinstance(verify(), Broken)


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("leave", "reason = 'x'"),
        ("leave", "reason = '', since = NULL, until = NULL"),
        ("evidence", "content = x''"),
        ("evidence", "content = x'', salt = 'x'"),
        ("certificate", "document = x''"),
        ("certificate", "document = x'', signature = '', number = 'x'"),
        ("submission", "raw = x'00'"),
    ],
)
def test_the_database_lets_nothing_happen_but_emptying(table: str, change: str) -> None:
    _everything()
    a_leave("TH-0001", 1, 1)
    with connection.cursor() as cursor, pytest.raises(DatabaseError, match="never altered"):
        cursor.execute(_update(table, change))


def test_a_submission_handed_in_again_after_the_erasure_is_refused() -> None:
    an_officer()
    keep(a_scored())
    erased()
    assert codes(keep(a_scored())) == ["records/of-an-erased"]


def test_a_reason_that_names_the_person_takes_nothing_back() -> None:
    _everything()
    place = database_place()
    found = [
        retract("TH-0001", "LOP-01", "Cán bộ mẫu TH-0001 không dự", MOMENT),
        revoke("CN-2026-000001", "can bo mau th-0001 chưa đạt", MOMENT, place),
    ]
    assert [one.code for one in found if isinstance(one, Problem)] == ["records/reason-names"] * 2
