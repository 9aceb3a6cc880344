"""Do prizes go by rank, and never to one of several equals by chance?"""

from datetime import UTC, datetime
from fractions import Fraction

from tha.batch.contest.entry import Ranked
from tha.batch.contest.prizes import Awards, Undecided, awards
from tha.quiz.contest import Prize

PRIZES = (Prize(name="Giải nhất"), Prize(name="Giải nhì", count=2))


def given(*ranks: int, prizes: tuple[Prize, ...] = PRIZES) -> Awards:
    """What people of these ranks get."""
    people = [
        Ranked(
            rank=rank,
            participant=f"P{number}",
            submission="",
            file="",
            line=0,
            exact=Fraction(1),
            prediction=None,
            distance=None,
            duration=None,
            finished=datetime(2026, 11, 24, tzinfo=UTC),
            decided_by=None,
        )
        for number, rank in enumerate(ranks, 1)
    ]
    return awards(people, prizes)


def won(found: Awards) -> list[list[str]]:
    return [[winner.participant for winner in one.winners] for one in found.prizes]


def test_prizes_go_by_rank() -> None:
    found = given(1, 2, 3, 4)
    assert won(found) == [["P1"], ["P2", "P3"]]
    assert found.undecided == ()


def test_equals_within_one_prize_all_have_it() -> None:
    assert won(given(1, 2, 2, 4)) == [["P1"], ["P2", "P3"]]


def test_equals_across_two_prizes_are_left_to_the_council() -> None:
    found = given(1, 1, 3)
    assert won(found) == [[], ["P3"]]
    assert found.undecided == (Undecided(1, 2, {"Giải nhất": 1, "Giải nhì": 1}),)
    assert [one.open for one in found.prizes] == [1, 1]


def test_more_equals_than_places_are_left_to_the_council() -> None:
    found = given(1, 2, 3, 3, 3)
    assert won(found) == [["P1"], ["P2"]]
    assert found.undecided == (Undecided(3, 3, {"Giải nhì": 1}),)


def test_a_prize_may_find_nobody() -> None:
    found = given(1)
    assert won(found) == [["P1"], []]
    assert [one.open for one in found.prizes] == [0, 0]


def test_without_prizes_nothing_is_given() -> None:
    assert given(1, 1, prizes=()) == Awards((), ())
