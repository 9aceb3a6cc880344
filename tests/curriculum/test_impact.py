"""Is exactly what rests on a provision found, as the inverse of citing it?"""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planted import HISTORY, TEN, plant
from projects import QUIZ, lay
from tha.curriculum.content import load_own_register
from tha.curriculum.impact import Impact, Resting, impact_of, known_of
from tha.curriculum.uses import Looked, Use, look_through
from tha.law.citation import Citation, parse_citation
from tha.law.instrument import Instrument
from tha.law.register import Register
from tha.source.place import Place

_DAY = date(2026, 7, 1)
_NAMES = ("luat", "luat-a", "luata")
_PARTS = (
    "", "#d4", "#d44", "#d44a", "#d44.k1", "#d44.k10", "#d44.k1.a", "#d44.k1.b", "#d44.a",
)  # fmt: skip
_CITATIONS = st.builds("{}{}".format, st.sampled_from(_NAMES), st.sampled_from(_PARTS))
_SHEETS = st.dictionaries(
    st.tuples(st.sampled_from(["page", "quiz"]), st.sampled_from("abc")),
    st.dictionaries(st.sampled_from(["", "x1", "x2", "x3"]), st.lists(_CITATIONS, max_size=3)),
    max_size=4,
)


def _impact(folder: Path, text: str) -> Impact:
    register, _ = load_own_register(folder)
    return impact_of(register, look_through(folder), _citation(text), _DAY)


def _citation(text: str) -> Citation:
    citation = parse_citation(text)
    assert citation is not None
    return citation


def _told(content: tuple[Resting, ...]) -> tuple[str, ...]:
    return tuple(
        " ".join(filter(None, [f"{one.file}:{one.line}", one.item, one.citation]))
        for each in content
        for one in each.mentions
    )


def test_the_ten_uses_of_the_old_law_are_found_and_nothing_else(tmp_path: Path) -> None:
    assert _told(_impact(plant(tmp_path), "luat-thads-2008").content) == TEN


def test_where_it_is_told_of_as_old_stands_apart(tmp_path: Path) -> None:
    assert _told(_impact(plant(tmp_path), "luat-thads-2008").history) == HISTORY


def test_pages_quizzes_and_items_are_counted_once(tmp_path: Path) -> None:
    counts = _impact(plant(tmp_path), "luat-thads-2008").counts
    assert (counts.pages, counts.quizzes, counts.items, counts.mentions) == (2, 2, 3, 10)


def test_a_clause_has_what_holds_it_and_what_it_holds_but_no_neighbour(tmp_path: Path) -> None:
    told = _told(_impact(plant(tmp_path), "luat-thads-2008#d44.k1").content)
    assert told == tuple(TEN[place] for place in (0, 1, 2, 5, 6, 9))


def test_an_instrument_that_looks_alike_has_its_own(tmp_path: Path) -> None:
    assert _told(_impact(plant(tmp_path), "luat-thads-2008a").content) == (
        "docs/index.md:7 luat-thads-2008a",
        "docs/xac-minh.md:9 luat-thads-2008a#d44",
        "docs/xac-minh.md:18 luat-thads-2008a#d44.k1",
    )


def test_items_stand_in_the_order_of_the_quiz(tmp_path: Path) -> None:
    content = _impact(plant(tmp_path), "luat-thads-2008").content
    assert {one.name: one.items for one in content if one.kind == "quiz"} == {
        "danh-gia": ("y2",),
        "luyen": ("x1", "x3"),
    }


def test_status_and_successor_are_those_of_the_day(tmp_path: Path) -> None:
    outlook = _impact(plant(tmp_path), "luat-thads-2008#d44").outlook
    assert (outlook.status, outlook.starts, outlook.ends) == (
        "replaced",
        date(2009, 7, 1),
        date(2026, 7, 1),
    )
    assert [one.label for one in outlook.successors] == ["Điều 37 Luật THADS 2025"]


def test_files_that_could_not_be_read_are_named(tmp_path: Path) -> None:
    folder = lay(tmp_path, {"quizzes/hong.yml": QUIZ.replace("true_false", "la")})
    assert _impact(folder, "luat-mau").unread == ("quizzes/hong.yml",)


def test_what_is_known_counts_where_it_is_cited(tmp_path: Path) -> None:
    folder = plant(tmp_path)
    register, _ = load_own_register(folder)
    known = known_of(register, look_through(folder), _citation("luat-thads-2008"), _DAY)
    assert (known.cited.mentions, known.history.mentions) == (10, 3)
    assert known.facts.id == "luat-thads-2008"


@given(sheets=_SHEETS, asked=_CITATIONS)
def test_impact_is_the_inverse_of_citation(
    sheets: dict[tuple[str, str], dict[str, list[str]]], asked: str
) -> None:
    citation = _citation(asked)
    citing = {
        (kind, name, item)
        for (kind, name), items in sheets.items()
        for item, citations in items.items()
        if any(_citation(one).overlaps(citation) for one in citations)
    }
    found = impact_of(_register(), _looked(sheets), citation, _DAY)
    assert citing == {
        (each.kind, each.name, one.item) for each in found.content for one in each.mentions
    }
    assert found.counts.items == len({one for one in citing if one[2]})


@pytest.mark.parametrize(("one", "other"), [("d44", "d44.k1"), ("d44.k1", "d44.k1")])
def test_to_overlap_goes_both_ways(one: str, other: str) -> None:
    uses = [_use("page", "a", "", 1, f"luat#{one}"), _use("page", "b", "", 1, f"luat#{other}")]
    for text in (f"luat#{one}", f"luat#{other}"):
        found = impact_of(_register(), Looked(uses, [], []), _citation(text), _DAY)
        assert [each.name for each in found.content] == ["a", "b"]


def _looked(sheets: dict[tuple[str, str], dict[str, list[str]]]) -> Looked:
    written = [
        (kind, name, item, one)
        for (kind, name), items in sheets.items()
        for item, citations in items.items()
        for one in citations
    ]
    uses = [
        _use(kind, name, item, line, one) for line, (kind, name, item, one) in enumerate(written)
    ]
    return Looked(uses, [], [])


def _use(kind: str, name: str, item: str, line: int, citation: str) -> Use:
    return Use(
        _citation(citation),
        "page" if kind == "page" else "quiz",
        name,
        name,
        item,
        Place(name, line),
        is_history=False,
        is_module=False,
        as_of=None,
    )


def _register() -> Register:
    return Register(
        {
            name: Instrument(
                name, name, name, "law", "Quốc hội", date(2008, 1, 1), date(2009, 1, 1), "copy"
            )
            for name in _NAMES
        }
    )
