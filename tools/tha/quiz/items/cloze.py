"""A text with gaps, each a small item of one of a few types."""

import re

from tha.quiz.items import numeric, short_text, single_choice
from tha.quiz.items.asked import Asked, Faults
from tha.quiz.items.numeric import Numeric
from tha.quiz.items.short_text import ShortText
from tha.quiz.items.single_choice import SingleChoice
from tha.quiz.messages import GAP_MISMATCH, NO_WEIGHT, TOO_FEW, VOID_GAP
from tha.source.nonblank import NonBlank

GAP = re.compile(r"\{([0-9A-Za-z]+)\}")
Gap = SingleChoice | Numeric | ShortText
Response = dict[str, int | float | str | None]


class Cloze(Asked, frozen=True, tag="cloze", kw_only=True):
    """`text` holds `{1}` for each of `gaps`; a gap's points are its weight."""

    text: NonBlank
    gaps: dict[str, Gap]


def faults(item: Cloze) -> Faults:
    """Every gap once in the text and once in the list, some weight, each gap sound in itself."""
    if not item.gaps:
        yield ("gaps",), TOO_FEW, {"field": "gaps", "count": 0, "least": 1}
    elif not any(gap.points for gap in item.gaps.values()):
        yield ("gaps",), NO_WEIGHT, {}
    written = GAP.findall(item.text)
    for name in item.gaps:
        if written.count(name) != 1:
            yield ("gaps", name), GAP_MISMATCH, {"gap": name}
    for name in sorted(set(written) - set(item.gaps)):
        yield ("text",), GAP_MISMATCH, {"gap": name}
    for name, gap in item.gaps.items():
        if gap.void:
            yield ("gaps", name, "void"), VOID_GAP, {"gap": name}
        for path, message, gaps in _gap_faults(gap):
            yield ("gaps", name, *path), message, gaps


def _gap_faults(gap: Gap) -> Faults:
    match gap:
        case SingleChoice():
            yield from single_choice.faults(gap)
        case Numeric():
            yield from numeric.faults(gap)
        case ShortText():
            yield from short_text.faults(gap)
