"""Which attempts at one quiz do the lines of submissions, or of results, hold?

A line with `marks` is a result of `tha score`, which knows the marks alone; any other line is a
submission, and is marked here.
"""

from collections.abc import Iterable, Iterator
from math import isfinite
from typing import Any

import msgspec

from tha.intake.attempt import Attempt, CellMaker
from tha.intake.duplicates import Seen
from tha.intake.json_lines import read_object, read_submission
from tha.intake.messages import NO_SUCH_QUIZ, RESULT_MISFIT, UNKNOWN_EDITION
from tha.intake.scored import FindEdition, Scored, score_one
from tha.marking.score import shown
from tha.marking.submission import UUID, Id
from tha.quiz.edition import Edition
from tha.source.language import Words
from tha.source.nearest import did_you_mean
from tha.source.place import Place
from tha.source.problem import Problem

_NOT_ASKED = Words(vi='phiên bản này không có câu "{item}"', en='the edition has no item "{item}"')
_OVER = Words(
    vi='câu "{item}" có {mark} điểm, mà nhiều nhất là {points}',
    en='item "{item}" has a mark of {mark}, and {points} is the most',
)
_ROUNDED = 0.0001


class Elsewhere(msgspec.Struct, frozen=True):
    """A line that is of another quiz."""

    quiz: str


class _Head(msgspec.Struct, frozen=True):
    """What tells of which quiz and of which kind a line is."""

    quiz: str = ""
    marks: msgspec.Raw = msgspec.Raw()


class _Result(msgspec.Struct, frozen=True, kw_only=True):
    """A result, of which score and what follows from it do not count here."""

    submission: UUID
    quiz: Id
    edition: str
    officer: Id | None = None
    participant: Id | None = None
    pending: tuple[str, ...]
    omitted: tuple[str, ...]
    marks: dict[str, float]
    score: Any = None
    maximum: Any = None
    percent: Any = None
    passed: Any = None
    edition_assumed: Any = None


_HEAD = msgspec.json.Decoder(_Head)
_RESULT = msgspec.json.Decoder(_Result)


class AttemptReader:
    """Reads the attempts at `quiz` from one line after the other."""

    def __init__(self, quiz: str, find_edition: FindEdition) -> None:
        self._quiz = quiz
        self._find_edition = find_edition
        self._seen = Seen()
        self._makers: dict[str, CellMaker] = {}

    def read_one(self, raw: bytes, place: Place) -> Iterator[Attempt | Elsewhere | Problem]:
        """The attempt in `raw`, or everything that is wrong with it."""
        head = _head(raw)
        if head.quiz not in {"", self._quiz}:
            yield Elsewhere(head.quiz)
        elif head.marks:
            yield from self._marked(raw, place)
        else:
            yield from self._answered(raw, place)

    def _answered(self, raw: bytes, place: Place) -> Iterator[Attempt | Problem]:
        for arrival in read_submission(raw, place):
            if isinstance(arrival, Problem):
                yield arrival
                continue
            submission = arrival.submission
            if met := self._seen.meet(submission.submission, raw, place):
                yield met
                continue
            edition = self._find_edition(submission.quiz, submission.edition)
            cells = self._maker(edition).of_submission(submission) if edition else None
            if edition is None or cells is None:
                scored = score_one(arrival, self._find_edition)
                yield from (one for one in scored if not isinstance(one, Scored))
                continue
            person = _person(submission.officer, submission.participant)
            yield Attempt(person, submission.finished, edition, submission.form, cells)

    def _marked(self, raw: bytes, place: Place) -> Iterator[Attempt | Problem]:
        for one in read_object(raw, place, _RESULT):
            if isinstance(one, Problem):
                yield one
            elif met := self._seen.meet(one.submission, raw, place):
                yield met
            else:
                yield self._attempt(one, place)

    def _attempt(self, result: _Result, place: Place) -> Attempt | Problem:
        edition = self._find_edition(result.quiz, result.edition)
        gaps: dict[str, Any] = {"submission": result.submission}
        if edition is None:
            return UNKNOWN_EDITION.at(place, **gaps, quiz=result.quiz, edition=result.edition)
        if why := _misfit(result, edition):
            return RESULT_MISFIT.at(place, **gaps, why=why)
        marks = {**result.marks, **dict.fromkeys(result.pending)}
        cells = self._maker(edition).of_marks(marks, result.omitted)
        person = _person(result.officer, result.participant)
        return Attempt(person, None, edition, None, cells)

    def _maker(self, edition: Edition) -> CellMaker:
        maker = self._makers.get(edition.digest)
        if maker is None:
            maker = self._makers[edition.digest] = CellMaker(edition)
        return maker


def no_such_quiz(quiz: str, known: Iterable[str], place: Place) -> Problem:
    """What is wrong when somebody asks for a quiz that is none of the `known`."""
    return NO_SUCH_QUIZ.at(place, quiz=shown(quiz), hint=did_you_mean(quiz, known))


def _head(raw: bytes) -> _Head:
    """Of a line that cannot be read at all an empty one: reading it on tells why."""
    try:
        return _HEAD.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _Head()


def _person(officer: str | None, participant: str | None) -> str | None:
    return f"officer {officer}" if officer else participant and f"participant {participant}"


def _misfit(result: _Result, edition: Edition) -> Words | None:
    """The first thing in which a result is not one of `edition`."""
    points = {item.id: float(item.points) for item in edition.quiz.items}
    for name in (*result.marks, *result.pending, *result.omitted):
        if name not in points:
            return _filled(_NOT_ASKED, item=shown(name))
    for name, mark in result.marks.items():
        if not isfinite(mark) or mark > points[name] + _ROUNDED:
            return _filled(_OVER, item=name, mark=f"{mark:g}", points=f"{points[name]:g}")
    return None


def _filled(words: Words, **gaps: str) -> Words:
    return Words(vi=words.into("vi", **gaps), en=words.into("en", **gaps))
