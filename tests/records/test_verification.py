"""Is whatever is changed behind the program's back found, and named?"""

# The forger's SQL is put together from names that stand in this file.
# ruff: noqa: S608

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, reject, settings
from hypothesis import strategies as st

from forger import Forger, forging
from record_samples import HALF, WRONG, a_scored, an_assessment, an_officer, keep
from tha.records.ledger.chain import Broken
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Entry
from tha.records.storage.target import Target

_COLUMNS = ("sequence", "previous", "moment", "kind", "body", "digest")
_ANY_ENTRY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture
def forger(database: Target) -> Iterator[Forger]:
    """Someone who writes to the file itself, past every guard, once three attempts are kept."""
    an_officer()
    keep(
        a_scored(1, answers=WRONG), a_scored(2), a_scored(3, an_assessment(id="hai"), answers=HALF)
    )
    with forging(database) as one:
        yield one


def _head() -> str:
    found = verify()
    assert isinstance(found, Verified)
    return found.head


def _broken(head: str | None = None) -> Broken:
    found = verify(head)
    assert isinstance(found, Broken)
    return found


def test_an_untouched_ledger_is_whole(forger: Forger) -> None:
    entries = forger.run("SELECT COUNT(*) FROM records_entry")
    last = Entry.objects.latest("sequence")
    assert verify() == Verified(entries, last.digest)


@pytest.mark.usefixtures("database")
def test_an_empty_ledger_is_whole() -> None:
    found = verify()
    assert isinstance(found, Verified)
    assert found.count == 0


@_ANY_ENTRY
@given(data=st.data())
def test_any_flipped_bit_in_the_ledger_is_found(forger: Forger, data: Any) -> None:
    count = forger.run("SELECT COUNT(*) FROM records_entry")
    sequence = data.draw(st.integers(1, count))
    column = data.draw(st.sampled_from(_COLUMNS))
    with _flipped(forger, sequence, column, data):
        found = _broken()
    if column != "sequence":
        assert found.sequence == sequence


@contextmanager
def _flipped(forger: Forger, sequence: int, column: str, data: Any) -> Iterator[None]:
    """One bit of one cell flipped, and the cell put right again."""
    where = f"FROM records_entry WHERE sequence = {sequence}"
    if column == "sequence":
        flipped = sequence ^ (1 << data.draw(st.integers(4, 62)))
        forger.run(f"UPDATE records_entry SET sequence = {flipped} WHERE sequence = {sequence}")
        yield
        forger.run(f"UPDATE records_entry SET sequence = {sequence} WHERE sequence = {flipped}")
        return
    whole = forger.run(f"SELECT {column} {where}").encode()
    spot = data.draw(st.integers(0, len(whole) * 8 - 1))
    part = bytearray(whole)
    part[spot // 8] ^= 1 << spot % 8
    _write(forger, sequence, column, bytes(part))
    yield
    _write(forger, sequence, column, whole)


def _write(forger: Forger, sequence: int, column: str, text: bytes) -> None:
    """SQLite takes any bytes for a text; a PostgreSQL server by itself only takes UTF-8."""
    update = f"UPDATE records_entry SET {column} = CAST(? AS TEXT) WHERE sequence = {sequence}"
    if not forger.is_server:
        forger.run(update, text)
        return
    try:
        written = text.decode()
    except UnicodeDecodeError:
        reject()
    assume("\0" not in written)
    forger.run(update, written)


def test_an_entry_cut_out_of_the_middle_is_named(forger: Forger) -> None:
    forger.run("DELETE FROM records_entry WHERE sequence = 3")
    assert _broken().sequence == 3


def test_two_entries_that_change_places_are_found(forger: Forger) -> None:
    for before, after in ((2, 99), (3, 2), (99, 3)):
        forger.run(f"UPDATE records_entry SET sequence = {after} WHERE sequence = {before}")
    assert _broken().sequence == 2


def test_entries_cut_off_at_the_end_are_found_by_a_noted_head(forger: Forger) -> None:
    head = _head()
    last = Entry.objects.latest("sequence")
    assert last.kind == "marking"
    forger.run(f"DELETE FROM records_entry WHERE sequence >= {last.sequence - 1}")
    for table in ("mark", "marking", "submission"):
        newest = f"(SELECT MAX(id) FROM records_{'marking' if table == 'mark' else table})"
        column = "marking_id" if table == "mark" else "id"
        forger.run(f"DELETE FROM records_{table} WHERE {column} = {newest}")
    assert isinstance(verify(), Verified)
    assert head in _broken(head).why.en


@pytest.mark.usefixtures("forger")
def test_a_head_noted_some_entries_ago_is_still_good() -> None:
    head = _head()
    keep(a_scored(9, an_assessment(id="ba")))
    assert isinstance(verify(head), Verified)


@pytest.mark.parametrize(
    ("table", "change", "told"),
    [
        ("mark", "mark = 10000 WHERE item = 'tf-01' AND mark = 0", "marks.tf-01"),
        ("mark", "item = 'tf-02' WHERE item = 'tf-01'", "marks.tf-02"),
        ("mark", "is_omitted = TRUE WHERE item = 'sc-01'", "marks.sc-01"),
        ("marking", "score = 20000 WHERE score < 20000", "score"),
        ("marking", "passed = TRUE WHERE NOT passed", "passed"),
        ("marking", "reason = 'x'", "reason"),
        ("submission", "raw = x'7b7d'", "digest"),
        ("submission", "digest = REPLACE(digest, 'a', 'b')", "digest"),
        ("submission", "attempt = 7", "attempt"),
        ("submission", "is_beyond = TRUE", "beyond"),
        ("submission", "\"on\" = '2020-01-01'", "on"),
        ("submission", "finished = NULL", "finished"),
        ("edition", "title = 'x'", "title"),
        ("edition", "content = x'7b7d'", "content"),
        ("completion", "hours = 990000", "hours"),
        ("completion", "\"on\" = '2020-01-01'", "on"),
        ("completion", "module = 'x'", "module"),
    ],
)
def test_a_changed_row_is_found_and_its_field_named(
    forger: Forger, table: str, change: str, told: str
) -> None:
    forger.run(f"UPDATE records_{table} SET {change}")
    assert told in _broken().why.en


@pytest.mark.parametrize("table", ["edition", "submission", "marking", "completion", "officer"])
def test_a_row_that_is_gone_is_found(forger: Forger, table: str) -> None:
    forger.run(f"DELETE FROM records_{table}")
    assert "no longer in its table" in _broken().why.en


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE records_officer SET name = 'Cán bộ khác' WHERE id = 1", "officer TH-0001 differs"),
        ("UPDATE records_officer SET salt = 'x' WHERE code = 'TH-0002'", "ledger in: person"),
        ("UPDATE records_officer SET unit_id = (SELECT MAX(id) FROM records_unit)", "in: unit"),
        ("UPDATE records_unit SET name = 'Đơn vị khác' WHERE id = 1", "unit DV-01 differs"),
        ("UPDATE records_unit SET parent_id = 2 WHERE id = 1", "ledger in: parent"),
        ("UPDATE records_unit SET code = 'DV-09' WHERE id = 1", "unit DV-09 is in its table"),
        ("DELETE FROM records_unit WHERE id = 2", "unit DV-02 is no longer in its table"),
        (
            """INSERT INTO records_officer (code, name, salt, unit_id, title, rank)
            VALUES ('MA', 'Ma', 'x', 1, '', '')""",
            "officer MA is in its table, and no entry tells of it",
        ),
    ],
)
def test_an_officer_or_unit_that_is_not_as_told_is_found(
    forger: Forger, change: str, told: str
) -> None:
    an_officer("TH-0002", "DV-02")
    forger.run(change)
    assert told in _broken().why.en


def test_marks_that_are_gone_are_found(forger: Forger) -> None:
    forger.run("DELETE FROM records_mark WHERE item = 'sc-01'")
    assert "marks.sc-01" in _broken().why.en


def test_a_row_that_no_entry_tells_of_is_found(forger: Forger) -> None:
    forger.run(
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
        ("officer", "name = CAST(x'ff' AS TEXT)"),
    ],
)
@pytest.mark.parametrize("laid", ["sqlite"], indirect=True)
def test_a_cell_that_cannot_be_read_is_found(forger: Forger, table: str, change: str) -> None:
    forger.run(f"UPDATE records_{table} SET {change}")
    found = _broken()
    assert found.sequence is not None or "cannot be read" in found.why.en


@pytest.mark.parametrize(
    ("table", "change"),
    [("completion", "\"on\" = 'infinity'"), ("submission", "received = '-infinity'")],
)
@pytest.mark.parametrize("laid", ["postgresql"], indirect=True)
def test_a_cell_on_a_server_that_cannot_be_read_is_found(
    forger: Forger, table: str, change: str
) -> None:
    forger.run(f"UPDATE records_{table} SET {change}")
    assert "cannot be read" in _broken().why.en
