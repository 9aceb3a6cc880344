"""Can a reader take the own progress along as a file, bring it in elsewhere, and delete it?"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, FilePayload, Page

from study_samples import a_study_site

KEPT = "tha/tien-do"
SOME = {
    "progress": 1,
    "cleared": 0,
    "pages": {"phan/bai": {"at": 7, "read": 7, "title": "Bài <b>mẫu</b>"}},
    "quizzes": {"luyen": {"at": 7, "best": 66.6667}},
    "cards": {"luyen/sc-01": {"at": 7, "due": 9}},
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_study_site(tmp_path_factory.mktemp("own"))


@pytest.fixture
def own(page: Page, site: Path) -> Page:
    """The page of one's own progress, of somebody who has done nothing yet."""
    page.goto((site / "on-tap.html").as_uri())
    return page


@pytest.fixture(scope="module")
def opened(browser: Browser, site: Path) -> Iterator[Page]:
    """The same page, for tests of which none leaves anything to the next."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((site / "on-tap.html").as_uri())
        yield page


def bring_in(page: Page, content: bytes) -> str:
    """What is said of a file that is brought in."""
    file = FilePayload(name="tien-do.json", mimeType="application/json", buffer=content)
    page.get_by_label("Nạp tệp tiến độ").set_input_files(file)
    said = page.locator(".tha-progress").get_by_role("status")
    said.filter(has_text=" ").wait_for()
    return said.inner_text()


def as_file(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def kept(page: Page) -> Any:
    return json.loads(page.evaluate(f"localStorage.getItem('{KEPT}') || 'null'"))


def test_what_is_taken_out_can_be_brought_in_elsewhere(own: Page, tmp_path: Path) -> None:
    bring_in(own, as_file(SOME))
    with own.expect_download() as downloading:
        own.get_by_role("button", name="Tải tệp tiến độ").click()
    file = downloading.value
    assert file.suggested_filename.startswith("tien-do-")
    file.save_as(tmp_path / "tien-do.json")
    own.get_by_role("button", name="Xóa tiến độ").click()
    assert kept(own) is None
    bring_in(own, (tmp_path / "tien-do.json").read_bytes())
    assert kept(own) == SOME


def test_what_is_brought_in_is_counted_and_shown_as_text(own: Page) -> None:
    said = bring_in(own, as_file(SOME))
    assert "Đã nạp: thêm 1 bài, 1 câu và thẻ" in said
    text = own.locator(".tha-progress").inner_text()
    assert "Đã đọc 1 bài, đang đọc 0 bài; đã tự luyện 1 bài; đang ôn 1 câu" in text
    own.get_by_text("Bài học (1)").click()
    own.get_by_text("Tự luyện (1)").click()
    assert own.get_by_role("link", name="Bài <b>mẫu</b>").is_visible()
    assert "cao nhất 66,7%" in own.locator(".tha-progress").inner_text()


def test_the_later_entry_counts_on_either_side(own: Page) -> None:
    later = {**SOME, "cards": {"luyen/sc-01": {"at": 9, "due": 20}}, "pages": {}}
    bring_in(own, as_file(SOME))
    bring_in(own, as_file(later))
    bring_in(own, as_file(SOME))
    assert kept(own)["cards"]["luyen/sc-01"]["due"] == 20
    assert list(kept(own)["pages"]) == ["phan/bai"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\x89PNG", "tệp hỏng hoặc không phải tệp tiến độ"),
        (b'{"progress": 1, "pages"', "tệp hỏng hoặc không phải tệp tiến độ"),
        (b'{"submission": "x"}', "không phải tệp tiến độ của trang học"),
        (b"null", "không phải tệp tiến độ của trang học"),
        (b'{"progress": 2}', "bản mới hơn"),
        (b" " * 5_000_001, "lớn quá 5 MB"),
    ],
)
def test_a_file_that_is_no_progress_is_refused_with_the_reason(
    opened: Page, content: bytes, expected: str
) -> None:
    opened.evaluate("value => THA.study.save(value)", SOME)
    opened.reload()
    assert expected in bring_in(opened, content)
    assert kept(opened) == SOME


def test_an_address_in_a_file_leads_nowhere_else(own: Page, site: Path) -> None:
    pages = {
        name: {"at": 5, "title": "Bẫy"}
        for name in ("javascript:alert(1)//", "https://xa.example/x", "//xa.example/x", "../../etc")
    }
    bring_in(own, as_file({**SOME, "pages": pages, "cards": {}}))
    links = own.locator(".tha-progress a").evaluate_all("all => all.map(one => one.href)")
    assert [link for link in links if not link.startswith(site.as_uri())] == []
    own.goto((site / "index.html").as_uri())
    assert not own.locator(".tha-continue").is_visible()


def test_names_that_scripts_know_otherwise_stop_neither_page_nor_review(own: Page) -> None:
    file = {
        "quizzes": {"constructor": {"at": 5}, "__proto__": {"at": 5}},
        "cards": {"constructor/x": {"at": 5, "due": 6}, "#toString": {"at": 5, "due": 6}},
    }
    assert "thêm 0 bài, 2 câu và thẻ" in bring_in(own, as_file({**SOME, **file, "pages": {}}))
    assert "NaN" not in own.locator(".tha-progress").inner_text()
    own.reload()
    assert "Hôm nay có 3 thẻ thuật ngữ." in own.locator(".tha-review").inner_text()
    assert kept(own)["cards"] == {}
    assert own.evaluate("({}).at") is None


def test_who_has_done_nothing_is_told_how_to_begin(own: Page) -> None:
    assert "Chưa có gì ở đây. Mở một bài học" in own.locator(".tha-progress").inner_text()


def test_deleting_leaves_nothing_behind_that_could_not_be_read(own: Page) -> None:
    own.evaluate(f"localStorage.setItem('{KEPT}', '{{')")
    own.reload()
    own.get_by_role("button", name="Xóa tiến độ").click()
    assert own.evaluate("Object.keys(localStorage).filter(one => one.includes('tien-do'))") == []


def test_deleting_asks_first_and_says_so(own: Page) -> None:
    bring_in(own, as_file(SOME))
    own.get_by_role("button", name="Xóa tiến độ").press("Enter")
    assert own.evaluate("document.activeElement.textContent") == "Đã xóa."
    assert "Chưa có gì ở đây." in own.locator(".tha-progress").inner_text()
