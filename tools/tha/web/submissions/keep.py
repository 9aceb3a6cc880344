"""What has come in before, and what is kept now?

For `GroupCommit.together`: everything that a group brings goes to the database by one statement, so
that what each submission costs is little beside the commit.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import chain
from typing import Any

import msgspec
from django.db import connection

from tha.web.submissions.models import Received

_MOST_ROWS = 1_000
"""Rows of one statement: SQLite takes 32,766 values in one."""
_COLUMNS = "uuid, quiz, digest, received, raw"


class Arrived(msgspec.Struct, frozen=True):
    """A submission that could be read, and the moment it did so."""

    uuid: str
    quiz: str
    digest: str
    received: datetime
    raw: bytes


class Kept(msgspec.Struct, frozen=True):
    """What the database holds under this UUID: the bytes that came first."""

    digest: str
    received: datetime
    is_new: bool


def keep_all(requests: Sequence[Sequence[Arrived]]) -> list[list[Kept]]:
    """What is kept of each request's submissions, in their order. The caller commits."""
    firsts: dict[str, Arrived] = {}
    for one in chain.from_iterable(requests):
        firsts.setdefault(one.uuid, one)
    new = _insert(list(firsts.values()))
    old = {} if len(new) == len(firsts) else _standing(firsts.keys() - new)
    return [[_kept(one, firsts, old) for one in request] for request in requests]


def _kept(one: Arrived, firsts: dict[str, Arrived], old: dict[str, Kept]) -> Kept:
    if one.uuid in old:
        return old[one.uuid]
    first = firsts[one.uuid]
    return Kept(first.digest, first.received, is_new=first is one)


def _insert(arrived: Sequence[Arrived]) -> set[str]:
    """The UUIDs that were not there before."""
    new: set[str] = set()
    with connection.cursor() as cursor:
        for start in range(0, len(arrived), _MOST_ROWS):
            some = arrived[start : start + _MOST_ROWS]
            rows = ", ".join(["(%s, %s, %s, %s, %s)"] * len(some))
            cursor.execute(
                f"INSERT INTO submissions_received ({_COLUMNS}) VALUES {rows} "  # noqa: S608  # signs of ours alone
                "ON CONFLICT (uuid) DO NOTHING RETURNING uuid",
                [value for one in some for value in _row(one)],
            )
            new.update(uuid for (uuid,) in cursor.fetchall())
    return new


def _row(one: Arrived) -> tuple[Any, ...]:
    moment = connection.ops.adapt_datetimefield_value(one.received)
    return one.uuid, one.quiz, one.digest, moment, one.raw


def _standing(uuids: Iterable[str]) -> dict[str, Kept]:
    found = Received.objects.filter(uuid__in=list(uuids))
    return {
        one.uuid: Kept(one.digest, one.received, is_new=False)
        for one in found.only("uuid", "digest", "received").iterator()
    }
