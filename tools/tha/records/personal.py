"""What do the records hold about one person?

Everything, so that the person can be given it (Law 91/2025/QH15, article 4, as introductions
to it tell; not compared with the gazette yet): what is kept, as the ledger states it, with what is
personal beside it. Of files that concern others too only the digest is handed out.
"""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec
from django.db.models import Count, Q

from tha.records.ledger.elsewhere import (
    Attained,
    Certified,
    EvidenceKept,
    Retracted,
    Revoked,
    attained,
    certified,
    retracted,
    revoked,
)
from tha.records.ledger.people import OnLeave, Posted, on_leave, posted
from tha.records.ledger.statements import (
    Completed,
    MarkingKept,
    RubricMarked,
    Statement,
    SubmissionKept,
    Withdrawn,
    completed,
    kind_of,
    marking_kept,
    rubric_marked,
    submission_kept,
    withdrawn,
    written,
)
from tha.records.models import (
    Attainment,
    Certificate,
    Completion,
    Entry,
    Evidence,
    Leave,
    Officer,
    Posting,
    Retraction,
    Revocation,
    RubricMarking,
    Submission,
    Withdrawal,
)
from tha.records.storage.turns import reading

_AT_ONCE = 500
"""Bodies of entries that are looked for together."""


class Person(msgspec.Struct, frozen=True):
    """The officer's own row. With `salt` the person can recompute the digest in the ledger."""

    code: str
    name: str
    salt: str
    unit: str
    unit_name: str
    title: str
    rank: str
    joined: date | None
    left: date | None
    is_erased: bool


class HandedIn(msgspec.Struct, frozen=True):
    """A submission with its bytes, and every marking of it."""

    submission: SubmissionKept
    raw: bytes
    markings: tuple[MarkingKept, ...]
    rubric: tuple[RubricMarked, ...]


class Away(msgspec.Struct, frozen=True):
    """A leave with its reason, which the ledger holds as a digest."""

    leave: OnLeave
    reason: str


class Shown(msgspec.Struct, frozen=True):
    """A file of evidence; neither salt nor content when it concerns others too."""

    digest: str
    ending: str
    size: int
    salt: str | None
    content: bytes | None


class Document(msgspec.Struct, frozen=True):
    """A certificate with the signed document, and the signature in hexadecimal digits."""

    certificate: Certified
    signature: str
    document: bytes


class Noted(msgspec.Struct, frozen=True):
    """An entry of the ledger that tells of the person."""

    sequence: int
    moment: str
    kind: str
    digest: str


class Everything(msgspec.Struct, frozen=True):
    """All of it, oldest first."""

    officer: Person
    postings: tuple[Posted, ...]
    leaves: tuple[Away, ...]
    submissions: tuple[HandedIn, ...]
    completions: tuple[Completed, ...]
    withdrawals: tuple[Withdrawn, ...]
    attainments: tuple[Attained, ...]
    retractions: tuple[Retracted, ...]
    evidence: tuple[Shown, ...]
    certificates: tuple[Document, ...]
    revocations: tuple[Revoked, ...]
    marked: tuple[RubricMarked, ...]
    """What the person marked of others' answers, whose authors are not named."""
    ledger: tuple[Noted, ...]


def everything_about(code: str) -> Everything | None:
    """Whatever is held about the officer with that code at one moment; None when there is none."""
    with reading():
        officer = Officer.objects.select_related("unit").filter(code=code).first()
        if officer is None:
            return None
        held = _everything(officer)
        return msgspec.structs.replace(held, ledger=tuple(_noted(held)))


def _everything(officer: Officer) -> Everything:
    """All of it but the entries of the ledger."""
    withdrawals = Withdrawal.objects.filter(completion__officer=officer).select_related(
        "marking", "completion__marking", "completion__submission"
    )
    completions = Completion.objects.filter(officer=officer).select_related(
        "officer", "edition", "submission", "marking"
    )
    retractions = Retraction.objects.filter(attainment__officer=officer)
    revocations = Revocation.objects.filter(certificate__officer=officer)
    return Everything(
        officer=_person(officer),
        postings=tuple(map(posted, Posting.objects.filter(officer=officer).order_by("number"))),
        leaves=tuple(
            Away(on_leave(row), row.reason)
            for row in Leave.objects.filter(officer=officer).order_by("pk")
        ),
        submissions=tuple(_handed_in(officer)),
        completions=tuple(map(completed, completions.order_by("pk"))),
        withdrawals=tuple(map(withdrawn, withdrawals.order_by("pk"))),
        attainments=tuple(map(attained, Attainment.objects.filter(officer=officer).order_by("pk"))),
        retractions=tuple(map(retracted, retractions.order_by("pk"))),
        evidence=tuple(_evidence(officer)),
        certificates=tuple(
            Document(certified(row), row.signature, bytes(row.document))
            for row in Certificate.objects.filter(officer=officer).order_by("pk")
        ),
        revocations=tuple(map(revoked, revocations.order_by("pk"))),
        marked=tuple(_rubric(Q(marker=officer.code))),
        ledger=(),
    )


def _person(row: Officer) -> Person:
    return Person(
        code=row.code,
        name=row.name,
        salt=row.salt,
        unit=row.unit.code,
        unit_name=row.unit.name,
        title=row.title,
        rank=row.rank,
        joined=row.joined,
        left=row.left,
        is_erased=row.is_erased,
    )


def _handed_in(officer: Officer) -> Iterator[HandedIn]:
    rows = Submission.objects.filter(officer=officer).order_by("pk")
    whole = rows.select_related("edition", "officer").defer("edition__content")
    for row in whole.prefetch_related("markings__marks", "markings__edition"):
        yield HandedIn(
            submission=submission_kept(row),
            raw=bytes(row.raw),
            markings=tuple(marking_kept(one, one.marks.all()) for one in row.markings.all()),
            rubric=tuple(_rubric(Q(submission=row))),
        )


def _rubric(which: Q) -> Iterator[RubricMarked]:
    rows = RubricMarking.objects.filter(which).select_related("submission", "edition")
    slim = rows.defer("submission__raw", "edition__content").order_by("pk")
    for row in slim.prefetch_related("criteria"):
        yield rubric_marked(row, row.criteria.all())


def _evidence(officer: Officer) -> Iterator[Shown]:
    theirs = Evidence.objects.filter(attainments__officer=officer).values("pk")
    people = Count("attainments__officer", distinct=True)
    for row in Evidence.objects.filter(pk__in=theirs).annotate(people=people).order_by("pk"):
        salt, content = (row.salt, bytes(row.content)) if row.people == 1 else (None, None)
        yield Shown(row.digest, row.ending, row.size, salt, content)


def _noted(held: Everything) -> Iterator[Noted]:
    """The entries that tell of what is held, and of the officer."""
    wanted = {(kind_of(one), written(one).decode()) for one in _stated(held)}
    bodies = sorted({body for _, body in wanted})
    about = msgspec.json.encode(held.officer.code).decode()
    rows = set(
        Entry.objects.filter(Q(kind="roster") | Q(kind="erasure"), body__contains=about)
        .values_list("sequence", "moment", "kind", "digest")
        .iterator()
    )
    for start in range(0, len(bodies), _AT_ONCE):
        found = Entry.objects.filter(body__in=bodies[start : start + _AT_ONCE])
        rows |= set(found.values_list("sequence", "moment", "kind", "digest"))
    for row in sorted(rows):
        yield Noted(*row)


def _stated(held: Everything) -> Iterable[Statement]:
    for one in held.submissions:
        yield one.submission
        yield from one.markings
        yield from one.rubric
    yield from held.postings
    yield from (one.leave for one in held.leaves)
    yield from held.completions
    yield from held.withdrawals
    yield from held.attainments
    yield from held.retractions
    yield from (EvidenceKept(one.digest, one.size, one.ending) for one in held.evidence)
    yield from (one.certificate for one in held.certificates)
    yield from held.revocations
    yield from held.marked
