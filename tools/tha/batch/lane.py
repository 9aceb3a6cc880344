"""How are plain submissions to one edition marked at the speed of reading?

A Struct is made for the edition, in which every response is decoded to a value that can be looked
up at once: texts, tuples, frozen Structs. Distinct responses to an item are few, so what each
earns is remembered, as a whole number over one denominator and as it will stand in the result.
What does not fit goes the slow way (`marking/score.py`), which gives the same bytes.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import partial
from itertools import chain
from math import lcm
from operator import getitem, itemgetter
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import astuple

from tha.batch.typed import submission_type
from tha.intake.json_lines import doubled_names
from tha.marking.response import MisshapenError
from tha.marking.result import Result, encode_result, rounded
from tha.marking.score import Marks, points_of, result_of, sum_of, weigh
from tha.marking.submission import Submission
from tha.quiz.edition import Edition
from tha.quiz.form import drawn_places, pools_of
from tha.quiz.item import Item, type_of

_MEMORY = 66_000_000
"""Bytes that the remembered responses of one edition may take: 300,000 texts of a line each."""
_LONGEST = 200
"""Characters of a text that is remembered. Whole essays do not come twice."""
_FORMS = 4096
"""Drawn forms that are remembered."""
_FRAMES = 20_000
_TOGETHER = 1_000
"""Combinations of responses to several items that are remembered; more would leave the cache."""

_COMMAS, _SPECIALS = 20, 16
"""Bits of a packed cell: a submission is shorter than 2^20 bytes and has fewer items than 2^16."""
_UNITS = _COMMAS + _SPECIALS
_SPECIAL = 1 << _COMMAS
_LOW = (1 << _UNITS) - 1
_COMMA_BITS = _SPECIAL - 1
_START = b'{"submission":"'
_TO_JSON = msgspec.json.Encoder(decimal_format="number").encode


_Key = tuple[int, int, str | None, tuple[tuple[tuple[str, str], ...], ...]]
"""What the cells come to less the commas, the maximum, the edition named, what is special."""


PASSED, FAILED, OPEN, UNMARKED = range(4)
_OUTCOMES = {True: PASSED, False: FAILED, None: OPEN}

Fate = tuple[int, bytes]
"""What came of a submission, and its exact score and maximum, on a line of their own."""


class Met(msgspec.Struct):
    """What was marked so far: the parts of the results, and of each submission UUID and fate."""

    parts: list[bytes] = []
    uuids: list[str] = []
    fates: list[Fate] = []


class _Cell(NamedTuple):
    """What the response to one item earns, or those to several that stand side by side."""

    packed: int
    """Units, then how many are pending or omitted, then the commas that they add to their line."""
    written: bytes
    """Items and marks as they stand in a result, less what is pending or was dropped."""
    special: tuple[tuple[str, str], ...]
    """The ids of those that are pending or omitted, each with that word."""


class _Known(dict[Any, _Cell]):
    """What is remembered of responses; one that is new is met when it is looked up."""

    def __init__(self, meet: Callable[["_Known", Any], _Cell]) -> None:
        self._meet = meet

    def __missing__(self, value: Any) -> _Cell:
        return self._meet(self, value)


class _Asked(msgspec.Struct, frozen=True):
    """What a form asks, and what is known of it, item by item or several at once."""

    places: Sequence[int]
    split: Callable[[tuple[Any, ...]], tuple[Any, ...]]
    """Takes the values of all items apart, as `known` wants them."""
    known: Sequence[_Known]
    maximum: int


class _Frame(msgspec.Struct, frozen=True):
    """What stands around the marks of a result."""

    before: bytes
    after: bytes
    fate: Fate


class _FinerError(Exception):
    """A finer denominator came up: what was found before it counts otherwise."""


_NOT_PLAIN = (
    msgspec.DecodeError, MisshapenError, _FinerError, LookupError, ValueError, RecursionError
)  # fmt: skip
"""What a line raises that must go the slow way; UnicodeDecodeError is a ValueError."""


class Lane:
    """Marks raw submissions to `edition`."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._decode = msgspec.json.Decoder(submission_type(edition)).decode
        self._may_lack = any(
            one.void == "drop" or type_of(one) == "extended_text" for one in edition.quiz.items
        )
        self._pools = pools_of(edition.quiz)
        self._forms: dict[int, _Asked] = {}
        self._memory = _MEMORY
        self._start_over(lcm(*[points_of(one).denominator for one in edition.quiz.items]))

    def run(self, lines: Iterator[bytes], met: Met) -> bytes | None:
        """Marks `lines` into `met` until one must go the slow way, which it returns.

        Everything is written out in this one loop: a call a line would cost a tenth of the time.
        """
        decode, add, count = self._decode, met.parts.extend, met.fates.append
        for raw in lines:
            try:
                fields = astuple(decode(raw))
                uuid, _, edition, form, officer, participant, started, finished, answers = fields
                values = astuple(answers)
                asked = self._everything if self._pools is None else self._asked(form, values)
                cells = map(getitem, asked.known, asked.split(values))
                packed, written, special = zip(*cells)  # noqa: B905  # each cell has three fields
            except _NOT_PLAIN:
                return raw
            total = sum(packed)
            # A name that stands twice is led by a comma too many, and those cannot be escaped;
            # commas in texts can. Each answer counts one, of which the last has none; two are left.
            commas = (total & _COMMA_BITS) + 1 + (edition is not None) + (form is not None)
            commas += (started is not None) + (finished is not None)
            who = b""
            if officer is not None:
                who, commas = b',"officer":' + _TO_JSON(officer), commas + 1 + officer.count(",")
            if participant is not None:
                who += b',"participant":' + _TO_JSON(participant)
                commas += 1 + participant.count(",")
            if (raw.count(b",") != commas or b"\\" in raw) and doubled_names(raw):
                return raw
            is_plain = total & _LOW < _SPECIAL
            key = (total >> _COMMAS, asked.maximum, edition, () if is_plain else special)
            frame = self._frames.get(key) or self._frame(key)
            marks = b",".join(filter(None, written) if self._may_lack else written)
            add((_START, uuid.encode(), self._quiz_and_edition, who, frame.before, marks))
            count(frame.fate)
            met.parts.append(frame.after)
            met.uuids.append(uuid)
        return None

    def _meet(self, place: int, known: _Known, value: Any) -> _Cell:
        """What a `value` earns that is not known yet. Raises MisshapenError, _FinerError."""
        item = self._edition.quiz.items[place]
        json = _TO_JSON(value)
        commas = json.count(b",") + (value is not None)
        worth = weigh(item, msgspec.json.decode(json))
        if worth.exact is None:
            return _Cell(commas + _SPECIAL, b"", ((item.id, "pending"),))
        finer = lcm(self._denominator, worth.exact.denominator)
        if finer != self._denominator:
            self._start_over(finer)
            raise _FinerError
        packed = (int(worth.exact * self._denominator) << _UNITS) + commas
        entry = b"" if worth.is_dropped else self._entry(item.id, worth.exact)
        special = ((item.id, "omitted"),) if worth.is_omitted else ()
        cell = _Cell(packed + _SPECIAL * len(special), entry, special)
        if self._memory > 0 and not (isinstance(value, str) and len(value) > _LONGEST):
            known[value] = cell = self._cells.setdefault(cell, cell)  # most texts earn the same
            self._memory -= 150 + 2 * len(json)
        return cell

    def _meet_several(self, places: Sequence[int], known: _Known, values: tuple[Any, ...]) -> _Cell:
        """The same for items that stand side by side."""
        cells = [self._items[place][value] for place, value in zip(places, values, strict=True)]
        packed, written, special = zip(*cells, strict=True)
        marks = b",".join(filter(None, written))
        cell = _Cell(sum(packed), marks, tuple(chain.from_iterable(special)))
        if self._memory > 0:
            known[values] = cell
            self._memory -= 300 + len(marks)
        return cell

    def _start_over(self, denominator: int) -> None:
        """Forgets everything, to count in units of `1 / denominator` from here on."""
        items = self._edition.quiz.items
        self._denominator = denominator
        self._cells: dict[_Cell, _Cell] = {}
        self._items = [_Known(partial(self._meet, place)) for place in range(len(items))]
        self._forms.clear()
        self._everything = self._asked_at(range(len(items)))
        self._is_gathered = False
        self._frames: dict[_Key, _Frame] = {}
        nothing = encode_result(self._result(None, 0, 0, ()))
        self._quiz_and_edition = nothing[len(_START) + 36 : nothing.index(b',"score":')]

    def gather(self) -> None:
        """From here on looks up at once what stands side by side and has few responses so far."""
        if self._is_gathered or self._pools is not None:
            return
        self._is_gathered = True
        items = self._edition.quiz.items
        runs = _runs([len(known) + 1 for known in self._items])
        known = [
            self._items[run[0]] if len(run) == 1 else _Known(partial(self._meet_several, run))
            for run in runs
        ]
        parts = [run[0] if len(run) == 1 else slice(run[0], run[-1] + 1) for run in runs]
        self._everything = _Asked(range(len(items)), _taker(parts), known, self._units(items))

    def _asked(self, seed: int | None, values: tuple[Any, ...]) -> _Asked:
        """What the form with `seed` asks.

        Raises ValueError without a seed, and when `values` answer what is not asked.
        """
        if seed is None or self._pools is None:
            raise ValueError(seed)
        found = self._forms.get(seed)
        if found is None:
            if len(self._forms) >= _FORMS:
                self._forms.clear()
            found = self._forms[seed] = self._asked_at(drawn_places(self._pools, seed))
        _refuse_unasked(values, found.places)
        return found

    def _asked_at(self, places: Sequence[int]) -> _Asked:
        items = self._edition.quiz.items
        known = [self._items[place] for place in places]
        maximum = self._units([items[place] for place in places])
        return _Asked(places, _taker(places), known, maximum)

    def _units(self, items: Iterable[Item]) -> int:
        """What `items` add to the maximum."""
        return int(sum(points_of(one) for one in items) * self._denominator)

    def _entry(self, name: str, exact: Fraction) -> bytes:
        return b"%b:%b" % (_TO_JSON(name), _TO_JSON(rounded(exact)))

    def _frame(self, key: _Key) -> _Frame:
        """What stands around the marks of a submission of that `key`."""
        if len(self._frames) >= _FRAMES:
            self._frames.clear()
        total, maximum, edition, special = key
        result = self._result(edition, total >> _SPECIALS, maximum, chain.from_iterable(special))
        before, _, after = encode_result(result).rpartition(b'"marks":{}')
        start = before[before.index(b',"score":') :] + b'"marks":{'
        exact = exact_line(
            Fraction(total >> _SPECIALS, self._denominator), Fraction(maximum, self._denominator)
        )
        fate = _OUTCOMES[result.passed], exact
        frame = self._frames[key] = _Frame(start, b"}%b\n" % after, fate)
        return frame

    def _result(
        self, edition: str | None, units: int, maximum: int, special: Iterable[tuple[str, str]]
    ) -> Result:
        """A result without marks that is nobody's."""
        words = list(special)
        nobody = Submission(
            submission="0" * 36, quiz=self._edition.quiz.id, edition=edition, answers={}
        )
        total = sum_of(
            self._edition,
            Fraction(units, self._denominator),
            Fraction(maximum, self._denominator),
        )
        pending = tuple(name for name, word in words if word == "pending")
        omitted = tuple(name for name, word in words if word == "omitted")
        return result_of(nobody, self._edition, total, Marks({}, pending, omitted))


def fate_of(result: Result, exact: bytes) -> Fate:
    """What came of a submission that went the slow way."""
    return _OUTCOMES[result.passed], exact


def exact_line(score: Fraction, maximum: Fraction) -> bytes:
    """Score and maximum, not rounded."""
    return b"%d/%d %d/%d\n" % (*score.as_integer_ratio(), *maximum.as_integer_ratio())


def _runs(counts: Sequence[int]) -> list[list[int]]:
    """The places of items in runs, each with at most _TOGETHER combinations of responses."""
    runs: list[list[int]] = []
    product = _TOGETHER + 1  # so that the first begins a run
    for place, count in enumerate(counts):
        product *= count
        if product > _TOGETHER:
            runs.append([])
            product = count
        runs[-1].append(place)
    return runs


def _taker(parts: Sequence[int | slice]) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    """Takes `parts` out of a tuple."""
    if len(parts) == 1:  # an itemgetter of one gives no tuple
        [only] = parts
        return lambda values: (values[only],)
    return itemgetter(*parts)


def _refuse_unasked(values: tuple[Any, ...], places: Sequence[int]) -> None:
    """Raises ValueError when something was answered that is not asked."""
    asked = [values[place] for place in places]
    if len(values) - values.count(None) > len(asked) - asked.count(None):
        raise ValueError(places)
