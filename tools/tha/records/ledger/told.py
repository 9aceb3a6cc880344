"""Which rows do entries tell of, and which row is the one of an entry?"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec
from django.db.models import Model, QuerySet

from tha.records.ledger.elsewhere import (
    Attained,
    Certified,
    EvidenceKept,
    Retracted,
    Revoked,
    attained,
    certified,
    evidence_kept,
    retracted,
    revoked,
)
from tha.records.ledger.people import Erased, OnLeave, Posted, RosterImported, on_leave, posted
from tha.records.ledger.statements import (
    Completed,
    EditionKept,
    MarkingKept,
    RubricMarked,
    Statement,
    SubmissionKept,
    Withdrawn,
    completed,
    edition_kept,
    marking_kept,
    rubric_marked,
    submission_kept,
    withdrawn,
)
from tha.records.models import (
    Attainment,
    Certificate,
    Completion,
    Edition,
    Evidence,
    Leave,
    Marking,
    Posting,
    Retraction,
    Revocation,
    RubricMarking,
    Submission,
    Withdrawal,
)
from tha.source.language import Words

NumberedStatement = tuple[int, Statement]
"""The number of a row in its table, and what the row states."""


class Told(msgspec.Struct, frozen=True):
    """A table of which entries tell: what its rows are called, what each states, and how to ask."""

    what: Words
    model: type[Model]
    state: Callable[[Any], Statement]
    about: str
    """The field of a statement by which its row is looked for."""
    column: str
    """Where that stands in the table, as Django's lookups are written."""
    related: tuple[str, ...] = ()
    heavy: tuple[str, ...] = ()
    """What is not read with a row: contents that it does not state."""
    parts: tuple[str, ...] = ()
    """Tables whose rows belong to one of these."""

    def rows(self, statements: Iterable[Statement]) -> Iterator[NumberedStatement]:
        """The rows that some statements are about, and perhaps more."""
        wanted = [getattr(one, self.about) for one in statements]
        rows: QuerySet[Model] = QuerySet(self.model).filter(**{f"{self.column}__in": wanted})
        whole = rows.select_related(*self.related) if self.related else rows
        for row in whole.defer(*self.heavy).prefetch_related(*self.parts):
            yield row.pk, self.state(row)


_NAMED_BY: dict[type[Statement], tuple[str, ...]] = {
    RosterImported: (),
    Posted: ("officer", "number"),
    OnLeave: ("officer", "number", "version"),
    Erased: ("officer",),
    EditionKept: ("edition",),
    SubmissionKept: ("submission",),
    MarkingKept: ("submission", "number"),
    RubricMarked: ("submission", "item", "marker", "number"),
    Completed: ("submission", "number"),
    Withdrawn: ("submission", "number"),
    EvidenceKept: ("evidence",),
    Attained: ("officer", "source", "reference", "on"),
    Retracted: ("officer", "source", "reference", "attained"),
    Certified: ("number",),
    Revoked: ("number",),
}
"""What tells the row of a statement from the others in its table."""


def key_of(statement: Statement) -> str:
    """The name of the row that `statement` tells of."""
    names = _NAMED_BY[type(statement)]
    return "/".join(str(getattr(statement, name)) for name in names)


def _marking(row: Marking) -> MarkingKept:
    return marking_kept(row, row.marks.all())


def _rubric_marking(row: RubricMarking) -> RubricMarked:
    return rubric_marked(row, row.criteria.all())


_RAW, _CONTENT = "submission__raw", "edition__content"

TOLD: dict[str, Told] = {
    "edition": Told(
        Words(vi="phiên bản", en="edition"), Edition, edition_kept, "edition", "digest"
    ),
    "submission": Told(
        Words(vi="bài nộp", en="submission"),
        Submission,
        submission_kept,
        "submission",
        "uuid",
        related=("edition", "officer"),
        heavy=(_CONTENT,),
    ),
    "marking": Told(
        Words(vi="kết quả chấm", en="marking"),
        Marking,
        _marking,
        "submission",
        "submission__uuid",
        related=("submission", "edition"),
        heavy=(_RAW, _CONTENT),
        parts=("marks",),
    ),
    "rubric": Told(
        Words(vi="chấm theo tiêu chí", en="rubric"),
        RubricMarking,
        _rubric_marking,
        "submission",
        "submission__uuid",
        related=("submission", "edition"),
        heavy=(_RAW, _CONTENT),
        parts=("criteria",),
    ),
    "completion": Told(
        Words(vi="hoàn thành", en="completion"),
        Completion,
        completed,
        "submission",
        "submission__uuid",
        related=("officer", "edition", "submission", "marking"),
        heavy=(_CONTENT, _RAW),
    ),
    "withdrawal": Told(
        Words(vi="rút lại hoàn thành", en="withdrawal"),
        Withdrawal,
        withdrawn,
        "submission",
        "completion__submission__uuid",
        related=("marking", "completion__marking", "completion__submission"),
        heavy=("completion__submission__raw",),
    ),
    "posting": Told(
        Words(vi="phân công đơn vị", en="posting"),
        Posting,
        posted,
        "officer",
        "officer__code",
        related=("officer", "unit"),
    ),
    "leave": Told(
        Words(vi="thời gian nghỉ", en="leave"),
        Leave,
        on_leave,
        "officer",
        "officer__code",
        related=("officer",),
    ),
    "evidence": Told(
        Words(vi="tệp minh chứng", en="evidence"), Evidence, evidence_kept, "evidence", "digest"
    ),
    "attainment": Told(
        Words(vi="kết quả học nơi khác", en="attainment"),
        Attainment,
        attained,
        "officer",
        "officer__code",
        related=("officer", "evidence"),
        heavy=("evidence__content",),
    ),
    "retraction": Told(
        Words(vi="bỏ kết quả học", en="retraction"),
        Retraction,
        retracted,
        "officer",
        "attainment__officer__code",
        related=("attainment__officer",),
    ),
    "certificate": Told(
        Words(vi="chứng nhận", en="certificate"),
        Certificate,
        certified,
        "number",
        "number",
        related=("officer",),
    ),
    "revocation": Told(
        Words(vi="thu hồi chứng nhận", en="revocation"),
        Revocation,
        revoked,
        "number",
        "certificate__number",
        related=("certificate",),
        heavy=("certificate__document",),
    ),
}
"""The kind of an entry -> the table it tells of. Rows that may change are in `last_told.py`."""
