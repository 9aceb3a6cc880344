"""For how many years is what is personal kept, as the unit has decided?

A file that the council can review says so; without a period nobody is ever past it.
"""

from datetime import MAXYEAR, date
from pathlib import Path
from typing import Annotated

import msgspec

from tha.source.files import Text
from tha.source.language import Words
from tha.source.problem import Problem
from tha.source.structs import decode
from tha.source.yaml_nodes import read_yaml

PERIODS = Path("docs/lo-trinh/thoi-han-luu.yml")
_EXPECTED = {"expected": Words(vi="số năm từ 1 đến 100", en="1 to 100 years")}
_Years = Annotated[int, msgspec.Meta(ge=1, le=100, extra=_EXPECTED)]


class Periods(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Years after the last day of service; or, where no such day is known, after the last trace."""

    after_leaving: _Years | None = None
    after_last_trace: _Years | None = None


def read_periods(text: Text) -> tuple[Periods | None, list[Problem]]:
    """The periods in `text`, and what is wrong with them."""
    document, problems = read_yaml(text)
    if document is None:
        return None, problems
    periods, misfits = decode(document, (), document.values, Periods)
    problems += misfits
    return (None if problems else periods), problems


def years_after(day: date, years: int) -> date:
    """The day on which `years` are over; the first of March for a 29th of February.

    The calendar ends with the year 9999.
    """
    if day.year + years > MAXYEAR:
        return date.max
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
