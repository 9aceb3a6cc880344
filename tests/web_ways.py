"""How does somebody go about the platform in a browser, before a test changes one thing?"""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from web_samples import PASSWORD

_CODE = re.compile(r"[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}")
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def set_password(page: Page) -> None:
    """On the page to which a code leads."""
    page.get_by_label("Mật khẩu mới", exact=True).fill(PASSWORD)
    page.get_by_label("Xác nhận mật khẩu mới").fill(PASSWORD)
    page.get_by_role("button", name="Đặt mật khẩu").click()


def is_accessible(page: Page) -> None:
    """WCAG 2.2 A and AA, and nothing wider than the window."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": _RULES}})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def code_on(page: Page) -> str:
    """The code of the first slip on the page."""
    expect(page.locator(".slip-code").first).to_be_visible()
    code = _CODE.search(page.inner_text("main"))
    assert code is not None
    return code.group()


def a_window(browser: Browser, width: int) -> Page:
    """Somebody's own browser, which agrees to whatever it is asked."""
    context = browser.new_context(locale="vi-VN", viewport={"width": width, "height": 800})
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    return page


def taken_up(page: Page, beginning: str, code: str) -> Page:
    """`page`, in which the holder of a slip has typed its code and set a password."""
    page.goto(f"{beginning}moi/")
    page.get_by_label("Mã trên phiếu mời").fill(code)
    page.get_by_role("button", name="Tiếp tục").click()
    set_password(page)
    expect(page.get_by_role("navigation", name="Các trang của bạn")).to_be_visible()
    return page


def go(page: Page, title: str) -> None:
    """By the navigation to the page called `title`, which everybody can use."""
    pages = page.get_by_role("navigation", name="Các trang của bạn")
    pages.get_by_role("link", name=title, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    is_accessible(page)
