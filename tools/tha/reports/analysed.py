"""What is told of the item analysis of a quiz, on the terminal, to programs and in the report?"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import msgspec
import numpy as np

from tha.intake.gather import Gathered
from tha.intake.judges import Rating
from tha.quiz.edition import Edition
from tha.quiz.quiz import pass_share
from tha.statistics.analysis import Analysis, analyse
from tha.statistics.cut_score import Angoff, angoff
from tha.statistics.discrimination import Discrimination
from tha.statistics.facility import Facility
from tha.statistics.flags import Flag, flags_of
from tha.statistics.rasch import Rasch, rasch
from tha.statistics.table import Scored

Ratings = Sequence[Rating]


class LeftOut(msgspec.Struct, frozen=True):
    """What was there and is not in the analysis."""

    later_attempts: int = 0
    """After a person's first."""
    other_quizzes: int = 0
    """Lines that are of another quiz."""
    errors: int = 0
    """What could not be read or marked."""


class Source(msgspec.Struct, frozen=True):
    """What was analysed, and what was left out."""

    people: int
    of_other_editions: int
    """Of the people: those whose edition is another; they count for the items that are the same."""
    has_responses: bool
    """False for results of `tha score`: marks alone, so that no option is known."""
    void_items: tuple[str, ...]
    """Not analysed: items that turned out to be faulty and count for nobody, or fully for all."""
    left_out: LeftOut


class Row(NamedTuple):
    """The figures of one item."""

    item: str
    facility: Facility
    discrimination: Discrimination
    alpha_if_dropped: float | None
    flags: list[Flag]

    @property
    def is_grave(self) -> bool:
        """Whether any flag says that marks may be wrong."""
        return any(one.is_grave for one in self.flags)


class Analysed(msgspec.Struct, frozen=True):
    """The analysis of an edition, and where it comes from."""

    edition: Edition
    day: date
    source: Source
    analysis: Analysis
    flags: tuple[Flag, ...]
    """The worst first."""
    rasch: Rasch | None
    cut_score: Angoff | None
    """What judges' ratings come to; over the items that any of them rated."""

    @property
    def pass_percent(self) -> float | None:
        """The pass mark in percent of the maximum."""
        share = pass_share(self.edition.quiz)
        return None if share is None else float(share * 100)

    @property
    def rated_points(self) -> float:
        """The points of the items that judges rated."""
        rated = {one.item for one in self.cut_score.items} if self.cut_score else set()
        return float(sum(one.points for one in self.edition.quiz.items if one.id in rated))

    def flags_on(self, item: str) -> list[Flag]:
        """The flags on one item; on the whole quiz for ""."""
        return [one for one in self.flags if one.item == item]

    def rows(self) -> Iterator[Row]:
        """The figures of each item."""
        found = self.analysis
        pairs = zip(found.facilities, found.discriminations, strict=True)
        dropped = found.reliability.alpha_if_dropped
        for facility, discrimination in pairs:
            name = facility.item
            yield Row(name, facility, discrimination, dropped.get(name), self.flags_on(name))


def analysed(gathered: Gathered, left_out: LeftOut, day: date, ratings: Ratings = ()) -> Analysed:
    """The analysis of what was gathered by `day`, and of judges' `ratings`."""
    analysis = analyse(gathered.scored)
    flags = sorted(flags_of(analysis), key=lambda one: not one.is_grave)
    source = Source(
        people=analysis.people,
        of_other_editions=gathered.of_other_editions,
        has_responses=gathered.has_responses,
        void_items=tuple(one.id for one in gathered.edition.quiz.items if one.void is not None),
        left_out=left_out,
    )
    return Analysed(
        edition=gathered.edition,
        day=day,
        source=source,
        analysis=analysis,
        flags=tuple(flags),
        rasch=rasch(gathered.scored),
        cut_score=_cut_score(gathered.scored, ratings) if ratings else None,
    )


def _cut_score(scored: Scored, ratings: Ratings) -> Angoff:
    """By the items that anybody rated; a judge who left one of them out is left out."""
    judges = list(dict.fromkeys(one.judge for one in ratings))
    rated = {one.item for one in ratings}
    places = [place for place, item in enumerate(scored.items) if item in rated]
    items = [scored.items[place] for place in places]
    table = np.full((len(judges), len(items)), np.nan)
    for one in ratings:
        if one.item in items:
            table[judges.index(one.judge), items.index(one.item)] = one.share
    return angoff(items, scored.points[places], table)
