"""Does the place or the length of the key betray it over a whole quiz?

Were keys placed at random, an item of k options would have its key at a given place, or as its
longest option, with a chance of 1/k. How often that may happen is counted exactly, in whole
numbers: of all the ways to place the keys, which share has so many hits or more?

- T. M. Haladyna, S. M. Downing and M. C. Rodriguez, "A Review of Multiple-Choice Item-Writing
  Guidelines for Classroom Assessment", Applied Measurement in Education 15(3), 2002, 309-334:
  vary the place of the right answer; keep choices about equally long.
- Y. Attali and M. Bar-Hillel, "Guess Where: The Position of Correct Answers in Multiple-Choice Test
  Items as a Psychometric Variable", Journal of Educational Measurement 40(2), 2003, 109-128:
  writers hide keys in the middle, and readers seek them there.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache

import msgspec

RARE = Fraction(5, 100)
"""What chance alone does less often than this is told; the level usual since R. A. Fisher."""


class Clue(msgspec.Struct, frozen=True):
    """How often a rule of thumb finds the key: hits among items, and what chance would give."""

    hits: int
    among: int
    expected: Fraction
    position: int = 0
    """Counted from 1, where the clue is a place."""


def too_often(hits: int, options: Sequence[int]) -> bool:
    """Whether `hits` among items of so many `options` each are rarer by chance than RARE."""
    return _upper(hits, options) < RARE


def uneven_places(keys: Sequence[tuple[int, int]]) -> Iterator[Clue]:
    """The places that hold too many or too few keys, most unlikely first.

    `keys` are pairs: the key's place from 0, and how many options there are. Each place is tested
    both ways; RARE is shared among all these tests (Bonferroni), so that a quiz whose keys fall at
    random is suspected less than once in twenty. With few items nothing is rare enough.
    """
    places = max((options for _, options in keys), default=0)
    found = []
    for place in range(places):
        sizes = [options for _, options in keys if options > place]
        hits = sum(at == place for at, _ in keys)
        chance = min(_upper(hits, sizes), _lower(hits, sizes))
        if chance * 2 * places < RARE:
            found.append((chance, Clue(hits, len(sizes), expected(sizes), place + 1)))
    yield from (clue for _, clue in sorted(found, key=lambda one: (one[0], one[1].position)))


def longest(texts: Mapping[str, int]) -> str | None:
    """The letter of the one longest text, by lengths; None when several are equally long."""
    most = max(texts.values(), default=0)
    letters = [letter for letter, length in texts.items() if length == most]
    return letters[0] if len(letters) == 1 else None


def expected(options: Sequence[int]) -> Fraction:
    """How many hits chance gives on average."""
    return sum((Fraction(1, one) for one in options), Fraction(0))


def _upper(hits: int, options: Sequence[int]) -> Fraction:
    ways = _ways(tuple(sorted(options)))
    return Fraction(sum(ways[hits:]), sum(ways))


def _lower(hits: int, options: Sequence[int]) -> Fraction:
    ways = _ways(tuple(sorted(options)))
    return Fraction(sum(ways[: hits + 1]), sum(ways))


@lru_cache(maxsize=16)
def _ways(options: tuple[int, ...]) -> tuple[int, ...]:
    """In how many ways of placing the keys 0, 1, 2 … items are hit."""
    ways = [1]
    for count in options:
        missed = [one * (count - 1) for one in ways] + [0]
        ways = [miss + hit for miss, hit in zip(missed, [0, *ways], strict=True)]
    return tuple(ways)
