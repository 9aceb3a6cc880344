"""How does what was learned in classes and elsewhere join the records, and how is it taken back?

What is kept is never altered. To import the same list again changes nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

import msgspec

from tha.records.attained.counting import standing_attainments
from tha.records.attained.evidence import File, keep_evidence, read_evidence
from tha.records.attained.messages import (
    ATTAINED_OTHERWISE,
    ATTAINED_RETRACTED,
    NO_SUCH_ATTAINMENT,
)
from tha.records.attained.sheet import Reading, Told, read_attained
from tha.records.ledger.chain import append
from tha.records.ledger.elsewhere import attained, retracted
from tha.records.models import Attainment, Evidence, Officer, Retraction
from tha.records.retention.reason import reason_fault
from tha.records.storage.turns import writing
from tha.source.days import day_of, written_day
from tha.source.language import Words
from tha.source.place import Place
from tha.source.problem import Problem, has_errors

_Key = tuple[str, str, str, date]
_AT_ONCE = 500
"""References in one query."""
_CONTENT = ("title", "issuer", "module", "hours")
_NOTHING = Words(
    vi="xem mã của lớp, số chứng nhận bằng tha transcript",
    en="see the codes of classes and certificates with tha transcript",
)
_WHICH = Words(
    vi="có {count} mục; ghi thêm --on cho đúng ngày: {days}",
    en="there are {count}; tell the day with --on: {days}",
)


class Attaining(msgspec.Struct, frozen=True):
    """How many attainments are new, how many were kept before; whose they are; what is wrong."""

    new: int = 0
    known: int = 0
    officers: int = 0
    evidence: str = ""
    problems: tuple[Problem, ...] = ()


def import_attained(
    path: Path, evidence: Path, reading: Reading, moment: datetime, *, is_rehearsal: bool = False
) -> Attaining:
    """Keeps what the list at `path` tells, as the file `evidence` shows; all of it or nothing.

    A rehearsal only says what would be kept.
    """
    file = read_evidence(evidence)
    told, problems = read_attained(path, reading)
    if isinstance(file, Problem):
        problems.append(file)
    if isinstance(file, Problem) or has_errors(problems):
        return Attaining(problems=tuple(problems))
    with writing():
        known = _known(told)
        problems += _clashes(told, known)
        new = [one for one in told if one.key not in known]
        if has_errors(problems):
            return Attaining(problems=tuple(problems))
        digest = _write(new, file, moment) if new and not is_rehearsal else ""
    officers = len({one.officer for one in new})
    return Attaining(len(new), len(told) - len(new), officers, digest, tuple(problems))


def retract(
    officer: str, reference: str, reason: str, moment: datetime, *, on: date | None = None
) -> Retraction | Problem:
    """Takes back the one attainment of that reference; what is wrong where there is not one."""
    with writing():
        theirs = standing_attainments().filter(officer__code=officer, reference=reference)
        if on is not None:
            theirs = theirs.filter(on=on)
        found = list(theirs.select_related("officer").order_by("on", "source"))
        if len(found) != 1:
            return _not_one(officer, reference, found)
        if fault := reason_fault(reason, found[0].officer.name, Place(officer)):
            return fault
        row = Retraction.objects.create(
            attainment=found[0], reason=" ".join(reason.split()), on=day_of(moment)
        )
        append(retracted(row), moment)
    return row


def _known(told: Sequence[Told]) -> dict[_Key, Attainment]:
    """What is kept already of what is told, retracted or not."""
    references = sorted({one.reference for one in told})
    found: dict[_Key, Attainment] = {}
    for start in range(0, len(references), _AT_ONCE):
        rows = Attainment.objects.filter(reference__in=references[start : start + _AT_ONCE])
        for one in rows.select_related("officer", "retraction"):
            found[one.officer.code, one.source, one.reference, one.on] = one
    return found


def _clashes(told: Iterable[Told], known: dict[_Key, Attainment]) -> Iterator[Problem]:
    """What was kept otherwise, or taken back."""
    for one in told:
        row = known.get(one.key)
        if row is None:
            continue
        place = one.row.place("reference")
        gaps = {"reference": one.reference, "officer": one.officer, "on": written_day(one.on)}
        if getattr(row, "retraction", None) is not None:
            yield ATTAINED_RETRACTED.at(place, **gaps)
        elif differs := [name for name in _CONTENT if getattr(one, name) != getattr(row, name)]:
            yield ATTAINED_OTHERWISE.at(place, differs=", ".join(differs), **gaps)


def _write(new: Sequence[Told], file: File, moment: datetime) -> str:
    """Keeps the file and what it shows; the digest of the file."""
    evidence: Evidence = keep_evidence(file, moment)
    officers = Officer.objects.in_bulk(field_name="code")
    for one in new:
        row = Attainment.objects.create(
            officer=officers[one.officer],
            source=one.source,
            reference=one.reference,
            title=one.title,
            issuer=one.issuer,
            module=one.module,
            hours=one.hours,
            on=one.on,
            evidence=evidence,
        )
        append(attained(row), moment)
    return evidence.digest


def _not_one(officer: str, reference: str, found: Sequence[Attainment]) -> Problem:
    hint = _NOTHING
    if found:
        gaps = {"count": str(len(found)), "days": ", ".join(one.on.isoformat() for one in found)}
        hint = Words(vi=_WHICH.into("vi", **gaps), en=_WHICH.into("en", **gaps))
    return NO_SUCH_ATTAINMENT.at(Place(officer), officer=officer, reference=reference, hint=hint)
