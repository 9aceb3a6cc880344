"""Does YAML keep what its author typed, with the place of everything?"""

import pytest

from tha.source.files import Text
from tha.source.yaml_nodes import Document, read_yaml


def _read(content: str) -> Document:
    document, problems = read_yaml(Text("a", content))
    assert problems == []
    assert document is not None
    return document


def _told(content: str) -> list[tuple[str, str]]:
    _, problems = read_yaml(Text("a", content))
    return [(one.code, str(one.place)) for one in problems]


@pytest.mark.parametrize(
    "typed", ["no", "on", "Yes", "true", "012", "1:30", "0x1F", "1e3", "2026-07-01", ".inf", "<<"]
)
def test_a_scalar_stays_the_text_that_was_typed(typed: str) -> None:
    assert _read(f"{typed}: {typed}").values == {typed: typed}


@pytest.mark.parametrize("typed", ["", "~", "null", "Null", "NULL", "# ghi chú"])
def test_nothing_is_nothing(typed: str) -> None:
    assert _read(f"a: {typed}").values == {"a": None}


@pytest.mark.parametrize("typed", ['""', "''", "'null'", '"~"'])
def test_what_stands_in_quotes_is_a_text(typed: str) -> None:
    assert _read(f"a: {typed}").values == {"a": typed[1:-1]}


def test_lists_and_groups_keep_their_order() -> None:
    assert _read("b: [2, 1]\na: {y: 1, x: 2}").values == {
        "b": ["2", "1"],
        "a": {"y": "1", "x": "2"},
    }


def test_a_value_and_its_name_have_places() -> None:
    document = _read("a:\n  - b: một\n    à: hai\n")
    assert str(document.place(("a", 0, "à"))) == "a:3:8"
    assert str(document.place_of_key(("a", 0, "à"))) == "a:3:5"


def test_a_missing_value_stands_where_what_lacks_it_begins() -> None:
    document = _read("a:\n  - b: một\n")
    assert str(document.place(("a", 0, "c"))) == "a:2:5"
    assert str(document.place(("a", 7, "c"))) == "a:2:3"
    assert str(document.place(("a", 0, "b", "c"))) == "a:2:8"


def test_lines_are_counted_from_where_the_yaml_begins() -> None:
    document, _ = read_yaml(Text("a", "b: c"), line=7)
    assert document is not None
    assert document.place(("b",)).line == 7


def test_every_duplicate_key_is_told_with_the_first_ones_line() -> None:
    _, problems = read_yaml(Text("a", "a: 1\nb: 2\na: 3\nb: 4\n"))
    assert [one.sentence("en") for one in problems] == [
        '"a" already stands at line 1',
        '"b" already stands at line 2',
    ]


def test_names_that_differ_only_in_how_they_are_composed_are_the_same() -> None:
    assert _told('à: 1\n"a\\u0300": 2\n') == [("source/duplicate-key", "a:2:1")]


def test_escapes_cannot_smuggle_a_control_character_in() -> None:
    assert _told('a: "\\0"') == [("source/control-character", "a:1:4")]


def test_escapes_come_back_composed() -> None:
    assert _read('a: "a\\u0300"').values == {"a": "à"}


def test_every_anchor_and_alias_is_told() -> None:
    assert _told("a: &x 1\nb: [*x, &y 2]\n*y : 3\n") == [
        ("source/anchor", "a:1:4"),
        ("source/anchor", "a:2:5"),
        ("source/anchor", "a:2:9"),
        ("source/anchor", "a:3:1"),
    ]


def test_a_star_that_breaks_the_syntax_is_told_once() -> None:
    assert _told("a: *nghiêng* đứng\n") == [("source/yaml-syntax", "a:1:9")]
    assert _told("a: *nghieng dung\n") == [("source/anchor", "a:1:4")]


def test_anchors_do_not_hide_a_mistake_of_syntax_further_down() -> None:
    assert _told("a: &x 1\nb: [c\n") == [
        ("source/anchor", "a:1:4"),
        ("source/yaml-syntax", "a:2:4"),
    ]


def test_stars_and_ampersands_inside_a_text_are_letters() -> None:
    values = _read("a: 2 * 3 & 4\nb: |\n  * một\n  **hai**\n  &amp;\n").values
    assert values == {"a": "2 * 3 & 4", "b": "* một\n**hai**\n&amp;\n"}


@pytest.mark.parametrize("tag", ["!!str", "!luat", "!!python/object:os.system"])
def test_a_tag_is_told_as_it_was_written(tag: str) -> None:
    _, problems = read_yaml(Text("a", f"a: {tag} x"))
    assert [(one.code, str(one.place)) for one in problems] == [("source/tag", "a:1:4")]
    assert f'"{tag}"' in problems[0].sentence("en")


def test_a_tag_with_an_unknown_handle_is_told() -> None:
    assert _told("a: !b!c d") == [("source/yaml-syntax", "a:1:4")]


@pytest.mark.parametrize("name", ["[a, b]", "{a: b}"])
def test_a_name_that_is_no_text_is_told(name: str) -> None:
    assert _told(f"? {name}\n: c\n") == [("source/key-not-text", "a:1:3")]


def test_a_name_written_with_a_question_mark_is_a_name() -> None:
    assert _read("? a\n: b\n").values == {"a": "b"}


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_a_hundred_thousand_levels_are_one_problem(opening: str) -> None:
    assert [code for code, _ in _told(opening * 100_000)] == ["source/too-deep"]


def test_thirty_levels_are_enough() -> None:
    assert [code for code, _ in _told("[" * 31 + "]" * 31)] == ["source/too-deep"]
    assert _read("[" * 30 + "]" * 30).values


@pytest.mark.parametrize("content", ["", "\n\n", "# ghi chú\n"])
def test_an_empty_file_is_told(content: str) -> None:
    assert _told(content) == [("source/empty", "a:1:1")]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("a: b: c\n", "a:1:5"),
        ("a: 'b\nc: d\n", "a:1:4"),
        ("a: [b,\nc: d\n", "a:1:4"),
        ("a: {b: c\nd: e\n", "a:1:4"),
        ("a:\n  b: 1\n c: 2\n", "a:3:2"),
        ("a:\n\tb: 1\n", "a:2:1"),
        ("a: 1\nhai\nb: 2\n", "a:2:1"),
        ("a: @b\n", "a:1:4"),
        ("a: 1\n---\nb: 2\n", "a:2:1"),
        ("- a\nb: c\n", "a:2:1"),
        ('a: "\\q"\n', "a:1:5"),
    ],
)
def test_a_mistake_of_syntax_is_told_where_its_cause_stands(content: str, place: str) -> None:
    assert _told(content) == [("source/yaml-syntax", place)]


def test_thirty_thousand_unknown_names_are_found_in_their_places() -> None:
    document = _read("".join(f"a{number}: x\n" for number in range(30_000)))
    places = [document.place((f"a{number}",)).line for number in range(30_000)]
    assert places == list(range(1, 30_001))
