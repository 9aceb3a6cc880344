"""How is it said whether a provision is in force on a day?"""

from datetime import date
from typing import get_args

import pytest

from sites import REGISTER
from tha.law.citation import Citation, parse_citation
from tha.law.in_force import Status
from tha.law.load import load_register
from tha.site.standing import MARKS, VERIFIED, WORDS, css_of, last_day, standing_of
from tha.source.files import Text

_MORE = """
luat-sua:
  number: 1/2026/QH16
  title: Luật sửa đổi
  short: Luật sửa
  kind: law
  issuer: Quốc hội
  issued: 2026-08-01
  effective: 2026-10-01
  verified: copy
  provisions:
    d1: {title: Sửa Điều 37}
"""
_ENDS_IN_2027 = "sẽ hết hiệu lực từ 01/01/2027"
_PROVISIONS = """    d37: {title: Xác minh, was: "luat-cu#d44", amended: [{by: "luat-sua#d1"}]}
    d38: {title: Phân loại, ends: 2027-01-01}
    d38.k1: {title: Căn cứ, ends: 2026-08-01}
    d39: {title: Tài sản chung, ends: 2026-09-01}
"""


def _said(citation: str, day: date) -> str:
    old = '    d37: {title: Xác minh điều kiện thi hành án, was: "luat-cu#d44"}\n'
    text = REGISTER.replace(old, _PROVISIONS) + _MORE
    register, problems = load_register(Text("van-ban.yml", text))
    pointer = parse_citation(citation)
    assert pointer is not None
    assert problems == []
    return standing_of(register, pointer, day).sentence


@pytest.mark.parametrize(
    ("citation", "day", "expected"),
    [
        ("luat-moi", date(2026, 6, 30), "chưa có hiệu lực (từ 01/07/2026 mới có)"),
        ("luat-moi#d36", date(2026, 7, 1), "còn hiệu lực (từ 01/07/2026)"),
        ("luat-moi#d37", date(2026, 9, 30), "còn hiệu lực (từ 01/07/2026)"),
        (
            "luat-moi#d37",
            date(2026, 10, 1),
            "đã sửa đổi, bổ sung từ 01/10/2026 bởi Điều 1 Luật sửa",
        ),
        (
            "luat-cu#d44",
            date(2026, 6, 30),
            "còn hiệu lực (từ 01/07/2009); sẽ bị thay thế từ 01/07/2026 bởi Điều 37 Luật mới",
        ),
        ("luat-cu#d44", date(2026, 7, 1), "đã bị thay thế từ 01/07/2026 bởi Điều 37 Luật mới"),
        ("luat-moi#d39", date(2026, 9, 1), "hết hiệu lực từ 01/09/2026"),
        (
            "luat-moi#d38",
            date(2026, 8, 1),
            f"đã sửa đổi, bổ sung từ 01/08/2026 (khoản 1 Điều 38 hết hiệu lực); {_ENDS_IN_2027}",
        ),
    ],
)
def test_a_sentence_tells_the_status_with_its_days(citation: str, day: date, expected: str) -> None:
    assert _said(citation, day) == expected


@pytest.mark.parametrize("status", get_args(Status))
def test_every_status_has_words_a_sign_and_a_class_of_its_own(status: Status) -> None:
    others: list[Status] = [one for one in get_args(Status) if one != status]
    assert WORDS[status] not in {WORDS[one] for one in others}
    assert MARKS[status] not in {MARKS[one] for one in others}
    assert css_of(status) not in {css_of(one) for one in others}


def test_how_well_a_wording_is_known_is_told_apart() -> None:
    assert len(set(VERIFIED.values())) == len(VERIFIED) == 4


def test_what_took_its_place_then_is_told_apart_from_what_is_applied_now() -> None:
    newest = REGISTER.partition("luat-cu:")[0].partition("  provisions:")[0]
    newest = newest.replace("luat-moi:", "luat-nay:").replace("[luat-cu]", "[luat-moi]")
    newest = newest.replace("Luật mới", "Luật nay").replace("106/2025", "7/2027")
    newest = newest.replace("2026-07-01", "2027-07-01")
    register, problems = load_register(Text("van-ban.yml", REGISTER + newest))
    assert problems == []
    told = standing_of(register, Citation("luat-cu"), date(2027, 7, 1)).sentence
    assert told == "đã bị thay thế từ 01/07/2026 bởi Luật mới; nay áp dụng Luật nay"


def test_the_first_of_all_days_has_none_before_it() -> None:
    assert last_day(date(2026, 7, 1)) == date(2026, 6, 30)
    assert last_day(date.min) == date.min
