"""What do the raw figures of a year say, and do they add up?

A file holds only what was counted. Sums are checked and shares computed, exactly, so that no
page states a number that nobody can trace.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from typing import Annotated

import msgspec

from tha.curriculum.messages import FIGURES_PART, FIGURES_SUM, FIGURES_YEAR_TWICE
from tha.law.instrument import Source
from tha.source.files import Text
from tha.source.language import Words
from tha.source.nonblank import NonBlank
from tha.source.problem import Problem
from tha.source.structs import decode
from tha.source.yaml_nodes import Document, read_yaml

FOLDER = Path("docs/so-lieu")
_NAMED = re.compile(rf"(?:{FOLDER.as_posix()}/)?(?P<id>[a-z0-9][a-z0-9-]*)(?:\.yml)?")
_YEAR = re.compile(r"^year:", re.MULTILINE)
_WHOLE = {"expected": Words(vi="số nguyên viết liền như 7427", en="a whole number like 7427")}
_MOST = 10**15
Counted = Annotated[int, msgspec.Meta(ge=0, le=_MOST, extra=_WHOLE)]
CountedFrom1 = Annotated[int, msgspec.Meta(ge=1, le=_MOST, extra=_WHOLE)]
"""What a share is taken of is never nothing."""
_A_YEAR = {"expected": Words(vi="một năm như 2019", en="a year like 2019")}
Year = Annotated[int, msgspec.Meta(ge=1945, le=2199, extra=_A_YEAR)]
"""A row is drawn for each year between two: one mistyped digit must not ask for thousands."""


class Amounts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How much was to be enforced, how much of it could be, and how much of that was."""

    total: CountedFrom1
    enforceable: CountedFrom1
    not_enforceable: Counted
    done: Counted

    @property
    def left(self) -> int:
        """What could have been done and was not."""
        return self.enforceable - self.done

    @property
    def share_done(self) -> Decimal:
        """The per cent of what is enforceable that was done, to one place."""
        return share(self.done, self.enforceable)


class Figures(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The figures of one year; money in million dong, absent where no source tells all of it."""

    title: NonBlank
    year: Year
    source: NonBlank
    cases: Amounts
    money: Amounts | None = None
    scope: NonBlank = "một tỉnh"
    """Of what they are: only figures of the same scope are shown beside each other."""
    note: str = ""
    """What a reader must know of them: how rounded, what is counted with what."""
    sources: tuple[Source, ...] = ()


def share(part: int, whole: int) -> Decimal:
    """`part` in per cent of `whole`, rounded once, half-even, to one place."""
    exact = Decimal(100 * part) / Decimal(whole)
    return exact.quantize(Decimal("0.1"), ROUND_HALF_EVEN)


def figures_id(written: str) -> str | None:
    """The id in what an author wrote: `nam-2019`, or its file in the folder of figures."""
    named = _NAMED.fullmatch(written)
    return named["id"] if named else None


def read_figures(text: Text) -> tuple[Figures | None, list[Problem]]:
    """The figures in `text`, and what is wrong with them."""
    document, problems = read_yaml(text)
    if document is None:
        return None, problems
    figures, misfits = decode(document, (), document.values, Figures)
    problems += misfits
    if figures is not None:
        problems += _check_amounts(document, "cases", figures.cases)
        if figures.money is not None:
            problems += _check_amounts(document, "money", figures.money)
    return (None if problems else figures), problems


def check_years(files: Iterable[tuple[Text, Figures]]) -> Iterator[Problem]:
    """A year of a scope is told by one file only."""
    told: dict[tuple[str, int], str] = {}
    for text, figures in files:
        key = (figures.scope, figures.year)
        if key in told:
            line = _YEAR.search(text.content)
            place = text.place(line.start() if line else 0)
            yield FIGURES_YEAR_TWICE.at(
                place, year=figures.year, scope=figures.scope, other=told[key]
            )
        told.setdefault(key, text.file)


def _check_amounts(document: Document, name: str, amounts: Amounts) -> Iterator[Problem]:
    parts = amounts.enforceable + amounts.not_enforceable
    if parts != amounts.total:
        yield FIGURES_SUM.at(document.place((name, "total")), total=amounts.total, sum=parts)
    if amounts.done > amounts.enforceable:
        place = document.place((name, "done"))
        yield FIGURES_PART.at(place, name="done", part=amounts.done, whole=amounts.enforceable)
