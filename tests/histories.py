"""What can happen to records over the years, and what does the ledger alone say came of it?

The second half reads entries as JSON and knows nothing of the tables: it is what `tha` is held to.
"""

import json
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from personal_samples import a_certificate, a_leave, a_move, an_attainment, erased, signed
from record_samples import MOMENT, a_scored, an_officer, keep
from regrade_samples import LATER, mended
from tha.records.attained.keep import retract
from tha.records.certificates.issue import revoke
from tha.records.models import Certificate, Entry, Leave, Officer
from tha.records.regrade.account import Account
from tha.records.regrade.judge import By
from tha.records.regrade.regrade import Order, apply
from tha.source.place import Place

CODES = ("TH-0001", "TH-0002", "TH-0003")
_WHO = st.sampled_from(CODES)
_ANSWERS = st.fixed_dictionaries(
    {}, optional={"sc-01": st.sampled_from("abcd"), "tf-01": st.booleans()}
)
HAPPENINGS = st.one_of(
    st.tuples(st.just("hand in"), _WHO, _ANSWERS),
    st.tuples(st.just("mark again"), _WHO, st.sampled_from("abc")),
    st.tuples(st.just("move"), _WHO, st.sampled_from(["DV-02", "DV-03"])),
    st.tuples(st.just("learn"), _WHO, st.integers(1, 3)),
    st.tuples(st.just("retract"), _WHO, st.integers(1, 3)),
    st.tuples(st.just("certify"), _WHO, st.none()),
    st.tuples(st.just("revoke"), _WHO, st.none()),
    st.tuples(st.just("be away"), _WHO, st.integers(1, 2)),
    st.tuples(st.just("come back"), _WHO, st.integers(1, 2)),
    st.tuples(st.just("sign"), _WHO, st.none()),
    st.tuples(st.just("erase"), _WHO, st.none()),
)
HISTORIES = st.lists(HAPPENINGS, max_size=12)


def live(history: Iterable[tuple[str, str, Any]]) -> None:
    """Lets it happen to three officers, in empty records."""
    for code in CODES:
        an_officer(code)
    for turn, (what, code, detail) in enumerate(history, 1):
        if what in _FOR_ALL or not Officer.objects.get(code=code).is_erased:
            _WHAT[what](turn, code, detail)


def _mark_again(turn: int, _: str, detail: Any) -> None:
    found = apply(By(mended(key=detail), Place("sua.yml")), Order(f"Lần {turn}", LATER))
    assert isinstance(found, Account) or [one.code for one in found] == ["records/no-submissions"]


def _learn(_: int, code: str, detail: Any) -> None:
    officer, reference = Officer.objects.get(code=code), f"LOP-{detail}"
    if not officer.attainments.filter(reference=reference).exists():
        an_attainment(code, reference.encode(), reference)


def _revoke(_: int, code: str, __: Any) -> None:
    standing = Certificate.objects.filter(officer__code=code, revocation__isnull=True)
    for one in standing[:1]:
        revoke(one.number, "Cấp nhầm", MOMENT, Place("var"))


def _away(code: str, number: int, **days: date | None) -> None:
    version = Leave.objects.filter(officer__code=code, number=number).count() + 1
    a_leave(code, number, version, **days)


_FOR_ALL = ("mark again", "move", "retract", "revoke", "sign", "erase")
"""What may happen to somebody who was erased."""
_WHAT: dict[str, Callable[[int, str, Any], object]] = {
    "hand in": lambda turn, code, detail: keep(a_scored(turn, officer=code, answers=detail)),
    "mark again": _mark_again,
    "move": lambda turn, code, detail: a_move(code, detail, date(2026, 1, turn)),
    "learn": _learn,
    "retract": lambda _, code, detail: retract(code, f"LOP-{detail}", "Ghi nhầm", MOMENT),
    "certify": lambda turn, code, _: a_certificate(code, f"{code}/{turn}".encode()),
    "revoke": _revoke,
    "be away": lambda turn, code, detail: _away(code, detail, until=date(2026, 7, 31 - turn)),
    "come back": lambda _, code, detail: _away(code, detail, since=None, until=None),
    "sign": lambda *_: signed(),
    "erase": lambda _, code, __: erased(code),
}


def entries() -> list[tuple[str, Any]]:
    """Kind and body of every entry, exact numbers exact."""
    rows = Entry.objects.order_by("sequence").values_list("kind", "body")
    return [(kind, json.loads(body, parse_float=Decimal)) for kind, body in rows]


def hours_told(code: str) -> Decimal:
    """The hours of an officer by the entries alone."""
    completed: dict[Any, Decimal] = {}
    attained: dict[Any, Decimal] = {}
    for kind, said in entries():
        match kind:
            case "completion" if said["officer"] == code:
                completed[said["submission"], said["number"]] = Decimal(said["hours"])
            case "withdrawal":
                completed.pop((said["submission"], said["number"]), None)
            case "attainment" if said["officer"] == code:
                attained[said["source"], said["reference"], said["on"]] = Decimal(said["hours"])
            case "retraction" if said["officer"] == code:
                del attained[said["source"], said["reference"], said["attained"]]
            case _:
                continue
    return sum([*completed.values(), *attained.values()], Decimal(0))


def scores_told(code: str) -> dict[str, tuple[Decimal, bool | None]]:
    """Each submission of an officer with its latest score, by the entries alone."""
    theirs = [
        said["submission"]
        for kind, said in entries()
        if kind == "submission"
        if said["officer"] == code
    ]
    latest = {said["submission"]: said for kind, said in entries() if kind == "marking"}
    return {one: (Decimal(latest[one]["score"]), latest[one].get("passed")) for one in theirs}


def leaves_told(code: str) -> list[tuple[date, date]]:
    """When an officer was away, by the entries alone: the last version of each leave counts."""
    last: dict[int, Any] = {}
    for kind, said in entries():
        if kind == "leave" and said["officer"] == code:
            last[said["number"]] = said
    days = [(one.get("since"), one.get("until")) for one in last.values()]
    return sorted((date.fromisoformat(a), date.fromisoformat(b)) for a, b in days if a and b)


def revoked_told() -> set[str]:
    """The certificates that ended, by the entries alone."""
    return {said["number"] for kind, said in entries() if kind == "revocation"}
