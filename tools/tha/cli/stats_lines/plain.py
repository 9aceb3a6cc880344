"""What does another program learn of an item analysis?"""

from datetime import date

import msgspec

from tha.reports.analysed import Analysed, Source
from tha.source.language import LANGUAGES
from tha.statistics.analysis import Analysis
from tha.statistics.cut_score import Angoff
from tha.statistics.flags import Flag, sentence
from tha.statistics.rasch import Rasch


class PlainFlag(msgspec.Struct, frozen=True):
    """One thing to look at; of the whole quiz where `item` is ""."""

    item: str
    kind: str
    is_grave: bool
    numbers: dict[str, float | int | str]
    sentences: dict[str, str]
    """Language -> the sentence."""


class PlainAnalysis(msgspec.Struct, frozen=True):
    """Everything that is known, in numbers; nothing in it is about one person."""

    quiz: str
    title: str
    edition: str
    day: date
    pass_percent: float | None
    source: Source
    flags: tuple[PlainFlag, ...]
    analysis: Analysis
    rasch: Rasch | None
    cut_score: Angoff | None


def plain(found: Analysed) -> PlainAnalysis:
    """The same, for JSON."""
    return PlainAnalysis(
        quiz=found.edition.quiz.id,
        title=found.edition.quiz.title,
        edition=found.edition.digest,
        day=found.day,
        pass_percent=found.pass_percent,
        source=found.source,
        flags=tuple(map(_plain_flag, found.flags)),
        analysis=found.analysis,
        rasch=found.rasch,
        cut_score=found.cut_score,
    )


def _plain_flag(flag: Flag) -> PlainFlag:
    sentences: dict[str, str] = {one: sentence(flag, one) for one in LANGUAGES}
    return PlainFlag(flag.item, flag.kind, flag.is_grave, flag.numbers, sentences)
