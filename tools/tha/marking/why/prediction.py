"""Why does a prediction earn nothing?"""

from typing import Any

from tha.marking.numeric import number_from
from tha.marking.prediction import credit
from tha.marking.why.telling import Teller, Told, amount, said
from tha.quiz.items.prediction import Prediction
from tha.source.language import Words

_RULE = Words(
    vi="câu dự đoán không có điểm, chỉ phân hạng khi bằng điểm",
    en="a prediction earns nothing, it only breaks ties",
)
_EXPECTED = Words(
    vi="số người trả lời đúng tất cả, càng gần càng xếp trên",
    en="how many will have everything right; the nearer, the higher the rank",
)
_STEP = Words(vi="dự đoán {value}: 0", en="it predicts {value}: 0")


def _rule(_: Prediction) -> Words:
    return _RULE


def _expected(_: Prediction) -> tuple[Words, ...]:
    return (_EXPECTED,)


def _told(item: Prediction, response: Any) -> Told:
    share, value = credit(item, response), amount(number_from(response))
    return Told((value,), (said(_STEP, value=value),), share)


TELLER = Teller(_rule, _expected, _told)
