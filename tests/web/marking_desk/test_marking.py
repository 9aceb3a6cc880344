"""Do marks given in the browser join the records, and does nobody see what is not theirs?"""

from decimal import Decimal

import pytest
from django.urls import reverse

from desk_samples import ITEM, a_desk, another_trainer, code_on, give, page_of
from record_samples import a_scored, an_officer, keep
from sheet_samples import (
    QUIZ,
    a_written_quiz,
    both,
    bring_in,
    by_another_rubric,
    exported,
    hand_in,
    marked,
)
from tha.records.models import CriterionMark, Marking, Officer, RubricMarking
from tha.records.rubric.awaiting import pages_awaiting
from tha.web.accounts.models import Role
from web_samples import a_browser, a_trainer_of, an_account, signed_in, unit_of

pytestmark = pytest.mark.usefixtures("platform")


def _text(number: int) -> str:
    return f"Bài làm số {number}"


def test_marks_given_in_the_browser_decide_the_submission() -> None:
    browser = signed_in(a_desk())
    assert give(browser, "1", "1.5").status_code == 302
    latest = Marking.objects.latest("number")
    assert (latest.reason, latest.score) == ("rubric", Decimal("3.5"))
    assert [one.points for one in CriterionMark.objects.order_by("pk")] == [1, Decimal("1.5")]


def test_the_marker_is_known_by_the_name_of_the_account() -> None:
    give(signed_in(a_desk()), "1", "2")
    assert RubricMarking.objects.get().marker == "gk1"


def test_whoever_marked_by_sheets_before_stays_one_marker() -> None:
    trainer = a_desk(2)
    raw = exported("GK1")
    bring_in(marked(raw, lambda text: {0: 1, 1: 1} if _text(1) in text else {}))
    give(signed_in(trainer), "1", "1")
    assert set(RubricMarking.objects.values_list("marker", flat=True)) == {"GK1"}


def test_accounts_whose_names_are_one_code_are_two_markers() -> None:
    first, second = a_desk(markers=2), another_trainer("GK-1")
    give(signed_in(first), "1", "1")
    give(signed_in(second), "1", "1")
    assert RubricMarking.objects.values("marker").distinct().count() == 2


def test_a_page_names_nobody() -> None:
    browser = signed_in(a_desk())
    page = page_of(browser)
    assert _text(1) in page
    assert "TH-0001" not in page
    assert "Cán bộ mẫu" not in page


def test_an_answer_cannot_put_its_own_elements_on_the_page() -> None:
    trainer = a_desk()
    an_officer("TH-0009")
    answers = {"tf-01": True, ITEM: "<script>alert(1)</script>"}
    keep(a_scored(90, a_written_quiz(), officer="TH-0009", answers=answers, finished=None))
    browser = signed_in(trainer)
    pages = page_of(browser) + page_of(browser, sau=code_on(page_of(browser)))
    assert "&lt;script&gt;" in pages
    assert "<script>alert" not in pages


def test_the_second_marker_sees_nothing_of_the_first() -> None:
    first, second = a_desk(markers=2, tolerance="0.5"), another_trainer("gk2")
    before = page_of(signed_in(second))
    give(signed_in(first), "0.25", "1.5")
    after = page_of(signed_in(second))
    plain = [page.partition("<main")[2].replace(_token(page), "") for page in (before, after)]
    assert plain[0] == plain[1]
    assert "checked" not in after.partition("data-keys")[0]


def _token(page: str) -> str:
    return page.partition('csrfmiddlewaretoken" value="')[2].partition('"')[0]


def test_two_who_differ_send_the_answer_to_a_third_whose_marks_decide() -> None:
    trainers = [a_desk(markers=2, tolerance="0.5"), another_trainer("gk2"), another_trainer("gk3")]
    first, second, third = map(signed_in, trainers)
    give(first, "0", "0")
    give(second, "1", "2")
    give(third, "1", "1", "adjudicate")
    assert Marking.objects.latest("number").score == 3


def test_who_has_marked_does_not_decide_between_the_two() -> None:
    trainers = [a_desk(markers=2, tolerance="0.5"), another_trainer("gk2")]
    first, second = map(signed_in, trainers)
    give(first, "0", "0")
    give(second, "1", "2")
    assert "Hết bài chờ bạn" in page_of(first, "adjudicate")


def test_a_mark_can_be_mended_and_both_stand() -> None:
    browser = signed_in(a_desk())
    code = code_on(page_of(browser))
    give(browser, "1", "1")
    give(browser, "1", "2", bai=code)
    assert [one.number for one in RubricMarking.objects.order_by("pk")] == [1, 2]
    assert Marking.objects.latest("number").score == 4


def test_marked_answers_are_listed_with_the_own_total() -> None:
    browser = signed_in(a_desk())
    give(browser, "1", "1.5")
    page = page_of(browser, "marked")
    assert "2,5" in page
    assert "TH-0001" not in page


def test_what_is_put_off_comes_again_after_the_others() -> None:
    browser = signed_in(a_desk(3))
    first = code_on(page_of(browser))
    second = code_on(page_of(browser, sau=first))
    third = code_on(page_of(browser, sau=second))
    assert len({first, second, third}) == 3
    assert code_on(page_of(browser, sau=third)) == first


@pytest.mark.parametrize("given", [("", "1"), ("1", ""), ("5", "1"), ("0.3", "1"), ("x", "1")])
def test_marks_that_the_rubric_does_not_allow_are_not_kept(given: tuple[str, str]) -> None:
    answer = give(signed_in(a_desk()), *given)
    assert answer.status_code == 422
    assert "Chưa lưu" in answer.content.decode()
    assert not RubricMarking.objects.exists()


def test_marks_by_a_rubric_that_has_changed_meanwhile_are_not_kept() -> None:
    browser = signed_in(a_desk())
    page = page_of(browser)
    by_another_rubric()
    edition = page.partition('name="ban" value="')[2].partition('"')[0]
    filled = {"bai": code_on(page), "ban": edition, "tc-1": "1", "tc-2": "1"}
    answer = browser.post(reverse("marking_desk:mark", args=[QUIZ, ITEM]), filled, follow=True)
    assert "Tiêu chí của câu này vừa đổi" in answer.content.decode()
    assert not RubricMarking.objects.exists()


def test_what_somebody_else_has_just_marked_is_told_and_not_marked_again() -> None:
    first, second = signed_in(a_desk()), signed_in(another_trainer("gk2"))
    page = page_of(second)
    give(first, "1", "1")
    edition = page.partition('name="ban" value="')[2].partition('"')[0]
    filled = {"bai": code_on(page), "ban": edition, "tc-1": "1", "tc-2": "1"}
    answer = second.post(reverse("marking_desk:mark", args=[QUIZ, ITEM]), filled, follow=True)
    assert "không còn chờ bạn chấm" in answer.content.decode()
    assert RubricMarking.objects.count() == 1


def test_answers_of_other_units_are_not_on_the_desk() -> None:
    trainer = a_desk()
    an_officer("TH-0099", "DV-99")
    stranger = signed_in(a_trainer_of(unit_of("TH-0099"), name="gk9"))
    code = code_on(page_of(signed_in(trainer)))
    address = reverse("marking_desk:mark", args=[QUIZ, ITEM])
    assert stranger.get(address).status_code == 404
    filled = {"bai": code, "ban": "x", "tc-1": "1", "tc-2": "1"}
    assert stranger.post(address, filled).status_code == 404
    assert stranger.get(address, {"bai": code}).status_code == 404


def test_in_a_quiz_of_several_units_each_trainer_finds_the_own_answers() -> None:
    near, edition = signed_in(a_desk()), a_written_quiz()
    an_officer("TH-0099", "DV-99")
    answers = {"tf-01": True, ITEM: "Bài của đơn vị khác."}
    keep(a_scored(99, edition, officer="TH-0099", answers=answers, finished=None))
    far = signed_in(a_trainer_of(unit_of("TH-0099"), name="gk9"))
    code = code_on(page_of(near))
    address = reverse("marking_desk:mark", args=[QUIZ, ITEM])
    filled = {"bai": code, "ban": edition.digest, "tc-1": "1", "tc-2": "1"}
    assert far.post(address, filled).status_code == 404
    assert "Bài của đơn vị khác." in page_of(far)
    assert page_of(near, sau=code).count("Bài của đơn vị khác.") == 0


@pytest.mark.parametrize("named", [("khac", ITEM), ("a\x00b", ITEM), (QUIZ, "tf-01"), (QUIZ, "x")])
def test_there_is_no_desk_for_what_was_never_asked(named: tuple[str, str]) -> None:
    browser = signed_in(a_desk())
    assert browser.get(reverse("marking_desk:mark", args=named)).status_code == 404


def test_a_code_given_to_one_marker_is_worth_nothing_to_another() -> None:
    first, second = signed_in(a_desk()), signed_in(another_trainer("gk2"))
    code = code_on(page_of(first))
    address = reverse("marking_desk:mark", args=[QUIZ, ITEM])
    assert second.get(address, {"bai": code}).status_code == 404


@pytest.mark.parametrize("own", [{"name": "th-0001"}, {"shown_name": "Cán bộ mẫu TH-0001"}])
def test_nobody_marks_their_own_answer(own: dict[str, str]) -> None:
    hand_in(1)
    trainer = an_account(Role.TRAINER, **own)
    trainer.units.set([unit_of("TH-0001")])
    assert "Hết bài chờ bạn" in page_of(signed_in(trainer))


def test_what_was_erased_is_not_on_the_desk() -> None:
    trainer = a_desk()
    Officer.objects.update(salt="", name="")
    assert "Hết bài chờ bạn" in page_of(signed_in(trainer))


@pytest.mark.parametrize("role", [Role.EDITOR, Role.AUDITOR, Role.ADMINISTRATOR])
@pytest.mark.parametrize("kind", ["mark", "adjudicate", "marked"])
def test_other_roles_do_not_mark(role: Role, kind: str) -> None:
    hand_in(1)
    browser = signed_in(an_account(role))
    assert browser.get(reverse(f"marking_desk:{kind}", args=[QUIZ, ITEM])).status_code == 403
    assert browser.get(reverse("marking_desk:queue")).status_code == 403


def test_without_signing_in_there_is_no_desk() -> None:
    answer = a_browser().get(reverse("marking_desk:queue"))
    assert answer.status_code == 302
    assert reverse("accounts:login") in answer["Location"]


def test_the_desk_awaits_what_a_sheet_would() -> None:
    browser = signed_in(a_desk(2, markers=2))
    bring_in(marked(exported("GK7"), both(1, 1)))
    sheet = pages_awaiting(QUIZ, "gk1", ITEM, is_adjudication=False)
    first = code_on(page_of(browser))
    on_desk = {first, code_on(page_of(browser, sau=first))}
    assert {one.code for one in sheet[0].answers} == on_desk
