"""How long do a transcript and a province's compliance take among 1,000,000 completions?

Beside each stands what the same database takes to hand over the same rows to plain SQL. Time here
is that of the clock: a server's work is in it.
"""

import gc
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from django.db import connection, transaction

from postgres import a_cluster, programs
from tha.records.database import open_records, set_up
from tha.records.storage.target import Target

set_up()  # models can only be imported once Django is ready

import records_data  # noqa: E402  # needs Django set up
from tha.records.compliance import compliance_of  # noqa: E402  # needs Django set up
from tha.records.transcript import transcript_of  # noqa: E402  # needs Django set up

ROUNDS = 9
_DAY = date(records_data.LAST_YEAR, 12, 31)
_JANUARY = date(records_data.LAST_YEAR, 1, 1)
_TRANSCRIPT = (
    """
    SELECT c.quiz, e.title, c.module, c."on", c.hours FROM records_completion c
    JOIN records_officer o ON o.id = c.officer_id JOIN records_edition e ON e.id = c.edition_id
    LEFT JOIN records_withdrawal w ON w.completion_id = c.id
    WHERE o.code = %s AND w.id IS NULL ORDER BY c."on", c.quiz
    """,
    """
    SELECT s.uuid, e.title, s."on", s.attempt, m.score, m.maximum, m.percent, m.passed,
      (SELECT COUNT(*) FROM records_mark k WHERE k.marking_id = m.id AND k.mark IS NULL)
    FROM records_marking m JOIN records_submission s ON s.id = m.submission_id
    JOIN records_edition e ON e.id = s.edition_id JOIN records_officer o ON o.id = s.officer_id
    WHERE o.code = %s ORDER BY s."on", e.quiz
    """,
)
_COMPLIANCE = (
    """
    WITH RECURSIVE below(id) AS (
      SELECT id FROM records_unit WHERE code = %s
      UNION SELECT u.id FROM records_unit u JOIN below b ON u.parent_id = b.id)
    SELECT o.code, o.name, o.title, (SELECT COUNT(*) FROM records_submission s
      WHERE s.officer_id = o.id AND s."on" BETWEEN %s AND %s)
    FROM records_officer o JOIN below ON o.unit_id = below.id ORDER BY o.code
    """,
    """
    WITH RECURSIVE below(id) AS (
      SELECT id FROM records_unit WHERE code = %s
      UNION SELECT u.id FROM records_unit u JOIN below b ON u.parent_id = b.id)
    SELECT c.officer_id, c."on", c.quiz, c.hours, c.module FROM records_completion c
    LEFT JOIN records_withdrawal w ON w.completion_id = c.id
    WHERE w.id IS NULL AND c.officer_id IN (
      SELECT o.id FROM records_officer o WHERE o.unit_id IN (SELECT id FROM below))
    AND c."on" <= %s
    """,
)


def main() -> None:
    for name, target in _targets():
        with open_records(target):
            start = time.perf_counter()
            with transaction.atomic():
                records_data.fill()
            print(f"{name}: laid in {time.perf_counter() - start:.0f} s")
            _measure(name)


def _targets() -> Iterator[tuple[str, Target]]:
    """Empty records in a file, and on a server of our own where its programs are installed."""
    with TemporaryDirectory() as folder:
        yield "SQLite", Path(folder, "records.sqlite3")
    found = programs()
    if found is None:
        print("PostgreSQL is not installed")
        return
    with a_cluster(found) as cluster:
        yield "PostgreSQL", cluster.server("postgres")


def _measure(name: str) -> None:
    officers = [records_data.officer(n * 997 % records_data.OFFICERS) for n in range(ROUNDS)]
    provinces = [records_data.province(n) for n in range(ROUNDS)]
    asked = records_data.REQUIREMENTS
    _print(
        f"{name}: a transcript",
        officers,
        lambda code: transcript_of(code, _DAY, asked),
        lambda code: [_rows(one, code) for one in _TRANSCRIPT],
        aim=0.050,
    )
    _print(
        f"{name}: compliance of a province",
        provinces,
        lambda code: compliance_of(code, _DAY.year, day=_DAY, requirements=asked),
        lambda code: [
            _rows(_COMPLIANCE[0], code, _JANUARY, _DAY),
            _rows(_COMPLIANCE[1], code, _DAY),
        ],
        aim=2,
    )


def _print(
    what: str,
    codes: list[str],
    subject: Callable[[str], object],
    floor: Callable[[str], object],
    aim: float,
) -> None:
    """Runs both by turns, another code each time; prints the medians."""
    subject(codes[-1])
    floor(codes[-1])
    pairs = [(_seconds(subject, one), _seconds(floor, one)) for one in codes]
    ours, plain = (statistics.median(column) for column in zip(*pairs, strict=True))
    verdict = "within" if ours <= aim else "OVER"
    print(
        f"{what}: {ours * 1000:.1f} ms, {verdict} the aim of {aim * 1000:.0f} ms; plain SQL "
        f"{plain * 1000:.1f} ms, ratio {ours / plain:.1f}"
    )


def _seconds(call: Callable[[str], object], code: str) -> float:
    gc.collect()
    start = time.perf_counter()
    call(code)
    return time.perf_counter() - start


def _rows(sql: str, *values: str | date) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


if __name__ == "__main__":
    main()
