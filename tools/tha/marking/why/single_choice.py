"""Why does a single choice earn what it earns?"""

from typing import Any

from tha.marking.single_choice import credit
from tha.marking.why.telling import Teller, Told, option, ratio, said
from tha.quiz.items.single_choice import SingleChoice
from tha.source.language import Words

_RULE = Words(
    vi="đáp án được trọn điểm, phương án khác được phần điểm ghi ở nó (credit)",
    en="the key earns everything, another option its own credit",
)
_PART = Words(vi="{option} được {share}", en="{option} earns {share}")
_KEY = Words(vi="{letter} là đáp án: 1", en="{letter} is the key: 1")
_OTHER = Words(
    vi="{letter} không phải đáp án, phần điểm của nó là {share}",
    en="{letter} is not the key, its credit is {share}",
)


def _rule(_: SingleChoice) -> Words:
    return _RULE


def _expected(item: SingleChoice) -> tuple[Words, ...]:
    parts = (
        said(_PART, option=option(letter, item.options), share=ratio(one.credit))
        for letter, one in item.options.items()
        if one.credit and letter != item.key
    )
    return (option(item.key, item.options), *parts)


def _told(item: SingleChoice, response: Any) -> Told:
    share = credit(item, response)
    step = _KEY if response == item.key else _OTHER
    given = (option(response, item.options),)
    return Told(given, (said(step, letter=response, share=ratio(share)),), share)


TELLER = Teller(_rule, _expected, _told)
