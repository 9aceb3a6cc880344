"""Which quiz does a file hold, and what is wrong with it?

Items are decoded one by one, so that one bad item hides nothing about the others.
"""

from typing import Any, get_args

import msgspec

from tha.quiz.checks import check_head, check_ids, check_items
from tha.quiz.contest_checks import check_contest
from tha.quiz.item import Item
from tha.quiz.quiz import Quiz, QuizFields, QuizFile
from tha.source.files import Text
from tha.source.nearest import nearest
from tha.source.problem import Problem, has_errors
from tha.source.structs import decode, decode_as_meant, fitting_fields
from tha.source.yaml_nodes import Document, read_yaml

_FIELDS = {"type"}.union(*(one.__struct_fields__ for one in get_args(Item)))
_WITH_SHORTHAND = ("options", "accept", "gaps")


class LoadedQuiz(msgspec.Struct, frozen=True):
    """What could be read of one file: items by their index, `quiz` only if all is sound."""

    id: str
    document: Document
    items: dict[int, Item]
    fields: dict[str, Any]
    """What could be read about the quiz itself, by the names of QuizFields."""
    quiz: Quiz | None


def load_quiz(text: Text, quiz_id: str) -> tuple[LoadedQuiz | None, list[Problem]]:
    """The quiz called `quiz_id` in `text`, and what is wrong with it."""
    document, problems = read_yaml(text)
    if document is None:
        return None, problems
    written = _written_items(document.values)
    items: dict[int, Item] = {}
    for index, value in written.items():
        item, misfits = _decode_item(document, index, value)
        problems += misfits
        if item is not None:
            items[index] = item
    head, misfits = decode(document, (), document.values, QuizFile)
    problems += misfits
    fields = msgspec.structs.asdict(head) if head else fitting_fields(document.values, QuizFile)
    problems += check_ids(document, quiz_id, written)
    problems += check_items(document, items)
    problems += check_head(document, fields, list(items.values()))
    has_all = len(items) == len(fields.get("items", ()))
    problems += check_contest(document, fields, items, has_all=has_all)
    quiz = None
    if head is not None and not has_errors(problems):
        of_quiz = {name: fields[name] for name in QuizFields.__struct_fields__}
        quiz = Quiz(id=quiz_id, items=tuple(items.values()), **of_quiz)
    return LoadedQuiz(quiz_id, document, items, fields, quiz), problems


def item_from(value: dict[str, Any]) -> Item:
    """An item from an author's plain values, shorthand allowed.

    Raises msgspec.ValidationError at the first misfit.
    """
    kind: Any = Item  # a union is not a type to mypy
    item: Item = msgspec.convert(_expanded(value), kind, strict=False)
    return item


def _written_items(values: Any) -> dict[int, dict[str, Any]]:
    """The items that are groups of fields, by their index."""
    items = values.get("items") if isinstance(values, dict) else None
    listed = enumerate(items) if isinstance(items, list) else ()
    return {index: one for index, one in listed if isinstance(one, dict)}


def _decode_item(document: Document, index: int, value: Any) -> tuple[Item | None, list[Problem]]:
    kind: Any = Item  # a union is not a type to mypy
    return decode_as_meant(document, ("items", index), _expanded(value), kind)


def _expanded(value: dict[str, Any]) -> dict[str, Any]:
    """`value` with shorthand written out: a bare text where a group of fields may stand."""
    return {name: _written_out(name, one) for name, one in value.items()}


def _written_out(name: str, value: Any) -> Any:
    meant = name if name in _FIELDS else nearest(name, _WITH_SHORTHAND)
    match meant, value:
        case "options", dict():
            return {letter: _with_text(one) for letter, one in value.items()}
        case "accept", list():
            return [_with_text(one) for one in value]
        case "gaps", dict():
            return {
                gap: _expanded(one) if isinstance(one, dict) else one for gap, one in value.items()
            }
        case _:
            return value


def _with_text(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value
