"""Does the whole way lead from opening to the result, and does no page tell a key before?"""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.test import Client

from record_samples import a_scored, an_officer, keep
from sitting_samples import (
    QUIZ,
    RATIONALE,
    a_project_with_a_quiz,
    a_seat,
    a_sitting,
    held,
    save,
    the_trainer,
)
from tha.records.models import Submission
from tha.source.days import VIETNAM
from tha.web.accounts.models import Account, Role
from tha.web.sittings.hand_in import hand_in
from tha.web.sittings.models import Answer, Seat, Sitting
from web_samples import an_account, an_officer_account, signed_in

pytestmark = pytest.mark.usefixtures("platform")


def an_account_of(seat: Seat) -> Client:
    officer = seat.officer
    return signed_in(an_account(Role.OFFICER, officer.code, officer=officer))


def ends_now(sitting: Sitting) -> None:
    Sitting.objects.filter(pk=sitting.pk).update(ended=datetime.now(UTC) - timedelta(minutes=1))


def test_a_trainer_opens_a_sitting_that_the_officers_of_the_unit_find(tmp_path: Path) -> None:
    a_project_with_a_quiz(tmp_path)
    officer = an_officer_account()
    trainer = the_trainer()
    now = datetime.now(VIETNAM)
    given = {
        "quiz": QUIZ,
        "units": [trainer.units.get().pk],
        "opens": f"{now - timedelta(hours=1):%Y-%m-%dT%H:%M}",
        "closes": f"{now + timedelta(hours=1):%Y-%m-%dT%H:%M}",
        "minutes": "30",
    }
    page = signed_in(trainer).post("/cong/ky/quan-ly/mo/", given, follow=True)
    assert "Cán bộ mẫu TH-0001" in page.content.decode()
    sitting = Sitting.objects.get()
    assert abs(sitting.opens - (now - timedelta(hours=1))) < timedelta(minutes=1)
    assert "Bắt đầu" in signed_in(officer).get("/cong/ky/").content.decode()


def test_an_officer_begins_hands_in_and_sees_the_result_once_released(tmp_path: Path) -> None:
    sitting = a_sitting(tmp_path)
    browser = signed_in(an_officer_account())
    page = browser.post(f"/cong/ky/{sitting.pk}/bat-dau/", follow=True)
    assert "Ai ra quyết định cưỡng chế" in page.content.decode()
    seat = Seat.objects.get()
    save(held(seat, datetime.now(UTC)), datetime.now(UTC), sc_01="a", tf_01=False)
    handed = browser.post(f"/cong/ky/bai/{seat.pk}/nop/", follow=True).content.decode()
    assert "Đã nộp bài" in handed
    ends_now(sitting)
    trainer = signed_in(the_trainer())
    assert (
        "Đã công bố"
        in trainer.post(f"/cong/ky/quan-ly/{sitting.pk}/cong-bo/", follow=True).content.decode()
    )
    told = browser.get(f"/cong/ky/bai/{seat.pk}/ket-qua/").content.decode()
    assert RATIONALE in told
    assert "1/4 điểm" in told


def test_no_page_tells_a_key_or_a_rationale_before_release(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path), moment=datetime.now(UTC))
    browser = an_account_of(seat)
    shown = [browser.get("/cong/ky/"), browser.get(f"/cong/ky/bai/{seat.pk}/")]
    shown.append(browser.post(f"/cong/ky/bai/{seat.pk}/giu/"))
    shown.append(browser.post(f"/cong/ky/bai/{seat.pk}/nop/", follow=True))
    shown.append(browser.get(f"/cong/ky/bai/{seat.pk}/ket-qua/", follow=True))
    texts = [one.content.decode() for one in shown]
    assert not any(RATIONALE in one or "rationale" in one for one in texts)
    data = re.search(r'id="seat-data"[^>]*>(.*?)</script>', texts[1])
    assert data is not None
    assert not any("key" in item or "credit" in item for item in json.loads(data[1])["items"])


def test_nobody_releases_while_somebody_may_still_answer(tmp_path: Path) -> None:
    sitting = a_sitting(tmp_path)
    page = signed_in(the_trainer()).post(f"/cong/ky/quan-ly/{sitting.pk}/cong-bo/", follow=True)
    assert "Chưa công bố được" in page.content.decode()
    sitting.refresh_from_db()
    assert sitting.released is None


def test_an_officer_of_another_unit_finds_nothing_and_may_not_begin(tmp_path: Path) -> None:
    sitting = a_sitting(tmp_path)
    stranger = signed_in(an_officer_account("TH-0009", "DV-09"))
    assert "Chưa có kỳ kiểm tra" in stranger.get("/cong/ky/").content.decode()
    assert stranger.post(f"/cong/ky/{sitting.pk}/bat-dau/").status_code == 404


@pytest.mark.parametrize("page", ["", "giu/", "nop/", "ket-qua/"])
def test_the_seat_of_somebody_else_is_closed_to_everyone(tmp_path: Path, page: str) -> None:
    seat = a_seat(a_sitting(tmp_path), moment=datetime.now(UTC))
    others = [an_officer_account("TH-0002"), the_trainer(), an_account(Role.ADMINISTRATOR)]
    for account in others:
        method = "post" if page in {"giu/", "nop/"} else "get"
        answer = getattr(signed_in(account), method)(f"/cong/ky/bai/{seat.pk}/{page}")
        assert answer.status_code == 403
    assert Seat.objects.get(pk=seat.pk).handed_in is None


def test_a_trainer_of_other_units_sees_and_ends_nothing(tmp_path: Path) -> None:
    sitting = a_sitting(tmp_path)
    other = an_account(Role.TRAINER, "khac")
    other.units.add(an_officer("TH-0003", "DV-03").unit)
    browser = signed_in(other)
    assert sitting.title not in browser.get("/cong/ky/quan-ly/").content.decode()
    assert browser.get(f"/cong/ky/quan-ly/{sitting.pk}/").status_code == 403
    assert browser.post(f"/cong/ky/quan-ly/{sitting.pk}/ket-thuc/").status_code == 403


def test_an_auditor_looks_and_changes_nothing(tmp_path: Path) -> None:
    sitting = a_sitting(tmp_path)
    auditor = signed_in(an_account(Role.AUDITOR))
    assert auditor.get(f"/cong/ky/quan-ly/{sitting.pk}/").status_code == 200
    for page in ("ket-thuc/", "cong-bo/", "them-gio/"):
        assert auditor.post(f"/cong/ky/quan-ly/{sitting.pk}/{page}").status_code == 403


def test_the_live_view_tells_how_far_everybody_is(tmp_path: Path) -> None:
    sitting = a_sitting(tmp_path)
    seat = a_seat(sitting, moment=datetime.now(UTC))
    an_officer("TH-0002")
    save(held(seat, datetime.now(UTC)), datetime.now(UTC), sc_01="a", tf_01=None)
    asked = signed_in(the_trainer()).get(f"/cong/ky/quan-ly/{sitting.pk}/tinh-hinh/")
    rows = {one["code"]: one for one in json.loads(asked.content)["rows"]}
    assert (rows["TH-0001"]["stage"], rows["TH-0001"]["answered"]) == ("answering", 1)
    assert rows["TH-0002"]["stage"] == "away"


def test_extra_minutes_are_given_on_the_page_of_the_sitting(tmp_path: Path) -> None:
    sitting = a_sitting(tmp_path)
    officer = an_officer()
    given = {"officer": officer.pk, "minutes": "15"}
    path = f"/cong/ky/quan-ly/{sitting.pk}/them-gio/"
    signed_in(the_trainer()).post(path, given)
    assert Seat.objects.get(officer=officer).extra_minutes == 15
    signed_in(the_trainer()).post(path, {"officer": officer.pk, "minutes": "601"})
    assert Seat.objects.get(officer=officer).extra_minutes == 15


def test_a_browser_takes_hold_and_gets_what_was_answered(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path), moment=datetime.now(UTC))
    save(held(seat, datetime.now(UTC)), datetime.now(UTC), sc_01="a")
    got = an_account_of(seat).post(f"/cong/ky/bai/{seat.pk}/giu/").json()
    assert got["states"] == {"sc-01": {"sc_01": "x"}}
    assert got["turn"] == 2
    assert Answer.objects.count() == 1


def test_a_signed_out_browser_is_sent_to_sign_in(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path), moment=datetime.now(UTC))
    assert Account.objects.exists()
    answer = Client(SERVER_NAME="localhost").get(f"/cong/ky/bai/{seat.pk}/")
    assert answer.status_code == 302


def test_whoever_had_to_sign_in_before_handing_in_is_led_back(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path), moment=datetime.now(UTC))
    answer = an_account_of(seat).get(f"/cong/ky/bai/{seat.pk}/nop/")
    assert answer.headers["location"] == f"/cong/ky/bai/{seat.pk}/"
    assert Seat.objects.get(pk=seat.pk).handed_in is None


def test_whoever_cannot_be_handed_in_is_told_that_nothing_is_lost(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path), moment=datetime.now(UTC))
    save(held(seat), sc_01="a")
    keep(a_scored(1))  # by another way, with the identity that the seat is to have
    Seat.objects.filter(pk=seat.pk).update(submission=Submission.objects.get().uuid)
    shown = an_account_of(seat).post(f"/cong/ky/bai/{seat.pk}/nop/", follow=True)
    assert "Mọi câu trả lời vẫn còn nguyên" in shown.content.decode()
    assert Seat.objects.get().handed_in is None
    assert Answer.objects.count() == 1


def test_a_trainer_sees_marks_before_they_are_released(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path), moment=datetime.now(UTC))
    now = datetime.now(UTC)
    save(held(seat, now), now, sc_01="a")
    hand_in(seat, now)
    page = signed_in(the_trainer()).get(f"/cong/ky/quan-ly/{seat.sitting_id}/")
    assert "1/4" in page.content.decode()


def test_a_sitting_does_not_close_before_it_opens_or_reach_beyond_the_trainer(
    tmp_path: Path,
) -> None:
    a_project_with_a_quiz(tmp_path)
    far, trainer = an_officer("TH-0009", "DV-09").unit, the_trainer()
    given = {"quiz": QUIZ, "opens": "2026-11-24T09:00", "closes": "2026-11-24T08:00"}
    units = [trainer.units.get().pk, far.pk]
    page = signed_in(trainer).post("/cong/ky/quan-ly/mo/", {**given, "units": units})
    assert "Lúc đóng phải sau lúc mở" in page.content.decode()
    assert far.name not in page.content.decode()
    assert not Sitting.objects.exists()
