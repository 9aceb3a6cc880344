"""What do responses earn, each of which comes very many times?

Distinct responses to an item are few, so what each earns is remembered, as a whole number over one
denominator and as it will stand in a result. Items that stand side by side and have few responses
are looked up at once.
"""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import partial
from itertools import chain, repeat
from math import lcm
from operator import getitem, itemgetter
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import astuple

from tha.marking.result import rounded
from tha.marking.score import points_of, weigh
from tha.quiz.edition import Edition
from tha.quiz.form import drawn_places, pools_of
from tha.quiz.item import Item

_MEMORY = 66_000_000
"""Bytes that the remembered responses of one edition may take: 300,000 texts of a line each."""
_LONGEST = 200
"""Characters of a text that is remembered. Whole essays do not come twice."""
_FORMS = 4096
"""Drawn forms that are remembered."""
_TOGETHER = 1_000
"""Combinations of responses to several items that are remembered; more would leave the cache."""

COMMAS, SPECIALS = 20, 16
"""Bits of a packed cell: a submission is shorter than 2^20 bytes and has fewer items than 2^16."""
UNITS = COMMAS + SPECIALS
_SPECIAL = 1 << COMMAS
TO_JSON = msgspec.json.Encoder(decimal_format="number").encode

Special = tuple[tuple[str, str], ...]
"""The ids of items that are pending or omitted, each with that word."""


class Cell(NamedTuple):
    """What the response to one item earns, or those to several that stand side by side."""

    packed: int
    """Units, then how many are pending or omitted, then the commas that they add to their line."""
    written: bytes
    """Items and marks as they stand in a result, less what is pending or was dropped."""
    special: Special


class Earned(NamedTuple):
    """What submissions earn: a row of cells for each, taken apart, and its maximum in units."""

    packed: Iterable[tuple[int, ...]]
    written: Iterable[tuple[bytes, ...]]
    special: Iterable[tuple[Special, ...]]
    maxima: Iterable[int]


class FinerError(Exception):
    """A finer denominator came up: what was found before it counts otherwise."""


class _Known(dict[Any, Cell]):
    """What is remembered of responses; one that is new is met when it is looked up."""

    def __init__(self, meet: Callable[["_Known", Any], Cell]) -> None:
        self._meet = meet

    def __missing__(self, value: Any) -> Cell:
        return self._meet(self, value)


class _Form(NamedTuple):
    """A drawn form: the items that it asks, what is known of each, and its maximum in units."""

    take: Callable[[tuple[Any, ...]], tuple[Any, ...]]
    """Takes the responses to them out of those to all items."""
    known: Sequence[_Known]
    maximum: int


class Cells:
    """What responses to `edition` earn, in units of `1 / denominator`."""

    _run_known: list[_Known]

    def __init__(self, edition: Edition) -> None:
        self._items = edition.quiz.items
        self._pools = pools_of(edition.quiz)
        self._memory = _MEMORY
        self._start_over(lcm(*[points_of(one).denominator for one in self._items]))

    def earned(self, forms: Sequence[int | None], answers: Iterable[Any]) -> Earned:
        """What the typed `answers` to `forms` earn.

        Raises MisshapenError when one has no sound shape, ValueError when a form has no seed or
        something is answered that it does not ask, and FinerError after a new denominator was
        taken.
        """
        responses = map(astuple, answers)
        return self._by_item(responses) if self._pools is None else self._by_form(forms, responses)

    def gather(self) -> None:
        """From here on looks up at once what stands side by side and has few responses so far."""
        if self._run_known is not self._known:
            return
        self._runs = _runs([len(known) + 1 for known in self._known])
        self._run_known = [
            self._known[run.start] if len(run) == 1 else _Known(partial(self._meet_several, run))
            for run in self._runs
        ]

    def _by_item(self, responses: Iterable[tuple[Any, ...]]) -> Earned:
        """Where everybody is asked the same, item by item: one call answers for all submissions."""
        columns = list(zip(*responses, strict=True))
        cells = []
        for run, known in zip(self._runs, self._run_known, strict=True):
            several = columns[run.start : run.stop]
            values = several[0] if len(several) == 1 else zip(*several, strict=True)
            cells.append(zip(*map(known.__getitem__, values), strict=True))
        packed, written, special = (zip(*one, strict=True) for one in zip(*cells, strict=True))
        return Earned(packed, written, special, repeat(self._maximum))

    def _by_form(self, forms: Sequence[int | None], responses: Iterable[tuple[Any, ...]]) -> Earned:
        """Where a form is drawn for each, submission by submission."""
        rows, maxima = [], []
        for seed, values in zip(forms, responses, strict=True):
            form = self._form(seed)
            asked = form.take(values)
            if len(values) - values.count(None) > len(asked) - asked.count(None):
                raise ValueError(seed)
            rows.append(zip(*map(getitem, form.known, asked), strict=True))
            maxima.append(form.maximum)
        packed, written, special = zip(*rows, strict=True)
        return Earned(packed, written, special, maxima)

    def _form(self, seed: int | None) -> _Form:
        """What the form with `seed` asks. Raises ValueError without a seed."""
        if seed is None or self._pools is None:
            raise ValueError(seed)
        found = self._forms.get(seed)
        if found is None:
            if len(self._forms) >= _FORMS:
                self._forms.clear()
            places = drawn_places(self._pools, seed)
            known = [self._known[place] for place in places]
            maximum = self._units(self._items[place] for place in places)
            found = self._forms[seed] = _Form(_taker(places), known, maximum)
        return found

    def _meet(self, place: int, known: _Known, value: Any) -> Cell:
        """What a `value` earns that is not known yet. Raises MisshapenError, FinerError."""
        item = self._items[place]
        json = TO_JSON(value)
        commas = json.count(b",") + (value is not None)
        worth = weigh(item, msgspec.json.decode(json))
        if worth.exact is None:
            return Cell(commas + _SPECIAL, b"", ((item.id, "pending"),))
        finer = lcm(self.denominator, worth.exact.denominator)
        if finer != self.denominator:
            self._start_over(finer)
            raise FinerError
        packed = (int(worth.exact * self.denominator) << UNITS) + commas
        entry = b"" if worth.is_dropped else _entry(item.id, worth.exact)
        special = ((item.id, "omitted"),) if worth.is_omitted else ()
        cell = Cell(packed + _SPECIAL * len(special), entry, special)
        if self._memory > 0 and not (isinstance(value, str) and len(value) > _LONGEST):
            known[value] = cell = self._cells.setdefault(cell, cell)  # most texts earn the same
            self._memory -= 150 + 2 * len(json)
        return cell

    def _meet_several(self, places: range, known: _Known, values: tuple[Any, ...]) -> Cell:
        """The same for items that stand side by side."""
        cells = [self._known[place][value] for place, value in zip(places, values, strict=True)]
        packed, written, special = zip(*cells, strict=True)
        marks = b",".join(filter(None, written))
        cell = Cell(sum(packed), marks, tuple(chain.from_iterable(special)))
        if self._memory > 0:
            known[values] = cell
            self._memory -= 300 + len(marks)
        return cell

    def _start_over(self, denominator: int) -> None:
        """Forgets everything, to count in units of `1 / denominator` from here on."""
        self.denominator = denominator
        self._cells: dict[Cell, Cell] = {}
        self._known = [_Known(partial(self._meet, place)) for place in range(len(self._items))]
        self._forms: dict[int, _Form] = {}
        self._runs = [range(place, place + 1) for place in range(len(self._items))]
        self._run_known = self._known
        self._maximum = self._units(self._items)

    def _units(self, items: Iterable[Item]) -> int:
        """What `items` add to the maximum."""
        return int(sum(points_of(one) for one in items) * self.denominator)


def _entry(name: str, exact: Fraction) -> bytes:
    return b"%b:%b" % (TO_JSON(name), TO_JSON(rounded(exact)))


def _runs(counts: Sequence[int]) -> list[range]:
    """The places of items in runs, each with at most _TOGETHER combinations of responses."""
    runs: list[range] = []
    product = _TOGETHER + 1  # so that the first begins a run
    for place, count in enumerate(counts):
        product *= count
        if product > _TOGETHER:
            runs.append(range(place, place))
            product = count
        runs[-1] = range(runs[-1].start, place + 1)
    return runs


def _taker(places: Sequence[int]) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    """Takes what stands at `places` out of a tuple."""
    if len(places) == 1:  # an itemgetter of one gives no tuple
        [only] = places
        return lambda values: (values[only],)
    return itemgetter(*places)
