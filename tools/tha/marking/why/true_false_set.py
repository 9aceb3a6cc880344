"""Why does a set of statements earn what it earns, by each of its rules?"""

from typing import Any

from tha.marking.true_false_set import judgements
from tha.marking.why.telling import (
    ALL_RIGHT,
    FALSE,
    NOT_ALL_RIGHT,
    NOTHING,
    TRUE,
    Teller,
    Told,
    letters_of,
    quoted,
    ratio,
    said,
)
from tha.quiz.items.true_false_set import TrueFalseSet
from tha.source.language import Words

_RULES = {
    "step": Words(
        vi="theo mức: 1, 2, … ý đúng được {steps} (step)",
        en="in steps: 1, 2, … right statements earn {steps} (step)",
    ),
    "per_statement": Words(
        vi="mỗi ý đúng được một phần bằng nhau (per_statement)",
        en="every right statement earns the same part (per_statement)",
    ),
    "exact": Words(vi="đúng hết mới có điểm (exact)", en="everything right or nothing (exact)"),
}
_LINE = Words(vi="{name} {text}: {judged}", en="{name} {text}: {judged}")
_RIGHT = Words(
    vi="đúng {right} trên {count} ý: {letters}", en="{right} of {count} are right: {letters}"
)
_STEP = Words(vi="{right} ý đúng được {share}", en="{right} right statements earn {share}")


def _rule(item: TrueFalseSet) -> Words:
    steps = ", ".join(ratio(one) for one in item.earned_by_steps)
    return said(_RULES[item.scoring], steps=steps)


def _expected(item: TrueFalseSet) -> tuple[Words, ...]:
    return tuple(_line(item, name, judged=one.key) for name, one in item.statements.items())


def _line(item: TrueFalseSet, name: str, *, judged: bool | None) -> Words:
    word = {True: TRUE, False: FALSE, None: NOTHING}[judged]
    return said(_LINE, name=name, text=quoted(item.statements[name].text), judged=word)


def _told(item: TrueFalseSet, response: Any) -> Told:
    found = judgements(item, response)
    given = tuple(_line(item, name, judged=one) for name, one in found.given.items())
    right, count = len(found.right), len(item.statements)
    first = said(_RIGHT, right=right, count=count, letters=letters_of(found.right))
    if item.scoring == "exact":
        last = ALL_RIGHT if found.credit else NOT_ALL_RIGHT
    else:
        last = said(_STEP, right=right, share=ratio(found.credit))
    return Told(given, (first, last), found.credit)


TELLER = Teller(_rule, _expected, _told)
