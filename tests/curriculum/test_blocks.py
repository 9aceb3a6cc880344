"""Which blocks does a page hold, and where is it about old law?"""

from tha.curriculum.blocks import blocks_in, compared_in, history_in
from tha.curriculum.pages import load_page
from tha.source.files import Text


def _cites(body: str) -> list[tuple[str, int, bool]]:
    page, _, problems = load_page(Text("docs/a.md", f"---\ntitle: A\n---\n{body}"), "a")
    assert page is not None
    assert problems == []
    return [(one.citation, one.place.line, one.is_history) for one in page.cites]


def test_a_block_is_found_with_its_argument() -> None:
    blocks = blocks_in("Đầu\n\n/// quiz | thads \n///\n\n    /// figures\n    ///\n")
    assert [(one.name, one.argument) for one in blocks] == [("quiz", "thads"), ("figures", None)]


def test_blocks_in_blocks_close_with_fences_of_their_own_length() -> None:
    body = "//// history | Xưa\n/// figures | a\n///\nlời\n////\nsau\n"
    outer, inner = blocks_in(body)
    assert (outer.name, inner.name) == ("history", "figures")
    assert outer.start < inner.start < inner.end < outer.end
    assert body[outer.end :] == "////\nsau\n"


def test_a_block_that_nobody_closes_reaches_to_the_end() -> None:
    body = "/// history\n[x](vb:cu)\n"
    assert history_in(body, blocks_in(body)) == [(0, len(body))]


def test_a_closing_fence_without_a_block_is_nothing() -> None:
    assert blocks_in("///\nlời\n") == []


def test_what_stands_in_history_is_told_apart() -> None:
    body = "[x](vb:cu#d1)\n\n/// history | Xưa\n[y](vb:cu#d2)\n///\n\n[z](vb:cu#d3)\n"
    assert _cites(body) == [("cu#d1", 4, False), ("cu#d2", 7, True), ("cu#d3", 10, False)]


def test_a_comparison_is_of_old_law_above_its_rule_only() -> None:
    body = "/// compare | Hạn\n    old: cu#d1\n    new: moi#d2, moi#d3\n\n[a](vb:cu#d4)\n\n---\n\n"
    body += "[b](vb:cu#d5)\n///\n"
    assert _cites(body) == [
        ("cu#d4", 8, True),
        ("cu#d5", 12, False),
        ("cu#d1", 5, True),
        ("moi#d2", 6, False),
        ("moi#d3", 6, False),
    ]


def test_a_compared_citation_is_told_at_its_own_column() -> None:
    body = "/// compare\n    new: moi#d2,  moi#d3\n///\n"
    (block,) = blocks_in(body)
    assert [(text, body[at : at + 6]) for text, at, _ in compared_in(body, block)] == [
        ("moi#d2", "moi#d2"),
        ("moi#d3", "moi#d3"),
    ]


def test_a_comparison_without_a_rule_tells_of_no_old_law_in_its_text() -> None:
    body = "/// compare\n\n[a](vb:cu#d4)\n///\n"
    assert history_in(body, blocks_in(body)) == []


def test_code_holds_no_blocks() -> None:
    assert _cites("```\n/// history\n```\n[x](vb:cu#d1)\n") == [("cu#d1", 7, False)]
