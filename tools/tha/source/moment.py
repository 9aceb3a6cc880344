"""What is a moment, as people and programs write it?"""

from datetime import datetime
from typing import Annotated

import msgspec

from tha.source.language import Words

Moment = Annotated[
    datetime,
    msgspec.Meta(
        tz=True,
        extra={
            "expected": Words(
                vi="thời điểm có múi giờ, năm 1970 đến 9998, như 2026-11-24T08:00:00+07:00",
                en="a moment with its zone, of 1970 to 9998, such as 2026-11-24T08:00:00+07:00",
            )
        },
    ),
]
"""A Struct that holds one refuses at birth what `is_in_calendar` does not allow."""
_FIRST_YEAR, _LAST_YEAR = 1970, 9998


def is_in_calendar(moment: datetime) -> bool:
    """Whether `moment` can be told in any time zone: at its ends the calendar has no next day."""
    return _FIRST_YEAR <= moment.year <= _LAST_YEAR


def refuse_beyond_calendar(begin: datetime | None, end: datetime | None) -> None:
    """Raises ValueError when one of both cannot be told in every time zone."""
    for one in (begin, end):
        if one is not None and not _FIRST_YEAR <= one.year <= _LAST_YEAR:  # for every submission
            raise ValueError(f"{one} is out of bounds")
