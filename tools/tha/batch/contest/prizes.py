"""Who wins which prize, and where must people decide because equals stand on its edge?"""

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from tha.batch.contest.entry import Ranked
from tha.quiz.contest import Prize


class Winner(msgspec.Struct, frozen=True):
    """Who has a prize."""

    rank: int
    participant: str


class Award(msgspec.Struct, frozen=True):
    """A prize with those who have it; `open` places wait for a decision."""

    name: str
    count: int
    winners: tuple[Winner, ...]
    open: int


class Undecided(msgspec.Struct, frozen=True):
    """People who are equal in everything and share a rank across the edge of a prize."""

    rank: int
    people: int
    prizes: dict[str, int]
    """The prizes at stake, and how many places of each."""


class Awards(msgspec.Struct, frozen=True):
    """What the prizes come to."""

    prizes: tuple[Award, ...]
    undecided: tuple[Undecided, ...]


class _Group(msgspec.Struct, frozen=True):
    """People of one rank: how many, and the first of them, as many as prizes can go round."""

    rank: int
    people: int
    first: tuple[Winner, ...]


def awards(ranked: Iterable[Ranked], prizes: tuple[Prize, ...]) -> Awards:
    """Prizes by rank. Nobody is picked among equals: that is for the council."""
    places = [number for number, prize in enumerate(prizes) for _ in range(prize.count)]
    winners: list[list[Winner]] = [[] for _ in prizes]
    waiting = [0] * len(prizes)
    undecided = []
    for group in _groups(ranked, len(places)):
        touched = places[group.rank - 1 : group.rank - 1 + group.people]
        if len(touched) == group.people and len(set(touched)) == 1:
            winners[touched[0]] += group.first
            continue
        at_stake = {number: touched.count(number) for number in sorted(set(touched))}
        for number, count in at_stake.items():
            waiting[number] += count
        named = {prizes[number].name: count for number, count in at_stake.items()}
        undecided.append(Undecided(group.rank, group.people, named))
    given = zip(prizes, winners, waiting, strict=True)
    made = (Award(one.name, one.count, tuple(won), wait) for one, won, wait in given)
    return Awards(tuple(made), tuple(undecided))


def _groups(ranked: Iterable[Ranked], places: int) -> Iterator[_Group]:
    """The ranks that prizes reach."""
    if not places:
        return
    for rank, people in groupby(ranked, key=lambda one: one.rank):
        if rank > places:
            return
        first, count = [], 0
        for one in people:
            count += 1
            if count <= places:
                first.append(Winner(one.rank, one.participant))
        yield _Group(rank, count, tuple(first))
