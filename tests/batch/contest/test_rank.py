"""Does the ranking agree with a plain sort, and does every entry meet its fate?"""

import tempfile
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tha.batch.contest.entry import Entry, Ranked, SetApart, Tally
from tha.batch.contest.rank import Standings
from tha.quiz.contest import Contest, Tie

NOON = datetime(2026, 11, 24, 5, tzinfo=UTC)
TIES: tuple[Tie, ...] = ("prediction", "duration", "finished")


def minute(number: float) -> datetime:
    return NOON + timedelta(minutes=number)


def an_entry(participant: str | None = "A", exact: str = "1/1", **changes: Any) -> Entry:
    """Started at noon, finished ten minutes later, with half of the points."""
    fields = {
        "file": "nop.ndjson",
        "line": 1,
        "submission": f"bai-{participant}",
        "officer": None,
        "participant": participant,
        "started": minute(0),
        "finished": minute(10),
        "prediction": None,
        "exact": exact,
        "maximum": "2/1",
    }
    return Entry(**(fields | changes))  # type: ignore[arg-type]  # the fields are named above


def ranking(
    entries: Iterable[Entry],
    rules: Contest | None = None,
    attempts: int | None = None,
    ties: tuple[Tie, ...] = TIES,
) -> tuple[Tally, list[Ranked], list[SetApart]]:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Standings(Path(folder), rules or Contest(), ties, attempts)) as standings,
    ):
        standings.take((one, False) for one in entries)
        return standings.settle(), list(standings.ranked()), list(standings.apart())


def shown(ranked: list[Ranked]) -> list[tuple[int, str, str | None]]:
    return [(one.rank, one.participant, one.decided_by) for one in ranked]


def test_each_tie_break_is_named_where_it_decides() -> None:
    _, ranked, _ = ranking(
        [
            an_entry("F", "1/3"),
            an_entry("E", prediction=9, started=minute(1), finished=minute(12)),
            an_entry("D", prediction=9, finished=minute(11)),
            an_entry("C", prediction=9),
            an_entry("B", prediction=1),
            an_entry("A", "4/3"),
        ]
    )
    decided = [None, "score", "prediction", "duration", "finished", "score"]
    assert shown(ranked) == list(zip(range(1, 7), "ABCDEF", decided, strict=True))


def test_equals_share_a_rank_and_the_next_one_is_counted_on() -> None:
    _, ranked, _ = ranking([an_entry("A", "2/1"), *map(an_entry, "BC"), an_entry("D", "1/2")])
    assert shown(ranked) == [
        (1, "A", None), (2, "B", "score"), (2, "C", "equal"), (4, "D", "score"),
    ]  # fmt: skip


def test_a_third_is_less_than_what_a_float_takes_for_a_third() -> None:
    near = f"{2**60}/{3 * 2**60 - 1}"
    _, ranked, _ = ranking([an_entry("A", "1/3"), an_entry("B", near)])
    assert [one.participant for one in ranked] == ["B", "A"]


def test_the_nearest_prediction_wins_and_none_comes_last() -> None:
    tally, ranked, _ = ranking(
        [
            an_entry("A"),
            an_entry("B", prediction=2**70),
            an_entry("C", prediction=2**80),
            an_entry("D", prediction=3),
            an_entry("E", prediction=0),
            an_entry("F", "2/1"),
        ]
    )
    assert tally.perfect == 1
    assert "".join(one.participant for one in ranked) == "FEDBCA"
    assert [one.distance for one in ranked][:5] == [None, 1, 2, 2**70 - 1, 2**80 - 1]


@pytest.mark.parametrize("started", [None, minute(11)])
def test_who_has_no_duration_stands_after_those_who_have(started: datetime | None) -> None:
    _, ranked, _ = ranking([an_entry("A", started=started), an_entry("B", started=minute(-600))])
    assert shown(ranked) == [(1, "B", None), (2, "A", "duration")]


@pytest.mark.parametrize(
    ("finished", "is_ranked"),
    [(minute(-0.01), False), (minute(0), True), (minute(59.99), True), (minute(60), False)],
)
def test_the_window_is_open_from_its_first_moment_until_before_its_last(
    finished: datetime, *, is_ranked: bool
) -> None:
    rules = Contest(opens=minute(0), closes=minute(60))
    tally, _, _ = ranking([an_entry(finished=finished, started=None)], rules)
    assert tally.ranked == is_ranked
    assert tally.apart == ({} if is_ranked else {"outside_window": 1})


def test_only_the_earliest_attempts_are_within_the_limit() -> None:
    attempts = [
        an_entry(submission="ba", finished=minute(30), exact="2/1"),
        an_entry(submission="hai", finished=minute(20)),
        an_entry(submission="mot", finished=minute(20), exact="0/1"),
    ]
    tally, ranked, apart = ranking(attempts, attempts=2)
    assert [one.submission for one in ranked] == ["hai"]
    assert [(one.submission, one.reason) for one in apart] == [
        ("ba", "beyond_limit"), ("mot", "another_counts"),
    ]  # fmt: skip
    assert tally.perfect == 0


@pytest.mark.parametrize(("counts", "number"), [("first", 10), ("best", 20), ("last", 30)])
def test_the_attempt_that_counts_is_the_one_of_the_rules(counts: Any, number: int) -> None:
    scores = {10: "1/1", 20: "2/1", 30: "0/1"}
    attempts = [an_entry(exact=one, finished=minute(at)) for at, one in scores.items()]
    tally, ranked, _ = ranking(attempts, Contest(counts=counts))
    assert [one.finished for one in ranked] == [minute(number)]
    assert tally.perfect == (counts == "best")


def test_everything_that_is_not_ranked_has_a_reason_and_counts_add_up(tmp_path: Path) -> None:
    entries = [an_entry("A"), an_entry(None), an_entry("B", finished=None), an_entry("A")]
    with closing(Standings(tmp_path, Contest(), TIES, None)) as standings:
        standings.take(zip(entries, [False, False, False, True], strict=True))
        tally = standings.settle()
    assert tally == Tally(4, 1, {"repeated": 1, "no_participant": 1, "no_moment": 1}, 0)


SMALL = st.builds(
    an_entry,
    st.sampled_from("ABCD"),
    st.sampled_from(["0/1", "1/3", "1/2", "2/3", "1/1", "2/1"]),
    prediction=st.none() | st.integers(0, 3),
    started=st.sampled_from([None, minute(0), minute(1), minute(3)]),
    finished=st.sampled_from([None, minute(2), minute(3), minute(4)]),
)
RULES = st.builds(
    Contest,
    opens=st.sampled_from([None, minute(3)]),
    closes=st.sampled_from([None, minute(4)]),
    counts=st.sampled_from(["best", "first", "last"]),
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(SMALL, max_size=25),
    RULES,
    st.sampled_from([None, 1, 2]),
    st.permutations(TIES).map(lambda ties: tuple(ties[1:])),
)
def test_the_ranking_is_that_of_a_plain_sort(
    entries: list[Entry], rules: Contest, attempts: int | None, ties: tuple[Tie, ...]
) -> None:
    numbered = _numbered(entries)
    tally, ranked, apart = ranking(numbered, rules, attempts, ties)
    assert [(one.rank, one.line) for one in ranked] == _plainly(numbered, rules, attempts, ties)
    assert len(ranked) + len(apart) == tally.entries == len(entries)
    assert {one.line for one in ranked}.isdisjoint(one.line for one in apart)


def test_twenty_thousand_with_many_ties_are_ranked_as_by_a_plain_sort() -> None:
    chance = Random(20261124)  # noqa: S311  # a seeded sample, no secret
    entries = [
        an_entry(
            f"nguoi-{chance.randrange(12_000)}",
            f"{chance.randrange(7)}/3",
            prediction=chance.choice([None, 0, 50, 900, 5000]),
            started=minute(chance.randrange(3)),
            finished=minute(10 + chance.randrange(4)),
        )
        for _ in range(20_000)
    ]
    numbered, rules = _numbered(entries), Contest(opens=minute(10), closes=minute(13))
    _, ranked, _ = ranking(numbered, rules, 2)
    assert [(one.rank, one.line) for one in ranked] == _plainly(numbered, rules, 2, TIES)


def _numbered(entries: list[Entry]) -> list[Entry]:
    fields = [{name: getattr(one, name) for name in one.__struct_fields__} for one in entries]
    return [Entry(**(one | {"line": number})) for number, one in enumerate(fields, 1)]


def _plainly(
    entries: list[Entry], rules: Contest, attempts: int | None, ties: tuple[Tie, ...]
) -> list[tuple[int, int]]:
    """Rank and line of everyone who is counted, found with lists alone."""
    inside = [
        one
        for one in entries
        if one.finished is not None
        and (rules.opens is None or one.finished >= rules.opens)
        and (rules.closes is None or one.finished < rules.closes)
    ]
    people: dict[str | None, list[Entry]] = {}
    for one in sorted(inside, key=_turn):
        people.setdefault(one.participant, []).append(one)
    within = [one[:attempts] for one in people.values()]
    place = {"first": 0, "last": -1}.get(rules.counts)
    chosen = within if place is None else [[one[place]] for one in within]
    perfect = sum(any(_is_perfect(each) for each in one) for one in chosen)
    counted = [min(one, key=lambda each: _key(each, ties, perfect)) for one in chosen]
    standing = sorted(counted, key=lambda one: (_key(one, ties, perfect), one.line))
    ranks: list[tuple[int, int]] = []
    for _, group in groupby(standing, key=lambda one: _key(one, ties, perfect)):
        equals = list(group)
        ranks += [(len(ranks) + 1, one.line) for one in equals]
    return ranks


def _turn(one: Entry) -> tuple[datetime, int]:
    assert one.finished is not None
    return one.finished, one.line


def _is_perfect(one: Entry) -> bool:
    return Fraction(one.exact or 0) == Fraction(one.maximum or 1)


def _key(one: Entry, ties: tuple[Tie, ...], perfect: int) -> list[Any]:
    assert one.finished is not None
    key: list[Any] = [-Fraction(one.exact or 0)]
    for tie in ties:
        if tie == "finished":
            key.append(one.finished)
        elif tie == "prediction":
            known = one.prediction is not None
            key.append((not known, abs((one.prediction or 0) - perfect) if known else 0))
        else:
            known = one.started is not None and one.finished >= one.started
            key.append((not known, one.finished - (one.started or NOON) if known else NOON - NOON))
    return key
