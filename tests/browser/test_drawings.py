"""Does what is drawn fit a phone, in the reader's own letters, and does axe find nothing?"""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from players import AXE
from registers import REGISTER_FILE, WHOLE
from sites import a_project, build

_PAGE = f"""# Bài

/// procedure | {"Trình tự " * 9}
- {"Chấp hành viên nghiêng người mượn ước mường " * 2:.70} | {"W" * 25}
- ? {"MƯỜI HAI NGƯỜI MƯỢN ƯỚC MONG NGHIÊNG NGƯỜI " * 2:.70} | {"trước ngày làm việc " * 2:.25}
    - {"M" * 15}: {"W" * 70} | {"W" * 25}
    - không đủ đ kiện: {"Trả đơn và nêu rõ lý do bằng văn bản cho người nộp " * 2:.70}
    - {"ƯỜNG " * 3:.14}
- {"…—%@ fi ﬃ 字 ẶẰẲ " * 5:.70}
- Xong
///

## Luật

/// timeline | luat-sua, luat-moi, luat-cu, nghi-dinh-cu, thong-tu-sau, nghi-quyet-het
///
"""
_OUTSIDE = """() => [...document.querySelectorAll('.tha-procedure text')].filter((text) => {
    const words = text.getBBox();
    const boxes = [...text.parentNode.querySelectorAll('rect, path[class$=question]')]
      .map((one) => one.getBBox())
      .filter((box) => box.y <= words.y + 4 && words.y + words.height - 4 <= box.y + box.height
        && box.x <= words.x && words.x <= box.x + box.width);
    const right = Math.min(340, ...boxes.map((box) => box.x + box.width));
    const label = text.matches('[class$=label]') && text.textContent.startsWith('MMM');
    return words.x + text.getComputedTextLength() > (label ? 142 : right) || words.x < 0;
  }).map((text) => text.textContent)"""


@pytest.fixture
def drawn(page: Page, tmp_path: Path) -> Page:
    site = build(a_project(tmp_path, {"docs/bai.md": _PAGE, REGISTER_FILE: WHOLE}))
    page.goto((site / "bai.html").as_uri())
    return page


@pytest.mark.parametrize("font", ["", "DejaVu Sans", "Liberation Sans", "Noto Sans"])
def test_no_line_leaves_its_box(drawn: Page, font: str) -> None:
    if font:
        drawn.add_style_tag(content=f".tha-procedure text {{ font-family: '{font}' !important }}")
    assert drawn.locator(".tha-procedure text").count() > 20
    assert drawn.evaluate(_OUTSIDE) == []


def test_letters_that_are_too_large_would_be_seen_to_leave(drawn: Page) -> None:
    drawn.add_style_tag(content=".tha-procedure text { font-size: 17px !important }")
    assert drawn.evaluate(_OUTSIDE)


def test_a_phone_shows_all_of_it_without_sideways_scrolling(drawn: Page) -> None:
    assert drawn.evaluate("document.documentElement.scrollWidth") <= 360
    box = drawn.locator(".tha-procedure svg").bounding_box()
    assert box is not None
    assert 300 < box["width"] <= 340


def test_a_desktop_does_not_blow_it_up(drawn: Page) -> None:
    drawn.set_viewport_size({"width": 1280, "height": 800})
    box = drawn.locator(".tha-procedure svg").bounding_box()
    assert box is not None
    assert box["width"] <= 560


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, tmp_path: Path, scheme: str) -> None:
    site = build(a_project(tmp_path, {"docs/bai.md": _PAGE, REGISTER_FILE: WHOLE}))
    tab = browser.new_page(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": 360, "height": 740},
    )
    tab.goto((site / "bai.html").as_uri())
    violations = Axe().run(tab, options=AXE).response["violations"]
    tab.close()
    assert [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in violations] == []
