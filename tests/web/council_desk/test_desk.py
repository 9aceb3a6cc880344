"""Who sees the council's desk, and does each page show its own?"""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from projects import MODULE, lay
from tha.source.days import day_of
from tha.web.accounts.models import Role
from tha.web.council_desk import views
from tha.web.council_desk.kept_content import KeptContent
from tha.web.council_desk.reading import write_counts
from tha.web.permissions import ALLOWED, Action
from web_samples import an_account, an_officer_account, signed_in

pytestmark = pytest.mark.usefixtures("platform")
NOW = datetime.now(UTC)
DESK = "/cong/hoi-dong/"
PAGES = ("", "lich/", "do-phu/", "luot-doc/")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of its own, of which nothing is known yet."""
    lay(tmp_path, {"docs/bai.md": f"{MODULE}\n# Bài\n"})
    monkeypatch.setattr(views, "CONTENT", KeptContent(tmp_path))
    return tmp_path


def shown(page: str, **asked: str) -> str:
    answer = signed_in(an_account(Role.EDITOR)).get(DESK + page, asked)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("role", Role)
def test_each_role_sees_the_desk_that_may(role: Role) -> None:
    account = an_officer_account() if role is Role.OFFICER else an_account(role)
    browser = signed_in(account)
    expected = 200 if Action.SEE_CONTENT in ALLOWED[role] else 403
    assert {browser.get(DESK + page).status_code for page in PAGES} == {expected}


def test_a_module_that_nobody_has_looked_over_is_linked() -> None:
    page = shown("")
    assert '<a href="/bai.html">Bài</a>' in page
    assert "chưa có người duyệt" in page


@pytest.mark.parametrize("months", ["3", "24", "25", "abc"])
def test_the_calendar_looks_as_far_as_it_is_asked(months: str) -> None:
    assert "Không có gì bắt đầu" in shown("lich/", thang=months)


def test_what_is_asked_and_never_taught_stands_under_its_law(project: Path) -> None:
    (project / "docs/bai.md").unlink()
    page = shown("do-phu/")
    assert "<summary>Luật Mẫu" in page
    assert "khoản 2 Điều 1 Luật Mẫu" in page


def test_pages_are_called_by_their_titles_beside_their_counts() -> None:
    write_counts({("bai", day_of(NOW)): 1234})
    page = shown("luot-doc/")
    assert '<a href="/bai.html">Bài</a></th><td class="number">1.234</td>' in page
    assert "Trang chưa ai mở" in page


@pytest.mark.parametrize("days", ["7", "30", "91", "364", "0", "-1", "abc", ""])
def test_every_time_can_be_asked_for(days: str) -> None:
    write_counts({("bai", day_of(NOW)): 5})
    assert "<b>5</b> lượt" in shown("luot-doc/", ngay=days)


def test_while_nothing_is_known_the_page_says_so(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = KeptContent(project)
    monkeypatch.setattr(content, "state", lambda: None)
    monkeypatch.setattr(views, "CONTENT", content)
    answer = signed_in(an_account(Role.EDITOR)).get(DESK)
    assert answer.status_code == 503
    assert "Đang đọc học liệu" in answer.content.decode()
