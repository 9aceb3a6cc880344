"""Pairs: each text on the left belongs to one on the right."""

from typing import Literal

from tha.quiz.items.asked import Asked, Faults, Letter
from tha.quiz.items.options import text_faults
from tha.quiz.messages import UNKNOWN_OPTION, UNPAIRED
from tha.source.nonblank import NonBlank

Response = dict[str, str | None]


class Matching(Asked, frozen=True, tag="matching", kw_only=True):
    """`right` may be longer than `left`; one right text may serve several left ones."""

    left: dict[Letter, NonBlank]
    right: dict[Letter, NonBlank]
    key: dict[str, str]
    scoring: Literal["per_pair", "exact"] = "per_pair"


def faults(item: Matching) -> Faults:
    """Texts that differ, and one pair for every left text."""
    yield from text_faults("left", item.left)
    yield from text_faults("right", item.right)
    for left in item.left:
        if left not in item.key:
            yield ("key",), UNPAIRED, {"left": left}
    for left, right in item.key.items():
        for letter, known in ((left, item.left), (right, item.right)):
            if letter not in known:
                yield ("key", left), UNKNOWN_OPTION, {"key": letter, "options": ", ".join(known)}
