"""Is the year of a unit shown and handed out to whoever reaches the unit?"""

from datetime import date
from pathlib import Path

import pytest

from pdf_texts import text_of
from record_samples import an_officer
from registry_samples import a_passed_assessment, write_plans
from tha.records.models import Officer, Posting
from tha.web.accounts.models import Role
from tha.web.registry import units
from web_samples import a_trainer_of, an_account, signed_in, unit_of

pytestmark = pytest.mark.usefixtures("platform")
YEAR = "/cong/ho-so/don-vi/"


def test_a_trainer_sees_the_own_unit_first() -> None:
    an_officer("TH-0001")
    an_officer("TH-0002", "DV-02")
    a_passed_assessment()
    page = signed_in(a_trainer_of(unit_of("TH-0001"))).get(YEAR, {"nam": "2026"}).content.decode()
    assert "Đơn vị mẫu DV-01, năm 2026" in page
    assert "TH-0001" in page
    assert "TH-0002" not in page


def test_an_auditor_sees_everyone_and_how_they_stand(tmp_path: Path) -> None:
    write_plans(tmp_path)
    an_officer("TH-0001")
    an_officer("TH-0002", "DV-02")
    Officer.objects.update(title="Chấp hành viên")
    page = signed_in(an_account(Role.AUDITOR)).get(YEAR, {"nam": "2026"}).content.decode()
    assert "Tất cả đơn vị, năm 2026" in page
    assert page.count("Chấp hành viên: 10 tiết") == 2
    assert 'class="share"' in page


@pytest.mark.parametrize("name", ["bao-cao.pdf", "bao-cao.xlsx", "nhac-hoc.ics"])
def test_a_unit_beyond_reach_is_not_found(name: str) -> None:
    an_officer("TH-0001")
    an_officer("TH-0002", "DV-02")
    trainer = signed_in(a_trainer_of(unit_of("TH-0001")))
    far = {"don_vi": str(unit_of("TH-0002").pk), "nam": "2026"}
    assert trainer.get(YEAR + name, far).status_code == 404
    assert "TH-0002" not in trainer.get(YEAR, far).content.decode()
    assert signed_in(an_account(Role.AUDITOR)).get(YEAR + name, far).status_code == 200


def test_the_report_is_a_pdf_of_the_unit() -> None:
    an_officer()
    trainer = signed_in(a_trainer_of(unit_of("TH-0001")))
    answer = trainer.get(f"{YEAR}bao-cao.pdf", {"nam": "2026"})
    assert "Đơn vị mẫu DV-01" in text_of(answer.content)
    assert answer["Content-Disposition"] == 'attachment; filename="theo-doi-DV-01-2026.pdf"'


def test_more_officers_than_paper_bears_become_a_workbook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(units, "MOST_ON_PAPER", 1)
    an_officer("TH-0001")
    an_officer("TH-0002")
    browser = signed_in(an_account(Role.AUDITOR))
    assert "không quá 1 cán bộ" in browser.get(YEAR).content.decode()
    assert browser.get(f"{YEAR}bao-cao.pdf").status_code == 404
    assert browser.get(f"{YEAR}bao-cao.xlsx").status_code == 200


def test_a_trainer_without_units_is_told_so() -> None:
    an_officer()
    browser = signed_in(a_trainer_of())
    assert "Chưa có đơn vị nào được giao" in browser.get(YEAR).content.decode()
    assert browser.get(f"{YEAR}bao-cao.pdf").status_code == 404


@pytest.mark.parametrize("year", ["1", "99999999999", "abc", ""])
def test_a_year_that_is_none_shows_no_table(year: str) -> None:
    an_officer()
    browser = signed_in(an_account(Role.AUDITOR))
    assert browser.get(YEAR, {"nam": year}).status_code == 200
    assert browser.get(f"{YEAR}bao-cao.pdf", {"nam": year}).status_code == 404


def test_whoever_was_of_the_unit_then_is_named_and_not_linked() -> None:
    an_officer("TH-0001")
    moved = an_officer("TH-0002", "DV-02")
    for number, (unit, since) in enumerate(
        [(unit_of("TH-0001"), None), (moved.unit, date(2026, 1, 1))], 1
    ):
        Posting.objects.create(officer=moved, number=number, unit=unit, since=since)
    browser = signed_in(a_trainer_of(unit_of("TH-0001")))
    page = browser.get(YEAR, {"nam": "2025"}).content.decode()
    assert "TH-0002" in page
    assert f"/cong/ho-so/can-bo/{moved.pk}/" not in page
