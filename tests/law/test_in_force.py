"""Is a provision in force on a day, and what stands in its place?"""

from datetime import date, timedelta
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tha.law.citation import Citation, parse_citation
from tha.law.in_force import (
    Status,
    is_in_force,
    life_of,
    newest_change,
    starts_on,
    status_on,
    successors_on,
)
from tha.law.instrument import Amendment, Instrument, Provision
from tha.law.load import load_register
from tha.law.register import Register
from tha.source.files import Text
from tha.source.yaml_nodes import read_yaml

DOCUMENT, _ = read_yaml(
    Text("in_force.yml", (Path(__file__).parents[1] / "reference/in_force.yml").read_text("utf-8"))
)
assert DOCUMENT is not None
REFERENCE = DOCUMENT.values

CASES: list[dict[str, Any]] = REFERENCE["cases"]
STATUSES = get_args(Status)


def _register() -> Register:
    register, problems = load_register(
        Text("van-ban.yml", yaml.safe_dump(REFERENCE["register"], allow_unicode=True))
    )
    assert problems == []
    return register


def _citation(text: str) -> Citation:
    citation = parse_citation(text)
    assert citation is not None
    return citation


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["citation"]))
def test_a_provision_has_the_status_that_a_jurist_wrote_down(case: dict[str, Any]) -> None:
    life = life_of(_register(), _citation(case["citation"]))
    days = case["statuses"]
    assert {day: status_on(life, date.fromisoformat(day)) for day in days} == days


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["citation"]))
def test_what_takes_its_place_is_what_a_jurist_wrote_down(case: dict[str, Any]) -> None:
    life = life_of(_register(), _citation(case["citation"]))
    assert [str(one) for one in life.successors] == case["successors"]


def test_amendments_on_different_days_are_told_in_order_with_what_brought_them() -> None:
    changes = life_of(_register(), _citation("nghi-dinh-a#d1")).changes
    assert [(str(one.day), str(one.by)) for one in changes] == [
        ("2026-09-01", "nghi-dinh-b#d1.k1"),
        ("2026-12-01", "nghi-dinh-b#d1.k2"),
    ]


def test_the_newest_change_is_the_last_that_holds_on_the_day() -> None:
    life = life_of(_register(), _citation("nghi-dinh-a#d1"))
    days = [date(2026, 8, 31), date(2026, 11, 30), date(2026, 12, 1)]
    newest = [newest_change(life, day) for day in days]
    assert [one and str(one.by) for one in newest] == [
        None,
        "nghi-dinh-b#d1.k1",
        "nghi-dinh-b#d1.k2",
    ]


def test_a_successor_that_was_replaced_itself_is_followed() -> None:
    register = Register(
        {
            "a": _instrument(2000, provisions={"d1": Provision()}),
            "b": _instrument(2010, replaces=("a",), provisions={"d2": Provision(was="a#d1")}),
            "c": _instrument(2020, replaces=("b",), provisions={"d3": Provision(was="b#d2")}),
        }
    )
    cited = _citation("a#d1")
    assert successors_on(register, cited, date(2015, 1, 1)) == (_citation("b#d2"),)
    assert successors_on(register, cited, date(2021, 1, 1)) == (_citation("c#d3"),)


def test_a_ring_of_replacements_ends_the_search() -> None:
    register = Register(
        {"a": _instrument(2000, replaces=("b",)), "b": _instrument(2000, replaces=("a",))}
    )
    assert successors_on(register, _citation("a"), date(2021, 1, 1)) == ()


DAYS = st.dates(date(2000, 1, 1), date(2040, 1, 1))
NAMES = st.sampled_from(["a", "b", "c", "d"])
KEYS = st.sampled_from(["d1", "d1.k1", "d1.k1.a", "d2", "d2.k3"])
POINTERS = st.builds(lambda name, key: f"{name}#{key}", NAMES, KEYS)
PROVISIONS = st.builds(
    Provision,
    was=st.none() | POINTERS,
    effective=st.none() | DAYS,
    ends=st.none() | DAYS,
    replaced_by=st.none() | POINTERS,
    amended=st.lists(st.builds(Amendment, POINTERS, st.none() | DAYS), max_size=2).map(tuple),
)
CITED = st.builds(
    lambda name, key: _citation(f"{name}#{key}" if key else name), NAMES, st.just("") | KEYS
)


def _instrument(year: int, **changes: Any) -> Instrument:
    start = Instrument(
        number="1",
        title="Luật Mẫu",
        short="Luật Mẫu",
        kind="law",
        issuer="Quốc hội",
        issued=date(year, 1, 1),
        effective=date(year, 1, 1),
        verified="copy",
    )
    return msgspec.structs.replace(start, **changes)


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """Any register, sound or not: four instruments that point at each other."""
    return Register(
        {
            name: _instrument(
                2000,
                effective=draw(DAYS),
                ends=draw(st.none() | DAYS),
                replaces=tuple(draw(st.lists(NAMES, max_size=2))),
                amends=tuple(draw(st.lists(NAMES, max_size=2))),
                provisions=draw(st.dictionaries(KEYS, PROVISIONS, max_size=4)),
            )
            for name in ("a", "b", "c", "d")
        }
    )


@given(registers(), CITED, st.lists(DAYS, min_size=2, max_size=6))
def test_a_later_day_never_brings_an_earlier_status_back(
    register: Register, citation: Citation, days: list[date]
) -> None:
    life = life_of(register, citation)
    found = [STATUSES.index(status_on(life, day)) for day in sorted(days)]
    assert found == sorted(found)


@given(registers(), CITED, DAYS)
def test_what_has_ended_is_never_again_in_force(
    register: Register, citation: Citation, day: date
) -> None:
    life = life_of(register, citation)
    if status_on(life, day) in {"replaced", "ended"}:
        assert not any(is_in_force(life, day + timedelta(days)) for days in (1, 100, 10_000))
        assert len({status_on(life, day + timedelta(days)) for days in (0, 1, 10_000)}) == 1


@given(registers(), CITED, DAYS)
def test_the_search_for_successors_ends_and_names_only_others(
    register: Register, citation: Citation, day: date
) -> None:
    assert citation not in successors_on(register, citation, day)


@given(registers(), CITED, DAYS)
def test_a_status_changes_only_on_a_day_that_the_life_tells(
    register: Register, citation: Citation, day: date
) -> None:
    life = life_of(register, citation)
    told = {life.starts, life.ends, *(one.day for one in life.changes)}
    assert life.starts == starts_on(register, citation)
    assert day in told or status_on(life, day) == status_on(life, day - timedelta(1))
