"""Do the parts of a page go to the paper as what they are, and none gets lost?"""

from pathlib import Path
from typing import Any

from paper_samples import notes, words_of
from sites import a_project, page
from tha.reports.pages.blocks import blocks_of
from tha.reports.pages.tree import parsed


def _blocks(html: str) -> list[dict[str, Any]]:
    return blocks_of(parsed(html), notes())


def _kinds(html: str) -> list[str]:
    return [one["kind"] for one in _blocks(html)]


def test_each_part_is_of_its_kind() -> None:
    html = "<h2>A</h2><p>b</p><ul><li>c</li></ul><blockquote>d</blockquote><pre>e</pre><hr>"
    assert _kinds(html) == ["heading", "paragraph", "list", "quote", "code", "rule"]


def test_lines_that_stand_loose_become_paragraphs() -> None:
    assert _kinds("<div>Một <b>hai</b><p>ba</p>bốn</div>") == ["paragraph"] * 3


def test_what_is_not_known_is_taken_for_what_it_holds() -> None:
    html = "<section><gi-do><p>Một</p></gi-do>Hai</section>"
    assert words_of(_blocks(html)) == "Một Hai"


def test_a_list_within_a_list_stays_there() -> None:
    (outer,) = _blocks("<ol start='3'><li>Một<ul><li>Hai</li></ul></li></ol>")
    assert (outer["ordered"], outer["start"]) == (True, 3)
    assert [one["kind"] for one in outer["items"][0]] == ["paragraph", "list"]


def test_a_box_keeps_its_title_apart() -> None:
    html = '<div class="admonition warning"><p class="admonition-title">Hạn</p><p>05 ngày</p></div>'
    (box,) = _blocks(html)
    assert (box["look"], words_of(box["title"]), words_of(box["blocks"])) == (
        "warning",
        "Hạn",
        "05 ngày",
    )


def test_what_a_screen_folds_away_is_open() -> None:
    (box,) = _blocks("<details class='tip'><summary>Xem</summary><p>Đây</p></details>")
    assert (words_of(box["title"]), words_of(box["blocks"])) == ("Xem", "Đây")


def test_a_term_has_what_follows_it() -> None:
    html = "<dl><dt>Kê biên</dt><dd>Giữ lại</dd><dd>để bán</dd></dl>"
    (terms,) = _blocks(html)
    assert [words_of(one) for one in terms["entries"]] == ["Kê biên Giữ lại để bán"]


def test_old_law_stands_beside_new(tmp_path: Path) -> None:
    block = (
        "/// compare | Hạn\n    old: luat-cu#d44\n    new: luat-moi#d37\n\n10\n\n---\n\n09\n///\n"
    )
    (comparison,) = _blocks(page(a_project(tmp_path), block))
    old, new = comparison["sides"]
    assert (old["label"], words_of(old["blocks"])) == ("Trước", "10")
    assert (new["label"], words_of(new["blocks"])) == ("Nay", "09")
    assert "hiệu lực đến hết ngày 30/06/2026" in words_of(old["law"])
    assert words_of(comparison["title"]) == "Hạn"


def test_a_procedure_is_drawn_and_told_in_words(tmp_path: Path) -> None:
    block = "/// procedure | Trình tự\n- Nhận đơn | 05 ngày\n- Ra quyết định\n///\n"
    (drawing,) = _blocks(page(a_project(tmp_path), block))
    assert drawing["title"] == "Trình tự"
    assert drawing["words"] == "Nhận đơn (thời hạn: 05 ngày). Ra quyết định."
    assert "Nhận đơn" in drawing["svg"]


def test_a_line_that_announces_a_list_stays_with_it() -> None:
    first, second = _blocks("<p>Gồm:</p><ul><li>a</li></ul>")
    assert (first["look"], second["kind"]) == ("leads", "list")


def test_what_is_nested_beyond_sense_is_said_plainly() -> None:
    depth = 40
    html = "<blockquote>" * depth + "đáy" + "</blockquote>" * depth
    assert words_of(_blocks(html)) == "đáy"
