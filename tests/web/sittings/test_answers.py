"""Is what was answered last kept, in whatever order it arrives, and what came late apart?"""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import transaction

from record_samples import an_officer
from sitting_samples import NOW, a_seat, a_sitting, held, save
from tha.web.sittings.answers import Given, Sent, save_all
from tha.web.sittings.models import Answer, Seat, Sitting

pytestmark = pytest.mark.usefixtures("platform")


def responses(seat: Seat, *, is_late: bool = False) -> dict[str, object]:
    kept = Answer.objects.filter(seat=seat, is_late=is_late)
    return {one.item: json.loads(one.response) for one in kept}


def test_the_last_answer_to_an_item_is_kept(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path))
    hold = held(seat)
    save(hold, number=1, sc_01="a")
    save(hold, number=2, sc_01="b", tf_01=True)
    assert responses(seat) == {"sc-01": "b", "tf-01": True}


def test_an_older_answer_that_arrives_later_changes_nothing(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path))
    hold = held(seat)
    save(hold, number=5, sc_01="b")
    save(hold, number=4, sc_01="a")
    assert responses(seat) == {"sc-01": "b"}


def test_the_same_item_twice_in_one_group_is_kept_once(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path))
    hold = held(seat)
    sent = [
        Sent(hold, NOW, {"sc-01": Given(number, letter)}) for number, letter in enumerate("cab")
    ]
    save_all(sent)
    assert responses(seat) == {"sc-01": "b"}


def test_another_browser_takes_over_and_the_first_is_told(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path))
    first = held(seat)
    save(first, sc_01="a")
    second = held(seat, NOW + timedelta(seconds=1))
    assert save(second, NOW + timedelta(seconds=2), sc_01="b").holds
    told = save(first, NOW + timedelta(seconds=3), number=99, sc_01="c", tf_01=True)
    assert not told.holds
    assert responses(seat) == {"sc-01": "b", "tf-01": True}


def test_what_the_first_browser_still_had_is_shown_to_the_second(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path))
    first = held(seat)
    second = held(seat, NOW + timedelta(seconds=1))
    save(first, NOW + timedelta(seconds=2), tf_01=True)
    assert save(second, NOW + timedelta(seconds=3), sc_01="b").others == {"tf-01": {"tf_01": "x"}}


def test_a_late_answer_is_kept_apart_and_does_not_count(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path))
    hold = held(seat)
    save(hold, sc_01="a")
    saved = save(hold, NOW + timedelta(minutes=11), number=2, sc_01="b")
    assert saved.is_late
    assert saved.left == 0
    assert responses(seat) == {"sc-01": "a"}
    assert responses(seat, is_late=True) == {"sc-01": "b"}


def test_an_answer_that_was_on_its_way_when_time_ended_counts(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path))
    save(held(seat), NOW + timedelta(minutes=10, seconds=3), sc_01="a")
    assert responses(seat) == {"sc-01": "a"}


@pytest.mark.parametrize(
    ("item", "response"),
    [
        ("khong-co", "a"),
        ("sc-01", "z"),
        ("sc-01", ["a"]),
        ("mc-01", "a"),
        ("tf-01", "a" * 50_000),
    ],
)
def test_a_response_that_cannot_be_marked_is_refused_and_the_others_kept(
    tmp_path: Path, item: str, response: object
) -> None:
    seat = a_seat(a_sitting(tmp_path))
    given = {item: Given(1, response), "or-01": Given(1, None)}
    (saved,) = save_all([Sent(held(seat), NOW, given)])
    assert saved is not None
    assert saved.refused == [item]
    assert set(responses(seat)) == {"or-01"}


def test_a_seat_that_was_not_begun_or_is_none_saves_nothing(tmp_path: Path) -> None:
    seat = Seat.objects.create(sitting=a_sitting(tmp_path), officer=an_officer())
    hold = held(seat)
    assert save_all([Sent(hold, NOW, {"sc-01": Given(1, "a")})]) == [None]


def test_a_group_that_is_run_twice_keeps_the_same(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path))
    sent = [Sent(held(seat), NOW, {"sc-01": Given(1, "a")})]
    for _ in range(2):
        with transaction.atomic():
            save_all(sent)
    assert responses(seat) == {"sc-01": "a"}


def test_once_results_are_released_nothing_is_kept_any_more(tmp_path: Path) -> None:
    sitting = a_sitting(tmp_path)
    seat = a_seat(sitting)
    hold = held(seat)
    Sitting.objects.filter(pk=sitting.pk).update(released=NOW)
    saved = save(hold, sc_01="a")
    assert saved.is_released
    assert not Answer.objects.exists()
