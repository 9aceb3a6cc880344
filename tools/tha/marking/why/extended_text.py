"""Why is a written answer not marked yet, and what will its markers look for?"""

from typing import Any

from tha.marking.extended_text import credit
from tha.marking.why.telling import Teller, Told, plain, quoted, ratio, said
from tha.quiz.items.extended_text import ExtendedText
from tha.source.language import Words

_RULE = Words(
    vi="người chấm theo tiêu chí, {count} người mỗi bài",
    en="people mark it by criteria, {count} for each answer",
)
_CRITERION = Words(
    vi="{id}, tối đa {points} điểm: {text}", en="{id}, at most {points} points: {text}"
)
_PENDING = Words(vi="đang chờ người chấm", en="it awaits its markers")


def _rule(item: ExtendedText) -> Words:
    return said(_RULE, count=item.markers)


def _expected(item: ExtendedText) -> tuple[Words, ...]:
    return tuple(
        said(_CRITERION, id=one.id, points=ratio(one.points), text=quoted(one.text))
        for one in item.rubric
    )


def _told(item: ExtendedText, response: Any) -> Told:
    credit(item, response)  # the shape is checked there
    return Told((plain(quoted(response)),), (_PENDING,), None)


TELLER = Teller(_rule, _expected, _told)
