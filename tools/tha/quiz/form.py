"""Which items, in which order, does the form with a given seed ask?

Sorting by a digest of seed and id needs no random generator, so that Python, the browser and next
year's Python draw the same form. The digest is FNV-1a (32 bit, Fowler, Noll and Vo) with the
finalizer of MurmurHash3 (Appleby); the two digests are mixed into one, so that each text is
digested once however many forms are drawn. The player's `form.js` computes the same.
"""

import functools
from collections.abc import Iterable, Sequence

import msgspec

from tha.quiz.item import Item
from tha.quiz.items.matching import Matching
from tha.quiz.items.multiple_choice import MultipleChoice
from tha.quiz.items.ordering import Ordering
from tha.quiz.items.single_choice import SingleChoice
from tha.quiz.items.situational import Situational
from tha.quiz.items.true_false_set import TrueFalseSet
from tha.quiz.quiz import Quiz

_BITS = 32
_MASK = (1 << _BITS) - 1


class DrawnForm(msgspec.Struct, frozen=True):
    """A form (mã đề): its items in order, and the letters of each in order."""

    items: tuple[Item, ...]
    options: dict[str, tuple[str, ...]]


def drawn_form(quiz: Quiz, seed: int) -> DrawnForm:
    """The form of `quiz` with `seed`."""
    items = drawn_items(quiz, seed)
    if "items" in quiz.shuffle:
        by_id = {item.id: item for item in items}
        items = [by_id[one] for one in _in_drawn_order(by_id, f"{seed}/item")]
    shuffled = "options" in quiz.shuffle
    options = {}
    for item in items:
        letters = tuple(_letters(item))
        key = f"{seed}/option/{item.id}"
        options[item.id] = tuple(_in_drawn_order(letters, key)) if shuffled else letters
    return DrawnForm(tuple(items), options)


class Pool(msgspec.Struct, frozen=True):
    """Items of which a form draws `count`: the digest and the place of each, in order of id."""

    count: int
    digests: tuple[int, ...]
    places: tuple[int, ...]


def pools_of(quiz: Quiz) -> tuple[Pool, ...] | None:
    """What the forms of `quiz` draw from; None when every form asks everything."""
    if quiz.draw is None:
        return None
    wanted = quiz.draw.items() if isinstance(quiz.draw, dict) else [(None, quiz.draw)]
    by_id = sorted((item.id, place, item.topic) for place, item in enumerate(quiz.items))
    pools = []
    for topic, count in wanted:
        there = [(name, place) for name, place, own in by_id if topic in {None, own}]
        digests = tuple(digest32(name) for name, _ in there)
        pools.append(Pool(count, digests, tuple(place for _, place in there)))
    return tuple(pools)


def drawn_places(pools: Iterable[Pool], seed: int) -> list[int]:
    """Where the items that the form with `seed` draws stand in the quiz, in the author's order."""
    start = digest32(f"{seed}/draw")
    places: list[int] = []
    for pool in pools:
        mixed = _mixed([start ^ one for one in pool.digests])
        # digest first, then the order of ids: in one number, for that sorts fastest
        ranked = sorted([bits << _BITS | rank for rank, bits in enumerate(mixed)])
        places += [pool.places[one & _MASK] for one in ranked[: pool.count]]
    return sorted(places)


def drawn_items(quiz: Quiz, seed: int | None) -> Sequence[Item]:
    """The items that the form with `seed` asks, in the author's order.

    Raises ValueError when the quiz draws and there is no seed.
    """
    pools = pools_of(quiz)
    if pools is None:
        return quiz.items
    if seed is None:
        raise ValueError("a quiz that draws needs a seed")
    return [quiz.items[place] for place in drawn_places(pools, seed)]


@functools.lru_cache(maxsize=10_000)
def digest32(text: str) -> int:
    """32 well-mixed bits of `text`."""
    digest = 0x811C9DC5
    for byte in text.encode():
        digest = ((digest ^ byte) * 0x01000193) & _MASK
    return _mixed([digest])[0]


def _in_drawn_order(names: Iterable[str], key: str) -> list[str]:
    """`names` in the order that `key` gives them, whatever order they came in."""
    by_name = sorted(names)
    mixed = _mixed([digest32(key) ^ digest32(name) for name in by_name])
    return [name for _, name in sorted(zip(mixed, by_name, strict=True))]


def _mixed(digests: list[int]) -> list[int]:
    """The finalizer, step by step over all at once: half the time of one after the other."""
    digests = [((one ^ one >> 16) * 0x85EBCA6B) & _MASK for one in digests]
    digests = [((one ^ one >> 13) * 0xC2B2AE35) & _MASK for one in digests]
    return [one ^ one >> 16 for one in digests]


def _letters(item: Item) -> Iterable[str]:
    """The letters of an item that may be shown in any order."""
    match item:
        case SingleChoice() | MultipleChoice() | Ordering() | Situational():
            return item.options
        case TrueFalseSet():
            return item.statements
        case Matching():
            return item.right
        case _:
            return ()
