"""Which laws hold of the records, whatever has happened to them?"""

# The forger's SQL is put together from the names of our own tables.
# ruff: noqa: S608

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime, timedelta
from typing import Any

import psycopg
import pytest
from django.apps import apps
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from forger import Forger, forging
from histories import CODES, HISTORIES, hours_told, leaves_told, live, revoked_told, scores_told
from personal_samples import KEYS, erased
from records_samples import one_of_each
from tha.records.attained.facts import History, facts_of
from tha.records.certificates.kept import revoked_numbers
from tha.records.database import database_place, open_records
from tha.records.ledger import heads
from tha.records.ledger.chain import Broken
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Officer
from tha.records.personal import everything_about
from tha.records.storage.target import Target
from tha.records.transcript import transcript_of

_LONG = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=15
)
_SHORT = settings(_LONG, max_examples=60)
_EVER = date(2099, 12, 31)
_ALL = History(date(1900, 1, 1), _EVER)

Happenings = list[tuple[str, str, Any]]


@_LONG
@given(history=HISTORIES)
def test_the_ledger_is_whole_and_the_transcript_is_what_it_tells(
    fresh: Callable[[], Target], history: Happenings
) -> None:
    with open_records(fresh()):
        live(history)
        assert isinstance(verify(), Verified)
        assert list(heads.check_kept_heads(KEYS, database_place())) == []
        for code in CODES:
            transcript = transcript_of(code, _EVER)
            assert transcript is not None
            assert transcript.hours == hours_told(code)
            scores = {one.submission: (one.score, one.passed) for one in transcript.attempts}
            assert scores == scores_told(code)
            row = Officer.objects.get(code=code).pk
            assert list(facts_of([row], _ALL).leaves.get(row, ())) == leaves_told(code)
        assert set(revoked_numbers()) == revoked_told()


@_LONG
@given(history=HISTORIES)
def test_of_who_was_erased_nothing_personal_is_held(
    fresh: Callable[[], Target], history: Happenings
) -> None:
    with open_records(fresh()):
        live(history)
        erased("TH-0001")
        held = everything_about("TH-0001")
        assert held is not None
        assert (held.officer.name, held.officer.title, held.officer.left) == ("", "", None)
        files = [one.content for one in held.evidence]
        assert not any([*files, *(one.raw for one in held.submissions)])
        assert not any(one.document for one in held.certificates)
        assert not any(one.reason for one in held.leaves)


_NOT_HERE = {"records_entry", "records_signedhead"}
"""Tables of which other laws say that a flipped bit is found."""
_TOLD_COLUMNS = [
    (model._meta.db_table, field.column)
    for model in apps.get_app_config("records").get_models()
    if model._meta.db_table not in _NOT_HERE
    for field in model._meta.concrete_fields
    if not field.primary_key
]


@pytest.fixture
def forger(database: Target) -> Any:
    """Somebody past every guard, once there is a row of each kind."""
    one_of_each()
    with forging(database) as one:
        yield one


@_SHORT
@given(data=st.data())
def test_any_flipped_bit_of_what_is_kept_is_found(forger: Forger, data: Any) -> None:
    table, column = data.draw(st.sampled_from(_TOLD_COLUMNS))
    with _one_bit_flipped(forger, table, column, data):
        assert isinstance(verify(), Broken)


@_LONG
@given(data=st.data())
def test_any_flipped_bit_of_a_signed_head_is_found(forger: Forger, data: Any) -> None:
    column = data.draw(st.sampled_from(["sequence", "digest", "moment", "key", "signature"]))
    with _one_bit_flipped(forger, "records_signedhead", column, data):
        assert list(heads.check_kept_heads(KEYS, database_place())) != []


@contextmanager
def _one_bit_flipped(forger: Forger, table: str, column: str, data: Any) -> Iterator[None]:
    """One bit of one cell flipped, and the cell put right again."""
    cell = f'"{column}"'
    count = forger.run(f"SELECT COUNT(*) FROM {table} WHERE {cell} IS NOT NULL")
    assume(count)
    offset = data.draw(st.integers(0, count - 1))
    picked = f"FROM {table} WHERE {cell} IS NOT NULL ORDER BY id LIMIT 1 OFFSET {offset}"
    number, whole = forger.run(f"SELECT id {picked}"), forger.run(f"SELECT {cell} {picked}")
    update = f"UPDATE {table} SET {cell} = ? WHERE id = {number}"
    is_written = False
    with suppress(psycopg.Error, sqlite3.Error):  # a server takes no text that is none
        forger.run(update, _flipped(whole, data))
        is_written = True
    assume(is_written)
    try:
        yield
    finally:
        forger.run(update, whole)


def _flipped(whole: Any, data: Any) -> Any:
    """`whole` with one bit flipped; a text stays one as long as it can be read."""
    if isinstance(whole, bool):
        return not whole
    if isinstance(whole, int):
        return whole ^ (1 << data.draw(st.integers(0, 30)))
    if isinstance(whole, datetime):
        return whole + timedelta(microseconds=1 << data.draw(st.integers(0, 30)))
    if isinstance(whole, date):
        return whole + timedelta(days=1 << data.draw(st.integers(0, 15)))
    content = bytearray(whole.encode() if isinstance(whole, str) else bytes(whole))
    assume(content)
    spot = data.draw(st.integers(0, 8 * len(content) - 1))
    content[spot // 8] ^= 1 << spot % 8
    if isinstance(whole, str):
        assume(_is_text(content))
        return content.decode()
    return bytes(content)


def _is_text(content: bytearray) -> bool:
    with suppress(UnicodeDecodeError):
        return "\0" not in content.decode()
    return False
