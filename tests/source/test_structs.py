"""Is every misfit of values and Struct told once, at its own place?"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

import msgspec
import pytest

from tha.source.exact import exact, refuse_out_of_bounds
from tha.source.files import Text
from tha.source.language import Words
from tha.source.problem import Problem
from tha.source.structs import decode, decode_as_meant, fitting_fields
from tha.source.yaml_nodes import read_yaml

Share = Annotated[Decimal, exact(0, 1, Words(vi="một số từ 0 đến 1", en="a number from 0 to 1"))]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    share: Share | None = None

    def __post_init__(self) -> None:
        refuse_out_of_bounds(self)


class Note(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    kind: Literal["law", "decree"] = "law"
    day: date | None = None
    count: int = 0
    words: tuple[str, ...] = ()
    parts: dict[str, Part] = {}


def _decoded(content: str) -> tuple[Note | None, list[Problem]]:
    document, problems = read_yaml(Text("a", content))
    assert document is not None
    assert not problems
    return decode(document, (), document.values, Note)


def _told(content: str) -> list[tuple[str, str]]:
    return [(one.code.removeprefix("source/"), str(one.place)) for one in _decoded(content)[1]]


def test_what_fits_comes_back_whole() -> None:
    note, problems = _decoded("title: A\nday: 2026-07-01\ncount: 3\nparts: {x: {share: 0.5}}\n")
    assert problems == []
    assert note == Note("A", day=date(2026, 7, 1), count=3, parts={"x": Part(Decimal("0.5"))})


def test_every_misfit_is_told_in_one_go() -> None:
    content = "title: [A]\nkind: lwa\nday: 2026-02-30\ncount: nhiều\nwords: [a, [b]]\nparts: c\n"
    assert _told(content) == [
        ("wrong-kind", "a:1:8"),
        ("unknown-word", "a:2:7"),
        ("wrong-kind", "a:3:6"),
        ("wrong-kind", "a:4:8"),
        ("wrong-kind", "a:5:12"),
        ("wrong-kind", "a:6:8"),
    ]


def test_an_unknown_field_is_told_at_its_name() -> None:
    assert _told("title: A\nmau: đỏ\n") == [("unknown-field", "a:2:1")]


def test_a_misspelt_field_that_is_due_is_one_problem() -> None:
    assert _told("tilte: A\n") == [("unknown-field", "a:1:1")]


def test_what_stands_in_a_misspelt_field_is_looked_at_too() -> None:
    assert _told("title: A\nconut: nhiều\n") == [
        ("unknown-field", "a:2:1"),
        ("wrong-kind", "a:2:8"),
    ]


def test_a_missing_field_is_told_where_its_owner_begins() -> None:
    assert _told("\nkind: law\n") == [("missing-field", "a:2:1")]


def test_a_near_word_is_suggested() -> None:
    _, problems = _decoded("tilte: A\nkind: decre\n")
    assert [one.mend("en") for one in problems] == ["did you mean title?", "did you mean decree?"]
    assert problems[0].mend("vi") == "có phải ý bạn là title?"


def test_where_none_is_near_all_are_listed() -> None:
    _, problems = _decoded("title: A\nkind: xyz\n")
    assert problems[0].mend("en") == "use one of: decree, law"


@pytest.mark.parametrize(
    "written",
    ["NaN", "sNaN", "Infinity", "-.inf", "1E+1000000", "1e999999999", "0e999999999", "1e-999999999",
     "2", "-0.1", "9" * 5000, "một", "1.5", "[1]", "{a: 1}"],
)  # fmt: skip
def test_a_number_out_of_bounds_is_told_at_its_place(written: str) -> None:
    assert _told(f"title: A\nparts:\n  x: {{share: {written}}}\n") == [("wrong-kind", "a:3:14")]


def test_a_struct_with_a_number_out_of_bounds_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="out of bounds"):
        Part(Decimal("NaN"))


@pytest.mark.parametrize("written", ["9" * 5000, "1e99", "1.5", "NaN", "true"])
def test_a_whole_number_is_one(written: str) -> None:
    assert _told(f"title: A\ncount: {written}\n") == [("wrong-kind", "a:2:8")]


@pytest.mark.parametrize("written", ["2026-02-30", "01/07/2026", "2026-7-1", "0", "hôm qua"])
def test_a_day_is_one_of_the_calendar(written: str) -> None:
    assert _told(f"title: A\nday: {written}\n") == [("wrong-kind", "a:2:6")]


def test_nothing_is_no_text() -> None:
    _, problems = _decoded("title:\n")
    assert problems[0].sentence("en") == "nothing in field title, where a text is due"


def test_nothing_is_allowed_where_a_field_may_be_left_out() -> None:
    assert _decoded("title: A\nday:\n")[0] == Note("A")


def test_a_long_value_is_shown_by_its_beginning() -> None:
    _, problems = _decoded(f"title: A\ncount: {'9' * 5000}\n")
    assert len(problems[0].sentence("vi")) < 200


@pytest.mark.parametrize("content", ["- a\n", "chữ\n"])
def test_a_file_that_is_no_group_is_told_at_its_top(content: str) -> None:
    _, problems = _decoded(content)
    assert "at the top of the file" in problems[0].sentence("en")


def test_what_is_only_misspelt_can_be_read_as_meant() -> None:
    document, _ = read_yaml(Text("a", "tilte: A\nmau: đỏ\n"))
    assert document is not None
    note, problems = decode_as_meant(document, (), document.values, Note)
    assert note == Note("A")
    assert len(problems) == 2


def test_what_does_not_fit_cannot_be_read_as_meant() -> None:
    document, _ = read_yaml(Text("a", "tilte: A\ncount: x\n"))
    assert document is not None
    assert decode_as_meant(document, (), document.values, Note)[0] is None


def test_fields_that_fit_can_be_had_without_the_others() -> None:
    values = {"tilte": "A", "count": "x", "day": "2026-07-01", "mau": "đỏ"}
    assert fitting_fields(values, Note) == {"title": "A", "day": date(2026, 7, 1)}
