"""Are figures read exactly, and do their sums have to add up?"""

from decimal import Decimal

import pytest

from sites import FIGURES
from tha.curriculum.figures import Figures, check_years, read_figures, share
from tha.source.files import Text


def _wrong(old: str, new: str) -> list[str]:
    assert old in FIGURES
    figures, problems = read_figures(Text("nam-2019.yml", FIGURES.replace(old, new)))
    assert figures is None
    return [f"{one.place} {one.code}" for one in problems]


def test_shares_are_of_what_could_be_enforced() -> None:
    figures, problems = read_figures(Text("nam-2019.yml", FIGURES))
    assert problems == []
    assert figures is not None
    assert figures.cases.share_done == Decimal("86.8")
    assert figures.money is not None
    assert figures.money.share_done == Decimal("27.1")


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(1, 2000, "0.0"), (3, 2000, "0.2"), (1, 3, "33.3"), (2, 3, "66.7"), (5, 5, "100.0")],
)
def test_a_share_is_rounded_once_half_even(part: int, whole: int, expected: str) -> None:
    assert str(share(part, whole)) == expected


def test_a_sum_that_does_not_add_up_is_a_problem_at_the_total() -> None:
    assert _wrong("total: 7427", "total: 7428") == ["nam-2019.yml:5:16 curriculum/figures-sum"]


def test_more_done_than_could_be_is_a_problem_at_the_part() -> None:
    assert _wrong("done: 79843", "done: 294231") == ["nam-2019.yml:6:75 curriculum/figures-part"]


def test_both_mistakes_of_a_file_are_found_in_one_run() -> None:
    assert len(_wrong("not_enforceable: 802, done: 5751", "not_enforceable: 1, done: 6626")) == 2


@pytest.mark.parametrize("written", ["7.427", '"7,427"', "-1", "nhiều", "[1]", ""])
def test_only_plain_whole_numbers_are_taken(written: str) -> None:
    (problem,) = _wrong("total: 7427", f"total: {written}")
    assert problem == "nam-2019.yml:5:16 source/wrong-kind"


def test_nothing_enforceable_has_no_share_and_is_refused() -> None:
    assert _wrong("enforceable: 6625", "enforceable: 0") == ["nam-2019.yml:5:35 source/wrong-kind"]


def test_a_misspelt_field_is_told_where_it_stands() -> None:
    assert _wrong("done: 5751", "donne: 5751") == ["nam-2019.yml:5:63 source/unknown-field"]


def _read(*changes: tuple[str, str]) -> Figures:
    text = FIGURES
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    figures, problems = read_figures(Text("nam-2019.yml", text))
    assert problems == []
    assert figures is not None
    return figures


def test_figures_are_of_a_province_unless_their_file_says_otherwise() -> None:
    assert _read().scope == "một tỉnh"
    assert _read(("year: 2019", "year: 2019\nscope: cả nước")).scope == "cả nước"


def test_money_may_be_left_out_where_it_is_not_known_whole() -> None:
    money = FIGURES[FIGURES.index("money:") :]
    assert _read((money, "")).money is None


def test_sources_carry_the_day_on_which_they_were_seen() -> None:
    listed = 'sources: [{url: "https://bao.example/a", seen: 2026-11-25}]'
    (source,) = _read(("year: 2019", f"year: 2019\n{listed}")).sources
    assert (source.url, str(source.seen)) == ("https://bao.example/a", "2026-11-25")


def test_a_year_of_a_scope_is_told_once() -> None:
    text = Text("hai.yml", FIGURES)
    (problem,) = check_years([(Text("mot.yml", FIGURES), _read()), (text, _read())])
    assert f"{problem.place} {problem.code}" == "hai.yml:3:1 curriculum/figures-year-twice"


def test_the_same_year_of_another_scope_is_no_problem() -> None:
    other = _read(("year: 2019", "year: 2019\nscope: cả nước"))
    text = Text("nam-2019.yml", FIGURES)
    assert list(check_years([(text, _read()), (text, other)])) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("year: 2019", "year: 20190", 3),
        ("year: 2019", "year: 19", 3),
        ("title: Kết quả của một tỉnh", "title: ' '", 2),
        ("source: theo báo địa phương", "source: ''", 4),
        ("source: theo báo địa phương", "scope: ''\nsource: theo báo", 4),
    ],
)
def test_no_year_out_of_all_reason_and_no_blank_text_is_taken(
    old: str, new: str, line: int
) -> None:
    assert [one.split(":")[1] for one in _wrong(old, new)] == [f"{line}"]
