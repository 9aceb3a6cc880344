"""Do citations of a page stand as numbered notes at its end, for paper?"""

import re
from pathlib import Path

from sites import REGISTER, a_project, build

_HEAD = "---\ntitle: Trang\nas_of: 2026-07-01\n---\n\n# Trang\n\n"
_CITED = """Một ([Điều 37](vb:luat-moi#d37)).

/// history
Xưa ([luật cũ](vb:luat-cu)).
///

Nay ([vẫn thế](vb:luat-moi#d37)).
"""


def _built(folder: Path, text: str) -> str:
    register = REGISTER.replace("verified: none", "verified: copy")
    files = {"docs/bai.md": text, "docs/tra-cuu/van-ban.yml": register}
    site = build(a_project(folder, files))
    return " ".join((site / "bai.html").read_text(encoding="utf-8").split())


def _notes(html: str) -> list[str]:
    section = html.partition('class="tha-notes"')[2].partition("</section>")[0]
    return re.findall(r"<li>(.*?)</li>", section)


def test_each_citation_bears_the_number_of_its_note_and_the_same_words_share_one(
    tmp_path: Path,
) -> None:
    html = _built(tmp_path, _HEAD + _CITED)
    assert re.findall(r'data-note="(\d)"', html) == ["1", "2", "1"]
    assert len(_notes(html)) == 2


def test_a_note_names_provision_instrument_and_status(tmp_path: Path) -> None:
    first, second = _notes(_built(tmp_path, _HEAD + _CITED))
    assert first.startswith("Điều 37: Xác minh điều kiện thi hành án. Luật Thi hành án dân sự, số")
    assert first.endswith("; còn hiệu lực (từ 01/07/2026).")
    assert "26/2008/QH12; đã bị thay thế từ 01/07/2026" in second


def test_notes_are_hidden_and_not_searched(tmp_path: Path) -> None:
    html = _built(tmp_path, _HEAD + _CITED)
    section = re.search(r"<section[^>]*tha-notes[^>]*>", html)
    assert section
    assert "hidden" in section[0]
    assert "data-search-exclude" in section[0]


def test_a_page_without_citations_has_no_notes(tmp_path: Path) -> None:
    assert "tha-notes" not in _built(tmp_path, _HEAD + "Chữ.\n")


def test_a_leaflet_which_is_one_sheet_has_no_notes(tmp_path: Path) -> None:
    leaflet = "description: Tờ.\nleaflet: true\naudience: [nguoi-dan]\nas_of:"
    assert "tha-notes" not in _built(tmp_path, _HEAD.replace("as_of:", leaflet) + _CITED)


def test_the_register_is_no_text_that_needs_notes(tmp_path: Path) -> None:
    text = "---\ntitle: Sổ\n---\n\n# Sổ\n\n/// register\n///\n"
    assert "tha-notes" not in _built(tmp_path, text)
