"""How are old law and new called on a day: is the old one still applied, the new one already?

A page may be built before the law changes. Then what is called `Trước` after that day is what
holds, and what is called `Nay` is yet to come.
"""

from collections.abc import Iterable
from datetime import date

import msgspec

from tha.law.citation import parse_citation
from tha.law.in_force import Life, is_in_force, life_of
from tha.law.register import Register
from tha.site.standing import last_day
from tha.source.days import written_day

BEFORE, NOW = "Trước", "Nay"
STILL, TO_COME = "Đang áp dụng", "Sắp áp dụng"
OLD, NEW = "Quy định cũ", "Quy định mới"
"""Where the day does not tell: the law of one side is known by half, or both are applied."""


class Side(msgspec.Struct, frozen=True):
    """What one side cites: each citation with its days, and the lives of those that are known."""

    told: tuple[tuple[str, str], ...]
    lives: tuple[Life, ...]


def old_side(register: Register | None, citations: Iterable[str], day: date) -> Side:
    """Each citation with the last day on which it is in force, as far as that is known."""
    known = _known(register, citations)
    told = {one: _until(life, day) if life else "" for one, life in known.items()}
    return Side(tuple(told.items()), tuple(life for life in known.values() if life))


def new_side(register: Register | None, citations: Iterable[str]) -> Side:
    """Each citation with the first day on which it is in force."""
    known = _known(register, citations)
    told = {one: _from(life) if life else "" for one, life in known.items()}
    return Side(tuple(told.items()), tuple(life for life in known.values() if life))


def old_label(old: Side, new: Side, day: date) -> str:
    """`Trước` once nothing of the old side is applied any more as it was before the new."""
    if any(life.starts > day for life in old.lives):
        return OLD
    applied = {_is_still_applied(life, new, day) for life in old.lives}
    if applied == {True}:
        return STILL
    if applied == {False}:
        return BEFORE
    return OLD if applied or _is_to_come(new, day) else BEFORE


def new_label(old: Side, new: Side, day: date) -> str:
    """`Nay` once all of the new side is in force; before that the day from which it is."""
    if _is_to_come(new, day):
        starts = {life.starts for life in new.lives}
        return f"Từ {written_day(starts.pop())}" if len(starts) == 1 else TO_COME
    if old_label(old, new, day) != BEFORE:
        return NEW
    return NOW if all(is_in_force(life, day) for life in new.lives) else NEW


def _known(register: Register | None, citations: Iterable[str]) -> dict[str, Life | None]:
    """The life of each citation, None where the register does not tell it."""
    found: dict[str, Life | None] = {}
    for one in citations:
        citation = parse_citation(one)
        if register and citation and citation.instrument in register.instruments:
            found[one] = life_of(register, citation)
        else:
            found[one] = None
    return found


def _until(life: Life, day: date) -> str:
    if life.ends is not None:
        return f"hiệu lực đến hết ngày {written_day(last_day(life.ends))}"
    return _from(life) if is_in_force(life, day) else ""


def _from(life: Life) -> str:
    return f"hiệu lực từ ngày {written_day(life.starts)}"


def _is_still_applied(life: Life, new: Side, day: date) -> bool:
    """Whether it is in force on `day`, and not in a wording that the new law has brought."""
    since = min((one.starts for one in new.lives), default=date.max)
    changed = any(since <= one.day <= day for one in life.changes)
    return is_in_force(life, day) and not changed


def _is_to_come(new: Side, day: date) -> bool:
    return bool(new.lives) and all(life.starts > day for life in new.lives)
