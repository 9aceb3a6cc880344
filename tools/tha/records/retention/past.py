"""Whose period is over, so that what is personal should be erased?"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec
from django.db.models import Max

from tha.records.models import Officer
from tha.records.retention.periods import Periods, years_after

_TRACES = ("joined", "seen", "learned", "certified", "posted", "away")


class Past(msgspec.Struct, frozen=True):
    """An officer who `left`, or of whom there was a last `trace`, on the day `since`."""

    officer: str
    name: str
    unit: str
    why: Literal["left", "trace"]
    since: date
    over: date


def past_period(periods: Periods, as_of: date) -> list[Past]:
    """Everyone whose period was over on the day `as_of`, longest over first."""
    return sorted(_past(periods, as_of), key=lambda one: (one.over, one.officer))


def _past(periods: Periods, as_of: date) -> Iterator[Past]:
    for row in _people():
        last = max((day for one in _TRACES if (day := getattr(row, one))), default=None)
        why: Literal["left", "trace"] = "trace" if row.left is None else "left"
        years = periods.after_last_trace if row.left is None else periods.after_leaving
        since = row.left or last
        if years is None or since is None:
            continue
        over = years_after(since, years)
        if over <= as_of:
            yield Past(row.code, row.name, row.unit.code, why, since, over)


def _people() -> Iterator[Officer]:
    """Everyone not erased, with the last day of each kind of trace."""
    rows = Officer.objects.exclude(salt="").select_related("unit")
    dated = rows.annotate(seen=Max("submissions__on"))
    others = {
        "learned": "attainments__on",
        "certified": "certificates__issued",
        "posted": "postings__since",
        "away": "leaves__until",
    }
    found = {
        name: dict(rows.values_list("pk").annotate(last=Max(path))) for name, path in others.items()
    }
    for row in dated.iterator():
        for name, days in found.items():
            setattr(row, name, days.get(row.pk))
        yield row
