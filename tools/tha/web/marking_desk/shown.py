"""Which answer does a marker see next, and what beside it?"""

from decimal import Decimal

import msgspec

from tha.quiz.items.extended_text import ExtendedText
from tha.records.rubric.awaiting import why_not
from tha.records.rubric.written_answers import WrittenAnswer, written_answers
from tha.reports.item_texts import words_in
from tha.reports.marking_sheet import readable
from tha.web.marking_desk.desk import Pile


class ShownAnswer(msgspec.Struct, frozen=True):
    """An answer without its author, the item with its rubric, and the marker's own earlier marks.

    Nothing of what others gave.
    """

    code: str
    text: str
    item: ExtendedText
    stem: str
    sample: str
    title: str
    edition: str
    given: dict[str, Decimal]
    left: int = 0
    """How many wait for the marker, this one with them."""


def next_answer(pile: Pile, after: str = "") -> ShownAnswer | None:
    """What waits behind the code `after`; then from the start again; None: nothing waits."""
    waiting = pile.awaiting()
    behind = [code for code in waiting if code > after]
    for code in (*behind, *(code for code in waiting if code <= after)):
        shown = _shown(pile, code, waiting[code])
        if shown is not None:
            return msgspec.structs.replace(shown, left=len(waiting))
    return None


def the_answer(pile: Pile, code: str) -> ShownAnswer | None:
    """What `code` names, to be marked or marked again; None: not by this marker."""
    submission = pile.submission_of(code)
    return _shown(pile, code, submission) if submission is not None else None


def _shown(pile: Pile, code: str, submission: int) -> ShownAnswer | None:
    marker = pile.desk.marker
    answers = written_answers(pile.desk.quiz, [submission])
    answer = next((one for one in answers if one.item.id == pile.item), None)
    if answer is None or why_not(answer, marker, is_adjudication=pile.is_adjudication) is not None:
        return None
    return ShownAnswer(
        code=code,
        text=readable(answer.text),
        item=answer.item,
        stem=words_in(answer.item.stem),
        sample=words_in(answer.item.sample_answer),
        title=answer.edition.quiz.title,
        edition=answer.edition.digest,
        given=_given(answer, marker),
    )


def _given(answer: WrittenAnswer, marker: str) -> dict[str, Decimal]:
    return next((one.points for one in answer.marked if one.marker == marker), {})
