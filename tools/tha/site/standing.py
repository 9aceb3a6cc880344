"""How is it said on a page whether a provision is in force on the day of the build?

One table of words for the whole site: marks beside citations, the text shown when one is pointed
at, the register's cards. No status is told by colour alone.
"""

from collections.abc import Iterable
from datetime import date

import msgspec

from tha.law.citation import Citation, provision_label
from tha.law.in_force import Change, Life, Status, life_of, newest_change, status_on, successors_on
from tha.law.instrument import Verified
from tha.law.register import Register
from tha.source.days import written_day

WORDS: dict[Status, str] = {
    "not_yet": "chưa có hiệu lực",
    "in_force": "còn hiệu lực",
    "amended": "đã sửa đổi, bổ sung",
    "replaced": "đã bị thay thế",
    "ended": "hết hiệu lực",
}
MARKS: dict[Status, str] = {
    "not_yet": "○",
    "in_force": "✓",
    "amended": "±",
    "replaced": "→",
    "ended": "×",
}
"""A sign before the words, which always say the same; signs that every font has."""
VERIFIED: dict[Verified, str] = {
    "gazette": "đã đối chiếu Công báo",
    "copy": "theo bản sao toàn văn, chưa đối chiếu Công báo",
    "secondary": "theo nguồn thứ cấp",
    "none": "chưa kiểm chứng",
}
_NAMED_AT_MOST = 3


class Standing(msgspec.Struct, frozen=True):
    """The status on a day: its code, its words, and a sentence with days."""

    status: Status
    words: str
    sentence: str


def standing_of(register: Register, citation: Citation, day: date) -> Standing:
    """How what `citation` points at stands on `day`; the register holds its instrument.

    The sentence begins with the words: `đã bị thay thế từ 01/07/2026 bởi Điều 37 Luật mới`.
    """
    life = life_of(register, citation)
    status = status_on(life, day)
    told = [WORDS[status] + _since(register, citation, life, day)]
    if status in {"in_force", "amended"} and life.ends is not None:
        end = "sẽ bị thay thế" if life.is_replaced else "sẽ hết hiệu lực"
        told.append(f"{end} từ {written_day(life.ends)}{_by(register, life.successors)}")
    return Standing(status, WORDS[status], "; ".join(told))


def last_day(ends: date) -> date:
    """The last day in force of what `ends`; the first of all days has none before it."""
    return date.fromordinal(max(ends.toordinal() - 1, 1))


def css_of(status: Status) -> str:
    """The class of an element that shows `status`: `tha-standing tha-standing--not-yet`."""
    return f"tha-standing tha-standing--{status.replace('_', '-')}"


def is_loss(citation: Citation, change: Change) -> bool:
    """Whether the change is that a part of `citation` has ended and nothing takes its place."""
    return citation != change.by and citation.holds(change.by)


def _since(register: Register, citation: Citation, life: Life, day: date) -> str:
    """From when the status holds, and what brought it."""
    match status_on(life, day):
        case "not_yet":
            return f" (từ {written_day(life.starts)} mới có)"
        case "in_force":
            return f" (từ {written_day(life.starts)})"
        case "amended":
            change = newest_change(life, day)
            assert change is not None  # an amended provision has one
            if is_loss(citation, change):
                part = provision_label(change.by)
                return f" từ {written_day(change.day)} ({part} hết hiệu lực)"
            return f" từ {written_day(change.day)}{_by(register, [change.by])}"
        case "replaced":
            assert life.ends is not None  # what is replaced has ended
            since = f" từ {written_day(life.ends)}{_by(register, life.successors)}"
            now = successors_on(register, citation, day)
            is_other = now and now != life.successors
            return since + (f"; nay áp dụng {_named(register, now)}" if is_other else "")
        case "ended":
            assert life.ends is not None  # what has ended has an end
            return f" từ {written_day(life.ends)}"


def _by(register: Register, citations: Iterable[Citation]) -> str:
    """` bởi Điều 37 Luật mới`; "" when nothing is known to be."""
    named = _named(register, citations)
    return f" bởi {named}" if named else ""


def _named(register: Register, citations: Iterable[Citation]) -> str:
    labels = [register.label(one) for one in citations]
    named = ", ".join(labels[:_NAMED_AT_MOST])
    others = len(labels) - _NAMED_AT_MOST
    return named + (f" và {others} điều, khoản khác" if others > 0 else "")
