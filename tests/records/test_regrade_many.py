"""Is a wrong key, planted in a quiz that five hundred took, put right as counted by hand?"""

import random
from collections.abc import Iterator
from decimal import Decimal
from uuid import UUID

import pytest

from copies import Copies
from record_samples import a_scored, an_officer, keep
from regrade_samples import an_edition, applied, told
from samples import a_single_choice
from tha.quiz.edition import Edition
from tha.records.completions import standing
from tha.records.database import open_records
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Marking
from tha.records.regrade.account import Settled
from tha.records.storage.target import Target

_ITEMS = tuple(f"x{number:02}" for number in range(10))
_PLANTED = "x03"


def _ten_items(planted: str) -> Edition:
    """Ten items whose key is b, but for one: there `planted` is."""
    items = [a_single_choice(id=one, key=planted if one == _PLANTED else "b") for one in _ITEMS]
    return an_edition(*items, pass_mark="60%")


def _five_hundred() -> dict[str, dict[str, str]]:
    """What each of five hundred answered, by the code of the officer."""
    chance = random.Random(4)  # noqa: S311  # no secret: a sample that is the same in every run
    return {
        f"TH-{number:04}": {
            one: chance.choices("abcd", [2, 7, 1, 1])[0] for one in _ITEMS if chance.random() < 0.95
        }
        for number in range(1, 501)
    }


def _right(answers: dict[str, str], planted: str) -> int:
    """How many of the ten are right, counted by hand: no marking of the program takes part."""
    return sum(answers.get(one) == (planted if one == _PLANTED else "b") for one in _ITEMS)


@pytest.fixture(scope="session")
def five_hundred(laid: Target, copies: Copies) -> Target:
    """Records in which five hundred were marked by the wrong key, laid once."""
    target = copies.of(laid)
    answered = _five_hundred()
    with open_records(target):
        for code in answered:
            an_officer(code)
        wrong = _ten_items("a")
        keep(
            *(
                a_scored(
                    number % 60,
                    wrong,
                    submission=str(UUID(int=number)),
                    officer=code,
                    answers=answers,
                )
                for number, (code, answers) in enumerate(answered.items(), 1)
            )
        )
    return target


@pytest.fixture
def many(five_hundred: Target, copies: Copies) -> Iterator[dict[str, dict[str, str]]]:
    target = copies.of(five_hundred)
    with open_records(target):
        yield _five_hundred()
    copies.drop(target)


def test_the_difference_of_five_hundred_rows_is_the_one_counted_by_hand(
    many: dict[str, dict[str, str]],
) -> None:
    rows = told(_ten_items("b")).rows
    found = [(one.officer, one.was.score, one.now.score, one.changed) for one in rows]
    expected = [(code, _right(one, "a"), _right(one, "b")) for code, one in many.items()]
    assert found == [(code, Decimal(was), Decimal(now), was != now) for code, was, now in expected]
    assert len(rows) == 500
    assert len({was - now for _, was, now in expected}) == 3  # some gain, some lose, some neither


def test_the_counts_of_five_hundred_are_those_counted_by_hand(
    many: dict[str, dict[str, str]],
) -> None:
    counts = told(_ten_items("b")).counts
    pairs = [(_right(one, "a"), _right(one, "b")) for one in many.values()]
    up, down = (
        sum(was < 6 <= now for was, now in pairs),
        sum(now < 6 <= was for was, now in pairs),
    )
    assert (counts.up, counts.down) == (
        sum(was < now for was, now in pairs),
        sum(was > now for was, now in pairs),
    )
    assert (counts.newly_passed, counts.no_longer_passed) == (up, down)
    assert counts.completions == Settled(gained=up, withdrawn=down)
    assert up > 0 < down


def test_five_hundred_new_marks_stand_beside_the_old_and_the_ledger_is_whole(
    many: dict[str, dict[str, str]],
) -> None:
    account = applied(_ten_items("b"))
    by_number = dict.fromkeys((1, 2), 0)
    for code, answers in many.items():
        for one in Marking.objects.filter(submission__officer__code=code):
            assert one.score == _right(answers, "a" if one.number == 1 else "b")
            by_number[one.number] += 1
    assert by_number == {1: 500, 2: account.counts.changed}
    assert standing().count() == sum(_right(one, "b") >= 6 for one in many.values())
    assert isinstance(verify(), Verified)
