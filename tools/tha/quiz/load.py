"""Which quiz does a file hold, and what is wrong with it?

Items are decoded one by one, so that one bad item hides nothing about the others.
"""

from typing import Any

import msgspec

from tha.quiz.checks import check_head, check_items
from tha.quiz.item import Item
from tha.quiz.quiz import Quiz, QuizFields, QuizFile
from tha.source.files import Text
from tha.source.problem import Problem, has_errors
from tha.source.structs import decode
from tha.source.yaml_nodes import Document, read_yaml


class LoadedQuiz(msgspec.Struct, frozen=True):
    """What could be read of one file: every sound item by its index, `quiz` if all is sound."""

    id: str
    document: Document
    items: dict[int, Item]
    quiz: Quiz | None


def load_quiz(text: Text, quiz_id: str) -> tuple[LoadedQuiz | None, list[Problem]]:
    """The quiz called `quiz_id` in `text`, and what is wrong with it."""
    document, problems = read_yaml(text)
    if document is None:
        return None, problems
    head, misfits = decode(document, (), document.values, QuizFile)
    problems += misfits
    items: dict[int, Item] = {}
    for index, value in enumerate(_listed_items(document.values)):
        item, misfits = _decode_item(document, index, value)
        problems += misfits
        if item is not None:
            items[index] = item
    problems += check_items(document, items)
    if head is not None:
        problems += check_head(document, quiz_id, head, list(items.values()))
    quiz = None
    if head is not None and not has_errors(problems):
        fields = {name: getattr(head, name) for name in QuizFields.__struct_fields__}
        quiz = Quiz(id=quiz_id, items=tuple(items.values()), **fields)
    return LoadedQuiz(quiz_id, document, items, quiz), problems


def item_from(value: dict[str, Any]) -> Item:
    """An item from an author's plain values, shorthand allowed.

    Raises msgspec.ValidationError at the first misfit.
    """
    return msgspec.convert(_expanded(value), Item, strict=False)


def _listed_items(values: Any) -> list[Any]:
    items = values.get("items") if isinstance(values, dict) else None
    return [one for one in items if isinstance(one, dict)] if isinstance(items, list) else []


def _decode_item(document: Document, index: int, value: Any) -> tuple[Item | None, list[Problem]]:
    kind: Any = Item  # a union is not a type to mypy
    return decode(document, ("items", index), _expanded(value), kind)


def _expanded(value: dict[str, Any]) -> dict[str, Any]:
    """`value` with shorthand written out: a bare text where a group of fields may stand."""
    expanded = dict(value)
    if isinstance(options := value.get("options"), dict):
        expanded["options"] = {letter: _with_text(one) for letter, one in options.items()}
    if isinstance(accepted := value.get("accept"), list):
        expanded["accept"] = [_with_text(one) for one in accepted]
    if isinstance(gaps := value.get("gaps"), dict):
        expanded["gaps"] = {
            name: _expanded(one) if isinstance(one, dict) else one for name, one in gaps.items()
        }
    return expanded


def _with_text(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value
