"""Do browser and platform make the same of two progresses, and what becomes of a card?"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from players import ASSETS, ask

STUDY = ASSETS / "assets" / "study"
CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "reference" / "study" / "merge.yml").read_text("utf-8")
)
NOW = 1_000_000_000_000
BLANK = {"progress": 1, "cleared": 0, "pages": {}, "quizzes": {}, "cards": {}}
DAY = 86_400_000
BY_THE_LIBRARY = [
    ("Good Good Good Good Good", [3, 14, 57, 196, 586], 586.48348981),
    ("Again Good Good Good", [1, 3, 8, 22], 21.60782969),
    ("Good Good Again Good Good", [3, 14, 2, 5, 13], 12.60302867),
    ("Hard Hard Easy Again", [2, 4, 18, 2], 1.8484184),
    ("Easy Good Hard Good", [8, 39, 108, 294], 293.84380363),
]
"""What `fsrs({enable_short_term: false})` of ts-fsrs 5.4.2 makes of them, each on its due day."""


@pytest.fixture(scope="module")
def scripts(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """An empty page with the scripts that keep and schedule."""
    names = ("store.js", "vendor/ts-fsrs.js", "schedule.js")
    tags = "".join(f'<script src="{(STUDY / name).as_uri()}"></script>' for name in names)
    file = tmp_path_factory.mktemp("study") / "trang.html"
    file.write_text(
        f"<!doctype html><meta charset=utf-8><title>Trang</title>{tags}", encoding="utf-8"
    )
    tab = browser.new_page()
    tab.goto(file.as_uri())
    yield tab
    tab.close()


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["what"]))
def test_two_make_what_the_table_says(scripts: Page, case: dict[str, Any]) -> None:
    expression = f"""((one, other) => one && other && THA.study.merged(one, other))(
        THA.study.taken(given[0], {NOW}), THA.study.taken(given[1], {NOW}))"""
    found = ask(scripts, expression, [{**BLANK, **case["one"]}, {**BLANK, **case["other"]}])
    assert found == (None if case["merged"] is None else {**BLANK, **case["merged"]})


def reviewed(scripts: Page, *ratings: str) -> list[Any]:
    """The card after each rating, given on the day on which it was due."""
    expression = f"""given.reduce((cards, rating) => {{
        const card = cards.at(-1) || {{}};
        const {{ after, ...schedule }} = THA.study.schedule;
        return [...cards, after(card, schedule[rating], card.due || {NOW})];
    }}, [])"""
    found: list[Any] = ask(scripts, expression, list(ratings))
    return found


@pytest.mark.parametrize(("ratings", "days", "stability"), BY_THE_LIBRARY)
def test_a_card_stands_as_the_scheduler_of_the_library_says(
    scripts: Page, ratings: str, days: list[int], stability: float
) -> None:
    cards = reviewed(scripts, *ratings.split())
    assert [card["days"] for card in cards] == days
    assert cards[-1]["stability"] == pytest.approx(stability)


def test_what_is_remembered_comes_back_later_each_time(scripts: Page) -> None:
    days = [card["days"] for card in reviewed(scripts, "Good", "Good", "Good", "Good")]
    assert days[0] >= 2
    assert days == sorted(set(days))


def test_what_is_forgotten_comes_back_soon(scripts: Page) -> None:
    cards = reviewed(scripts, "Good", "Good", "Good", "Again")
    assert cards[-1]["days"] < cards[-2]["days"] / 5
    assert cards[-1]["lapses"] == 1


def test_the_better_it_was_remembered_the_later_it_comes_back(scripts: Page) -> None:
    dues = [reviewed(scripts, one)[0]["due"] for one in ("Again", "Hard", "Good", "Easy")]
    assert dues == sorted(dues)
    assert dues[0] < dues[2] < dues[3]


def test_a_miss_in_practice_counts_as_forgotten_on_its_day(scripts: Page) -> None:
    missed = {"at": NOW, "due": NOW + DAY, "missed": NOW}
    expression = f"THA.study.schedule.after(given, THA.study.schedule.Good, {NOW + DAY})"
    [first] = reviewed(scripts, "Again")
    card = ask(scripts, expression, missed)
    assert card["reps"] == 2
    assert "missed" not in card
    assert card["stability"] == ask(scripts, expression, first)["stability"]


def test_a_miss_on_the_day_of_a_review_is_not_counted_twice(scripts: Page) -> None:
    [card] = reviewed(scripts, "Good")
    expression = f"THA.study.schedule.after(given, THA.study.schedule.Good, {NOW + DAY})"
    again = ask(scripts, expression, {**card, "missed": NOW + 1000})
    assert again["stability"] == ask(scripts, expression, card)["stability"]


def test_a_clock_that_was_put_back_stops_nothing(scripts: Page) -> None:
    [card] = reviewed(scripts, "Good")
    expression = f"THA.study.schedule.after(given, THA.study.schedule.Good, {NOW - 9 * DAY})"
    assert ask(scripts, expression, card)["due"] > NOW


@pytest.mark.parametrize(
    "card",
    [
        {"due": 0, "stability": 0, "difficulty": 5, "reviewed": 5},
        {"due": 0, "stability": 1e15, "difficulty": 1e15, "reviewed": 5, "missed": 7},
        {"due": 0, "stability": 1e-9, "difficulty": 1, "reviewed": 5, "reps": 1e15},
        {"due": 0, "stability": 5, "difficulty": 0.5},
        {"due": 0, "stability": 5, "difficulty": 5},
    ],
)
def test_whatever_a_file_said_of_a_card_it_comes_back_one_day(
    scripts: Page, card: dict[str, float]
) -> None:
    expression = f"[1, 2, 3, 4].map(one => THA.study.schedule.after(given, one, {NOW}).due)"
    dues = ask(scripts, expression, card)
    assert all(NOW < due < NOW + 40_000 * DAY for due in dues)


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "ngày mai"), (1, "ngày mai"), (5, "5 ngày nữa"), (90, "3 tháng nữa"), (800, "2 năm nữa")],
)
def test_when_it_comes_back_is_said_in_words(scripts: Page, days: int, words: str) -> None:
    expression = f"THA.study.schedule.inDays({{ due: {NOW + days * DAY} }}, {NOW})"
    assert ask(scripts, expression) == words
