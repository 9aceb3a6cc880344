"""Can responses to the items of one edition be marked by those of another?

They can where the item is still there and is answered in the same way. An item that is void in the
other edition may have changed in any way: responses to it are not looked at.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from tha.quiz.edition import Edition
from tha.quiz.item import Item, type_of
from tha.quiz.items.cloze import Cloze, Gap
from tha.quiz.items.extended_text import ExtendedText
from tha.quiz.items.matching import Matching
from tha.quiz.items.multiple_choice import MultipleChoice
from tha.quiz.items.ordering import Ordering
from tha.quiz.items.single_choice import SingleChoice
from tha.quiz.items.situational import Situational
from tha.quiz.items.true_false_set import TrueFalseSet
from tha.quiz.messages import FILE_OF_ANOTHER
from tha.source.language import Words
from tha.source.place import Place
from tha.source.problem import Problem

_OTHER_TYPE = Words(vi="loại câu là {was}, nay là {now}", en="its type was {was} and now is {now}")
_OTHER_MODE = Words(vi="mode là {was}, nay là {now}", en="its mode was {was} and now is {now}")
_OTHER_LETTERS = Words(
    vi="trả lời theo {was}, nay theo {now}", en="it was answered by {was} and now by {now}"
)
_OTHER_RUBRIC = Words(
    vi="tiêu chí chấm là {was}, nay là {now}", en="its rubric was {was} and now is {now}"
)


class Unfit(msgspec.Struct, frozen=True):
    """An item that was asked and cannot be marked by the other edition.

    `why` is None when that edition lacks it.
    """

    item: str
    why: Words | None


def unfit_items(asked: Iterable[Item], by: Edition) -> Iterator[Unfit]:
    """Those of the items `asked` that `by` cannot mark."""
    others = {item.id: item for item in by.quiz.items}
    for item in asked:
        other = others.get(item.id)
        if other is None:
            yield Unfit(item.id, None)
        elif other.void is None and (why := _difference(item, other)) is not None:
            yield Unfit(item.id, why)


def stems_changed(asked: Edition, by: Edition) -> tuple[int, int]:
    """How many items of `asked` can be marked by those of `by`, and how many are worded otherwise.

    White space and capitals make no difference; what is void is not looked at.
    """
    others = {item.id: _wording(item) for item in by.quiz.items if item.void is None}
    both = [one for one in asked.quiz.items if one.id in others]
    return len(both), sum(_wording(one) != others[one.id] for one in both)


def _wording(item: Item) -> str:
    return " ".join(item.stem.split()).casefold()


def file_of_another(quiz_id: str, path: Path, quizzes: Path) -> Problem | None:
    """That the file at `path` is below `quizzes`, where another quiz has its id, if so."""
    if path.stem == quiz_id or not path.resolve().is_relative_to(quizzes.resolve()):
        return None
    return FILE_OF_ANOTHER.at(Place(path.as_posix()), quiz=quiz_id, other=path.stem)


def _difference(item: Item, other: Item) -> Words | None:
    """In what the two are answered differently."""
    match item, other:
        case _ if type_of(item) != type_of(other):
            return _told(_OTHER_TYPE, [type_of(item)], [type_of(other)])
        case Situational(), Situational() if item.mode != other.mode:
            return _told(_OTHER_MODE, [item.mode], [other.mode])
        case ExtendedText(), ExtendedText():
            return _unless_equal(_OTHER_RUBRIC, _criteria(item), _criteria(other))
        case _:
            return _unless_equal(_OTHER_LETTERS, _letters(item), _letters(other))


def _unless_equal(words: Words, was: list[str], now: list[str]) -> Words | None:
    return None if sorted(was) == sorted(now) else _told(words, was, now)


def _told(words: Words, was: list[str], now: list[str]) -> Words:
    gaps = {"was": ", ".join(was), "now": ", ".join(now)}
    return Words(vi=words.into("vi", **gaps), en=words.into("en", **gaps))


def _criteria(item: ExtendedText) -> list[str]:
    return [f"{one.id} {one.points.normalize():f}" for one in item.rubric]


def _letters(item: Item | Gap) -> list[str]:
    """Everything that a response to the item may name."""
    match item:
        case SingleChoice() | MultipleChoice() | Ordering() | Situational():
            return [*item.options]
        case TrueFalseSet():
            return [*item.statements]
        case Matching():
            return [*item.left, *(f"={one}" for one in item.right)]
        case Cloze():
            return [f"{{{name}}} {_gap(one)}" for name, one in item.gaps.items()]
        case _:
            return []


def _gap(gap: Gap) -> str:
    letters = sorted(_letters(gap))
    return f"{type_of(gap)} ({'/'.join(letters)})" if letters else type_of(gap)
