"""Why does a single statement earn what it earns?"""

from typing import Any

from tha.marking.true_false import credit
from tha.marking.why.telling import FALSE, TRUE, Teller, Told
from tha.quiz.items.true_false import TrueFalse
from tha.source.language import Words

_RULE = Words(vi="nhận định đúng được trọn điểm", en="the right judgement earns everything")
_RIGHT = Words(vi="khớp đáp án: 1", en="it agrees with the key: 1")
_WRONG = Words(vi="khác đáp án: 0", en="it differs from the key: 0")


def _rule(_: TrueFalse) -> Words:
    return _RULE


def _expected(item: TrueFalse) -> tuple[Words, ...]:
    return (TRUE if item.key else FALSE,)


def _told(item: TrueFalse, response: Any) -> Told:
    share = credit(item, response)
    return Told((TRUE if response else FALSE,), (_RIGHT if share else _WRONG,), share)


TELLER = Teller(_rule, _expected, _told)
