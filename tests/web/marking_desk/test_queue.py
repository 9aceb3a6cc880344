"""Does the list say what waits, for whom, and how far everything has come?"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from desk_samples import a_desk, another_trainer, give
from record_samples import a_scored, an_assessment, an_officer, keep
from sheet_samples import a_written_quiz
from tha.web.accounts.models import Account
from tha.web.marking_desk.queue import ItemQueue, queues_of
from web_samples import a_trainer_of, signed_in, unit_of

pytestmark = pytest.mark.usefixtures("platform")


def _queue(trainer: Account) -> ItemQueue:
    return queues_of(trainer)[0].items[0]


def test_it_counts_what_waits_and_what_has_its_points() -> None:
    trainer = a_desk(3)
    give(signed_in(trainer), "1", "2")
    found = _queue(trainer)
    assert (found.awaiting, found.own, found.decided, found.answers) == (2, 1, 1, 3)
    assert found.percent == 33


def test_what_two_differ_on_waits_for_a_third_alone() -> None:
    first, second = a_desk(markers=2, tolerance="0.5"), another_trainer("gk2")
    third = another_trainer("gk3")
    give(signed_in(first), "0", "0")
    give(signed_in(second), "1", "2")
    assert [_queue(one).apart for one in (first, second, third)] == [0, 0, 1]
    assert [_queue(one).awaiting for one in (first, second, third)] == [0, 0, 0]


def test_a_quiz_without_written_items_is_not_listed() -> None:
    an_officer()
    keep(a_scored(1, an_assessment()))
    assert queues_of(a_trainer_of(unit_of("TH-0001"))) == []


def test_a_trainer_of_another_unit_finds_nothing() -> None:
    a_desk(2)
    an_officer("TH-0099", "DV-99")
    trainer = a_trainer_of(unit_of("TH-0099"), name="gk9")
    page = signed_in(trainer).get(reverse("marking_desk:queue")).content.decode()
    assert "Chưa có bài tự luận nào" in page


def test_the_page_leads_to_what_waits() -> None:
    page = signed_in(a_desk(2)).get(reverse("marking_desk:queue")).content.decode()
    assert "Chấm 2 bài" in page
    assert reverse("marking_desk:mark", args=["tu-luan", "et-01"]) in page


def test_it_asks_the_database_as_often_for_many_as_for_few() -> None:
    trainer = a_desk(2)
    with CaptureQueriesContext(connection) as few:
        queues_of(trainer)
    for number in range(10, 20):
        an_officer(f"TH-00{number}")
        answers = {"tf-01": True, "et-01": "Lập biên bản."}
        keep(a_scored(number, a_written_quiz(), officer=f"TH-00{number}", answers=answers))
    with CaptureQueriesContext(connection) as many:
        queues_of(trainer)
    assert len(many) == len(few)
