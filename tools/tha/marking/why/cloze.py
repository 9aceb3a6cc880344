"""Why do the gaps of a text earn what they earn?"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from tha.marking.cloze import credit, gap_credits
from tha.marking.why import numeric, short_text, single_choice
from tha.marking.why.telling import NOTHING, Teller, Told, plain, ratio, said
from tha.quiz.items.cloze import Cloze, Gap
from tha.quiz.items.numeric import Numeric
from tha.quiz.items.short_text import ShortText
from tha.quiz.items.single_choice import SingleChoice
from tha.source.language import Words

_RULE = Words(
    vi="trung bình phần điểm của các chỗ trống, tính theo points của từng chỗ",
    en="the mean of the gaps' credits, weighted by their points",
)
_LINE = Words(vi="chỗ {name}: {line}", en="gap {name}: {line}")
_EMPTY = Words(vi="chỗ {name} bỏ trống: 0", en="gap {name} is empty: 0")


def _rule(_: Cloze) -> Words:
    return _RULE


def _expected(item: Cloze) -> tuple[Words, ...]:
    return tuple(
        said(_LINE, name=name, line=line)
        for name, gap in item.gaps.items()
        for line in _teller(gap).expected(gap)
    )


def _told(item: Cloze, response: Any) -> Told:
    share, earned = credit(item, response), gap_credits(item, response)
    told = {
        name: _teller(gap).told(gap, response[name])
        for name, gap in item.gaps.items()
        if name in earned
    }
    return Told(tuple(_given(item, told)), tuple(_steps(item, told, earned, share)), share)


def _given(item: Cloze, told: Mapping[str, Told]) -> Iterator[Words]:
    for name in item.gaps:
        for line in told[name].given if name in told else (NOTHING,):
            yield said(_LINE, name=name, line=line)


def _steps(
    item: Cloze, told: Mapping[str, Told], earned: Mapping[str, Fraction], share: Fraction
) -> Iterator[Words]:
    for name in item.gaps:
        if name not in told:
            yield said(_EMPTY, name=name)
            continue
        for line in told[name].steps:
            yield said(_LINE, name=name, line=line)
    weights = {name: ratio(gap.points) for name, gap in item.gaps.items()}
    parts = [f"{one} × {ratio(earned.get(name, Fraction(0)))}" for name, one in weights.items()]
    yield plain(f"({' + '.join(parts)}) / ({' + '.join(weights.values())}) = {ratio(share)}")


def _teller(gap: Gap) -> Teller:
    match gap:
        case SingleChoice():
            return single_choice.TELLER
        case Numeric():
            return numeric.TELLER
        case ShortText():
            return short_text.TELLER


TELLER = Teller(_rule, _expected, _told)
