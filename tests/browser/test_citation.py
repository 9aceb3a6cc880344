"""Is a citation told of by mouse, keyboard and finger, and old law seen beside new everywhere?"""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

from players import AXE
from sites import REGISTER, a_project, build

_PAGE = """---
title: Bài mẫu
module: true
audience: [chap-hanh-vien]
hours: 1
objectives: [Biết một.]
basis: ["luat-moi#d37", luat-moi]
as_of: 2026-07-01
---

# Bài mẫu

Mở đầu ([khoản 1 Điều 37](vb:luat-moi#d37.k1)), rồi [Điều 36](vb:luat-moi#d36), [Điều 38](vb:luat-moi#d38).

| Việc phải làm | Căn cứ |
|---|---|
| Hỏi **kho bạc, ngân hàng** về tài khoản của người phải thi hành án | [khoản 6 Điều 37](vb:luat-moi#d37.k6) |

/// compare | Hạn tiến hành xác minh
    old: luat-cu#d44
    new: luat-moi#d37.k1

10 ngày.

---

09 ngày.
///

/// history | Trước 01/7/2026
Hạn là 10 ngày ([](vb:luat-cu#d44)).

| Việc phải làm | Căn cứ |
|---|---|
| Hỏi | [luật cũ](vb:luat-cu#d44) |
///
"""  # noqa: E501  # rows of a table are one line each
_REGISTER = REGISTER.replace("verified: none", "verified: secondary").replace(
    'was: "luat-cu#d44"}',
    'was: "luat-cu#d44"}\n    d36: {title: Tự nguyện}\n    d38.k1: {title: Phụ, ends: 2026-10-01}',
)
_FIRST = "Khoản 1 Điều 37: Xác minh điều kiện thi hành án"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {"docs/bai.md": _PAGE, "docs/tra-cuu/van-ban.yml": _REGISTER}
    return build(a_project(tmp_path_factory.mktemp("citation"), files))


def _link(page: Page) -> Locator:
    return page.locator("article a.tha-citation", has_text="khoản 1 Điều 37").first


def _tip(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def test_focus_tells_what_a_citation_points_at_and_leaving_it_ends_that(lesson: Page) -> None:
    _link(lesson).focus()
    assert _FIRST in _tip(lesson).inner_text()
    assert _link(lesson).get_attribute("aria-describedby") == _tip(lesson).get_attribute("id")
    lesson.keyboard.press("Tab")
    assert _FIRST not in _tip(lesson).inner_text()


def test_escape_hides_it_and_the_link_has_its_title_again(lesson: Page) -> None:
    _link(lesson).focus()
    lesson.keyboard.press("Escape")
    assert not _tip(lesson).is_visible()
    assert (_link(lesson).get_attribute("title") or "").startswith(_FIRST)
    assert _link(lesson).get_attribute("aria-describedby") is None


def test_it_stays_while_the_mouse_is_over_it(lesson: Page) -> None:
    _link(lesson).hover()
    _tip(lesson).wait_for()
    _tip(lesson).hover()
    lesson.wait_for_timeout(400)
    assert _tip(lesson).is_visible()
    lesson.mouse.move(5, 5)
    _tip(lesson).wait_for(state="hidden")


def test_with_a_mouse_one_click_follows(lesson: Page) -> None:
    _link(lesson).click()
    lesson.wait_for_url("**/van-ban.html#luat-moi.d37")
    assert lesson.locator("[id='luat-moi.d37']").is_visible()


def test_with_a_finger_the_first_tap_tells_and_the_second_follows(touched: Page) -> None:
    _link(touched).tap()
    assert _FIRST in _tip(touched).inner_text()
    assert touched.url.endswith("bai.html")
    _link(touched).tap()
    touched.wait_for_url("**/van-ban.html#luat-moi.d37")


def test_a_finger_finds_the_way_to_the_register_in_what_is_told(touched: Page) -> None:
    _link(touched).tap()
    touched.get_by_role("link", name="Xem trong sổ văn bản").tap()
    touched.wait_for_url("**/van-ban.html#luat-moi.d37")


def test_a_tap_elsewhere_closes_it(touched: Page) -> None:
    _link(touched).tap()
    touched.locator("h1").tap()
    assert not _tip(touched).is_visible()


def test_it_never_leaves_a_narrow_screen(touched: Page) -> None:
    for link in touched.locator("article a.tha-citation").all():
        link.tap()
        box = touched.locator(".tha-tip").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        assert touched.evaluate("document.documentElement.scrollWidth") <= 360
        touched.keyboard.press("Escape")


def test_without_a_script_the_title_tells_it(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto((site / "bai.html").as_uri())
    assert (_link(plain).get_attribute("title") or "").startswith(_FIRST)
    context.close()


def test_old_and_new_stand_side_by_side_on_a_desk_and_one_above_the_other_on_a_phone(
    lesson: Page,
) -> None:
    old, new = lesson.locator(".tha-compare__old"), lesson.locator(".tha-compare__new")
    for width, is_beside in ((360, False), (600, False), (1280, True)):
        lesson.set_viewport_size({"width": width, "height": 740})
        left, right = old.bounding_box(), new.bounding_box()
        assert left is not None
        assert right is not None
        assert (left["y"] == right["y"]) is is_beside
        assert (left["x"] == right["x"]) is not is_beside


def test_the_sign_of_law_in_force_never_stands_alone_on_a_line(lesson: Page) -> None:
    link = lesson.locator("article a[data-status=in_force]", has_text="Điều 36")
    for width in range(40, 200):
        paragraph = "(one, width) => { one.closest('p').style.width = width + 'px'; }"
        link.evaluate(paragraph, width)
        last = link.evaluate("one => [...one.getClientRects()].at(-1).width")
        assert last > 20


def test_no_page_of_law_scrolls_sideways_on_a_phone(lesson: Page) -> None:
    assert lesson.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_a_citation_is_told_of(
    browser: Browser, site: Path, scheme: str
) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    tab = context.new_page()
    tab.goto((site / "bai.html").as_uri())
    _link(tab).focus()
    tab.wait_for_timeout(300)
    found = Axe().run(tab, options=AXE).response["violations"]
    assert [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in found] == []
    context.close()


def test_on_paper_statuses_are_there_and_nothing_hovers(lesson: Page) -> None:
    _link(lesson).focus()
    lesson.emulate_media(media="print")
    assert not _tip(lesson).is_visible()
    number = lesson.locator("td a:has(.tha-standing--replaced)").get_attribute("data-note")
    note = lesson.locator(".tha-notes li").nth(int(number or 0) - 1)
    assert "đã bị thay thế" in note.inner_text()
    assert note.is_visible()
