"""Who looks at what in which browser, and what does a picture hold of it?

Officials and visitors look on a phone, the others at a desk; always in light colours, as on paper.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Literal

import msgspec
from playwright.sync_api import Browser, BrowserContext, FloatRect, Page, sync_playwright

from screenshots.project import PASSWORD
from screenshots.small_png import small_png

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
Viewer = Literal["visitor", "officer", "trainer", "editor", "administrator", "author"]
"""The author looks at the preview of what is being written, the visitor has not signed in."""
_ON_A_PHONE = ("visitor", "officer")
_PHONE, _DESK = 360, 1280
_MARGIN = 8
_HEAD = 100
"""Higher than the head that stays when a page is scrolled."""
_PAINTED = 300
"""Milliseconds after which what was scrolled to has been painted."""
_MAIN = "main"


class Picture(msgspec.Struct, frozen=True):
    """How a picture is taken."""

    who: Viewer
    path: str
    """Of the address of the site or the platform."""
    act: Callable[[Page], None] = lambda _: None
    """What is done on the page before."""
    at: str = ""
    """A selector of what it is of; the top of the window if empty."""
    height: int = 0
    """At most so high; 720 on a phone, 760 at a desk if 0."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's own; `CHROMIUM` names another one. Raises SystemExit where there is none."""
    names = (os.environ.get("CHROMIUM", "chromium"), "chromium-browser", "google-chrome")
    program = next((path for name in names if (path := shutil.which(name))), None)
    if program is None:
        raise SystemExit("No Chromium: run `make browser`, or name one by CHROMIUM. No pictures.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield browser
        browser.close()


class Session(msgspec.Struct, frozen=True):
    """A browser, the address of what it looks at, and the account of each role there."""

    browser: Browser
    address: str
    accounts: Mapping[str, str]

    def taken(self, picture: Picture) -> bytes:
        """The picture as a small PNG."""
        context = _window(self.browser, picture.who)
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        if name := self.accounts.get(picture.who):
            _sign_in(page, self.address, name)
        page.goto(self.address + picture.path)
        picture.act(page)
        taken = _shot(page, picture)
        small = small_png(context.new_page(), taken)
        context.close()
        return small


def _window(browser: Browser, who: Viewer) -> BrowserContext:
    """A fresh profile that keeps nothing of the site for later."""
    size = (_PHONE, 740) if who in _ON_A_PHONE else (_DESK, 800)
    context = browser.new_context(
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
        viewport={"width": size[0], "height": size[1]},
        device_scale_factor=2,
        color_scheme="light",
        service_workers="block",
    )
    context.set_default_timeout(20_000)
    return context


def _sign_in(page: Page, address: str, name: str) -> None:
    """By name and password."""
    page.goto(f"{address}/cong/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill(name)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.get_by_role("navigation", name="Các trang của bạn").wait_for()


def _shot(page: Page, picture: Picture) -> bytes:
    """What is to be seen of `picture` on the page, once everything was done there."""
    height = picture.height or (720 if picture.who in _ON_A_PHONE else 760)
    page.evaluate("document.activeElement?.blur()")
    page.evaluate("scrollTo(0, 0)")
    clip = _part(page, picture.at, height) if picture.at else _top(page, height)
    return page.screenshot(clip=clip, animations="disabled", caret="hide")


def _top(page: Page, height: int) -> FloatRect:
    """The window, down to the end of the page at most."""
    width = page.evaluate("document.documentElement.clientWidth")
    page.set_viewport_size({"width": width, "height": height})
    end = page.locator(_MAIN).first.bounding_box()
    assert end is not None, "every page has a main part"
    high = min(height, end["y"] + end["height"] + _MARGIN)
    return {"x": 0, "y": 0, "width": width, "height": high}


def _part(page: Page, at: str, height: int) -> FloatRect:
    """The element `at` selects, which is not painted before it is in the window."""
    width = page.evaluate("document.documentElement.clientWidth")
    page.set_viewport_size({"width": width, "height": height + _HEAD})
    part = page.locator(at).first
    part.evaluate(f"one => scrollBy(0, one.getBoundingClientRect().top - {_HEAD})")
    page.wait_for_timeout(_PAINTED)
    box = part.bounding_box()
    assert box is not None, f"{at} is not to be seen"
    left, top = max(box["x"] - _MARGIN, 0), max(box["y"] - _MARGIN, 0)
    right = min(box["x"] + box["width"] + _MARGIN, width)
    high = min(box["height"] + 2 * _MARGIN, height)
    return {"x": left, "y": top, "width": right - left, "height": high}
