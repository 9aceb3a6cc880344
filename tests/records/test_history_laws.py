"""Which laws hold of the records, whatever has happened to them?"""

# The forger's SQL is put together from the names of our own tables.
# ruff: noqa: S608

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from forger import Forger, forging
from histories import CODES, HISTORIES, hours_told, live, scores_told
from personal_samples import KEYS, an_attainment, erased, signed
from record_samples import HALF, WRONG, a_scored, an_officer, keep
from regrade_samples import applied, mended
from tha.records.database import database_place, open_records
from tha.records.ledger import heads
from tha.records.ledger.chain import Broken
from tha.records.ledger.verification import Verified, verify
from tha.records.personal import everything_about
from tha.records.storage.target import Target
from tha.records.transcript import transcript_of

_LONG = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=15
)
_SHORT = settings(_LONG, max_examples=60)
_EVER = date(2099, 12, 31)

History = list[tuple[str, str, Any]]


@_LONG
@given(history=HISTORIES)
def test_the_ledger_is_whole_and_the_transcript_is_what_it_tells(
    fresh: Callable[[], Target], history: History
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


@_LONG
@given(history=HISTORIES)
def test_of_who_was_erased_nothing_personal_is_held(
    fresh: Callable[[], Target], history: History
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


_TOLD_COLUMNS = [
    ("mark", "item"),
    ("mark", "mark"),
    ("mark", "maximum"),
    ("marking", "score"),
    ("marking", "number"),
    ("marking", "reason"),
    ("submission", "raw"),
    ("submission", "uuid"),
    ("completion", "hours"),
    ("completion", "module"),
    ("withdrawal", "reason"),
    ("attainment", "hours"),
    ("attainment", "reference"),
    ("evidence", "content"),
    ("officer", "code"),
    ("officer", "name"),
    ("officer", "salt"),
    ("unit", "name"),
]


@pytest.fixture
def forger(database: Target) -> Any:
    """Somebody past every guard, once there is a row of each kind."""
    for code in CODES[:2]:
        an_officer(code)
    keep(a_scored(1), a_scored(2, officer="TH-0002", answers=HALF), a_scored(3, answers=WRONG))
    an_attainment()
    applied(mended(key="b"))
    signed()
    with forging(database) as one:
        yield one


@_SHORT
@given(data=st.data())
def test_any_flipped_bit_of_what_is_kept_is_found(forger: Forger, data: Any) -> None:
    table, column = data.draw(st.sampled_from(_TOLD_COLUMNS))
    name, cell = f"records_{table}", f'"{column}"'
    count = forger.run(f"SELECT COUNT(*) FROM {name} WHERE {cell} IS NOT NULL")
    assume(count)
    offset = data.draw(st.integers(0, count - 1))
    picked = f"FROM {name} WHERE {cell} IS NOT NULL ORDER BY id LIMIT 1 OFFSET {offset}"
    number, whole = forger.run(f"SELECT id {picked}"), forger.run(f"SELECT {cell} {picked}")
    changed = _flipped(whole, data)
    update = f"UPDATE {name} SET {cell} = ? WHERE id = {number}"
    is_written = False
    with suppress(Exception):  # a server takes no text that is none
        forger.run(update, changed)
        is_written = True
    assume(is_written)
    try:
        assert isinstance(verify(), Broken)
    finally:
        forger.run(update, whole)


def _flipped(whole: Any, data: Any) -> Any:
    """`whole` with one bit flipped; a text stays one as long as it can be read."""
    if isinstance(whole, int):
        return whole ^ (1 << data.draw(st.integers(0, 30)))
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
