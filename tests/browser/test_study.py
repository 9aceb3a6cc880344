"""Does a reader go on where the reading stopped, and is what was missed asked again in time?"""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

from players import AXE
from study_samples import a_study_site

DAYS = [f"2026-11-{day}T08:00:00+07:00" for day in (23, 24, 25)]
KEPT = "tha/tien-do"
SCHEME = """addEventListener("DOMContentLoaded",
    () => document.body.setAttribute("data-md-color-scheme", "%s"))"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_study_site(tmp_path_factory.mktemp("study"))


@pytest.fixture
def reader(page: Page) -> Page:
    """A page on the first day."""
    page.clock.set_fixed_time(DAYS[0])
    return page


def go(page: Page, site: Path, name: str, day: int = 0) -> None:
    page.clock.set_fixed_time(DAYS[day])
    page.goto((site / name).as_uri())


def kept(page: Page) -> Any:
    return json.loads(page.evaluate(f"localStorage.getItem('{KEPT}')"))


def keep(page: Page, site: Path, value: str) -> None:
    go(page, site, "index.html")
    page.evaluate(f"value => localStorage.setItem('{KEPT}', value)", value)


def miss(page: Page, site: Path) -> None:
    """The first item is answered wrongly on the first day, the second rightly."""
    go(page, site, "phan/bai.html")
    page.get_by_label("Thẩm tra viên").check()
    page.get_by_role("button", name="Kiểm tra").first.click()
    page.get_by_label("Đúng", exact=True).check()
    page.get_by_role("button", name="Kiểm tra").click()


def stage(page: Page) -> Locator:
    return page.locator(".tha-review__stage")


def begin(page: Page) -> None:
    page.get_by_role("button", name="Bắt đầu ôn").click()
    page.get_by_text("Lượt 1,").wait_for()  # what is asked is loaded first


def test_the_home_page_leads_back_to_the_heading_where_reading_stopped(
    reader: Page, site: Path
) -> None:
    go(reader, site, "phan/bai.html")
    reader.locator("#muc-hai").scroll_into_view_if_needed()
    reader.evaluate("document.querySelector('#muc-hai').scrollIntoView()")
    go(reader, site, "index.html")
    way = reader.locator(".tha-continue")
    assert way.inner_text().split("\n")[0] == "Tiếp tục chỗ đang dở"
    assert "mục “Mục hai”" in way.inner_text()
    way.get_by_role("link", name="Bài mẫu").click()
    assert reader.url.endswith("phan/bai.html#muc-hai")


def test_who_has_begun_nothing_is_shown_nothing(reader: Page, site: Path) -> None:
    go(reader, site, "index.html")
    assert not reader.locator(".tha-continue").is_visible()
    assert reader.locator(".tha-mark").count() == 0


def test_a_module_counts_as_read_when_its_end_was_seen_after_a_while(
    page: Page, site: Path
) -> None:
    page.clock.install(time=DAYS[0])
    page.goto((site / "phan/bai.html").as_uri())
    page.locator(".tha-read").scroll_into_view_if_needed()
    page.wait_for_timeout(100)
    page.clock.run_for(5_000)
    assert "Đánh dấu đã đọc" in page.locator(".tha-read").inner_text()
    page.clock.run_for(120_000)
    assert "✓ Bạn đã đọc bài này ngày 23/11/2026." in page.locator(".tha-read").inner_text()


def test_a_module_that_was_read_bears_a_mark_in_lists(reader: Page, site: Path) -> None:
    go(reader, site, "phan/bai.html")
    reader.get_by_role("button", name="Đánh dấu đã đọc").press("Enter")
    assert "Bạn đã đọc" in reader.evaluate("document.activeElement.textContent")
    go(reader, site, "index.html")
    assert reader.get_by_role("listitem").get_by_role("img", name="đã đọc").is_visible()
    assert not reader.locator(".tha-continue").is_visible()


def test_who_read_a_module_before_its_law_changed_is_told(reader: Page, site: Path) -> None:
    old = {"progress": 1, "pages": {"phan/bai": {"at": 5, "read": 5}}}
    keep(reader, site, json.dumps(old))
    go(reader, site, "phan/bai.html")
    assert "trước khi bài được sửa theo luật mới" in reader.locator(".tha-read").inner_text()


def test_only_what_was_missed_is_asked_again_and_the_best_result_is_kept(
    reader: Page, site: Path
) -> None:
    miss(reader, site)
    assert list(kept(reader)["cards"]) == ["luyen/sc-01"]
    assert kept(reader)["quizzes"]["luyen"]["best"] == 50


def test_it_is_asked_the_next_day_not_the_same(reader: Page, site: Path) -> None:
    miss(reader, site)
    go(reader, site, "on-tap.html")
    assert "câu" not in stage(reader).locator("p").first.inner_text()
    go(reader, site, "index.html", day=1)
    reader.get_by_role("link", name="Ôn 1 câu đến hạn hôm nay").click()
    assert "Hôm nay có 1 câu từng trả lời chưa đúng" in stage(reader).inner_text()


def test_a_review_asks_marks_explains_and_says_when_it_comes_back(reader: Page, site: Path) -> None:
    miss(reader, site)
    go(reader, site, "on-tap.html", day=1)
    begin(reader)
    reader.get_by_label("Chấp hành viên").check()
    reader.get_by_role("button", name="Kiểm tra").click()
    assert "✓ Đúng: 1/1 điểm." in stage(reader).inner_text()
    assert re.search(r"Gặp lại: (ngày mai|\d+ ngày nữa)", stage(reader).inner_text())
    law = stage(reader).get_by_role("link", name="luật", exact=True)
    assert (law.get_attribute("href") or "").endswith("tra-cuu/van-ban.html#luat-moi.d37")
    card = kept(reader)["cards"]["luyen/sc-01"]
    assert card["reps"] == 2
    assert card["due"] > card["at"]


def test_after_the_items_come_a_few_cards_and_then_the_sum(reader: Page, site: Path) -> None:
    miss(reader, site)
    go(reader, site, "on-tap.html", day=1)
    begin(reader)
    reader.get_by_label("Thẩm tra viên").check()
    reader.get_by_role("button", name="Kiểm tra").click()
    reader.get_by_role("button", name="Tiếp tục").click()
    for _ in range(3):
        reader.get_by_role("button", name="Xem nghĩa").click()
        reader.get_by_role("button", name=re.compile("^Nhớ")).click()
    assert "Xong. Đã ôn 4 lượt, đúng 3." in stage(reader).inner_text()
    assert "Xong." in reader.evaluate("document.activeElement.textContent")


def tab_to(page: Page, name: str) -> None:
    """Goes on with Tab to the control whose text or value begins so; few are on the way."""
    focused = "(document.activeElement.value || '') + document.activeElement.textContent"
    for _ in range(9):
        page.keyboard.press("Tab")
        if page.evaluate(focused).startswith(name):
            return
    raise AssertionError(name)


def test_a_whole_review_is_done_by_keyboard_alone(reader: Page, site: Path) -> None:
    miss(reader, site)
    go(reader, site, "on-tap.html", day=1)
    reader.get_by_role("button", name="Bắt đầu ôn").focus()
    reader.keyboard.press("Enter")
    reader.locator(".tha-review form").wait_for()
    for name, key in (("a", "Space"), ("Kiểm tra", "Enter"), ("Tiếp tục", "Enter")):
        tab_to(reader, name)
        reader.keyboard.press(key)
    reader.get_by_role("button", name="Xem nghĩa").wait_for()
    for _ in range(3):
        for name in ("Xem nghĩa", "Khó nhớ"):
            tab_to(reader, name)
            reader.keyboard.press("Enter")
    assert "Xong. Đã ôn 4 lượt, đúng 4." in stage(reader).inner_text()


def test_after_five_minutes_the_reader_may_rest(page: Page, site: Path) -> None:
    page.clock.install(time=DAYS[0])
    page.goto((site / "the.html").as_uri())
    begin(page)
    page.get_by_role("button", name="Xem nghĩa").click()
    page.clock.fast_forward("06:00")
    page.get_by_role("button", name=re.compile("^Nhớ")).click()
    assert "Đủ năm phút. Bạn đã ôn 1 lượt, đúng 1. Nghỉ được rồi" in stage(page).inner_text()
    page.get_by_role("button", name="Nghỉ").press("Enter")
    assert "Hẹn gặp lại ngày mai" in page.evaluate("document.activeElement.textContent")
    page.get_by_role("button", name="Ôn tiếp").click()
    assert page.get_by_role("button", name="Xem nghĩa").is_visible()


def test_an_item_that_was_changed_is_told_and_begins_anew(reader: Page, site: Path) -> None:
    miss(reader, site)
    value = kept(reader)
    value["cards"]["luyen/sc-01"] |= {"digest": "cu", "reps": 9, "reviewed": 5, "lapses": 3}
    keep(reader, site, json.dumps(value))
    go(reader, site, "on-tap.html", day=1)
    begin(reader)
    assert "Câu này đã được sửa từ lần trước." in stage(reader).inner_text()
    reader.get_by_label("Chấp hành viên").check()
    reader.get_by_role("button", name="Kiểm tra").click()
    assert kept(reader)["cards"]["luyen/sc-01"]["reps"] == 1


def test_what_is_no_more_is_not_asked_and_the_reader_is_told(reader: Page, site: Path) -> None:
    due = {"at": 5, "due": 6}
    cards = {"luyen/het-01": due, "bo/x-01": due, "#het": due}
    keep(reader, site, json.dumps({"progress": 1, "cards": cards}))
    go(reader, site, "on-tap.html")
    assert list(kept(reader)["cards"]) == ["luyen/het-01"]
    begin(reader)
    for _ in range(3):
        reader.get_by_role("button", name="Xem nghĩa").click()
        reader.get_by_role("button", name=re.compile("^Quên")).click()
    assert "Có câu không còn trong bài tự luyện nên đã thôi ôn." in stage(reader).inner_text()
    assert "luyen/het-01" not in kept(reader)["cards"]


def test_new_cards_are_a_few_a_day_and_come_back(reader: Page, site: Path) -> None:
    go(reader, site, "the.html")
    assert "Hôm nay có 5 thẻ thuật ngữ." in stage(reader).inner_text()
    begin(reader)
    reader.get_by_role("button", name="Xem nghĩa").press("Enter")
    assert "Khoản tiền phải nộp" in reader.evaluate("document.activeElement.textContent")
    reader.get_by_role("button", name=re.compile("^Quên")).press("Enter")
    go(reader, site, "the.html", day=1)
    assert "Hôm nay có 5 thẻ thuật ngữ." in stage(reader).inner_text()
    begin(reader)
    assert "Án phí" in stage(reader).inner_text()
    assert "Thẻ mới" not in stage(reader).inner_text()


def test_whoever_was_away_for_long_gets_a_days_portion_and_may_stop(
    reader: Page, site: Path
) -> None:
    many = {f"luyen/x-{number}": {"at": 5, "due": 6} for number in range(200)}
    keep(reader, site, json.dumps({"progress": 1, "cards": many}))
    go(reader, site, "on-tap.html")
    assert "Hôm nay có 15 câu từng" in stage(reader).inner_text()
    assert "Còn 188 lượt để dành cho những ngày sau." in stage(reader).inner_text()
    done = reader.evaluate("Date.now()")
    for number in range(15):
        many[f"luyen/x-{number}"] = {"at": 5, "due": done + 9e8, "reviewed": done}
    keep(reader, site, json.dumps({"progress": 1, "cards": many}))
    go(reader, site, "on-tap.html")
    assert "Đủ phần hôm nay rồi." in stage(reader).inner_text()
    assert reader.get_by_role("button", name="Ôn thêm").is_visible()
    go(reader, site, "index.html")
    assert not reader.locator(".tha-continue").is_visible()


@pytest.mark.parametrize(
    "text", ["{", "5", '{"progress":2,"pages":{}}', '{"progress":1,"cards":[]}']
)
def test_what_cannot_be_read_stops_nothing_and_is_not_lost(
    reader: Page, site: Path, text: str
) -> None:
    keep(reader, site, text)
    go(reader, site, "phan/bai.html")
    assert "phan/bai" in kept(reader)["pages"]
    aside = reader.evaluate(f"localStorage.getItem('{KEPT}/khong-doc-duoc')")
    assert aside in (text, None)
    assert (aside is None) == ("cards" in text)


def test_where_the_browser_keeps_nothing_all_works_and_the_reader_is_told(
    page: Page, site: Path
) -> None:
    full = (
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
    )
    page.add_init_script(full)
    miss(page, site)
    go(page, site, "on-tap.html")
    assert "Trình duyệt không cho lưu" in page.locator(".tha-progress").inner_text()
    begin(page)
    page.get_by_role("button", name="Xem nghĩa").click()
    page.get_by_role("button", name=re.compile("^Nhớ")).click()
    assert page.get_by_role("button", name="Xem nghĩa").is_visible()


def test_without_a_script_cards_are_a_list_and_places_say_what_they_need(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "the.html").as_uri())
    assert page.get_by_text("Khoản tiền phải nộp").is_visible()
    page.goto((site / "on-tap.html").as_uri())
    assert page.get_by_text("Phần này cần JavaScript").first.is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_axe_finds_nothing_and_a_phone_needs_no_sideways_scrolling(
    browser: Browser, site: Path, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.add_init_script(SCHEME % scheme)
    miss(page, site)
    go(page, site, "on-tap.html", day=1)
    begin(page)
    page.get_by_label("Thẩm tra viên").check()
    page.get_by_role("button", name="Kiểm tra").click()
    found = violations(page)
    page.get_by_role("button", name="Tiếp tục").click()
    page.get_by_role("button", name="Xem nghĩa").click()
    found += violations(page)
    go(page, site, "index.html", day=1)
    found += violations(page)
    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


def violations(page: Page) -> list[str]:
    page.wait_for_timeout(200)  # what fades in has no contrast yet
    found = Axe().run(page, options=AXE).response["violations"]
    return [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in found]
