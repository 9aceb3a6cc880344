"""Does the chain grow by one link at a time, each tied to the one before?"""

import json
from datetime import timedelta, timezone

import pytest
from django.db import transaction

from record_samples import MOMENT
from tha.records.ledger.chain import BEFORE_THE_FIRST, append
from tha.records.ledger.people import RosterImported, UnitStated
from tha.records.models import Entry

pytestmark = pytest.mark.usefixtures("database")


_UNIT = UnitStated("Phòng mẫu A")


def _append(*units: str) -> Entry:
    with transaction.atomic():
        return append(RosterImported(dict.fromkeys(units, _UNIT)), MOMENT)


def test_the_first_entry_follows_nothing() -> None:
    first = _append("a")
    assert (first.sequence, first.previous) == (1, BEFORE_THE_FIRST)


def test_each_entry_holds_the_digest_of_the_one_before() -> None:
    first, second = _append("a"), _append("b")
    assert (second.sequence, second.previous) == (2, first.digest)


def test_the_same_statement_twice_has_two_digests() -> None:
    assert _append("a").digest != _append("a").digest


def test_the_body_is_json_with_sorted_names() -> None:
    body = _append_both().body
    whole = json.loads(body)
    assert body == json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _append_both() -> Entry:
    with transaction.atomic():
        return append(RosterImported(units_new={"b": _UNIT, "a": _UNIT}), MOMENT)


def test_the_moment_is_kept_in_universal_time() -> None:
    with transaction.atomic():
        entry = append(RosterImported(), MOMENT.astimezone(timezone(timedelta(hours=7))))
    assert entry.moment == "2026-11-24T09:00:00.000000+00:00"


def test_an_entry_outside_of_a_transaction_is_a_fault() -> None:
    with pytest.raises(AssertionError, match="kept together"):
        append(RosterImported(), MOMENT)


def test_an_entry_goes_when_what_it_tells_of_goes() -> None:
    with pytest.raises(ZeroDivisionError):
        _append_and_fail()
    assert not Entry.objects.exists()


def _append_and_fail() -> None:
    with transaction.atomic():
        append(RosterImported(), MOMENT)
        raise ZeroDivisionError
