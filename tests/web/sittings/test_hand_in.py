"""Does what was answered in time become a submission of the officer, once, with its marks?"""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from record_samples import an_officer
from sitting_samples import NOW, a_quiz_file, a_seat, a_sitting, held, save
from tha.records.models import Completion, Marking, Submission
from tha.web.sittings.hand_in import hand_in, hand_in_overdue
from tha.web.sittings.models import Seat
from tha.web.sittings.opening import end, give_extra

pytestmark = pytest.mark.usefixtures("platform")
RIGHT: dict[str, Any] = {"sc_01": "a", "mc_01": ["a", "c"], "tf_01": True}


def test_what_was_handed_in_is_kept_and_marked_like_any_submission(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path))
    save(held(seat), **RIGHT)
    hand_in(seat, NOW + timedelta(minutes=5))
    row = Submission.objects.get(uuid=seat.submission)
    written = json.loads(bytes(row.raw))
    assert written["officer"] == "TH-0001"
    assert written["answers"] == {"sc-01": "a", "mc-01": ["a", "c"], "tf-01": True}
    assert row.finished == NOW + timedelta(minutes=5)
    assert Marking.objects.get(submission=row).passed is True
    assert Completion.objects.filter(marking__submission=row).exists()


def test_to_hand_in_twice_changes_nothing(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path))
    first = hand_in(seat, NOW).handed_in
    assert hand_in(seat, NOW + timedelta(minutes=1)).handed_in == first
    assert Submission.objects.count() == 1


def test_when_time_is_over_the_seat_is_handed_in_by_itself(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path))
    save(held(seat), sc_01="a")
    assert hand_in_overdue(NOW + timedelta(minutes=10)) == 0
    assert hand_in_overdue(NOW + timedelta(minutes=11)) == 1
    found = Seat.objects.get(pk=seat.pk)
    assert found.is_by_time
    assert found.handed_in == NOW + timedelta(minutes=10)
    assert Submission.objects.get().finished == NOW + timedelta(minutes=10)


def test_extra_minutes_reach_beyond_the_closing(tmp_path: Path) -> None:
    sitting = a_sitting(tmp_path, minutes=None)
    seat = a_seat(sitting)
    assert give_extra(sitting, seat.officer, 30)
    assert hand_in_overdue(NOW + timedelta(minutes=89)) == 0
    assert hand_in_overdue(NOW + timedelta(minutes=91)) == 1
    assert not give_extra(sitting, seat.officer, 60)


def test_a_sitting_that_a_trainer_ends_is_over_for_everybody(tmp_path: Path) -> None:
    sitting = a_sitting(tmp_path)
    a_seat(sitting)
    a_seat(sitting, an_officer("TH-0002"))
    end(sitting, NOW)
    assert hand_in_overdue(NOW + timedelta(seconds=6)) == 2


def test_a_late_answer_is_not_handed_in(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path))
    save(held(seat), NOW + timedelta(minutes=12), sc_01="a")
    hand_in_overdue(NOW + timedelta(minutes=12))
    assert json.loads(bytes(Submission.objects.get().raw))["answers"] == {}


def test_every_officer_gets_an_own_form_and_its_seed_is_handed_in(tmp_path: Path) -> None:
    text = a_quiz_file(draw=2, shuffle=["items", "options"])
    sitting = a_sitting(tmp_path, text)
    seats = [a_seat(sitting, an_officer(f"TH-{number:04}")) for number in range(5)]
    hand_in(seats[0], NOW)
    assert json.loads(bytes(Submission.objects.get().raw))["form"] == seats[0].form
    assert len({one.form for one in seats}) > 1
