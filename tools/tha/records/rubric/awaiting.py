"""Which answers await a certain marker, and why does another one not?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from tha.quiz.edition import Edition
from tha.quiz.items.extended_text import ExtendedText
from tha.records.rubric.authors import names_its_author
from tha.records.rubric.markers import is_same_code
from tha.records.rubric.written_answers import WrittenAnswer, plain_marks, written_answers
from tha.source.language import Words

_OWN = Words(vi="đó là bài của chính người chấm", en="it is the marker's own answer")
_ENOUGH = Words(vi="đã đủ người khác chấm: {others}", en="enough others have marked it: {others}")
_TOOK_PART = Words(
    vi="người này đã chấm bài ấy, nên không phân xử được",
    en="this person has marked it, and cannot decide between two",
)
_NOT_APART = Words(
    vi="hai người chấm không lệch quá mức cho phép, hoặc chưa đủ hai người",
    en="there are no two markers who differ beyond the tolerance",
)


class CodedAnswer(msgspec.Struct, frozen=True, order=True):
    """What a marker sees of an answer."""

    code: str
    text: str


class AnswerPage(msgspec.Struct, frozen=True):
    """Answers to one item of one edition, in the order of their codes, which tells nothing."""

    edition: Edition
    item: ExtendedText
    answers: tuple[CodedAnswer, ...]
    naming: int = 0
    """How many of them hold the name or code of whoever wrote them."""


def why_not(answer: WrittenAnswer, marker: str, *, is_adjudication: bool) -> Words | None:
    """Why `marker` is not to mark the answer; None when it awaits them, or is theirs already."""
    own = next((one for one in answer.marked if one.marker == marker), None)
    if is_same_code(answer.row.submission.officer.code, marker):
        return _OWN
    if is_adjudication:
        return _why_not_third(answer, marker)
    if own is not None and own.is_adjudication:
        return _TOOK_PART
    others = [one.marker for one in plain_marks(answer) if one.marker != marker]
    if own is None and len(others) >= answer.item.markers:
        listed = ", ".join(others)
        return Words(_ENOUGH.into("vi", others=listed), _ENOUGH.into("en", others=listed))
    return None


def pages_awaiting(
    quiz_id: str, marker: str, item: str | None, *, is_adjudication: bool
) -> list[AnswerPage]:
    """Everything that `marker` is to mark and has not, of one item or of all."""
    pages: dict[tuple[str, str], list[WrittenAnswer]] = defaultdict(list)
    for answer in awaiting(written_answers(quiz_id), marker, is_adjudication=is_adjudication):
        if item in {None, answer.item.id}:
            pages[answer.edition.digest, answer.item.id].append(answer)
    return [
        _page(answers, marker, is_adjudication=is_adjudication)
        for _, answers in sorted(pages.items())
    ]


def awaiting(
    answers: Iterable[WrittenAnswer], marker: str, *, is_adjudication: bool
) -> Iterator[WrittenAnswer]:
    """Those of `answers` that `marker` is to mark and has not."""
    for answer in answers:
        is_done = any(one.marker == marker for one in answer.marked)
        if is_done or answer.standing.state != ("apart" if is_adjudication else "open"):
            continue
        if why_not(answer, marker, is_adjudication=is_adjudication) is None:
            yield answer


def _why_not_third(answer: WrittenAnswer, marker: str) -> Words | None:
    if any(one.marker == marker for one in plain_marks(answer)):
        return _TOOK_PART
    thirds = [one.marker for one in answer.marked if one.is_adjudication]
    if marker in thirds:
        return None
    if thirds:
        return Words(_ENOUGH.into("vi", others=thirds[-1]), _ENOUGH.into("en", others=thirds[-1]))
    return None if answer.standing.state == "apart" else _NOT_APART


def _page(answers: list[WrittenAnswer], marker: str, *, is_adjudication: bool) -> AnswerPage:
    coded = [
        CodedAnswer(one.code_for(marker, is_adjudication=is_adjudication), one.text)
        for one in answers
    ]
    naming = sum(map(names_its_author, answers))
    return AnswerPage(answers[0].edition, answers[0].item, tuple(sorted(coded)), naming)
