"""How does the search take letters, phrases and odd signs, and what does it show of them?"""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from glossaries import WITH_GLOSSARY
from players import AXE, ask
from searching import Found, ask_all, turn_to_search
from served_files import served
from sites import REPOSITORY, a_project, build, built
from tha.site.search.index import write_search
from tha.source.vietnamese import folded, with_tones_last

LANGUAGE = "tools/tha/site/theme/assets/javascripts/lunr/min/lunr.vi.min.js"
_SCATTERED = "Ngân hàng mở niêm phong. Bản án có hiệu lực. Người mua sợ tài sản đã bán."
_HEAD = "---\ntitle: Tiền\ndescription: Vợ cũ, chồng cũ.\n---\n\n"
PAGES = {
    "docs/ma.md": "# Mã\n\nMã của hồ sơ.\n",
    "docs/ma-khac.md": "# Mả\n\nMả của dòng họ.\n",
    "docs/toa.md": "# Toà nhà\n\nToà nhà của thuỷ thủ.\n",
    "docs/cum.md": "# Cụm từ\n\nNgười mua tài sản niêm phong yên tâm.\n",
    "docs/roi.md": f"# Rời\n\n{_SCATTERED}\n",
    "docs/tien.md": f"{_HEAD}# Tiền thi hành án\n\nTrả.\n",
    "docs/hiem.md": "# Hiểm\n\n## Tên &lt;img src=x&gt; hiểm\n\nMột.\n",
    "docs/cuong-che.md": "# Cưỡng chế\n\nĐiều kiện của việc: C++ & R&D, 7.427 <b>đồng</b>.\n",
}
WORDS = ("mã", "ma", "cưởng chế", "cưỡng chế điều ki", "dieu 37 luat moi", "an phi", "thuy thu",
         "điều 37 luật mới", "điều 037 luật mới", "tiền tha", "tiền thi hành án",
         "vợ cũ")  # fmt: skip
TONES = ("tòa nhà", "toà nhà", "toa nha", "TÒA NHÀ", "thủy thủ")
PHRASES = ("mua tài sản", '"mua tài sản"', "mua tai san")
SIGNS = ("cưỡng chế:", "cưỡng* chế", "-cưỡng -chế", "cưỡng^ chế~", "text:cưỡng chế",
         "+cưỡng \\chế", "“cưỡng” (chế)", '"cưỡng', "cưỡng - chế", "7.427 đồng", "c++ chế",
         "cưỡng 🙂 chế")  # fmt: skip
NOTHING = ("*", "-", "::", "~1", "^", "xyzxyz", "\\", "constructor", "__proto__", "🙂", "(.*)+$",
           "\u2028", "</script><iframe>")  # fmt: skip
NUMBERS = ("106/2025/QH15", "106-2025-qh15", "luật 106")
LONG = ("mua tài sản " * 3400, "a" * 50_000)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    project = a_project(tmp_path_factory.mktemp("search"), {**WITH_GLOSSARY, **PAGES})
    site = build(project)
    write_search(built(project))
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def found(browser: Browser, home: str) -> Iterator[dict[str, Found]]:
    """What each query of this file finds; meanwhile nothing goes wrong in the page."""
    faults: list[str] = []
    tab = browser.new_page(locale="vi-VN", viewport={"width": 360, "height": 740})
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    turn_to_search(tab, home)
    yield ask_all(tab, [*WORDS, *TONES, *PHRASES, *SIGNS, *NOTHING, *NUMBERS, *LONG], home)
    tab.close()
    assert not faults


def test_letters_are_taken_as_python_takes_them(page: Page) -> None:
    words = ["Toà", "thuỷ", "quý", "khoẻ", "hoà", "ĐƯỜNG", "nghị", "ỦY", "106", "q\u0309uy", "ừ"]
    page.evaluate("self.lunr = { QueryLexer: class {}, QueryParser: class {} }")
    page.add_script_tag(path=REPOSITORY / LANGUAGE)
    assert ask(page, "given.map(lunr.vi.folded)", words) == [folded(one) for one in words]
    kept = [with_tones_last(one).lower() for one in words]
    assert ask(page, "given.map(lunr.vi.canonical)", words) == kept


def test_a_word_with_diacritics_finds_only_itself(found: dict[str, Found]) -> None:
    assert found["mã"].pages == ["ma.html"]


def test_a_word_without_diacritics_finds_all_that_it_may_stand_for(found: dict[str, Found]) -> None:
    assert {"ma.html", "ma-khac.html"} <= set(found["ma"].pages)


@pytest.mark.parametrize("query", TONES)
def test_where_the_tone_mark_stands_does_not_matter(found: dict[str, Found], query: str) -> None:
    assert found[query].first[0] == "toa.html"


def test_a_tone_that_is_nowhere_is_taken_for_a_slip(found: dict[str, Found]) -> None:
    assert found["cưởng chế"].first[0] == "cuong-che.html"


@pytest.mark.parametrize("query", PHRASES)
def test_words_that_follow_each_other_go_before_the_same_words_apart(
    found: dict[str, Found], query: str
) -> None:
    assert found[query].pages[:2] == ["cum.html", "roi.html"]


def test_the_beginning_of_a_word_finds_it(found: dict[str, Found]) -> None:
    assert found["cưỡng chế điều ki"].first[0] == "cuong-che.html"


@pytest.mark.parametrize("query", SIGNS)
def test_no_sign_makes_a_query_fail(found: dict[str, Found], query: str) -> None:
    assert found[query].first[0] == "cuong-che.html"


@pytest.mark.parametrize("query", NOTHING)
def test_what_says_nothing_finds_nothing_and_breaks_nothing(
    found: dict[str, Found], query: str
) -> None:
    assert found[query].pages in ([], ["cuong-che.html"])


@pytest.mark.parametrize("query", LONG, ids=len)
def test_a_query_as_long_as_a_book_is_answered(found: dict[str, Found], query: str) -> None:
    assert found[query].pages in ([], ["cum.html", "roi.html"])


def test_a_provision_is_found_by_its_number(found: dict[str, Found]) -> None:
    assert "tra-cuu/van-ban.html#luat-moi.d37" in found["dieu 37 luat moi"].first


@pytest.mark.parametrize("query", NUMBERS)
def test_an_instrument_is_found_by_its_number(found: dict[str, Found], query: str) -> None:
    assert "tra-cuu/van-ban.html#luat-moi" in found[query].first


def test_a_zero_before_a_number_does_not_matter(found: dict[str, Found]) -> None:
    assert found["điều 037 luật mới"].first == found["điều 37 luật mới"].first


def test_what_officials_write_short_is_read_in_full(found: dict[str, Found]) -> None:
    assert found["tiền tha"].first[0] == found["tiền thi hành án"].first[0] == "tien.html"


def test_what_a_page_is_about_is_found_though_no_passage_says_it(found: dict[str, Found]) -> None:
    assert found["vợ cũ"].pages == ["tien.html"]


def test_a_term_is_found_at_its_entry(found: dict[str, Found]) -> None:
    assert "tra-cuu/thuat-ngu.html#an-phi" in found["an phi"].first


def test_what_was_found_is_marked_with_its_diacritics(found: dict[str, Found]) -> None:
    assert found["thuy thu"].marked == ("thuỷ", "thủ")


def test_names_with_signs_of_html_are_shown_as_text(page: Page, home: str) -> None:
    turn_to_search(page, home)
    page.keyboard.type("ten hiem")
    first = page.locator(".md-search-result__item").first
    assert "Tên <img src=x> hiểm" in first.inner_text()
    assert first.locator("img").count() == 0


def test_the_page_that_is_opened_marks_the_phrase(page: Page, home: str) -> None:
    turn_to_search(page, home)
    page.keyboard.type("mua tai san")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/cum.html?h=mua+tai+san")
    assert page.locator("mark.tha-found").all_inner_texts() == ["mua tài sản"]


def test_marking_takes_any_query(page: Page, home: str) -> None:
    for asked in ("%3Cimg%20src%3Dx%3E", "%22", "((((", "a%20" * 300):
        page.goto(f"{home}cum.html?h={asked}")
        assert page.locator("article img").count() == 0
        assert page.locator("article h1").inner_text().startswith("Cụm từ")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_search_has_a_name_and_results_are_sound_for_those_who_cannot_see(
    page: Page, home: str, scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    turn_to_search(page, home)
    assert page.get_by_role("dialog", name="Tìm kiếm").count() == 1
    field = page.get_by_role("textbox", name="Tìm kiếm")
    assert field.get_attribute("placeholder") == "Tìm kiếm"
    ask_all(page, ["mua tai san"], home)
    assert page.get_by_role("status").inner_text() == "2 trang có từ này"
    found = Axe().run(page, context=".md-search", options=AXE)
    assert not found.response["violations"], found.generate_report()


def test_where_the_search_cannot_be_had_the_page_is_still_sound(page: Page, home: str) -> None:
    page.route("**/workers/search*", lambda route: route.fulfill(body=""))
    page.goto(f"{home}cum.html")
    page.locator("label.md-header__button[for=__search]").click()
    page.keyboard.type("mua")
    assert page.locator("article h1").inner_text().startswith("Cụm từ")
