"""Does the browser compare texts and read numbers as Python does?"""

from decimal import Decimal
from itertools import combinations
from typing import Any, get_args

import pytest
from playwright.sync_api import Page

from players import ask
from tha.source.vietnamese import (
    Ignorable,
    comparable,
    number,
    with_tones_last,
    without_diacritics,
)

TEXTS = [
    "Toà án nhân dân",
    "Tòa án nhân dân",
    "thuỷ",
    "thủy",
    "quý",
    "qúy",
    "hoà giải",
    "hòa giải",
    "Đường Đê",
    "NGHỊ ĐỊNH",
    "  hai   khoảng\u00a0trắng\u3000",
    "tab\tvà\ndòng",
    "\ufeffđầu\x85cuối\x1f",
    "a, b; c. d!",
    "“ngoặc”",
    "100% + 5$",
    "*thi hành*",
    r"\*",
    "toà nhà 2²",
    "Ⅷ toà",
    "ﬁ ß İ Σς",
    "e\u0302\u0301",
    "ê\u0301",
    "ấ",
    "o\u031b\u0300",
    "ờ",
    "",
    " ",
    "_gạch_toà_",
    "toà-án",
    "𝄞à",
    "chấp\u200b hành\u202e viên\u2069",
    "\x00 a \u200b b \x7f\xad",
    "\u200b\ufeff",
]
NUMBERS = [
    "7427",
    "7.427",
    "7,427",
    "7.427,5",
    "7,427.5",
    "27,1",
    "27.1",
    "0,5",
    "0.5",
    "0.125",
    "1.000.000",
    "1,000,000",
    "1,000,000.25",
    "12.34.56",
    "1.23",
    "01.000",
    "+5",
    "-5",
    "−5",
    "--5",
    "5-",
    "1 000",
    " 27,1 % ",
    "27,1%",
    "5 NGÀY",
    "5 ngày",
    "ngày",
    "",
    " ",
    "abc",
    "1e5",
    "Infinity",
    "NaN",
    ".5",
    "5.",
    ",5",
    "٣",
    "５",
    "７．４２７，５",
    "＋１，２",
    "－５ ngày",
    "1／2",
    "٣５",
    "1" * 40,
    "1" * 41,
    "0",
    "-0",
    "00",
    "380.631",
    "380 tỷ",
    "\u200e5\u200b ngày",
    "5 nga\u0300y",
    "1\u202f000\u00a0000",
    "1e999",
    "\x005",
    "1" * 100_000,
]
IGNORED = [
    list(one)
    for length in range(len(get_args(Ignorable)) + 1)
    for one in combinations(get_args(Ignorable), length)
]


@pytest.mark.parametrize("keep", ["", "*\\"])
def test_texts_are_reduced_alike_whatever_is_ignored(player: Page, keep: str) -> None:
    expression = (
        "given.ignored.map((one) => "
        "given.texts.map((text) => THA.vietnamese.comparable(text, one, given.keep)))"
    )
    found = ask(player, expression, {"texts": TEXTS, "ignored": IGNORED, "keep": keep})
    assert found == [[comparable(text, one, keep=keep) for text in TEXTS] for one in IGNORED]


def test_tones_and_diacritics_are_taken_alike(player: Page) -> None:
    expression = (
        "given.map((one) => "
        "[THA.vietnamese.withTonesLast(one), THA.vietnamese.withoutDiacritics(one)])"
    )
    expected = [[with_tones_last(one), without_diacritics(one)] for one in TEXTS]
    assert ask(player, expression, TEXTS) == expected


@pytest.mark.parametrize("unit", ["", "%", "ngày", "Ngày "])
def test_numbers_are_read_alike(player: Page, unit: str) -> None:
    expression = "given.texts.map((one) => THA.vietnamese.number(one, given.unit))"
    found: list[Any] = ask(player, expression, {"texts": NUMBERS, "unit": unit})
    read = [None if one is None else Decimal(one) for one in found]
    assert read == [number(one, unit) for one in NUMBERS]


def test_a_fraction_is_written_rounded_half_to_even(player: Page) -> None:
    shares = [
        [1, 3],
        [2, 3],
        [15, 2],
        [1, 20000],
        [3, 20000],
        [-1, 8],
        [-1, 99999],
        [10, 1],
        [0, 1],
    ]
    found = ask(
        player, "given.map(([n, d]) => THA.fraction.written(THA.fraction.of(n, d)))", shares
    )
    assert found == ["0,3333", "0,6667", "7,5", "0", "0,0002", "-0,125", "0", "10", "0"]
