"""With which records are transcripts and compliance measured? No law in them, no person.

Every officer has passed every quiz once; so many quizzes belong to each year.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

from django.db import connection

from tha.curriculum.requirements.requirement import Obligatory, Requirement, Requirements
from tha.records.models import Edition, Officer, Posting, Unit

OFFICERS = 10_000
PROVINCES, OFFICES = 34, 10
"""Offices: of each province."""
FIRST_YEAR, YEARS, QUIZZES = 2017, 10, 10
"""Quizzes: of each year."""
LAST_YEAR = FIRST_YEAR + YEARS - 1
TITLE = "Chấp hành viên"
REQUIREMENTS = Requirements(
    roles={"chap-hanh-vien": (TITLE,)},
    years={
        LAST_YEAR: (
            Requirement(
                id="chv",
                title="Chấp hành viên",
                roles=("chap-hanh-vien",),
                hours=Decimal(20),
                set_by="Kế hoạch mẫu",
                recognise=3,
                modules=(
                    Obligatory(module="bai-00", title="Bài mẫu 0", every="year"),
                    Obligatory(module="bai-01", title="Bài mẫu 1", every="once"),
                ),
            ),
        )
    },
)
"""The dearest kind to ask: it looks at everything that was ever learned."""

_DIGEST = "sha256:" + 64 * "0"
_RAW = b"{" + 400 * b" " + b"}"
_SUBMISSIONS = """
INSERT INTO records_submission
  (id, uuid, raw, digest, edition_id, officer_id, received, "on", attempt, is_beyond)
SELECT %s + id, CAST(%s + id AS varchar(36)), %s, %s, %s, id, %s, %s, 1, FALSE FROM records_officer
"""
_MARKINGS = """
INSERT INTO records_marking
  (id, submission_id, number, edition_id, score, maximum, percent, passed, reason)
SELECT id, id, 1, edition_id, 90000, 100000, 900000, TRUE, 'received'
FROM records_submission WHERE edition_id = %s
"""
_MARKS = """
INSERT INTO records_mark (marking_id, item, mark, maximum, is_omitted)
SELECT id, item, 45000, 50000, FALSE
FROM records_marking, (SELECT 'x1' AS item UNION ALL SELECT 'x2') AS items WHERE edition_id = %s
"""
_COMPLETIONS = """
INSERT INTO records_completion
  (id, officer_id, quiz, module, edition_id, submission_id, marking_id, hours, "on")
SELECT id, officer_id, %s, %s, edition_id, id, id, 25000, "on"
FROM records_submission WHERE edition_id = %s
"""


def fill() -> None:
    """Fills the empty records that are open."""
    units = list(_units())
    offices = [one for one in units if one.parent_id is not None]
    officers = Officer.objects.bulk_create(_officer(n, offices) for n in range(OFFICERS))
    Posting.objects.bulk_create(
        Posting(officer=one, number=1, unit=one.unit, since=None) for one in officers
    )
    editions = Edition.objects.bulk_create(_edition(n) for n in range(YEARS * QUIZZES))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # one look at each row's keys would take minutes
            cursor.execute("SET session_replication_role = replica")
        for number, edition in enumerate(editions):
            _pass(cursor, number, edition)
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute("ANALYZE")


def province(number: int) -> str:
    """The code of a province."""
    return f"T-{number:02}"


def officer(number: int) -> str:
    """The code of an officer."""
    return f"TH-{number:05}"


def _units() -> Iterator[Unit]:
    for number in range(PROVINCES):
        above = Unit.objects.create(code=province(number), name=f"Tỉnh mẫu {number}")
        yield above
        for office in range(OFFICES):
            code, name = f"{above.code}-{office}", f"Phòng mẫu {number}-{office}"
            yield Unit.objects.create(code=code, name=name, parent=above)


def _officer(number: int, offices: list[Unit]) -> Officer:
    unit = offices[number % len(offices)]
    return Officer(code=officer(number), name=f"Cán bộ mẫu {number:05}", unit=unit, title=TITLE)


def _edition(number: int) -> Edition:
    return Edition(
        digest=f"sha256:{number:064}",
        content=b"{}",
        quiz=f"mau-{number:03}",
        title=f"Bài đánh giá mẫu {number}",
        purpose="assessment",
    )


def _pass(cursor: object, number: int, edition: Edition) -> None:
    """Everybody passes one quiz on one day."""
    year, turn = divmod(number, QUIZZES)
    day = date(FIRST_YEAR + year, turn + 1, 15)
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    first = number * 10 * OFFICERS
    execute = cursor.execute  # type: ignore[attr-defined]
    execute(_SUBMISSIONS, [first, first, _RAW, _DIGEST, edition.pk, moment, day])
    execute(_MARKINGS, [edition.pk])
    execute(_MARKS, [edition.pk])
    execute(_COMPLETIONS, [edition.quiz, f"bai-{turn:02}", edition.pk])
