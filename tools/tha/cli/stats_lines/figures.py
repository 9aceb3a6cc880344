"""How does a reader write a share, a correlation, a percentage?"""

from decimal import Decimal

from tha.cli.files.opened import shown_number

NONE = "–"
"""Where there is no number, for want of people or of differences."""


def points(value: float | None, places: int = 2) -> str:
    """`0,42`; never `-0,00`."""
    if value is None:
        return NONE
    rounded = round(Decimal(value), places)
    return shown_number(rounded or abs(rounded))


def share(value: float | None) -> str:
    """A share from 0 to 1 as `42%`."""
    return NONE if value is None else f"{points(100 * value, 0)}%"


def percent(value: float | None) -> str:
    """A percentage as `42%`."""
    return NONE if value is None else f"{points(value, 0)}%"
