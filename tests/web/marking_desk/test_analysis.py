"""Does the analysis of a quiz show its plots to whom it may, name nobody, and keep marks apart?"""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from desk_samples import a_desk, another_trainer, give
from record_samples import HALF, a_scored, an_assessment, an_officer, keep
from sheet_samples import QUIZ
from tha.records.models import Edition
from tha.web.accounts.models import Account, Role
from tha.web.sittings.models import Sitting
from web_samples import a_trainer_of, an_account, an_officer_account, signed_in, unit_of

pytestmark = pytest.mark.usefixtures("platform")


def _seen(account: Account, kind: str, quiz: str = "kiem-tra") -> str:
    answer = signed_in(account).get(reverse(f"marking_desk:{kind}", args=[quiz]))
    assert answer.status_code == 200
    return str(answer.content.decode())


def _some_attempts() -> None:
    for number in range(1, 5):
        an_officer(f"TH-{number:04}")
        given = {"answers": HALF} if number > 2 else {}
        keep(a_scored(number, an_assessment(), officer=f"TH-{number:04}", **given))


def test_items_are_drawn_inside_the_page() -> None:
    _some_attempts()
    page = _seen(a_trainer_of(unit_of("TH-0001")), "analysis")
    assert page.count("<svg") >= 3
    assert page.count("<h1") == 1
    assert page.count("<main") == 1
    assert "style=" not in page


def test_the_analysis_names_nobody() -> None:
    _some_attempts()
    page = _seen(an_account(Role.AUDITOR), "analysis")
    assert "TH-0001" not in page
    assert "Cán bộ mẫu" not in page


def test_a_trainer_finds_only_quizzes_of_the_own_units() -> None:
    _some_attempts()
    an_officer("TH-0099", "DV-99")
    browser = signed_in(a_trainer_of(unit_of("TH-0099")))
    assert "Chưa có bài nào" in browser.get(reverse("marking_desk:analyses")).content.decode()
    address = reverse("marking_desk:analysis", args=["kiem-tra"])
    assert browser.get(address).status_code == 404


def test_the_list_leads_to_every_analysis() -> None:
    _some_attempts()
    page = signed_in(an_account(Role.EDITOR)).get(reverse("marking_desk:analyses"))
    assert reverse("marking_desk:analysis", args=["kiem-tra"]) in page.content.decode()


@pytest.mark.parametrize("kind", ["analysis", "agreement"])
def test_an_officer_sees_no_analysis(kind: str) -> None:
    account = an_officer_account()
    keep(a_scored(1, an_assessment()))
    answer = signed_in(account).get(reverse(f"marking_desk:{kind}", args=["kiem-tra"]))
    assert answer.status_code == 403


def test_agreement_over_few_answers_gives_no_mark_away() -> None:
    first, second = a_desk(4, markers=2), another_trainer("gk2")
    for trainer, points in ((first, "0"), (second, "1")):
        browser = signed_in(trainer)
        for _ in range(4):
            give(browser, points, "1")
    page = _seen(first, "agreement", QUIZ)
    assert "+1,00" not in page
    assert page.count(">–<") == 6
    assert "chờ người thứ ba" not in page


def test_agreement_over_enough_answers_is_told() -> None:
    first, second = a_desk(5, markers=2), another_trainer("gk2")
    for trainer, points in ((first, "0"), (second, "1")):
        browser = signed_in(trainer)
        for _ in range(5):
            give(browser, points, "1")
    page = _seen(second, "agreement", QUIZ)
    assert "+1,00" in page
    assert "chờ người thứ ba: 5 bài" in page


def test_there_is_no_analysis_while_the_quiz_is_being_sat() -> None:
    _some_attempts()
    trainer, now = a_trainer_of(unit_of("TH-0001")), datetime.now(UTC)
    sitting = Sitting.objects.create(
        edition=Edition.objects.get(),
        title="Kỳ mẫu",
        opens=now - timedelta(hours=1),
        closes=now + timedelta(hours=1),
        opened_by=trainer,
    )
    assert "<svg" not in _seen(trainer, "analysis")
    Sitting.objects.filter(pk=sitting.pk).update(ended=now)
    assert "<svg" in _seen(trainer, "analysis")
