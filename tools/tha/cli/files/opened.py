"""How does a verb get at the records, and how does it write what it finds there?"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NoReturn

import click
import msgspec

from tha.cli.terminal.show import language, show_problems
from tha.source.days import written_day
from tha.source.language import Words
from tha.source.problem import Problem
from tha.source.vietnamese import written_number

if TYPE_CHECKING:
    from tha.records.database import IfMissing

_ERASED = Words(vi="(đã xóa dữ liệu cá nhân)", en="(erased)")
_ENCODER = msgspec.json.Encoder(decimal_format="number")


@contextmanager
def opened_records(if_missing: "IfMissing" = "refuse") -> Iterator[None]:
    """The records of this folder; the verb ends with status 1 when they cannot be used."""
    from tha.records.database import (  # noqa: PLC0415  # keeps `tha --help` fast
        UnavailableError,
        chosen_target,
        open_records,
    )

    try:
        with open_records(chosen_target(), if_missing=if_missing):
            yield
    except UnavailableError as error:
        refuse(error.problem)


@contextmanager
def opened_platform(if_missing: "IfMissing" = "refuse") -> Iterator[None]:
    """The records of this folder with what the platform keeps beside them, if it was ever served.

    To be called before anything else sets Django up.
    """
    from tha.records.database import UnavailableError, chosen_target  # noqa: PLC0415  # fast help
    from tha.web.opened import open_as_laid  # noqa: PLC0415  # the same

    try:
        with open_as_laid(chosen_target(), if_missing):
            yield
    except UnavailableError as error:
        refuse(error.problem)


def refuse(problem: Problem) -> NoReturn:
    """Tells a problem of the records and ends the verb."""
    show_problems([problem])
    raise click.exceptions.Exit(1)


def show_struct(value: msgspec.Struct) -> None:
    """A Struct for other programs."""
    print(struct_bytes(value).decode(), end="")


def struct_bytes(value: msgspec.Struct) -> bytes:
    """A Struct as a JSON file."""
    return msgspec.json.format(_ENCODER.encode(value), indent=2) + b"\n"


def shown_number(value: Decimal | int) -> str:
    """A number as the reader writes it."""
    exact = Decimal(value)
    return written_number(exact) if language() == "vi" else f"{exact:,f}"


def shown_hours(value: Decimal) -> str:
    """Hours as the reader writes them, without noughts at their end: 7,5, and 40 for 40.0."""
    return shown_number(value.normalize())


def shown_person(name: str) -> str:
    """The name of an officer, or that it was erased."""
    return name or _ERASED.into(language())


def shown_day(day: date) -> str:
    """A day as the reader writes it."""
    return written_day(day) if language() == "vi" else day.isoformat()
