"""Where on a page is a term explained, and where is it let be?"""

import logging
import re
from pathlib import Path

import pytest

from glossaries import GLOSSARY, GLOSSARY_FILE, WITH_GLOSSARY
from sites import a_project, build, page


def _linked(html: str) -> list[tuple[str, str]]:
    return re.findall(
        r'<a class="tha-term" href="/tra-cuu/thuat-ngu.md#([\w-]+)"[^>]*>(.*?)</a>', html
    )


def _html(folder: Path, text: str) -> str:
    return page(a_project(folder, WITH_GLOSSARY), text)


def test_the_first_use_leads_to_the_entry_and_tells_what_the_term_means(tmp_path: Path) -> None:
    html = _html(tmp_path, "Ông là chấp hành viên.\n")
    told = (
        "Chấp hành viên (tiếng Anh: enforcement officer)\n"
        "Người được Nhà nước giao thi hành bản án, quyết định.\nCăn cứ: Điều 37 Luật mới"
    )
    href = "/tra-cuu/thuat-ngu.md#chap-hanh-vien"
    link = f'<a class="tha-term" href="{href}" title="{told}">chấp hành viên</a>'
    assert html == f"<p>Ông là {link}.</p>"


def test_only_the_first_use_on_a_page_is_linked(tmp_path: Path) -> None:
    html = _html(tmp_path, "Chấp hành viên gặp CHV.\n\nChấp hành viên về, án phí còn.\n")
    assert _linked(html) == [("chap-hanh-vien", "Chấp hành viên"), ("an-phi", "án phí")]
    assert "</a> gặp CHV." in html
    assert "<p>Chấp hành viên về, <a" in html


def test_the_order_of_a_page_is_kept_around_other_elements(tmp_path: Path) -> None:
    html = _html(
        tmp_path, "Việc *định giá* này, án phí và `mã`, rồi uỷ thác thi hành án **là** xong."
    )
    assert re.sub(r"<[^>]*>", "", html) == (
        "Việc định giá này, án phí và mã, rồi uỷ thác thi hành án là xong."
    )
    assert [name for name, _ in _linked(html)] == ["dinh-gia", "an-phi", "uy-thac"]


@pytest.mark.parametrize(
    "text",
    [
        "## Án phí",
        "[Án phí](index.md)",
        "[Án phí là **án phí**](index.md)",
        "`án phí`",
        "    án phí",
        "/// history | Án phí cũ\nÁn phí là một nghìn.\n///",
        "<div>án phí</div>",
        "ÁN PHÍ, án phíx",
    ],
)
def test_headings_links_code_and_old_law_are_let_be(tmp_path: Path, text: str) -> None:
    assert _linked(_html(tmp_path, f"{text}\n")) == []


def test_what_is_let_be_is_not_the_first_use(tmp_path: Path) -> None:
    html = _html(tmp_path, "## Án phí\n\n[án phí](index.md) và án phí\n")
    assert _linked(html) == [("an-phi", "án phí")]


def test_a_tooltip_is_no_way_to_write_html(tmp_path: Path) -> None:
    glossary = GLOSSARY.replace("court fee", "'\"><b>fee</b>'")
    html = page(a_project(tmp_path, {**WITH_GLOSSARY, GLOSSARY_FILE: glossary}), "Án phí\n")
    assert "<b>" not in html


def test_without_a_glossary_nothing_is_linked(tmp_path: Path) -> None:
    assert page(a_project(tmp_path), "Án phí\n") == "<p>Án phí</p>"


def test_an_edit_of_the_glossary_is_seen_on_the_next_page(tmp_path: Path) -> None:
    folder = a_project(tmp_path, WITH_GLOSSARY)
    page(folder, "Án phí\n")
    (folder / GLOSSARY_FILE).write_text(GLOSSARY.replace("Án phí", "Lệ phí tòa"), "utf-8")
    assert _linked(page(folder, "Án phí, lệ phí toà\n")) == [("an-phi", "lệ phí toà")]


def test_a_whole_site_builds_and_neither_quizzes_nor_table_heads_are_touched(
    tmp_path: Path,
) -> None:
    table = "# Bài\n\n| Án phí | Định giá |\n|---|---|\n| án phí | Việc |\n"
    site = build(a_project(tmp_path, {**WITH_GLOSSARY, "docs/bai.md": table}))
    html = (site / "bai.html").read_text("utf-8")
    assert re.findall(r'class="tha-term" href="([^"]*)"', html) == ["tra-cuu/thuat-ngu.html#an-phi"]
    assert "tha-term" not in (site / "tra-cuu" / "thuat-ngu.html").read_text("utf-8")


def test_a_glossary_with_an_error_is_reported_by_the_page_that_shows_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    glossary = GLOSSARY.replace("luat-moi#d37", "luat-cu#d44")
    with caplog.at_level(logging.WARNING, "mkdocs"):
        page(a_project(tmp_path, {**WITH_GLOSSARY, GLOSSARY_FILE: glossary}), "/// glossary\n///\n")
    assert "thuat-ngu.yml:6:11: law/replaced" in caplog.text
