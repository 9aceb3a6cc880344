"""Is a term explained to mouse, keyboard and finger, and can its entry be gone to without them?"""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

from glossaries import WITH_GLOSSARY
from players import AXE
from sites import a_project, build

_PAGE = """# Bài mẫu

Ông là chấp hành viên, theo [Điều 37](vb:luat-moi#d37).

> Uỷ thác thi hành án, rồi **án phí** và chấp hành viên.
"""
_MEANING = "Người được Nhà nước giao thi hành bản án"
_ENTRY = "**/tra-cuu/thuat-ngu.html#chap-hanh-vien"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {**WITH_GLOSSARY, "docs/bai.md": _PAGE}
    return build(a_project(tmp_path_factory.mktemp("glossary"), files))


def _term(page: Page) -> Locator:
    return page.locator("article a.tha-term").first


def _tip(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def test_focus_tells_what_a_term_means_and_the_next_citation_takes_its_place(lesson: Page) -> None:
    _term(lesson).focus()
    assert _MEANING in _tip(lesson).inner_text()
    lesson.keyboard.press("Tab")
    assert "Điều 37" in _tip(lesson).inner_text()
    assert _MEANING in (_term(lesson).get_attribute("title") or "")


def test_a_mouse_over_it_is_enough(lesson: Page) -> None:
    _term(lesson).hover()
    _tip(lesson).wait_for()
    assert _MEANING in _tip(lesson).inner_text()


def test_with_a_finger_the_first_tap_tells_and_what_is_told_leads_on(touched: Page) -> None:
    _term(touched).tap()
    assert _MEANING in _tip(touched).inner_text()
    assert touched.url.endswith("bai.html")
    touched.get_by_role("link", name="Xem trong bảng thuật ngữ").tap()
    touched.wait_for_url(_ENTRY)


def test_a_citation_still_leads_to_the_register(touched: Page) -> None:
    touched.locator("article a.tha-citation").tap()
    assert touched.get_by_role("link", name="Xem trong sổ văn bản").is_visible()


def test_without_a_script_it_is_a_link_to_the_entry(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto((site / "bai.html").as_uri())
    assert _MEANING in (_term(plain).get_attribute("title") or "")
    _term(plain).click()
    plain.wait_for_url(_ENTRY)
    assert plain.locator("dt#chap-hanh-vien").is_visible()
    context.close()


@pytest.mark.parametrize("name", ["bai.html", "tra-cuu/thuat-ngu.html"])
def test_a_phone_needs_no_sideways_scrolling(page: Page, site: Path, name: str) -> None:
    page.goto((site / name).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_letter_is_large_enough_for_a_finger_and_leads_to_its_terms(
    page: Page, site: Path
) -> None:
    page.goto((site / "tra-cuu" / "thuat-ngu.html").as_uri())
    letter = page.locator(".tha-glossary__letters").get_by_role("link", name="Đ", exact=True)
    box = letter.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    letter.click()
    assert page.url.endswith("#_chu-dd")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["bai.html", "tra-cuu/thuat-ngu.html#chap-hanh-vien"])
def test_axe_finds_nothing(browser: Browser, site: Path, scheme: str, name: str) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    tab = context.new_page()
    tab.goto(f"{site.as_uri()}/{name}")
    if tab.locator("article a.tha-term").count():
        _term(tab).focus()
        tab.wait_for_timeout(300)
    found = Axe().run(tab, options=AXE).response["violations"]
    assert [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in found] == []
    context.close()


def test_on_paper_a_term_looks_like_the_text_around_it(lesson: Page) -> None:
    lesson.emulate_media(media="print")
    assert _term(lesson).evaluate("one => getComputedStyle(one).textDecorationLine") == "none"
