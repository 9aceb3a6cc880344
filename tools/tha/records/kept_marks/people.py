"""What did people give for a written answer by the time of a marking, and how did it combine?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

import msgspec

from tha.marking.result import rounded
from tha.marking.rubric import Marked, Standing, same_rubric, standing
from tha.marking.why.explain import Explanation
from tha.marking.why.telling import amount, joined, plain, ratio, said
from tha.quiz.item import Item
from tha.quiz.items.extended_text import ExtendedText
from tha.records import models
from tha.records.editions import SHORT_DIGEST, edition_in
from tha.records.ledger.entries import Turn, turns_of
from tha.records.rubric.written_answers import written_item
from tha.source.days import VIETNAM
from tha.source.language import Words

_GAVE = Words(
    vi="{marker}{role}, lần {number}, {moment}, tiêu chí của bản {edition}: {points} = {total}",
    en="{marker}{role}, no. {number}, {moment}, by the rubric of {edition}: {points} = {total}",
)
_SOMEBODY = "người chấm {number}"
_PLAIN = Words(vi="", en="")
_THIRD = Words(vi=" (phân xử)", en=" (adjudicates)")
_NOT_COUNTED = Words(vi="{said}; không tính: {why}", en="{said}; does not count: {why}")
_REPLACED = Words(vi="người này đã chấm lại", en="this person marked it again")
_OTHER_RUBRIC = Words(vi="tiêu chí của bản chấm này khác", en="this marking has another rubric")
_ALONE = Words(vi="một người chấm: {total}", en="one marker: {total}")
_MEAN = Words(
    vi="lệch {apart}, không quá mức cho phép {tolerance}: trung bình ({totals}) / {count} = {mean}",
    en="{apart} apart, within the tolerance {tolerance}: the mean ({totals}) / {count} = {mean}",
)
_DECIDES = Words(
    vi="điểm của người phân xử quyết định: {total}", en="the adjudicator's marks decide: {total}"
)
_OPEN = Words(
    vi="mới có {count}/{needed} người chấm", en="{count} of {needed} markers have marked it"
)
_APART = Words(
    vi="lệch {apart}, quá mức cho phép {tolerance}: chờ người phân xử",
    en="{apart} apart, beyond the tolerance {tolerance}: awaits an adjudicator",
)
_CARRIED = Words(
    vi="giữ {mark} điểm như lần chấm {number}, vì những người chấm chưa thống nhất mọi câu đã viết",
    en="keeps the {mark} of marking {number}: not all that was written is decided by people yet",
)


class PersonsMarks(msgspec.Struct, frozen=True):
    """What one person gave for one answer at one time; `edition` holds the rubric that was used."""

    marker: str
    number: int
    moment: datetime
    edition: str
    is_adjudication: bool
    points: dict[str, Decimal]


class Given(msgspec.Struct, frozen=True):
    """The same, with the item as that rubric has it; None when the edition cannot be read."""

    marks: PersonsMarks
    by: ExtendedText | None


class GivenMarks:
    """Everything that people gave for one submission."""

    def __init__(self, given: dict[str, list[tuple[int, Given]]]) -> None:
        self._given = given

    def until(self, item: str, turn: Turn | None) -> list[Given]:
        """What was given for `item` before that turn of the ledger; all of it without one."""
        theirs = self._given.get(item, [])
        return [one for sequence, one in theirs if turn is None or sequence < turn.sequence]


class Told(msgspec.Struct, frozen=True):
    """A written item and the account of it so far: that it awaits its markers."""

    item: Item
    account: Explanation


def marks_given(row: models.Submission, *, names_markers: bool = True) -> GivenMarks:
    """Everything that people gave for the submission, each person's marks in order."""
    numbers: dict[str, str] = {}
    rows = models.RubricMarking.objects.filter(submission=row).select_related("edition")
    turns = turns_of("rubric", [row.uuid])
    found: dict[str, list[tuple[int, Given]]] = defaultdict(list)
    for one in rows.order_by("number", "pk"):
        edition = edition_in(one.edition)
        marks = PersonsMarks(
            marker=one.marker if names_markers else _numbered(one.marker, numbers),
            number=one.number,
            moment=one.moment,
            edition=one.edition.digest,
            is_adjudication=one.is_adjudication,
            points={mark.criterion: mark.points for mark in one.criteria.order_by("pk")},
        )
        turn = turns.get(f"{row.uuid}/{one.item}/{one.marker}/{one.number}")
        by = written_item(edition, one.item) if edition is not None else None
        found[one.item].append((turn.sequence if turn is not None else 0, Given(marks, by)))
    return GivenMarks(found)


def _numbered(marker: str, numbers: dict[str, str]) -> str:
    """The same person always by the same number."""
    return numbers.setdefault(marker, _SOMEBODY.format(number=len(numbers) + 1))


def accounted(
    told: Told, given: Sequence[Given], marks: tuple[Decimal | None, Decimal | None], number: int
) -> Explanation:
    """The account of a written answer in marking `number`, once people have marked it.

    `marks` are the kept one, and that of the marking before.
    """
    item, account = told.item, told.account
    if not isinstance(item, ExtendedText):
        return account
    latest = _latest(item, given)
    counted = [_marked(one) for one in latest.values()]
    came_to = standing(item, counted)
    kept, before = marks
    steps = [_gave(item, one, latest) for one in given]
    if given or kept is not None:
        steps.append(_combined(item, counted, came_to))
    points = came_to.points
    if kept is not None and kept == before and (points is None or rounded(points) != kept):
        steps.append(said(_CARRIED, mark=amount(kept), number=number - 1))
        points = Fraction(kept)
    if points is None:
        return msgspec.structs.replace(account, steps=(*account.steps, *steps))
    credit = points / Fraction(item.points)
    return msgspec.structs.replace(
        account, outcome="marked", credit=credit, mark=rounded(points), steps=tuple(steps)
    )


def _latest(item: ExtendedText, given: Sequence[Given]) -> dict[str, Given]:
    """The last marks of every person by a rubric that asks the same as `item`."""
    counted = [one for one in given if one.by is not None and same_rubric(one.by, item)]
    return {one.marks.marker: one for one in counted}


def _marked(given: Given) -> Marked:
    return Marked(given.marks.marker, given.marks.points, given.marks.is_adjudication)


def _gave(item: ExtendedText, given: Given, latest: dict[str, Given]) -> Words:
    """What one person gave, and why that does not count, where it does not."""
    marks = given.marks
    line = said(
        _GAVE,
        marker=marks.marker,
        role=_THIRD if marks.is_adjudication else _PLAIN,
        number=marks.number,
        moment=written_moment(marks.moment),
        edition=marks.edition[:SHORT_DIGEST],
        points=joined(_criteria(marks), " + "),
        total=amount(rounded(Fraction(sum(marks.points.values())))),
    )
    if given.by is None or not same_rubric(given.by, item):
        return said(_NOT_COUNTED, said=line, why=_OTHER_RUBRIC)
    if latest[marks.marker] is not given:
        return said(_NOT_COUNTED, said=line, why=_REPLACED)
    return line


def _criteria(marks: PersonsMarks) -> Iterator[Words]:
    for name, points in marks.points.items():
        shown = amount(points)
        yield Words(f"{name} {shown.vi}", f"{name} {shown.en}")


def _combined(item: ExtendedText, counted: Sequence[Marked], came_to: Standing) -> Words:
    """How the marks that count come to the points, as `tha.marking.rubric.standing` has it."""
    totals = [one.total for one in counted if not one.is_adjudication]
    apart = max(totals, default=Fraction(0)) - min(totals, default=Fraction(0))
    width = {"apart": ratio(apart), "tolerance": ratio(item.tolerance)}
    if came_to.points is None:
        if came_to.state == "apart":
            return said(_APART, **width)
        return said(_OPEN, count=len(totals), needed=item.markers)
    if any(one.is_adjudication for one in counted):
        return said(_DECIDES, total=ratio(came_to.points))
    if len(totals) == 1:
        return said(_ALONE, total=ratio(came_to.points))
    listed = plain(" + ".join(map(ratio, totals)))
    return said(_MEAN, **width, totals=listed, count=len(totals), mean=ratio(came_to.points))


def written_moment(moment: datetime) -> Words:
    """The day and the minute in Vietnam."""
    there = moment.astimezone(VIETNAM)
    return Words(f"{there:%d/%m/%Y %H:%M}", f"{there:%Y-%m-%d %H:%M} +07")
