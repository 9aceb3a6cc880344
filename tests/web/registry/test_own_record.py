"""Does an officer find the own record, and nothing of anybody else's?"""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from pdf_texts import text_of
from record_samples import an_officer
from registry_samples import a_certificate, a_passed_assessment, write_plans
from tha.records.models import Edition, Officer
from tha.web.accounts.models import Account, Role
from tha.web.sittings.models import Seat, Sitting
from web_samples import an_account, an_officer_account, signed_in

pytestmark = pytest.mark.usefixtures("platform")
NOW = datetime.now(UTC)


def a_sitting_of(officer: Officer, submission: int) -> Sitting:
    """A sitting that is over, at which `officer` handed in."""
    sitting = Sitting.objects.create(
        edition=Edition.objects.get(quiz="kiem-tra"),
        title="Kỳ mẫu",
        opens=NOW - timedelta(hours=2),
        closes=NOW,
        opened_by=an_account(Role.TRAINER),
    )
    Seat.objects.create(
        sitting=sitting,
        officer=officer,
        submission=str(UUID(int=submission)),
        started=NOW - timedelta(hours=1),
        handed_in=NOW,
    )
    return sitting


def officer_of(account: Account) -> Officer:
    assert account.officer is not None
    return account.officer


def test_the_page_shows_hours_certificates_and_attempts() -> None:
    account = an_officer_account()
    a_passed_assessment()
    certificate = a_certificate()
    page = signed_in(account).get("/cong/ho-so/").content.decode()
    assert "<b>4</b> tiết đã học" in page
    assert certificate.number in page
    assert ">đạt</td>" in page


def test_the_page_shows_what_is_owed_and_the_modules_of_the_path(tmp_path: Path) -> None:
    write_plans(tmp_path)
    account = an_officer_account()
    Officer.objects.update(title="chấp hành viên")
    a_passed_assessment()
    page = signed_in(account).get("/cong/ho-so/").content.decode()
    assert "<b>6</b> tiết còn phải học, hạn 01/12/2026" in page
    assert '<a href="/bai/mot.html">Bài một</a>' in page
    assert page.count("đã đạt 24/11/2026") == 2  # the module, and the quiz that closes the step
    assert page.count("hạn 01/12/2026") == 2  # beside the sum: the module that is left


def test_the_transcript_is_a_pdf_that_nobody_else_keeps() -> None:
    account = an_officer_account()
    a_passed_assessment()
    answer = signed_in(account).get("/cong/ho-so/phieu.pdf")
    assert "Cán bộ mẫu TH-0001" in text_of(answer.content)
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Disposition"] == 'attachment; filename="phieu-hoc-tap-TH-0001.pdf"'


def test_a_certificate_of_somebody_else_is_not_found() -> None:
    account = an_officer_account()
    an_officer("TH-0002")
    a_passed_assessment("TH-0002")
    other = a_certificate("TH-0002")
    browser = signed_in(account)
    assert browser.get(f"/cong/ho-so/chung-nhan/{other.pk}.pdf").status_code == 404
    assert browser.get(f"/cong/ho-so/chung-nhan/{other.pk}.json").status_code == 404


@pytest.mark.parametrize("form", ["exe", "json"])
def test_a_form_that_is_not_made_is_not_found(form: str) -> None:
    answer = signed_in(an_officer_account()).get(f"/cong/ho-so/phieu.{form}")
    assert answer.status_code == 404


def test_nothing_of_an_attempt_is_shown_before_its_release() -> None:
    account = an_officer_account()
    a_passed_assessment()
    sitting = a_sitting_of(officer_of(account), 1)
    browser = signed_in(account)
    page = browser.get("/cong/ho-so/").content.decode()
    assert "1 bài đã nộp đang chờ công bố kết quả" in page
    assert "<b>0</b> tiết đã học" in page
    assert "Một câu hỏi" not in text_of(browser.get("/cong/ho-so/phieu.pdf").content)
    Sitting.objects.filter(pk=sitting.pk).update(released=NOW)
    assert "<b>4</b> tiết đã học" in browser.get("/cong/ho-so/").content.decode()


def test_what_is_owed_does_not_betray_an_attempt_before_its_release(tmp_path: Path) -> None:
    write_plans(tmp_path)
    account = an_officer_account()
    Officer.objects.update(title="Chấp hành viên")
    a_passed_assessment()
    sitting = a_sitting_of(officer_of(account), 1)
    browser = signed_in(account)
    page = browser.get("/cong/ho-so/").content.decode()
    assert "<b>10</b> tiết còn phải học" in page
    assert "đã đạt" not in page
    Sitting.objects.filter(pk=sitting.pk).update(released=NOW)
    assert "<b>6</b> tiết còn phải học" in browser.get("/cong/ho-so/").content.decode()


def test_the_trainer_sees_it_before_the_release() -> None:
    account = an_officer_account()
    a_passed_assessment()
    a_sitting_of(officer_of(account), 1)
    auditor = signed_in(an_account(Role.AUDITOR))
    page = auditor.get(f"/cong/ho-so/can-bo/{account.officer_id}/").content.decode()
    assert "<b>4</b> tiết đã học" in page


@pytest.mark.parametrize("role", [one for one in Role if one is not Role.OFFICER])
def test_whoever_is_no_officer_has_no_own_record(role: Role) -> None:
    browser = signed_in(an_account(role))
    assert browser.get("/cong/ho-so/").status_code == 403
    assert browser.get("/cong/ho-so/phieu.pdf").status_code == 403
