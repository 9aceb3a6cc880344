"""How does the search take letters, phrases and odd signs, and what does it show of them?"""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from glossaries import WITH_GLOSSARY
from players import AXE, ask
from searching import all_found, first_found, served, turn_to_search
from sites import REPOSITORY, a_project, build
from tha.source.vietnamese import folded, with_tones_last

LANGUAGE = "tools/tha/site/theme/assets/javascripts/lunr/min/lunr.vi.min.js"
_SCATTERED = "Ngân hàng mở niêm phong. Bản án có hiệu lực. Người mua sợ tài sản đã bán."
PAGES = {
    "docs/ma.md": "# Mã\n\nMã của hồ sơ.\n",
    "docs/ma-khac.md": "# Mả\n\nMả của dòng họ.\n",
    "docs/toa.md": "# Toà nhà\n\nToà nhà của thuỷ thủ.\n",
    "docs/cum.md": "# Cụm từ\n\nNgười mua tài sản niêm phong yên tâm.\n",
    "docs/roi.md": f"# Rời\n\n{_SCATTERED}\n",
    "docs/cuong-che.md": "# Cưỡng chế\n\nĐiều kiện của việc: C++ & R&D, 7.427 <b>đồng</b>.\n",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = build(a_project(tmp_path_factory.mktemp("search"), {**WITH_GLOSSARY, **PAGES}))
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def search(browser: Browser, home: str) -> Iterator[Page]:
    """A page whose search is open, asked by many tests; at the end nothing has gone wrong in it."""
    faults: list[str] = []
    tab = browser.new_page(locale="vi-VN", viewport={"width": 360, "height": 740})
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    turn_to_search(tab, home)
    yield tab
    tab.close()
    assert not faults


def test_letters_are_taken_as_python_takes_them(page: Page) -> None:
    words = ["Toà", "thuỷ", "quý", "khoẻ", "hoà", "ĐƯỜNG", "nghị", "ỦY", "106", "q\u0309uy", "ừ"]
    page.evaluate("self.lunr = { QueryLexer: class {}, QueryParser: class {} }")
    page.add_script_tag(path=REPOSITORY / LANGUAGE)
    assert ask(page, "given.map(lunr.vi.folded)", words) == [folded(one) for one in words]
    kept = [with_tones_last(one).lower() for one in words]
    assert ask(page, "given.map(lunr.vi.canonical)", words) == kept


def test_a_word_with_diacritics_finds_only_itself(search: Page, home: str) -> None:
    assert all_found(search, "mã", home) == ["ma.html"]


def test_a_word_without_diacritics_finds_all_that_it_may_stand_for(search: Page, home: str) -> None:
    assert {"ma.html", "ma-khac.html"} <= set(all_found(search, "ma", home))


@pytest.mark.parametrize("query", ["tòa nhà", "toà nhà", "toa nha", "TÒA NHÀ", "thủy thủ"])
def test_where_the_tone_mark_stands_does_not_matter(search: Page, home: str, query: str) -> None:
    assert first_found(search, query, home)[0] == "toa.html"


def test_a_tone_that_is_nowhere_is_taken_for_a_slip(search: Page, home: str) -> None:
    assert first_found(search, "cưởng chế", home)[0] == "cuong-che.html"


@pytest.mark.parametrize("query", ["mua tài sản", '"mua tài sản"', "mua tai san"])
def test_words_that_follow_each_other_go_before_the_same_words_apart(
    search: Page, home: str, query: str
) -> None:
    assert all_found(search, query, home)[:2] == ["cum.html", "roi.html"]


def test_the_beginning_of_a_word_finds_it(search: Page, home: str) -> None:
    assert first_found(search, "cưỡng chế điều ki", home)[0] == "cuong-che.html"


@pytest.mark.parametrize(
    "query",
    ["cưỡng chế:", "cưỡng* chế", "-cưỡng -chế", "cưỡng^ chế~", "text:cưỡng chế", "+cưỡng \\chế",
     "“cưỡng” (chế)", '"cưỡng', "cưỡng - chế", "7.427 đồng", "c++ chế"],
)  # fmt: skip
def test_no_sign_makes_a_query_fail(search: Page, home: str, query: str) -> None:
    assert first_found(search, query, home)[0] == "cuong-che.html"


@pytest.mark.parametrize("query", ["*", "-", "::", "~1", "^", "xyzxyz", "\\"])
def test_what_says_nothing_finds_nothing_and_breaks_nothing(
    search: Page, home: str, query: str
) -> None:
    assert all_found(search, query, home) in ([], ["cuong-che.html"])


def test_a_provision_is_found_by_its_number(search: Page, home: str) -> None:
    assert "tra-cuu/van-ban.html#luat-moi.d37" in first_found(search, "dieu 37 luat moi", home)


@pytest.mark.parametrize("query", ["106/2025/QH15", "106-2025-qh15", "luật 106"])
def test_an_instrument_is_found_by_its_number(search: Page, home: str, query: str) -> None:
    assert "tra-cuu/van-ban.html#luat-moi" in first_found(search, query, home)


def test_a_term_is_found_at_its_entry(search: Page, home: str) -> None:
    assert "tra-cuu/thuat-ngu.html#an-phi" in first_found(search, "an phi", home)


def test_what_was_found_is_marked_with_its_diacritics(search: Page, home: str) -> None:
    first_found(search, "thuy thu", home)
    marked = search.locator(".md-search-result mark").all_inner_texts()
    assert marked == ["thuỷ", "thủ"]


def test_the_page_that_is_opened_marks_the_phrase(page: Page, home: str) -> None:
    turn_to_search(page, home)
    first_found(page, "mua tai san", home)
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/cum.html?h=mua+tai+san")
    assert page.locator("mark.tha-found").all_inner_texts() == ["mua tài sản"]


@pytest.mark.parametrize("asked", ["%3Cimg%20src%3Dx%3E", "%22", "((((", "a%20" * 300])
def test_marking_takes_any_query(page: Page, home: str, asked: str) -> None:
    page.goto(f"{home}cum.html?h={asked}")
    assert page.locator("article img").count() == 0
    assert page.locator("article h1").inner_text().startswith("Cụm từ")


def test_the_search_has_a_name_and_asks_in_vietnamese(search: Page) -> None:
    assert search.get_by_role("dialog", name="Tìm kiếm").count() == 1
    assert search.get_by_role("textbox", name="Tìm kiếm").get_attribute("placeholder") == "Tìm kiếm"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_are_sound_for_those_who_cannot_see(page: Page, home: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    turn_to_search(page, home)
    first_found(page, "mua tai san", home)
    found = Axe().run(page, context=".md-search", options=AXE)
    assert not found.response["violations"], found.generate_report()
