"""Is a page taken apart where its author meant it?"""

from tha.source.files import Text
from tha.source.front_matter import read_page


def test_front_matter_and_body_know_their_lines() -> None:
    page, problems = read_page(Text("a.md", "---\ntitle: A\n---\n\n# Đoạn\n"))
    assert problems == []
    assert page.head is not None
    assert str(page.head.place(("title",))) == "a.md:2:8"
    assert (page.body, page.body_line) == ("\n# Đoạn\n", 4)


def test_a_page_without_front_matter_is_all_body() -> None:
    page, problems = read_page(Text("a.md", "# Đoạn\n---\n"))
    assert (page.head, page.body, page.body_line, problems) == (None, "# Đoạn\n---\n", 1, [])


def test_front_matter_that_is_never_closed_is_told() -> None:
    _, problems = read_page(Text("a.md", "---\ntitle: A\n"))
    assert [one.code for one in problems] == ["source/front-matter-open"]


def test_empty_front_matter_is_told_at_its_line() -> None:
    _, problems = read_page(Text("a.md", "---\n---\n"))
    assert [(one.code, one.place.line) for one in problems] == [("source/empty", 2)]


def test_mistakes_in_front_matter_are_told_at_their_lines_of_the_page() -> None:
    _, problems = read_page(Text("a.md", "---\na: 1\na: 2\n---\n"))
    assert [str(one.place) for one in problems] == ["a.md:3:1"]
