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
from tha.quiz.quiz import Quiz, topics

_BITS = 0xFFFFFFFF


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
    """Items of which a form draws `count`: the digest and the id of each."""

    count: int
    items: tuple[tuple[int, str], ...]


def pools_of(quiz: Quiz) -> tuple[Pool, ...] | None:
    """What the forms of `quiz` draw from; None when every form asks everything."""
    if quiz.draw is None:
        return None
    by_topic = topics(quiz) if isinstance(quiz.draw, dict) else {"": list(quiz.items)}
    wanted = quiz.draw if isinstance(quiz.draw, dict) else {"": quiz.draw}
    return tuple(
        Pool(count, tuple((digest32(item.id), item.id) for item in by_topic[topic]))
        for topic, count in wanted.items()
    )


def drawn_ids(pools: Iterable[Pool], seed: int) -> set[str]:
    """The ids that the form with `seed` draws from `pools`."""
    start = digest32(f"{seed}/draw")
    chosen: set[str] = set()
    for pool in pools:
        by_digest = sorted([(_mixed(start ^ digest), name) for digest, name in pool.items])
        chosen.update(name for _, name in by_digest[: pool.count])
    return chosen


def drawn_items(quiz: Quiz, seed: int | None) -> Sequence[Item]:
    """The items that the form with `seed` asks, in the author's order.

    Raises ValueError when the quiz draws and there is no seed.
    """
    pools = pools_of(quiz)
    if pools is None:
        return quiz.items
    if seed is None:
        raise ValueError("a quiz that draws needs a seed")
    chosen = drawn_ids(pools, seed)
    return [item for item in quiz.items if item.id in chosen]


@functools.lru_cache(maxsize=10_000)
def digest32(text: str) -> int:
    """32 well-mixed bits of `text`."""
    digest = 0x811C9DC5
    for byte in text.encode():
        digest = ((digest ^ byte) * 0x01000193) & _BITS
    return _mixed(digest)


def _in_drawn_order(names: Iterable[str], key: str) -> list[str]:
    """`names` in the order that `key` gives them, whatever order they came in."""
    start = digest32(key)
    return sorted(names, key=lambda name: (_mixed(start ^ digest32(name)), name))


def _mixed(bits: int) -> int:
    bits ^= bits >> 16
    bits = (bits * 0x85EBCA6B) & _BITS
    bits ^= bits >> 13
    bits = (bits * 0xC2B2AE35) & _BITS
    return bits ^ (bits >> 16)


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
