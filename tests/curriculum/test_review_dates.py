"""Is everything that happens to the law told on its day, with the content that it touches?"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from projects import PAGE, QUIZ, lay
from tha.curriculum.content import load_own_register
from tha.curriculum.review_dates import Calendar, Event, calendar_of, months_after
from tha.curriculum.uses import look_through

_SINCE = date(2026, 6, 15)


def _entry(number: int, **changes: Any) -> dict[str, Any]:
    return {
        "number": f"{number}/2020/QH14",
        "title": f"Luật số {number}",
        "short": f"Luật {number}",
        "kind": "law",
        "issuer": "Quốc hội",
        "issued": "2020-01-01",
        "effective": "2020-07-01",
        "verified": "copy",
        **changes,
    }


def _lay(tmp_path: Path, cited: tuple[str, ...] = (), **entries: dict[str, Any]) -> Path:
    """A project whose register holds `entries`, and whose page cites `cited`."""
    links = "\n".join(f"[x](vb:{one})" for one in cited)
    named = {name.replace("_", "-"): one for name, one in entries.items()}
    files = {
        "docs/tra-cuu/van-ban.yml": yaml.safe_dump(named, allow_unicode=True, sort_keys=False),
        "docs/index.md": f"{PAGE}\n{links}\n",
    }
    return lay(tmp_path, files)


def _calendar(folder: Path, months: int = 6, since: date = _SINCE) -> Calendar:
    register, _ = load_own_register(folder)
    return calendar_of(register, look_through(folder), since, months)


def _told(found: Calendar) -> list[str]:
    return [f"{one.day} {one.what} {one.citation}" for one in found.events]


def _touched(event: Event) -> list[str]:
    return [each.citation for one in event.content for each in one.mentions]


def test_what_takes_effect_and_what_it_replaces_are_told_on_that_day(tmp_path: Path) -> None:
    folder = _lay(tmp_path, cu=_entry(1), moi=_entry(2, effective="2026-07-01", replaces=["cu"]))
    found = _calendar(folder)
    assert _told(found) == ["2026-07-01 replaced cu", "2026-07-01 takes_effect moi"]
    assert [(one.citation, one.label) for one in found.events[0].by] == [("moi", "Luật 2")]


def test_what_ends_by_itself_is_not_replaced(tmp_path: Path) -> None:
    (event,) = _calendar(_lay(tmp_path, a=_entry(1, ends="2026-08-01"))).events
    assert (event.what, event.by) == ("ended", ())


def test_amendments_on_different_days_are_told_on_their_own(tmp_path: Path) -> None:
    amended = [{"by": "b#d1.k2", "on": "2026-11-01"}, {"by": "b#d1.k1"}]
    folder = _lay(
        tmp_path,
        a=_entry(1, provisions={"d5": {"amended": amended}}),
        b=_entry(2, effective="2026-09-01", provisions={"d1": {}}),
    )
    found = _calendar(folder)
    assert _told(found) == [
        "2026-09-01 amended a#d5",
        "2026-09-01 takes_effect b",
        "2026-11-01 amended a#d5",
    ]
    assert [str(one.by[0].citation) for one in found.events if one.by] == ["b#d1.k1", "b#d1.k2"]


@pytest.mark.parametrize(
    ("provision", "told"),
    [
        ({"effective": "2026-07-15"}, "2026-07-15 takes_effect a#d5"),
        ({"ends": "2026-07-15"}, "2026-07-15 ended a#d5"),
        ({"replaced_by": "b#d1"}, "2026-08-01 replaced a#d5"),
    ],
)
def test_a_provision_is_told_where_it_has_a_day_of_its_own(
    tmp_path: Path, provision: dict[str, str], told: str
) -> None:
    other = _entry(2, provisions={"d1": {"effective": "2026-08-01"}})
    folder = _lay(tmp_path, a=_entry(1, provisions={"d5": provision, "d6": {}}), b=other)
    assert [one for one in _told(_calendar(folder)) if " a" in one] == [told]


def test_a_provision_that_goes_with_its_instrument_is_not_told_again(tmp_path: Path) -> None:
    old = _entry(1, provisions={"d5": {"replaced_by": "moi#d6", "effective": "2020-07-01"}})
    new = _entry(2, effective="2026-07-01", replaces=["cu"], provisions={"d6": {}})
    told = _told(_calendar(_lay(tmp_path, cu=old, moi=new)))
    assert told == ["2026-07-01 replaced cu", "2026-07-01 takes_effect moi"]


def test_an_amendment_of_what_has_ended_changes_nothing(tmp_path: Path) -> None:
    ended = _entry(1, ends="2026-01-01", provisions={"d5": {"amended": [{"by": "b"}]}})
    folder = _lay(tmp_path, a=ended, b=_entry(2, effective="2026-07-01", amends=["a"]))
    assert _told(_calendar(folder)) == ["2026-07-01 takes_effect b"]


@pytest.mark.parametrize(
    ("since", "months", "is_told"),
    [
        (date(2026, 6, 30), 1, True),
        (date(2026, 7, 1), 1, True),
        (date(2026, 7, 2), 1, False),
        (date(2026, 5, 31), 1, False),
        (date(2026, 6, 1), 1, True),
    ],
)
def test_only_the_months_asked_for_are_told(
    tmp_path: Path, since: date, months: int, *, is_told: bool
) -> None:
    folder = _lay(tmp_path, a=_entry(1, effective="2026-07-01"))
    assert bool(_calendar(folder, months, since).events) is is_told


def test_what_ends_touches_all_that_ends_with_it_and_no_more(tmp_path: Path) -> None:
    provisions = {"d5": {"ends": "2027-07-01"}, "d6": {}, "d7": {"ends": "2026-07-01"}}
    cited = ("a", "a#d5", "a#d5.k1", "a#d6.k1", "a#d7")
    folder = _lay(tmp_path, cited, a=_entry(1, ends="2026-08-01", provisions=provisions))
    first, second, third = _calendar(folder, months=24).events
    assert _touched(first) == ["a", "a#d7"]
    assert _touched(second) == ["a", "a#d6.k1"]
    assert _touched(third) == ["a", "a#d5", "a#d5.k1"]


def test_an_amendment_touches_the_provisions_that_the_register_names(tmp_path: Path) -> None:
    amending = _entry(2, effective="2026-07-01", amends=["a"])
    named = {"d5": {"amended": [{"by": "b"}]}}
    cited = ("a#d5.k1", "a#d6")
    folder = _lay(tmp_path, cited, a=_entry(1, provisions=named), b=amending)
    touched = {one.citation: _touched(one) for one in _calendar(folder).events}
    assert touched == {"a": [], "a#d5": ["a#d5.k1"], "b": []}


def test_an_amendment_of_unnamed_provisions_may_touch_any(tmp_path: Path) -> None:
    amending = _entry(2, effective="2026-07-01", amends=["a"])
    folder = _lay(tmp_path, ("a#d6",), a=_entry(1), b=amending)
    assert _touched(_calendar(folder).events[0]) == ["a#d6"]


def test_history_is_not_touched(tmp_path: Path) -> None:
    page = f"{PAGE}\n/// history | Cũ\n[x](vb:luat-mau)\n///\n"
    folder = lay(tmp_path, {"docs/index.md": page, "quizzes/mau.yml": QUIZ})
    (event,) = _calendar(folder).events
    assert [(one.name, one.items) for one in event.content] == [("mau", ("x1", "x2"))]
    assert (event.counts.pages, event.counts.quizzes, event.counts.items) == (0, 1, 2)


def test_content_that_states_the_law_of_a_later_day_is_named(tmp_path: Path) -> None:
    page = PAGE.replace("title: Trang chủ", "title: Trang chủ\nas_of: 2030-01-01")
    folder = lay(tmp_path, {"docs/index.md": page})
    ahead = [f"{one.as_of} {one.kind} {one.name}" for one in _calendar(folder).ahead]
    assert ahead == ["2026-07-01 quiz mau", "2030-01-01 page index"]
    assert [one.name for one in _calendar(folder, since=date(2026, 7, 1)).ahead] == ["index"]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 8, 15), 6, date(2027, 2, 15)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
        (date(9999, 12, 1), 1, date.max),
    ],
)
def test_months_are_counted_on_the_calendar(day: date, months: int, later: date) -> None:
    assert months_after(day, months) == later


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(1, 119))
def test_more_months_never_end_earlier(day: date, months: int) -> None:
    assert day < months_after(day, months) < months_after(day, months + 1)
