"""How are the sides of a comparison called before, between and after the days that count?"""

from datetime import date

import pytest

from tha.law.load import load_register
from tha.site.old_law.compared import new_label, new_side, old_label, old_side
from tha.source.files import Text

_REGISTER = """
{name}:
  number: {number}
  title: Luật {number}
  short: Luật {number}
  kind: law
  issuer: Quốc hội
  issued: 2008-11-14
  effective: {effective}
  replaces: {replaces}
  verified: copy
  provisions:
    d1: {{title: Một{amended}}}
"""


def _law(name: str, number: str, effective: str, replaces: str = "[]", amended: str = "") -> str:
    return _REGISTER.format(
        name=name, number=number, effective=effective, replaces=replaces, amended=amended
    )


_WHOLE = "".join([
    _law("cu", "1", "2009-07-01"),
    _law("moi", "2", "2026-07-01", "[cu]", ", amended: [{by: sua, on: 2026-10-01}]"),
    _law("sua", "3", "2026-10-01"),
    _law("khac", "4", "2014-07-01", "[]", ", amended: [{by: xua, on: 2015-01-01}]"),
    _law("xua", "5", "2015-01-01"),
])  # fmt: skip
_BEFORE, _AFTER, _LATER = date(2026, 6, 30), date(2026, 7, 1), date(2026, 10, 1)


def _labels(old: list[str], new: list[str], day: date) -> tuple[str, str]:
    register, problems = load_register(Text("van-ban.yml", _WHOLE))
    assert problems == []
    before, after = old_side(register, old, day), new_side(register, new)
    return old_label(before, after, day), new_label(before, after, day)


@pytest.mark.parametrize(
    ("old", "new", "day", "expected"),
    [
        (["cu#d1"], ["moi#d1"], _AFTER, ("Trước", "Nay")),
        (["cu#d1"], ["moi#d1"], _BEFORE, ("Đang áp dụng", "Từ 01/07/2026")),
        (["cu#d1"], ["moi", "sua"], _BEFORE, ("Đang áp dụng", "Sắp áp dụng")),
        (["cu#d1"], [], _BEFORE, ("Đang áp dụng", "Quy định mới")),
        ([], ["moi#d1"], _BEFORE, ("Quy định cũ", "Từ 01/07/2026")),
        ([], [], _AFTER, ("Trước", "Nay")),
        (["khong-co"], ["cu lam"], _AFTER, ("Trước", "Nay")),
        (["cu", "khac"], ["moi"], _AFTER, ("Quy định cũ", "Quy định mới")),
        (["cu"], ["moi", "sua"], _AFTER, ("Trước", "Quy định mới")),
        (["khac#d1"], ["moi#d1"], _AFTER, ("Đang áp dụng", "Quy định mới")),
        (["moi#d1"], ["sua#d1"], _AFTER, ("Đang áp dụng", "Từ 01/10/2026")),
        (["moi#d1"], ["sua#d1"], _LATER, ("Trước", "Nay")),
        (["sua"], ["cu"], _BEFORE, ("Quy định cũ", "Quy định mới")),
    ],
)
def test_sides_are_called_by_what_is_applied_on_the_day(
    old: list[str], new: list[str], day: date, expected: tuple[str, str]
) -> None:
    assert _labels(old, new, day) == expected


def test_old_law_tells_until_when_and_what_has_no_end_since_when() -> None:
    register, _ = load_register(Text("van-ban.yml", _WHOLE))
    assert old_side(register, ["cu", "khac", "la"], _AFTER).told == (
        ("cu", "hiệu lực đến hết ngày 30/06/2026"),
        ("khac", "hiệu lực từ ngày 01/07/2014"),
        ("la", ""),
    )
