"""Can an officer find an instrument in the register: by words, by filters, by a shared address?"""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

import served_files
from players import AXE
from registers import COUNT, REGISTER_FILE, WHOLE, many
from sites import a_project, build, built
from tha.site.register.open_data import write_register


def a_site(folder: Path, register: str = WHOLE) -> Path:
    """The page of a built register, beside it the open data."""
    site = build(a_project(folder, {REGISTER_FILE: register}))
    write_register(built(folder))
    return site / "tra-cuu/van-ban.html"


@pytest.fixture
def register(page: Page, tmp_path: Path) -> Page:
    """The page of a register of seven instruments."""
    page.goto(a_site(tmp_path).as_uri())
    return page


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """The address of the same page, served."""
    page = a_site(tmp_path)
    with served_files.served(page.parents[1]) as address:
        yield f"{address}tra-cuu/van-ban.html"


def found(page: Page) -> list[str]:
    """The names in the rows that are seen."""
    return page.locator(".tha-register__table tbody tr:visible td:first-child a").all_inner_texts()


def entries(page: Page) -> list[str]:
    """The anchors of the entries that are seen."""
    return [
        one.get_attribute("id") or "" for one in page.locator(".tha-instrument h3:visible").all()
    ]


def count(page: Page) -> str:
    return page.locator("article").get_by_role("status").inner_text()


@pytest.mark.parametrize("words", ["tam thoi", "TẠM THỜI", "huong dan tam thoi", "7/2014"])
def test_words_are_found_without_diacritics_and_by_number(register: Page, words: str) -> None:
    register.get_by_label("Tìm theo tên hoặc số").fill(words)
    assert found(register) == ["Nghị quyết hết hạn"]
    assert entries(register) == ["nghi-quyet-het"]
    assert count(register) == f"1 trên {COUNT} văn bản"


@pytest.mark.parametrize("number", ["152/2026/NĐ-CP", "1522026ndcp", "152 2026", "152-2026"])
def test_a_number_is_found_with_or_without_its_strokes(register: Page, number: str) -> None:
    register.get_by_label("Tìm theo tên hoặc số").fill(number)
    assert found(register) == ["Nghị định mới"]


def test_filters_hold_together(register: Page) -> None:
    register.get_by_label("Loại", exact=True).select_option("Luật")
    assert len(found(register)) == 3
    register.get_by_label("Tình trạng").select_option("in_force")
    assert found(register) == ["Luật sửa đổi", "Luật mới"]
    register.get_by_label("Năm có hiệu lực").select_option("2026")
    register.get_by_label("Tìm theo tên hoặc số").fill("sua doi")
    assert found(register) == ["Luật sửa đổi"]


def test_what_is_amended_counts_as_in_force_and_is_found_apart(register: Page) -> None:
    register.get_by_label("Tình trạng").select_option("amended")
    assert found(register) == ["Luật mới"]


def test_nothing_found_says_what_to_do(register: Page) -> None:
    register.get_by_label("Tìm theo tên hoặc số").fill("khong co gi nhu the")
    assert count(register) == f"0 trên {COUNT} văn bản. Hãy bớt chữ tìm hoặc bỏ lọc"
    assert not register.locator(".tha-register h2:visible, .tha-register table:visible").count()


def test_one_button_brings_everything_back(register: Page) -> None:
    register.get_by_label("Tìm theo tên hoặc số").fill("tam thoi")
    register.get_by_role("button", name="Bỏ lọc").click()
    expect(register.locator("article").get_by_role("status")).to_have_text(f"{COUNT} văn bản")
    assert len(found(register)) == COUNT
    assert "?" not in register.url


def test_the_address_keeps_what_is_filtered(register: Page) -> None:
    register.get_by_label("Loại", exact=True).select_option("Luật")
    register.get_by_label("Tìm theo tên hoặc số").fill("sua doi")
    register.wait_for_url("**tim=**")  # written once typing pauses
    assert "loai=law" in register.url
    register.goto(register.url)
    assert found(register) == ["Luật sửa đổi"]
    assert register.get_by_label("Tìm theo tên hoặc số").input_value() == "sua doi"


def test_an_address_that_asks_for_what_is_not_there_filters_nothing(register: Page) -> None:
    register.goto(f"{register.url}?loai=la&nam=1900&sap-xep=toString#la%E1")
    assert len(found(register)) == COUNT


def test_the_anchor_of_a_citation_is_shown_even_where_it_is_filtered_out(register: Page) -> None:
    register.goto(f"{register.url}?loai=decree#luat-cu")
    assert found(register) == ["Nghị định mới", "Nghị định cũ"]
    assert "luat-cu" in entries(register)
    assert register.locator("#luat-cu").is_visible()
    assert count(register) == f"2 trên {COUNT} văn bản; mở thêm Luật cũ, ngoài bộ lọc"


def test_a_link_of_the_drawing_opens_what_is_filtered_out(register: Page) -> None:
    register.get_by_label("Loại", exact=True).select_option("Nghị định")
    register.locator("section:has(#nghi-dinh-cu) .tha-relations a").click()  # few: unfolded
    expect(register.locator("#luat-cu")).to_be_visible()


def test_the_anchor_of_a_provision_unfolds_the_list(register: Page) -> None:
    register.goto(f"{register.url}#luat-moi.d37.k1")
    assert register.locator("[id='luat-moi.d37.k1']").is_visible()


def test_rows_are_sorted_by_day_and_by_name(register: Page) -> None:
    register.get_by_label("Sắp xếp").select_option("cu")
    assert found(register)[0] == "Luật cũ"
    register.get_by_label("Sắp xếp").select_option("ten")
    assert found(register)[-1] == "Thông tư sắp tới"
    register.get_by_label("Sắp xếp").select_option("Theo loại")
    assert found(register)[0] == "Luật sửa đổi"


def test_the_keyboard_alone_is_enough(register: Page) -> None:
    register.get_by_label("Tìm theo tên hoặc số").focus()
    register.keyboard.type("thong tu")
    register.keyboard.press("Enter")  # sends nothing off
    for _ in range(5):
        register.keyboard.press("Tab")
    assert register.get_by_role("button", name="Bỏ lọc").evaluate(
        "one => one === document.activeElement"
    )
    register.keyboard.press("Tab")
    register.keyboard.press("Enter")
    assert register.url.endswith("#thong-tu-sau")


@pytest.mark.parametrize("width", [320, 360, 700, 768, 1280])
def test_a_long_register_needs_no_sideways_scrolling(
    page: Page, tmp_path: Path, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(a_site(tmp_path, many(60)).as_uri())
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("article").get_by_role("status").inner_text() == "60 văn bản"


def test_on_a_phone_every_value_has_its_label(register: Page) -> None:
    cells = register.locator(".tha-register__table tbody tr:first-child td:not(:first-child)")
    told = cells.evaluate_all("all => all.map((one) => one.dataset.label)")
    assert told == ["Số, ký hiệu", "Loại, cơ quan", "Hiệu lực từ", "Tình trạng"]
    seen = cells.evaluate_all("all => all.map((one) => getComputedStyle(one, '::before').display)")
    assert seen == ["block"] * 4


def test_without_a_script_everything_is_shown_and_nothing_that_does_nothing(
    browser: Browser, tmp_path: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(a_site(tmp_path).as_uri() + "?loai=decree")
    assert len(found(tab)) == COUNT
    assert not tab.get_by_label("Tìm theo tên hoặc số").is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(browser: Browser, tmp_path: Path, scheme: str, width: int) -> None:
    tab = browser.new_page(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": width, "height": 800},
    )
    tab.goto(a_site(tmp_path).as_uri())
    tab.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    violations = Axe().run(tab, options=AXE).response["violations"]
    tab.close()
    assert [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in violations] == []


def test_many_entries_are_folded_few_are_not(register: Page) -> None:
    facts = register.locator(".tha-instrument .tha-facts:visible")
    assert not facts.count()
    register.get_by_label("Loại", exact=True).select_option("Luật")
    expect(facts).to_have_count(3)


def test_what_a_reader_unfolds_is_printed_too(register: Page) -> None:
    register.locator("section:has(#luat-cu) summary").first.click()
    register.emulate_media(media="print")
    assert entries(register) == ["luat-cu"]


def test_an_anchor_unfolds_its_entry_alone(register: Page) -> None:
    register.goto(f"{register.url}#luat-cu")
    expect(register.locator(".tha-instrument .tha-facts:visible")).to_have_count(1)
    assert register.locator("section:has(#luat-cu) .tha-relations").is_visible()


def test_printed_are_the_table_and_what_is_unfolded_whole_without_controls(
    page: Page, tmp_path: Path
) -> None:
    page.goto(a_site(tmp_path).as_uri() + "#luat-moi")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert not page.get_by_label("Tìm theo tên hoặc số").is_visible()
    assert len(found(page)) == COUNT
    assert entries(page) == ["luat-moi"]
    expect(page.locator("[id='luat-moi.d37']")).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator("[id='luat-moi.d37']")).to_be_hidden()


@pytest.mark.parametrize(("name", "link"), [("van-ban.json", "JSON"), ("van-ban.csv", "CSV")])
def test_the_data_is_downloaded_and_parses(page: Page, served: str, name: str, link: str) -> None:
    page.goto(served)
    with page.expect_download() as waiting:
        page.get_by_role("link", name=link).click()
    assert waiting.value.suggested_filename == name
    text = Path(waiting.value.path()).read_text("utf-8-sig")
    if link == "JSON":
        assert len(json.loads(text)["instruments"]) == COUNT
    else:
        assert len(list(csv.DictReader(text.splitlines()))) == COUNT


@pytest.mark.parametrize("number", ["152/2026/NĐ-CP", "152/2026"])
def test_the_search_of_the_site_finds_an_instrument_by_its_number(
    page: Page, served: str, number: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(served.replace("tra-cuu/van-ban", "index"))
    page.locator("[data-md-component=search-query]").press_sequentially(number)
    result = page.locator(".md-search-result__link[href*='#nghi-dinh-moi']").first
    expect(result).to_be_attached()


def test_a_register_without_its_controls_or_an_entry_is_still_shown(
    page: Page, tmp_path: Path
) -> None:
    path = a_site(tmp_path)
    html = path.read_text(encoding="utf-8")
    no_entry = html.replace('id="luat-cu"', 'id="khac"')
    path.write_text(no_entry.replace('name="sap-xep"', 'name="khac"'), encoding="utf-8")
    page.goto(path.as_uri())
    page.get_by_label("Tìm theo tên hoặc số").fill("26/2008")
    assert found(page) == ["Luật cũ"]
    path.write_text(html.replace("tha-register__tools", "x"), encoding="utf-8")
    page.goto(path.as_uri())
    assert len(found(page)) == COUNT


def test_an_instrument_may_be_called_like_a_control(page: Page, tmp_path: Path) -> None:
    register = WHOLE.replace("thong-tu-sau", "loc-tim").replace("nghi-quyet-het", "loai-law")
    page.goto(a_site(tmp_path, register).as_uri() + "#loai-law")
    assert page.locator("h3#loai-law").is_visible()
    page.get_by_label("Tìm theo tên hoặc số").fill("sap toi")
    assert entries(page)[0] == "loc-tim"


def test_the_anchor_of_a_point_with_a_letter_of_its_own_unfolds_the_list(
    page: Page, tmp_path: Path
) -> None:
    register = WHOLE.replace("    d116:", "    d12.k2.đ: {title: Điểm}\n    d116:")
    page.goto(a_site(tmp_path, register).as_uri() + "#luat-moi.d12.k2.đ")
    assert page.locator("[id='luat-moi.d12.k2.đ']").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_light(browser: Browser, tmp_path: Path, scheme: str) -> None:
    tab = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
    tab.goto(a_site(tmp_path).as_uri() + "#luat-moi")
    tab.emulate_media(media="print")
    colour = "one => getComputedStyle(one).color"
    assert tab.locator("td .tha-standing--in-force").first.evaluate(colour) == "rgb(31, 107, 58)"
    tab.close()
