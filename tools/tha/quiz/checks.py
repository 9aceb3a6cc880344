"""Is a quiz sound in itself, whatever the law and the pages say?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tha.quiz.contest_messages import CONTEST_DRAW
from tha.quiz.edition import is_guessable
from tha.quiz.item import FAULTS, Item, type_of
from tha.quiz.messages import (
    ALL_DROPPED,
    BAD_ID,
    DRAW,
    DUPLICATE_ITEM,
    GUESSABLE,
    HOURS_UNEARNED,
    PASS_MARK,
    TOO_FEW,
    UNEVEN_DRAW,
    WORTHLESS,
)
from tha.quiz.quiz import share_of
from tha.source.messages import MISSING_FIELD
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.vietnamese import folded
from tha.source.yaml_nodes import Document

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}")


def check_ids(
    document: Document, quiz_id: str, items: Mapping[int, Mapping[str, Any]]
) -> Iterator[Problem]:
    """The quiz and its items, as written, have usable ids, and no two items the same."""
    if not _is_id(quiz_id):
        yield _bad_id(Place(document.file), quiz_id)
    first: dict[str, int] = {}
    for index, item in items.items():
        written = item.get("id")
        if not isinstance(written, str) or not written:
            continue
        if not _is_id(written):
            yield _bad_id(document.place(("items", index, "id")), written)
        if first.setdefault(written, index) != index:
            place, before = (
                document.place(("items", one, "id")) for one in (index, first[written])
            )
            yield DUPLICATE_ITEM.at(place, id=written, first=before.line)


def check_items(document: Document, items: Mapping[int, Item]) -> Iterator[Problem]:
    """Every item has an id and a stem, and is sound by the rules of its type."""
    for index, item in items.items():
        path = ("items", index)
        kind = type_of(item)
        for name in ("id", "stem"):
            if not getattr(item, name).strip():
                yield MISSING_FIELD.at(document.place(path), owner=kind, name=name)
        for inner, message, gaps in FAULTS[kind](item):
            yield message.at(document.place((*path, *inner)), **gaps)


def check_head(
    document: Document, head: Mapping[str, Any], items: Sequence[Item]
) -> Iterator[Problem]:
    """A quiz has items, a pass mark that is one, and draws what there is.

    `head` holds the fields of the quiz that could be read.
    """
    written = head.get("items")
    if written == []:
        yield TOO_FEW.at(document.place(("items",)), field="items", count=0, least=1)
    pass_mark = head.get("pass_mark")
    if pass_mark is not None and share_of(pass_mark) is None:
        yield PASS_MARK.at(document.place(("pass_mark",)), value=pass_mark)
    if written and len(items) == len(written):  # else items that could not be read would be missed
        yield from _check_draw(document, head, items)
        yield from _check_worth(document, head, items)
    yield from _check_hours(document, head)
    purpose = head.get("purpose", "practice")
    if purpose != "practice" and items and is_guessable(items):
        yield GUESSABLE.at(document.place_of_key(("purpose",)), purpose=purpose)


def _is_id(written: str) -> bool:
    return _ID.fullmatch(written) is not None


def _bad_id(place: Place, written: str) -> Problem:
    hint = re.sub(r"[^a-z0-9]+", "-", folded(written)).strip("-")[:60] or "cau-01"
    return BAD_ID.at(place, id=written, hint=hint)


def _check_draw(
    document: Document, head: Mapping[str, Any], items: Sequence[Item]
) -> Iterator[Problem]:
    draw: int | dict[str, int] | None = head.get("draw")
    if draw == {}:
        yield TOO_FEW.at(document.place(("draw",)), field="draw", count=0, least=1)
    by_topic = draw if isinstance(draw, dict) else {None: draw}
    for topic, wanted in by_topic.items():
        if wanted is None:
            continue
        place = document.place(("draw",) if topic is None else ("draw", topic))
        there = [item for item in items if topic in {None, item.topic}]
        name = "*" if topic is None else topic
        if wanted > len(there):
            yield DRAW.at(place, wanted=wanted, topic=name, there=len(there))
        elif wanted < len(there) and _are_uneven(there, head.get("purpose")):
            message = CONTEST_DRAW if head.get("purpose") == "contest" else UNEVEN_DRAW
            yield message.at(place, topic=name)


def _are_uneven(items: Sequence[Item], purpose: str | None) -> bool:
    """Whether `items` differ in points; in a contest, one that is dropped has none."""
    is_contest = purpose == "contest"
    return len({0 if is_contest and one.void == "drop" else one.points for one in items}) > 1


def _check_hours(document: Document, head: Mapping[str, Any]) -> Iterator[Problem]:
    """Hours are earned by passing, so there is something to pass."""
    is_credited = head.get("purpose") == "assessment" and head.get("hours") is not None
    if is_credited and head.get("pass_mark") is None and "pass_mark" not in document.values:
        yield HOURS_UNEARNED.at(document.place_of_key(("hours",)))


def _check_worth(
    document: Document, head: Mapping[str, Any], items: Sequence[Item]
) -> Iterator[Problem]:
    """Every form asks something that is worth points and not dropped.

    To practise, points are not needed; to predict neither, unless there is something to pass.
    """
    if not _may_be_worthless(head.get("draw"), items):
        return
    dropped = [index for index, item in enumerate(items) if item.void == "drop"]
    only_predicts = all(type_of(item) == "prediction" for item in items)
    purpose = head.get("purpose", "practice")
    if dropped:
        yield ALL_DROPPED.at(document.place(("items", dropped[0], "void")))
    elif purpose != "practice" and not (only_predicts and head.get("pass_mark") is None):
        field = "items" if head.get("draw") is None else "draw"
        yield WORTHLESS.at(document.place_of_key((field,)), purpose=purpose)


def _may_be_worthless(draw: int | dict[str, int] | None, items: Sequence[Item]) -> bool:
    """Whether a form can have nothing that is worth points."""
    by_topic = draw if isinstance(draw, dict) else {None: draw or len(items)}
    for topic, wanted in by_topic.items():
        there = [item for item in items if topic in {None, item.topic}]
        worthless = [item for item in there if item.void == "drop" or not item.points]
        if len(worthless) < min(wanted, len(there)):
            return False  # of this topic, no form can draw only those
    return True
