"""What does a scored submission look like, before a test changes one thing?

The records must be set up first: `tests/records/conftest.py` does so.
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction

from samples import a_quiz, a_single_choice, a_true_false
from tha.intake.json_lines import Arrival, read_submission
from tha.intake.scored import Scored
from tha.marking.result import Result
from tha.marking.score import score
from tha.quiz.edition import Edition, edition_of
from tha.records.keep import Kept, keep_all
from tha.records.ledger.chain import append
from tha.records.ledger.people import RosterImported, officer_stated, unit_stated
from tha.records.models import Officer, Unit
from tha.source.place import Place

MOMENT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""When tests hand in; 16:00 in Vietnam."""
RIGHT = {"sc-01": "a", "tf-01": True}
HALF = {"sc-01": "a", "tf-01": False}
WRONG = {"sc-01": "b", "tf-01": False}


@transaction.atomic
def an_officer(code: str = "TH-0001", unit: str = "DV-01") -> Officer:
    """Someone who is in the records, with a unit, and the ledger tells of both."""
    row, is_new = Unit.objects.get_or_create(code=unit, defaults={"name": f"Đơn vị mẫu {unit}"})
    officer = Officer.objects.create(code=code, name=f"Cán bộ mẫu {code}", unit=row)
    told = RosterImported(
        units_new={unit: unit_stated(row)} if is_new else {},
        officers_new={code: officer_stated(officer)},
    )
    append(told, MOMENT)
    return officer


def an_assessment(**changes: Any) -> Edition:
    """Two items of one point, pass mark 70%, four hours; with `changes`."""
    head: dict[str, Any] = {"id": "kiem-tra", "purpose": "assessment", "hours": "4", **changes}
    return edition_of(a_quiz(a_single_choice(), a_true_false(), **head))


def a_scored(number: int = 1, edition: Edition | None = None, **changes: Any) -> Scored:
    """Submission `number`, by TH-0001, all right, finished `number` minutes past eight."""
    edition = edition or an_assessment()
    handed_in = {
        "submission": str(UUID(int=number)),
        "quiz": edition.quiz.id,
        "officer": "TH-0001",
        "finished": f"2026-11-24T08:{number:02}:00+07:00",
        "answers": RIGHT,
        **changes,
    }
    raw = json.dumps({name: one for name, one in handed_in.items() if one is not None}).encode()
    arrival = next(read_submission(raw, Place("bai-nop.ndjson", number)))
    assert isinstance(arrival, Arrival)
    result = score(edition, arrival.submission)
    assert isinstance(result, Result)
    return Scored(arrival, edition, result)


def keep(*scored: Scored) -> Kept:
    """Keeps `scored`, as received at MOMENT."""
    return keep_all(scored, MOMENT)


def codes(kept: Kept) -> list[str]:
    """The codes of what was wrong."""
    return [one.code for one in kept.problems]


def a_roster(folder: Path, lines: Iterable[str]) -> Path:
    """A CSV table of officers with the usual first row and `lines`."""
    path = folder / "can-bo.csv"
    path.write_text("\n".join(["code,name,unit_code,unit_name", *lines, ""]), encoding="utf-8")
    return path
