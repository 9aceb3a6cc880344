"""Do trainers and auditors find the officers whom they reach, and nobody else?"""

import pytest

from pdf_texts import text_of
from personal_samples import erased
from record_samples import an_officer
from registry_samples import a_certificate, a_passed_assessment
from tha.records.models import Officer, Unit
from tha.web.accounts.models import Role
from tha.web.permissions import Action, may, units_within
from web_samples import a_trainer_of, an_account, an_officer_account, signed_in, unit_of

pytestmark = pytest.mark.usefixtures("platform")
LIST = "/cong/ho-so/can-bo/"


def named(code: str, name: str, unit: str = "DV-01") -> Officer:
    """An officer called `name`."""
    officer = an_officer(code, unit)
    Officer.objects.filter(pk=officer.pk).update(name=name)
    return officer


def test_a_trainer_finds_the_officers_of_the_own_units_alone() -> None:
    named("TH-0001", "Đỗ Mẫu")
    named("TH-0002", "Lê Mẫu", "DV-02")
    page = signed_in(a_trainer_of(unit_of("TH-0001"))).get(LIST).content.decode()
    assert "Đỗ Mẫu" in page
    assert "Lê Mẫu" not in page
    assert "DV-02" not in page


def test_the_units_of_lists_are_those_that_single_questions_reach() -> None:
    near, far = an_officer("TH-0001", "DV-01"), an_officer("TH-0002", "DV-02")
    top = Unit.objects.create(code="TINH", name="Đơn vị mẫu TINH")
    Unit.objects.filter(pk=near.unit_id).update(parent=top)
    trainer = a_trainer_of(top)
    single = {one.pk for one in Unit.objects.all() if may(trainer, Action.SEE_RECORDS, one)}
    reached = units_within(trainer)
    assert reached is not None
    assert set(reached) == single
    assert far.unit_id not in single


def test_words_are_found_without_their_marks_and_by_the_code() -> None:
    named("TH-0001", "Đỗ Thị Mẫu")
    named("TH-0002", "Lê Mẫu")
    browser = signed_in(an_account(Role.AUDITOR))
    page = browser.get(LIST, {"tu": "do mau"}).content.decode()
    assert "Đỗ Thị Mẫu" in page
    assert "Lê Mẫu" not in page
    assert "Lê Mẫu" in browser.get(LIST, {"tu": "0002"}).content.decode()


def test_a_unit_beyond_reach_cannot_be_asked_for() -> None:
    named("TH-0001", "Đỗ Mẫu")
    named("TH-0002", "Lê Mẫu", "DV-02")
    browser = signed_in(a_trainer_of(unit_of("TH-0001")))
    page = browser.get(LIST, {"don_vi": unit_of("TH-0002").pk}).content.decode()
    assert "Lê Mẫu" not in page
    assert "0 người" in page


def test_a_list_of_many_has_pages() -> None:
    for number in range(51):
        an_officer(f"TH-{number:04}")
    browser = signed_in(an_account(Role.AUDITOR))
    assert "Trang 1/2" in browser.get(LIST).content.decode()
    assert browser.get(LIST, {"trang": "2"}).content.decode().count('scope="row"') == 1


@pytest.mark.parametrize("address", ["", "phieu.pdf", "phieu.xlsx", "chung-nhan/{row}.pdf"])
def test_the_record_of_an_officer_beyond_reach_is_refused(address: str) -> None:
    an_officer("TH-0001")
    far = an_officer("TH-0002", "DV-02")
    a_passed_assessment("TH-0002")
    certificate = a_certificate("TH-0002")
    path = f"{LIST}{far.pk}/{address.format(row=certificate.pk)}"
    assert signed_in(a_trainer_of(unit_of("TH-0001"))).get(path).status_code == 403
    assert signed_in(an_account(Role.AUDITOR)).get(path).status_code == 200


def test_a_certificate_is_not_found_below_another_officer() -> None:
    near = an_officer("TH-0001")
    an_officer("TH-0002", "DV-02")
    a_passed_assessment("TH-0002")
    certificate = a_certificate("TH-0002")
    browser = signed_in(a_trainer_of(unit_of("TH-0001")))
    assert browser.get(f"{LIST}{near.pk}/chung-nhan/{certificate.pk}.pdf").status_code == 404


def test_an_auditor_downloads_a_transcript() -> None:
    officer = an_officer()
    a_passed_assessment()
    answer = signed_in(an_account(Role.AUDITOR)).get(f"{LIST}{officer.pk}/phieu.pdf")
    assert "Cán bộ mẫu TH-0001" in text_of(answer.content)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.EDITOR, Role.ADMINISTRATOR])
def test_the_other_roles_see_no_records(role: Role) -> None:
    account = an_officer_account() if role is Role.OFFICER else an_account(role)
    officer = Officer.objects.first() or an_officer()
    browser = signed_in(account)
    for path in (LIST, f"{LIST}{officer.pk}/", f"{LIST}{officer.pk}/phieu.pdf"):
        assert browser.get(path).status_code == 403


def test_a_name_is_never_taken_for_markup() -> None:
    officer = named("TH-0001", "<script>alert(1)</script>")
    browser = signed_in(an_account(Role.AUDITOR))
    for path in (LIST, f"{LIST}{officer.pk}/", "/cong/ho-so/don-vi/?nam=2026"):
        page = browser.get(path).content.decode()
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert" in page


def test_of_whom_everything_was_erased_the_code_is_left() -> None:
    officer = an_officer()
    a_passed_assessment()
    certificate = a_certificate()
    erased()
    browser = signed_in(an_account(Role.AUDITOR))
    page = browser.get(f"{LIST}{officer.pk}/").content.decode()
    assert "(đã xóa dữ liệu cá nhân)" in page
    assert "Nội dung đã được xóa" in page
    assert "Cán bộ mẫu" not in page
    path = f"{LIST}{officer.pk}/chung-nhan/{certificate.pk}"
    assert {browser.get(f"{path}.{form}").status_code for form in ("pdf", "json")} == {404}
    assert "TH-0001" in browser.get(LIST, {"tu": "TH-0001"}).content.decode()
