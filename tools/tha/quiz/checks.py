"""Is a quiz sound in itself, whatever the law and the pages say?"""

import re
from collections.abc import Iterator, Sequence

from tha.quiz.item import FAULTS, Item, type_of
from tha.quiz.messages import (
    BAD_ID,
    DRAW,
    DUPLICATE_ITEM,
    GUESSABLE,
    PASS_MARK,
    TOO_FEW,
    UNEVEN_DRAW,
)
from tha.quiz.quiz import QuizFile, pass_share
from tha.source.messages import MISSING_FIELD
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.vietnamese import folded
from tha.source.yaml_nodes import Document

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}")


def check_items(document: Document, items: dict[int, Item]) -> Iterator[Problem]:
    """Every item has an id of its own and a stem, and is sound by the rules of its type."""
    first_line: dict[str, int] = {}
    for index, item in items.items():
        path = ("items", index)
        kind = type_of(item)
        for name in ("id", "stem"):
            if not getattr(item, name):
                yield MISSING_FIELD.at(document.place(path), owner=kind, name=name)
        if item.id:
            yield from _check_id(document.place((*path, "id")), item.id)
        if item.id in first_line:
            place = document.place((*path, "id"))
            yield DUPLICATE_ITEM.at(place, id=item.id, first=first_line[item.id])
        elif item.id:
            first_line[item.id] = document.place((*path, "id")).line
        for inner, message, gaps in FAULTS[kind](item):
            yield message.at(document.place((*path, *inner)), **gaps)


def check_head(
    document: Document, quiz_id: str, head: QuizFile, items: Sequence[Item]
) -> Iterator[Problem]:
    """The quiz has an id, items, a pass mark that is one, and draws what there is."""
    yield from _check_id(Place(document.file), quiz_id)
    if not head.items:
        place = document.place(("items",))
        yield TOO_FEW.at(place, field="items", count=0, least=1)
    try:
        pass_share(head)
    except ValueError:
        yield PASS_MARK.at(document.place(("pass_mark",)), value=head.pass_mark)
    if len(items) == len(head.items):  # else items that could not be read would be missed
        yield from _check_draw(document, head, items)
    if head.purpose != "practice" and items and is_guessable(items):
        yield GUESSABLE.at(document.place_of_key(("purpose",)), purpose=head.purpose)


def is_guessable(items: Sequence[Item]) -> bool:
    """Whether a reader of the page could find the key by trying digests: nothing else is hidden."""
    return not any(item.rationale for item in items)


def _check_id(place: Place, written: str) -> Iterator[Problem]:
    if not _ID.fullmatch(written):
        hint = re.sub(r"[^a-z0-9]+", "-", folded(written)).strip("-")[:60] or "cau-01"
        yield BAD_ID.at(place, id=written, hint=hint)


def _check_draw(document: Document, head: QuizFile, items: Sequence[Item]) -> Iterator[Problem]:
    by_topic = _drawn_by_topic(head, items)
    for topic, wanted in by_topic.items():
        path = ("draw", topic) if isinstance(head.draw, dict) else ("draw",)
        there = [item for item in items if topic in {"*", item.topic}]
        if wanted > len(there):
            place = document.place(path)
            yield DRAW.at(place, wanted=wanted, topic=topic, there=len(there))
        elif wanted < len(there) and len({item.points for item in there}) > 1:
            yield UNEVEN_DRAW.at(document.place(path), topic=topic)


def _drawn_by_topic(head: QuizFile, items: Sequence[Item]) -> dict[str, int]:
    """How many items of which topic a form draws; topic `*` stands for all of them."""
    if head.draw is None or not items:
        return {}
    return head.draw if isinstance(head.draw, dict) else {"*": head.draw}
