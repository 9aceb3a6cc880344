"""Why does a way out of a dilemma earn what it earns, by the experts' weights?"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from tha.marking.situational import Picks, farthest, picks, weight
from tha.marking.why.telling import Teller, Told, option, plain, ranks_of, ratio, said
from tha.quiz.items.situational import Situational
from tha.source.language import Words

_RULES = {
    "best": Words(
        vi="được mức mà nhóm chuyên gia cho phương án đã chọn (best)",
        en="what the experts give the chosen option (best)",
    ),
    "best_worst": Words(
        vi="trung bình của hai lựa chọn: mức của phương án tốt nhất, và 1 trừ mức của phương án "
        "kém nhất (best_worst)",
        en="the mean of both picks: the weight of the best, and 1 less that of the worst "
        "(best_worst)",
    ),
    "rank": Words(
        vi="1 trừ tổng khoảng cách thứ hạng chia cho khoảng cách lớn nhất (rank)",
        en="1 less the sum of rank distances over the greatest there is (rank)",
    ),
}
_WEIGHT = Words(vi="{option}: mức {share}", en="{option}: weight {share}")
_SIDES = {
    "best": Words(vi="tốt nhất: {line}", en="the best: {line}"),
    "worst": Words(vi="kém nhất: {line}", en="the worst: {line}"),
}
_LEFT_OUT = Words(vi="bỏ trống, được 0", en="left out, which earns 0")
_EARNS = Words(vi="{letter} được {share}", en="{letter} earns {share}")
_AWAY = Words(
    vi="{letter} xếp hạng {rank}, chuyên gia xếp hạng {due}: cách {away}",
    en="{letter} has rank {rank}, the experts say {due}: {away} apart",
)


def _rule(item: Situational) -> Words:
    return _RULES[item.mode]


def _expected(item: Situational) -> tuple[Words, ...]:
    ranked = sorted(item.options, key=lambda letter: -weight(item, letter))
    return tuple(
        said(_WEIGHT, option=option(one, item.options), share=ratio(weight(item, one)))
        for one in ranked
    )


def _told(item: Situational, response: Any) -> Told:
    found = picks(item, response)
    if item.mode == "rank":
        order = ranks_of(found.given.values(), item.options)
        return Told(order, tuple(_by_rank(found)), found.credit)
    given = tuple(
        said(_SIDES[side], line=option(letter, item.options))
        for side, letter in found.given.items()
    )
    if item.mode == "best":
        letter = found.given["best"]
        return Told(given, (said(_EARNS, letter=letter, share=ratio(found.credit)),), found.credit)
    return Told(given, tuple(_both(found)), found.credit)


def _both(found: Picks) -> Iterator[Words]:
    for side, sentence in _SIDES.items():
        if side in found.given:
            share = ratio(found.parts[side])
            yield said(sentence, line=said(_EARNS, letter=found.given[side], share=share))
        else:
            yield said(sentence, line=_LEFT_OUT)
    parts = [ratio(found.parts.get(side, Fraction(0))) for side in _SIDES]
    yield plain(f"({' + '.join(parts)}) / 2 = {ratio(found.credit)}")


def _by_rank(found: Picks) -> Iterator[Words]:
    for rank, letter in found.given.items():
        due = found.experts.index(letter) + 1
        away = ratio(found.parts[rank])
        yield said(_AWAY, letter=letter, rank=rank, due=due, away=away)
    total = ratio(sum(found.parts.values(), Fraction(0)))
    yield plain(f"1 - {total}/{farthest(len(found.given))} = {ratio(found.credit)}")


TELLER = Teller(_rule, _expected, _told)
