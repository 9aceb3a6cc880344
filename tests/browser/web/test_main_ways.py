"""Does every role go its main way, from the invitation to the certificate?

The platform is a real `tha serve`, and everybody has a browser of their own.
"""

import os
import subprocess
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from pdf_texts import text_of
from samples import a_quiz_text, authored
from sitting_samples import a_project_with_a_quiz
from tha.source.days import VIETNAM
from web_ways import a_window, code_on, go, is_accessible, set_password, taken_up

UNIT = "Phòng mẫu A"
OFFICER = "Cán bộ mẫu 01"
TITLE = "Kỳ kiểm tra cuối năm"
ANSWER = "Lập biên bản, rồi báo cáo Thủ trưởng."


class People:
    """Everybody's browser, by role; the administrator adds and invites."""

    def __init__(self, browser: Browser, first_link: str, width: int) -> None:
        self._browser = browser
        self._width = width
        self.beginning = first_link.partition("moi/")[0]
        self.administrator = a_window(browser, width)
        self.administrator.goto(first_link)
        set_password(self.administrator)

    def staff(self, role: str, name: str) -> Page:
        """Somebody who is no officer: added, invited and signed in."""
        page = self.administrator
        page.goto(f"{self.beginning}tai-khoan/them/")
        page.get_by_label("Họ và tên").fill(f"Người mẫu {name}")
        page.get_by_label("Tên đăng nhập").fill(name)
        page.get_by_label("Vai trò").select_option(role)
        if role == "Người huấn luyện":
            page.get_by_label(UNIT).check()
        page.get_by_role("button", name="Thêm và in phiếu mời").click()
        is_accessible(page)
        return taken_up(a_window(self._browser, self._width), self.beginning, code_on(page))

    def officer(self) -> Page:
        """The only officer, invited with the unit and signed in."""
        page = self.administrator
        page.goto(f"{self.beginning}tai-khoan/moi/")
        page.get_by_label("Đơn vị", exact=True).select_option(f"{UNIT} (DV-01)")
        page.get_by_role("button", name="Tạo phiếu mời").click()
        return taken_up(a_window(self._browser, self._width), self.beginning, code_on(page))


def open_sitting(trainer: Page) -> None:
    """From an hour ago until an hour from now."""
    go(trainer, "Kỳ kiểm tra")
    trainer.get_by_role("link", name="Mở kỳ kiểm tra").click()
    now = datetime.now(VIETNAM)
    trainer.get_by_label("Tên kỳ kiểm tra").fill(TITLE)
    trainer.get_by_label(UNIT).check()
    for label, shift in (("Mở từ", -1), ("Đóng lúc", 1)):
        trainer.get_by_label(label).fill(f"{now + timedelta(hours=shift):%Y-%m-%dT%H:%M}")
    is_accessible(trainer)
    trainer.get_by_role("button", name="Mở kỳ kiểm tra").click()
    expect(trainer.get_by_role("heading", name=TITLE)).to_be_visible()


def sit(officer: Page) -> None:
    """Begins, answers everything, hands in."""
    go(officer, "Kỳ kiểm tra")
    officer.get_by_role("button", name="Bắt đầu").click()
    officer.locator('[name="sc-01"][value="a"]').check()
    officer.locator('[name="tf-01"][value="true"]').check()
    officer.locator("textarea").fill(ANSWER)
    expect(officer.locator("[data-saved]")).to_have_text("Đã lưu", timeout=20_000)
    is_accessible(officer)
    officer.get_by_role("button", name="Nộp bài").click()
    officer.get_by_role("dialog").get_by_role("button", name="Nộp bài").click()
    expect(officer.get_by_role("heading", name="Đã nộp bài")).to_be_visible(timeout=20_000)
    is_accessible(officer)


def mark_and_release(trainer: Page) -> None:
    """Ends the sitting, marks the written answer, releases."""
    expect(trainer.get_by_role("row", name=OFFICER)).to_contain_text("Đã nộp", timeout=20_000)
    trainer.get_by_role("button", name="Kết thúc ngay").click()
    go(trainer, "Chấm bài")
    trainer.get_by_role("link", name="Chấm 1 bài").click()
    assert ANSWER in trainer.inner_text("main")
    assert OFFICER not in trainer.inner_text("main")
    is_accessible(trainer)
    trainer.get_by_role("group", name="1. Nêu đúng căn cứ").get_by_label("1", exact=True).check()
    trainer.get_by_role("group", name="2. Xử lý đúng").get_by_label("2", exact=True).check()
    trainer.get_by_role("button", name="Lưu và sang bài sau").click()
    go(trainer, "Kỳ kiểm tra")
    trainer.get_by_role("link", name=TITLE).click()
    trainer.get_by_role("button", name="Công bố kết quả").click()
    expect(trainer.get_by_text("Công bố kết quả", exact=True)).to_be_visible()
    is_accessible(trainer)


def certify(folder: Path) -> None:
    """As whoever holds the key does, in the terminal."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("THA_")}
    for order in (
        "contest keys --out khoa.pem",
        "certificate issue TH-0001 kiem-tra --key khoa.pem --out chung-nhan",
    ):
        called = ["tha", *order.split()]
        subprocess.run(called, cwd=folder, env=clean, check=True, stdout=subprocess.DEVNULL)


def is_in_the_record(officer: Page) -> None:
    """The result with its explanation, and the certificate as PDF."""
    go(officer, "Kỳ kiểm tra")
    officer.get_by_role("link", name="Xem kết quả").click()
    expect(officer.get_by_text("5/5 điểm")).to_be_visible()
    is_accessible(officer)
    go(officer, "Hồ sơ của tôi")
    with officer.expect_download() as download:
        officer.get_by_role("link", name="Tải PDF của chứng nhận").click()
    assert OFFICER in text_of(download.value.path().read_bytes())


@pytest.mark.parametrize("width", [360, 1280])
def test_from_the_invitation_to_the_certificate(
    browser: Browser, first_link: str, tmp_path: Path, width: int
) -> None:
    items = [authored(kind) for kind in ("single_choice", "true_false", "extended_text")]
    text = a_quiz_text(*items, purpose="assessment", hours="2").content
    a_project_with_a_quiz(tmp_path, text)
    people = People(browser, first_link, width)
    trainer, officer = people.staff("Người huấn luyện", "huan-luyen-01"), people.officer()
    open_sitting(trainer)
    sit(officer)
    mark_and_release(trainer)
    certify(tmp_path)
    is_in_the_record(officer)
    for page in (people.administrator, trainer, officer):
        page.context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_an_auditor_and_an_editor_find_every_page_of_theirs(
    browser: Browser, first_link: str, tmp_path: Path, width: int
) -> None:
    a_project_with_a_quiz(tmp_path)
    people = People(browser, first_link, width)
    auditor = people.staff("Người kiểm tra hồ sơ", "kiem-tra-01")
    for title in ("Kỳ kiểm tra", "Cán bộ", "Theo dõi đơn vị", "Phân tích câu hỏi"):
        go(auditor, title)
    go(auditor, "Bài nhận qua mạng")
    go(auditor, "Cán bộ")
    auditor.get_by_role("link", name=OFFICER).click()
    expect(auditor.get_by_text("Chưa làm bài nào.")).to_be_visible()
    editor = people.staff("Biên tập viên của Hội đồng", "bien-tap-01")
    go(editor, "Rà soát học liệu")
    expect(editor.get_by_role("navigation", name="Bàn của Hội đồng")).to_be_visible()
    for page in (people.administrator, auditor, editor):
        page.context.close()


def test_a_sitting_is_sat_by_the_keyboard_alone(
    browser: Browser, first_link: str, tmp_path: Path
) -> None:
    a_project_with_a_quiz(tmp_path)
    people = People(browser, first_link, 1280)
    trainer, officer = people.staff("Người huấn luyện", "huan-luyen-01"), people.officer()
    open_sitting(trainer)
    officer.goto(f"{people.beginning}ky/")
    press(officer, "Bắt đầu", "Enter")
    expect(officer.locator("form[data-seat]")).to_be_visible()
    press(officer, "Chấp hành viên", "Space")
    expect(officer.locator('[name="sc-01"][value="a"]')).to_be_checked()
    press(officer, "Nộp bài", "Enter")
    expect(officer.get_by_role("dialog")).to_be_visible()
    press(officer, "Nộp bài", "Enter")
    expect(officer.get_by_role("heading", name="Đã nộp bài")).to_be_visible(timeout=20_000)
    for page in (people.administrator, trainer, officer):
        page.context.close()


_FOCUSED = """() => {
  const one = document.activeElement;
  return (one.labels && one.labels.length ? one.labels[0] : one).innerText || "";
}"""
_FURTHEST = 60


def press(page: Page, name: str, key: str) -> None:
    """`key` on the control called `name`, reached by Tab, whose focus can be seen."""
    for _ in range(_FURTHEST):
        page.keyboard.press("Tab")
        if page.evaluate(_FOCUSED).strip() == name:
            break
    else:
        pytest.fail(f"Tab does not reach {name}")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press(key)
