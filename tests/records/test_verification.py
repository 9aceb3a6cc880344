"""Is whatever is changed behind the program's back found, and named?"""

# The forger's SQL is put together from names that stand in this file.
# ruff: noqa: S608

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from record_samples import HALF, WRONG, a_scored, an_assessment, an_officer, keep
from tha.records.ledger.chain import Broken
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Entry

_COLUMNS = ("sequence", "previous", "moment", "kind", "body", "digest")
_ANY_ENTRY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture
def forger(database: Path) -> Iterator[sqlite3.Connection]:
    """Someone who writes to the file itself, past every guard, once three attempts are kept."""
    an_officer()
    keep(
        a_scored(1, answers=WRONG), a_scored(2), a_scored(3, an_assessment(id="hai"), answers=HALF)
    )
    with _unguarded(database) as connection:
        yield connection


@contextmanager
def _unguarded(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, isolation_level=None)
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for (name,) in triggers.fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("PRAGMA foreign_keys = OFF")
    yield connection
    connection.close()


def _head() -> str:
    found = verify()
    assert isinstance(found, Verified)
    return found.head


def _broken(head: str | None = None) -> Broken:
    found = verify(head)
    assert isinstance(found, Broken)
    return found


def test_an_untouched_ledger_is_whole(forger: sqlite3.Connection) -> None:
    entries = forger.execute("SELECT COUNT(*) FROM records_entry").fetchone()
    last = Entry.objects.latest("sequence")
    assert verify() == Verified(entries[0], last.digest)


@pytest.mark.usefixtures("database")
def test_an_empty_ledger_is_whole() -> None:
    found = verify()
    assert isinstance(found, Verified)
    assert found.count == 0


@_ANY_ENTRY
@given(data=st.data())
def test_any_flipped_bit_in_the_ledger_is_found(forger: sqlite3.Connection, data: Any) -> None:
    count = forger.execute("SELECT COUNT(*) FROM records_entry").fetchone()[0]
    sequence = data.draw(st.integers(1, count))
    column = data.draw(st.sampled_from(_COLUMNS))
    with _flipped(forger, sequence, column, data):
        found = _broken()
    if column != "sequence":
        assert found.sequence == sequence


@contextmanager
def _flipped(forger: sqlite3.Connection, sequence: int, column: str, data: Any) -> Iterator[None]:
    """One bit of one cell flipped, and the cell put right again."""
    where = f"FROM records_entry WHERE sequence = {sequence}"
    if column == "sequence":
        flipped = sequence ^ (1 << data.draw(st.integers(4, 62)))
        forger.execute(f"UPDATE records_entry SET sequence = {flipped} WHERE sequence = {sequence}")
        yield
        forger.execute(f"UPDATE records_entry SET sequence = {sequence} WHERE sequence = {flipped}")
        return
    whole = forger.execute(f"SELECT CAST({column} AS BLOB) {where}").fetchone()[0]
    spot = data.draw(st.integers(0, len(whole) * 8 - 1))
    part = bytearray(whole)
    part[spot // 8] ^= 1 << spot % 8
    update = f"UPDATE records_entry SET {column} = CAST(? AS TEXT) WHERE sequence = {sequence}"
    forger.execute(update, (bytes(part),))
    yield
    forger.execute(update, (whole,))


def test_an_entry_cut_out_of_the_middle_is_named(forger: sqlite3.Connection) -> None:
    forger.execute("DELETE FROM records_entry WHERE sequence = 3")
    assert _broken().sequence == 3


def test_two_entries_that_change_places_are_found(forger: sqlite3.Connection) -> None:
    for before, after in ((2, 99), (3, 2), (99, 3)):
        forger.execute(f"UPDATE records_entry SET sequence = {after} WHERE sequence = {before}")
    assert _broken().sequence == 2


def test_entries_cut_off_at_the_end_are_found_by_a_noted_head(forger: sqlite3.Connection) -> None:
    head = _head()
    last = Entry.objects.latest("sequence")
    assert last.kind == "marking"
    forger.execute(f"DELETE FROM records_entry WHERE sequence >= {last.sequence - 1}")
    for table in ("mark", "marking", "submission"):
        newest = f"(SELECT MAX(id) FROM records_{'marking' if table == 'mark' else table})"
        column = "marking_id" if table == "mark" else "id"
        forger.execute(f"DELETE FROM records_{table} WHERE {column} = {newest}")
    assert isinstance(verify(), Verified)
    assert head in _broken(head).why.en


def test_a_head_noted_some_entries_ago_is_still_good(forger: sqlite3.Connection) -> None:
    head = _head()
    keep(a_scored(9, an_assessment(id="ba")))
    assert isinstance(verify(head), Verified)
    assert forger.in_transaction is False


@pytest.mark.parametrize(
    ("table", "change", "told"),
    [
        ("mark", "mark = 10000 WHERE item = 'tf-01' AND mark = 0", "marks.tf-01"),
        ("mark", "item = 'tf-02' WHERE item = 'tf-01'", "marks.tf-02"),
        ("mark", "is_omitted = 1 WHERE item = 'sc-01'", "marks.sc-01"),
        ("marking", "score = 20000 WHERE score < 20000", "score"),
        ("marking", "passed = 1 WHERE passed = 0", "passed"),
        ("marking", "reason = 'x'", "reason"),
        ("submission", "raw = CAST('{}' AS BLOB)", "digest"),
        ("submission", "digest = REPLACE(digest, 'a', 'b')", "digest"),
        ("submission", "attempt = 7", "attempt"),
        ("submission", "is_beyond = 1", "beyond"),
        ("submission", "\"on\" = '2020-01-01'", "on"),
        ("submission", "finished = NULL", "finished"),
        ("edition", "title = 'x'", "title"),
        ("edition", "content = CAST('{}' AS BLOB)", "content"),
        ("completion", "hours = 990000", "hours"),
        ("completion", "\"on\" = '2020-01-01'", "on"),
        ("completion", "module = 'x'", "module"),
    ],
)
def test_a_changed_row_is_found_and_its_field_named(
    forger: sqlite3.Connection, table: str, change: str, told: str
) -> None:
    forger.execute(f"UPDATE records_{table} SET {change}")
    assert told in _broken().why.en


@pytest.mark.parametrize("table", ["edition", "submission", "marking", "completion", "officer"])
def test_a_row_that_is_gone_is_found(forger: sqlite3.Connection, table: str) -> None:
    forger.execute(f"DELETE FROM records_{table}")
    assert "no longer in its table" in _broken().why.en


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE records_officer SET name = 'Cán bộ khác' WHERE id = 1", "officer TH-0001 differs"),
        ("UPDATE records_officer SET salt = 'x'", "ledger in: person"),
        ("UPDATE records_officer SET unit_id = (SELECT MAX(id) FROM records_unit)", "in: unit"),
        ("UPDATE records_unit SET name = 'Đơn vị khác' WHERE id = 1", "unit DV-01 differs"),
        ("UPDATE records_unit SET parent_id = 2 WHERE id = 1", "ledger in: parent"),
        ("UPDATE records_unit SET code = 'DV-09' WHERE id = 1", "unit DV-09 is in its table"),
        ("UPDATE records_officer SET name = CAST(x'ff' AS TEXT)", "cannot be read"),
        ("DELETE FROM records_unit WHERE id = 2", "unit DV-02 is no longer in its table"),
        (
            """INSERT INTO records_officer (code, name, salt, unit_id, title, rank)
            VALUES ('MA', 'Ma', 'x', 1, '', '')""",
            "officer MA is in its table, and no entry tells of it",
        ),
    ],
)
def test_an_officer_or_unit_that_is_not_as_told_is_found(
    forger: sqlite3.Connection, change: str, told: str
) -> None:
    an_officer("TH-0002", "DV-02")
    forger.execute(change)
    assert told in _broken().why.en


def test_marks_that_are_gone_are_found(forger: sqlite3.Connection) -> None:
    forger.execute("DELETE FROM records_mark WHERE item = 'sc-01'")
    assert "marks.sc-01" in _broken().why.en


def test_a_row_that_no_entry_tells_of_is_found(forger: sqlite3.Connection) -> None:
    forger.execute(
        "INSERT INTO records_completion"
        ' (officer_id, quiz, module, edition_id, submission_id, marking_id, hours, "on")'
        " SELECT s.officer_id, 'ba', '', s.edition_id, s.id, m.id, 40000, s.\"on\""
        " FROM records_submission s JOIN records_marking m ON m.submission_id = s.id"
        " WHERE s.id NOT IN (SELECT submission_id FROM records_completion) LIMIT 1"
    )
    assert "no entry tells of it" in _broken().why.en


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("completion", "hours = 'x'"),
        ("completion", "\"on\" = 'x'"),
        ("submission", "received = 'x'"),
        ("submission", "uuid = CAST(x'ff' AS TEXT) WHERE id = 1"),
        ("edition", "title = CAST(x'ff' AS TEXT)"),
    ],
)
def test_a_cell_that_cannot_be_read_is_found(
    forger: sqlite3.Connection, table: str, change: str
) -> None:
    forger.execute(f"UPDATE records_{table} SET {change}")
    assert _broken().sequence is not None
