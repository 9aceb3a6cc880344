"""Who stands where, and why? SQLite, in a file, sorts what memory need not hold.

Exact scores are few: they are kept once each and compared by their place among all of them, which
Python finds with fractions. No score ever becomes a float.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import Any, get_args

from tha.batch.contest.entry import Apart, Criterion, Decided, Entry, Ranked, SetApart, Tally
from tha.quiz.contest import Contest, Tie

_Stand = tuple[Criterion, int | None]
_AT_ONCE = 10_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_MINUTE = timedelta(minutes=1)
_GRACE = _MINUTE
"""Beyond a time limit: the way from the last answer to the moment of finishing."""
_LARGEST = 1 << 60
"""Predictions up to here are whole numbers to SQLite; larger ones sort as texts, after those."""
_SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA temp_store = FILE;
PRAGMA cache_size = -16000;
CREATE TABLE scores (id INTEGER PRIMARY KEY, place INTEGER);
CREATE TABLE entries (
    number INTEGER PRIMARY KEY, file INTEGER, line INTEGER, submission TEXT, participant TEXT,
    is_officer INTEGER, finished INTEGER, duration INTEGER, prediction, score INTEGER,
    is_perfect INTEGER, apart TEXT
);
"""
_INSERT = "INSERT INTO entries VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_PERSON = "participant, is_officer"
_DISTANCE = """CASE typeof(prediction) WHEN 'integer' THEN abs(prediction - :perfect)
    ELSE prediction END"""
_WITHOUT = {"prediction": "prediction IS NULL, ", "duration": "duration IS NULL, ", "finished": ""}
_VALUES = {"prediction": _DISTANCE, "duration": "duration", "finished": "finished"}
_OTHERS = """UPDATE entries SET apart = :apart WHERE number IN (
    SELECT number FROM (
        SELECT number, row_number() OVER (PARTITION BY {person} ORDER BY {order}) AS turn
        FROM entries JOIN scores ON scores.id = score WHERE apart IS NULL
    ) WHERE turn > :most)"""


class Standings:
    """The entries of one contest: take them all, settle once, then read as often as needed."""

    def __init__(
        self,
        folder: Path,
        rules: Contest,
        ties: tuple[Tie, ...],
        attempts: int | None,
        time_limit: int | None = None,
    ) -> None:
        """`folder` is scratch: it gets a file of some 150 bytes an entry."""
        self._rules, self._ties, self._attempts = rules, ties, attempts
        self._longest = None if time_limit is None else time_limit * _MINUTE + _GRACE
        self._base = sqlite3.connect(folder / "contest.sqlite3", isolation_level=None)
        self._base.executescript(_SCHEMA)
        self._files: dict[str, int] = {}
        self._scores: dict[str, int] = {}
        self._perfect = 0

    def close(self) -> None:
        """Lets go of the file."""
        self._base.close()

    def take(self, entries: Iterable[tuple[Entry, bool]]) -> None:
        """Entries in the order of the files, each with whether its submission came before."""
        rows = (self._row(entry, is_repeat=is_repeat) for entry, is_repeat in entries)
        while block := list(islice(rows, _AT_ONCE)):
            self._base.execute("BEGIN")
            self._base.executemany(_INSERT, block)
            self._base.execute("COMMIT")

    def _row(self, entry: Entry, *, is_repeat: bool) -> tuple[Any, ...]:
        score, is_perfect = self._score(entry)
        return (
            self._files.setdefault(entry.file, len(self._files)),
            entry.line,
            entry.submission,
            entry.participant or entry.officer,
            entry.participant is None,
            None if entry.finished is None else _microseconds(entry.finished),
            _duration(entry),
            _kept_prediction(entry.prediction),
            score,
            is_perfect,
            self._apart(entry, is_repeat=is_repeat),
        )

    def _score(self, entry: Entry) -> tuple[int | None, bool]:
        """The number of its score, if it has one, and whether that is everything."""
        if entry.exact is None or entry.maximum is None:
            return None, False
        score, maximum = Fraction(entry.exact), Fraction(entry.maximum)
        number = self._scores.setdefault(str(score), len(self._scores))
        return number, score >= maximum > 0

    def _apart(self, entry: Entry, *, is_repeat: bool) -> Apart | None:
        """Why the entry cannot be ranked, as far as it shows by itself."""
        if is_repeat:
            return "repeated"
        names = (entry.officer, entry.participant)
        if None not in names:
            return "two_names"
        return self._apart_in_time(entry) if any(names) else "no_participant"

    def _apart_in_time(self, entry: Entry) -> Apart | None:
        if entry.finished is None:
            return "no_moment"
        opens, closes = self._rules.opens, self._rules.closes
        is_early = opens is not None and entry.finished < opens
        is_late = closes is not None and entry.finished >= closes
        if is_early or is_late:
            return "outside_window"
        if self._longest is None or entry.started is None:
            return None
        return "over_time" if entry.finished - entry.started > self._longest else None

    def settle(self) -> Tally:
        """Finds out which attempts count and how many have everything right."""
        self._settle_scores()
        if self._attempts is not None:
            self._set_apart("beyond_limit", "finished, number", self._attempts)
        if self._rules.counts == "best":  # who has a perfect attempt is counted by one
            self._perfect = self._count_perfect()
            self._set_apart("another_counts", f"{self._order()}, finished, number", 1)
        else:
            backwards = " DESC" if self._rules.counts == "last" else ""
            order = f"finished{backwards}, number{backwards}"
            self._set_apart("another_counts", order, 1)
            self._perfect = self._count_perfect()
        return self._tally()

    def _settle_scores(self) -> None:
        """Every score gets its place among all of them, the highest first."""
        by_worth = sorted(self._scores, key=Fraction, reverse=True)
        places = [(self._scores[score], place) for place, score in enumerate(by_worth)]
        self._base.execute("BEGIN")
        self._base.executemany("INSERT INTO scores VALUES (?, ?)", places)
        self._base.execute("COMMIT")

    def _order(self) -> str:
        """SQL that puts the best first, by all rules."""
        return ", ".join(["place", *(f"{_WITHOUT[tie]}{_VALUES[tie]}" for tie in self._ties)])

    def _set_apart(self, apart: Apart, order: str, most: int) -> None:
        """All but the first `most` of each participant in this order."""
        gaps = {"apart": apart, "most": most, "perfect": self._perfect}
        self._base.execute(_OTHERS.format(person=_PERSON, order=order), gaps)

    def _count_perfect(self) -> int:
        asked = f"""SELECT count(*) FROM (
            SELECT DISTINCT {_PERSON} FROM entries WHERE apart IS NULL AND is_perfect
        )"""  # noqa: S608  # of our own words alone
        found: int = self._base.execute(asked).fetchone()[0]
        return found

    def _tally(self) -> Tally:
        counted = dict(self._base.execute("SELECT apart, count(*) FROM entries GROUP BY apart"))
        apart = {one: counted[one] for one in get_args(Apart) if one in counted}
        return Tally(sum(counted.values()), counted.get(None, 0), apart, self._perfect)

    def guessable(self) -> int:
        """How many numbers of submissions do not look drawn: others could try them one by one.

        A random UUID is of version 4 or 7 and does not end in a small number.
        """
        asked = """SELECT count(*) FROM entries WHERE apart IS NOT 'repeated' AND
            (substr(submission, 15, 1) NOT IN ('4', '7') OR substr(submission, 25, 8) = '00000000')
        """
        found: int = self._base.execute(asked).fetchone()[0]
        return found

    def ranked(self) -> Iterator[Ranked]:
        """Every counted submission, the best first; equal ones in the order of the files."""
        scores, files = self._by_number()
        rank = 0
        before: list[_Stand] | None = None
        for position, row in enumerate(self._sorted(), 1):
            file, line, submission, participant, finished, duration, kept, score = row
            prediction = None if kept is None else int(kept)
            distance = None if prediction is None else abs(prediction - self._perfect)
            known = {"prediction": distance, "duration": duration, "finished": finished}
            standing: list[_Stand] = [("score", score), *((tie, known[tie]) for tie in self._ties)]
            decided_by = _decided_by(before, standing)
            rank = rank if decided_by == "equal" else position
            before = standing
            yield Ranked(
                rank=rank,
                participant=participant,
                submission=submission,
                file=files[file],
                line=line,
                exact=scores[score],
                prediction=prediction,
                distance=distance,
                duration=duration,
                finished=_moment(finished),
                decided_by=decided_by,
            )

    def _sorted(self) -> Iterator[tuple[Any, ...]]:
        asked = f"""SELECT file, line, submission, participant, finished, duration,
            CASE typeof(prediction) WHEN 'text' THEN substr(prediction, 8) ELSE prediction END,
            score FROM entries JOIN scores ON scores.id = score WHERE apart IS NULL
            ORDER BY {self._order()}, number"""  # noqa: S608  # of our own words alone
        return iter(self._base.execute(asked, {"perfect": self._perfect}))

    def apart(self) -> Iterator[SetApart]:
        """Every other submission with the reason, in the order of the files."""
        scores, files = self._by_number()
        asked = """SELECT apart, participant, submission, file, line, score, finished
            FROM entries WHERE apart IS NOT NULL ORDER BY number"""
        for row in self._base.execute(asked):
            reason, participant, submission, file, line, score, finished = row
            yield SetApart(
                reason=reason,
                participant=participant,
                submission=submission,
                file=files[file],
                line=line,
                exact=None if score is None else scores[score],
                finished=None if finished is None else _moment(finished),
            )

    def _by_number(self) -> tuple[list[Fraction], list[str]]:
        return [Fraction(one) for one in self._scores], list(self._files)


def _microseconds(moment: datetime) -> int:
    return (moment - _EPOCH) // _MICROSECOND


def _moment(microseconds: int) -> datetime:
    return _EPOCH + microseconds * _MICROSECOND


def _duration(entry: Entry) -> int | None:
    """Microseconds; None when one moment is missing, or they contradict each other."""
    if entry.started is None or entry.finished is None or entry.finished < entry.started:
        return None
    return (entry.finished - entry.started) // _MICROSECOND


def _kept_prediction(prediction: int | None) -> int | str | None:
    """A number, or a text that sorts as the number would: its length first."""
    if prediction is None or prediction <= _LARGEST:
        return prediction
    digits = str(prediction)
    return f"{len(digits):06}:{digits}"


def _decided_by(before: list[_Stand] | None, standing: list[_Stand]) -> Decided:
    """The first criterion in which the two differ; None where there is nothing before."""
    if before is None:
        return None
    pairs = zip(before, standing, strict=True)
    decided: Decided = next((new[0] for old, new in pairs if old[1] != new[1]), "equal")
    return decided
