"""Does a citation get a note that names instrument and article?"""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from paper_samples import element, notes
from sites import a_project, page
from tha.reports.pages.notes import Notes

_FIRST = "Luật Thi hành án dân sự, số 106/2025/QH15 (sau đây: Luật mới)"


def _told(folder: Path, *links: str) -> list[dict[str, object] | None]:
    """The notes of citations, met one after the other."""
    one, project = notes(), a_project(folder)
    pages = (page(project, f"[{text}](vb:{target})") for text, _, target in map(_cut, links))
    return [one.note_of(element(html)[0]) for html in pages]


def _decree(name: str, words: str) -> Element:
    title = f"{words.partition(' Nghị')[0]}\nNghị định, số 152\nBan hành ngày 01/01/2026"
    return element(
        f'<a class="tha-citation" data-status="in_force" href="v.html#{name}.d9"'
        f' title="{title}">{words}</a>'
    )


def _cut(link: str) -> tuple[str, str, str]:
    return link.partition(" -> ")


def test_the_first_note_names_the_instrument_in_full_and_later_ones_briefly(tmp_path: Path) -> None:
    first, second = _told(tmp_path, "Điều 37 -> luat-moi#d37", "Điều 38 -> luat-moi#d38")
    assert first == {"number": 1, "text": f"Điều 37 {_FIRST}."}
    assert second is not None
    assert str(second["text"]).startswith("Điều 38 Luật mới")


def test_a_line_that_names_the_clause_itself_is_noted_by_the_article(tmp_path: Path) -> None:
    notes_told = _told(
        tmp_path, "khoản 1 Điều 37 -> luat-moi#d37.k1", "khoản 2 Điều 37 -> luat-moi#d37.k2"
    )
    assert notes_told == [{"number": 1, "text": f"Điều 37 {_FIRST}."}, {"number": 1}]


def test_a_line_that_does_not_name_the_article_is_noted_by_the_clause(tmp_path: Path) -> None:
    (only,) = _told(tmp_path, "khoản 2 -> luat-moi#d37.k2")
    assert only == {"number": 1, "text": f"Khoản 2 Điều 37 {_FIRST}."}


def test_a_line_that_itself_says_article_and_known_instrument_needs_no_note(tmp_path: Path) -> None:
    first, second = _told(tmp_path, "Điều 37 -> luat-moi#d37", "Điều 37 Luật mới -> luat-moi#d37")
    assert first is not None
    assert second is None


@pytest.mark.parametrize(("others", "noted"), [([], []), (["nd-2"], ["number", "text"])])
def test_a_name_cut_short_serves_while_only_one_instrument_is_called_so(
    others: list[str], noted: list[str]
) -> None:
    one = Notes("", {"nd-1": "Nghị định 152/2026", "nd-2": "Nghị định 152/2024"})
    for name in ("nd-1", *others):
        one.note_of(_decree(name, "Điều 9"))
    again = one.note_of(_decree("nd-1", "khoản 1 Điều 21 Nghị định 152"))
    assert list(again or {}) == noted


def test_old_law_says_by_what_it_was_replaced_and_when(tmp_path: Path) -> None:
    (only,) = _told(tmp_path, "Điều 44 -> luat-cu#d44")
    assert only is not None
    assert "số 26/2008/QH12" in str(only["text"])
    assert "đã bị thay thế từ 01/07/2026 bởi Điều 37 Luật mới." in str(only["text"])


def test_a_whole_instrument_is_noted_by_its_name_alone(tmp_path: Path) -> None:
    (only,) = _told(tmp_path, "Luật -> luat-moi")
    assert only == {"number": 1, "text": f"{_FIRST}."}


def test_a_new_section_tells_its_notes_anew() -> None:
    one, link = notes(), element('<a href="https://congbao.example/1">Công báo</a>')
    first = one.note_of(link)
    one.begin_section()
    assert first == {"number": 1, "text": "https://congbao.example/1"}
    assert one.note_of(link) == {"number": 2, "text": "https://congbao.example/1"}


def test_a_link_within_the_site_needs_no_note() -> None:
    assert notes().note_of(element('<a href="phan-loai.html">bài</a>')) is None


def test_a_link_within_the_site_leads_there_where_its_address_is_known() -> None:
    link = element('<a href="../b.html#c">bài</a>')
    assert notes("https://trang.example/x/a.html").leads_to(link) == (
        "https://trang.example/b.html#c"
    )
    assert notes().leads_to(link) == ""


def test_what_is_no_address_leads_nowhere() -> None:
    for href in ("http://[", "javascript:alert(1)", "file:///etc/passwd", ""):
        assert notes("https://trang.example/").leads_to(element(f'<a href="{href}">x</a>')) in (
            "",
            "https://trang.example/",
        )


def test_a_citation_that_tells_nothing_of_itself_has_no_note() -> None:
    assert notes().note_of(element('<a class="tha-citation" href="#a">x</a>')) is None
