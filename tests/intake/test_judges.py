"""Which ratings does a table of judges hold?"""

import pytest

from tha.intake.judges import read_judges
from tha.source.files import Text


def read(*rows: str, head: str = "judge,item,rating") -> tuple[list[float], list[str]]:
    text = Text("giam-khao.csv", "\n".join([head, *rows, ""]))
    ratings, problems = read_judges(text, ["x1", "x2"])
    return [one.share for one in ratings], [
        f"{one.place.line}:{one.place.column} {one.code}" for one in problems
    ]


@pytest.mark.parametrize(
    ("written", "shares"),
    [
        (["70%", "65 %"], [0.7, 0.65]),
        (["0.7", "1"], [0.7, 1]),
        (['"0,7"', "0"], [0.7, 0]),
        (["70", "1"], [0.7, 0.01]),
        (["70", "0.5%"], [0.7, 0.005]),
    ],
)
def test_ratings_are_shares_or_per_cent(written: list[str], shares: list[float]) -> None:
    rows = [f"GK{number},x1,{one}" for number, one in enumerate(written)]
    ratings, problems = read(*rows)
    assert ratings == pytest.approx(shares)
    assert not problems


def test_columns_stand_in_any_order_and_are_parted_by_semicolons_too() -> None:
    assert read("0,7;ghi chú;GK1;x1", head="rating;note;judge;item") == ([0.7], [])


@pytest.mark.parametrize("value", ["nhiều", "-5%", "101", "NaN", "inf", "1e999", "=1+1", ""])
def test_what_is_no_rating_is_told_at_its_cell(value: str) -> None:
    assert read(f"GK1,x1,{value}", "GK1,x2,50%") == ([0.5], ["2:3 intake/judges-rating"])


def test_everything_wrong_with_a_row_is_told() -> None:
    assert read(",x9,nhiều")[1] == [
        "2:1 intake/judges-nameless",
        "2:2 intake/judges-item",
        "2:3 intake/judges-rating",
    ]


def test_a_long_cell_is_told_shortly() -> None:
    text = Text("giam-khao.csv", f"judge,item,rating\nGK1,{'x' * 100_000},50%\n")
    (problem,) = read_judges(text, ["x1"])[1]
    assert len(problem.sentence("vi")) < 100


def test_a_cell_beyond_all_measure_is_no_table() -> None:
    assert read(f"GK1,{'x' * 200_000},50%")[1] == ["2:1 intake/not-a-table"]


def test_an_empty_file_names_the_columns_it_lacks() -> None:
    text = Text("giam-khao.csv", "")
    assert [one.code for one in read_judges(text, ["x1"])[1]] == ["intake/judges-column"] * 3


@pytest.mark.parametrize(
    ("written", "shares", "line"),
    [
        (["0.5", "0.6", "70", "1"], [0.5, 0.6, 1], 4),
        (["0.7", "50", "60", "1"], [0.5, 0.6, 0.01], 2),
        (["70", "0.6"], [0.7], 3),
    ],
)
def test_the_rating_that_is_written_otherwise_than_most_is_told_and_left_out(
    written: list[str], shares: list[float], line: int
) -> None:
    rows = [f"GK{number},x1,{one}" for number, one in enumerate(written)]
    ratings, problems = read(*rows)
    assert ratings == pytest.approx(shares)
    assert problems == [f"{line}:3 intake/judges-mixed"]


def test_what_is_odd_about_a_rating_is_told_either_way() -> None:
    for one, more, told in (("70", "0,5", "lớn hơn 1"), ("0,7", "50", "nhỏ hơn 1")):
        rows = [f'GK{number},x1,"{rating}"' for number, rating in enumerate([one, more, more])]
        text = Text("giam-khao.csv", "\n".join(["judge,item,rating", *rows, ""]))
        (problem,) = read_judges(text, ["x1"])[1]
        assert told in problem.sentence("vi")
