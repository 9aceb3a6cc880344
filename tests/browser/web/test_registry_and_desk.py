"""Does each role find what it looks for in records and content, on a phone and on a desk?"""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from pdf_texts import text_of
from projects import MODULE, lay
from record_samples import an_officer
from registry_samples import a_certificate, a_passed_assessment, write_plans
from tha.records.models import Officer
from tha.source.days import day_of
from tha.web.accounts.models import Account, Role
from tha.web.council_desk import views
from tha.web.council_desk.kept_content import KeptContent
from tha.web.council_desk.reading import write_counts
from web_samples import an_account, signed_in

NOW = datetime.now(UTC)
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")


@pytest.fixture
def filled(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The same with two officers of two units, of whom the first has passed an assessment."""
    lay(tmp_path, {"docs/bai.md": f"{MODULE}\n# Bài\n"})
    write_plans(tmp_path)
    monkeypatch.setattr(views, "CONTENT", KeptContent(tmp_path))
    an_officer("TH-0001")
    an_officer("TH-0002", "DV-02")
    Officer.objects.update(title="Chấp hành viên")
    a_passed_assessment()
    a_certificate()
    write_counts({("bai", day_of(NOW)): 12, ("index", day_of(NOW)): 30})
    return address


def a_tab(context: BrowserContext, address: str, account: Account) -> Page:
    """A page in which `account` has signed in."""
    session = signed_in(account).cookies["tha-phien"].value
    context.add_cookies([{"name": "tha-phien", "value": session, "url": f"{address}/cong/"}])
    return context.new_page()


def faults(page: Page) -> list[str]:
    """What axe finds in the whole page, in every width and scheme, and what is too wide."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{page.url} is wider than {width}")
        for scheme in SCHEMES:
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            report = Axe().run(page, options={"resultTypes": ["violations"]})
            found += [f"{page.url}: {one['id']}" for one in report.response["violations"]]
    return found


def test_an_officer_sees_the_own_record_and_downloads_it(
    context: BrowserContext, filled: str
) -> None:
    officer = Officer.objects.get(code="TH-0001")
    page = a_tab(context, filled, an_account(Role.OFFICER, "TH-0001", officer=officer))
    page.goto(f"{filled}/cong/ho-so/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hồ sơ của tôi")
    expect(page.get_by_text("tiết còn phải học, hạn 01/12/2026")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải phiếu kết quả học tập (PDF)").click()
    assert "Cán bộ mẫu TH-0001" in text_of(download.value.path().read_bytes())
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải PDF của chứng nhận CN-2026-").click()
    assert download.value.suggested_filename.startswith("CN-2026-")
    assert faults(page) == []


def test_an_auditor_finds_an_officer_and_the_year_of_the_units(
    context: BrowserContext, filled: str
) -> None:
    page = a_tab(context, filled, an_account(Role.AUDITOR))
    page.goto(f"{filled}/cong/")
    page.get_by_role("link", name="Cán bộ").click()
    page.get_by_label("Tên hoặc mã cán bộ").fill("can bo mau 0002")
    page.get_by_role("button", name="Tìm").click()
    expect(page.get_by_text("1 người.")).to_be_visible()
    found = faults(page)
    page.get_by_role("link", name="Cán bộ mẫu TH-0002").click()
    expect(page.get_by_text("Chưa làm bài nào.")).to_be_visible()
    found += faults(page)
    page.get_by_role("link", name="Theo dõi đơn vị").click()
    expect(page.locator("svg.share")).to_have_count(2)
    assert found + faults(page) == []


def test_an_editor_looks_through_the_desk(context: BrowserContext, filled: str) -> None:
    page = a_tab(context, filled, an_account(Role.EDITOR))
    page.goto(f"{filled}/cong/hoi-dong/")
    expect(page.get_by_role("heading", name="Trang chờ duyệt")).to_be_visible()
    found = faults(page)
    for name, heading in (
        ("Lịch hiệu lực", "Lịch hiệu lực của luật"),
        ("Dạy và hỏi", "Điều luật đã dạy và đã hỏi"),
        ("Lượt đọc", "Lượt đọc học liệu"),
    ):
        page.get_by_role("navigation", name="Bàn của Hội đồng").get_by_text(name).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
        found += faults(page)
    assert found == []
