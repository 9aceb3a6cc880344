"""A dilemma: options weighted by an expert panel; the best, the best and worst, or a ranking."""

from typing import Any, Literal

import msgspec

from tha.quiz.items.asked import Asked, Faults, Letter, Option
from tha.quiz.items.options import option_faults
from tha.quiz.messages import CREDIT_BOUNDS, NO_CREDIT
from tha.source.language import Words

_FROM_0_TO_1 = Words(vi="credit phải từ 0 đến 1", en="credits are from 0 to 1")
_BEST_IS_1 = Words(vi="phương án tốt nhất phải có credit 1", en="the best option has credit 1")
_WORST_IS_0 = Words(vi="phương án kém nhất phải có credit 0", en="the worst option has credit 0")
_DISTINCT = Words(
    vi="để xếp hạng, các credit phải khác nhau", en="to be ranked, credits are all different"
)


class BestWorst(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The two picks of `best_worst`."""

    best: str | None = None
    worst: str | None = None


Response = Any
"""A letter, `{"best": …, "worst": …}` or a list of letters, by mode; see `response_of`."""


class Situational(Asked, frozen=True, tag="situational", kw_only=True):
    """Every option has a credit from 0 to 1, the best has 1."""

    options: dict[Letter, Option]
    mode: Literal["best", "best_worst", "rank"] = "best"


def faults(item: Situational) -> Faults:
    """Options that differ, each with a credit, and bounds that let the best answer earn 1."""
    yield from option_faults(item.options)
    credits_ = []
    for letter, option in item.options.items():
        if option.credit is None:
            yield ("options", letter), NO_CREDIT, {"letter": letter}
        elif not 0 <= option.credit <= 1:
            yield ("options", letter, "credit"), CREDIT_BOUNDS, {"why": _FROM_0_TO_1}
        else:
            credits_.append(option.credit)
    if not credits_ or len(credits_) < len(item.options):
        return
    if max(credits_) != 1:
        yield ("options",), CREDIT_BOUNDS, {"why": _BEST_IS_1}
    if item.mode == "best_worst" and min(credits_) != 0:
        yield ("options",), CREDIT_BOUNDS, {"why": _WORST_IS_0}
    if item.mode == "rank" and len(set(credits_)) < len(credits_):
        yield ("options",), CREDIT_BOUNDS, {"why": _DISTINCT}
