"""Which transcript and which table of a year do the tests of documents write?"""

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from tha.records.agency import Agency
from tha.records.compliance import OfficerRow, UnitTable, unit_sums
from tha.records.transcript import Attained, Attempt, Earlier, Fulfilled, Transcript

THE_DAY = date(2026, 2, 5)
AN_AGENCY = Agency("Phòng mẫu A", "Cơ quan mẫu")


def an_attempt(**changes: Any) -> Attempt:
    """One that failed, with half of its points."""
    attempt = Attempt(
        submission="01960000-0000-7000-8000-000000000001",
        quiz="mau",
        title="Quiz mẫu",
        purpose="assessment",
        on=THE_DAY,
        attempt=1,
        is_beyond=False,
        score=Decimal(5),
        maximum=Decimal(10),
        percent=Decimal(50),
        passed=False,
        pending=0,
        earlier=(),
    )
    return msgspec.structs.replace(attempt, **changes)


def an_earlier(reason: str) -> Earlier:
    """A marking that another replaced for that reason."""
    return Earlier(Decimal(4), Decimal(10), Decimal(40), passed=False, replaced=reason)


def a_class(**changes: Any) -> Attained:
    """Four hours in a class."""
    attained = Attained(
        source="class",
        reference="LOP-01",
        title="Lớp mẫu",
        issuer="Cơ quan mẫu",
        module="",
        on=THE_DAY,
        hours=Decimal(4),
        evidence="",
    )
    return msgspec.structs.replace(attained, **changes)


def a_transcript(**changes: Any) -> Transcript:
    """One completion of two and a half hours, one attempt."""
    transcript = Transcript(
        officer="TH-0001",
        name="Cán bộ mẫu 01",
        unit="DV-01",
        unit_name="Phòng mẫu A",
        until=THE_DAY,
        hours=Decimal("2.5"),
        completions=(Fulfilled("mau", "Quiz mẫu", "thu/bai-1", THE_DAY, Decimal("2.5")),),
        withdrawn=(),
        attempts=(an_attempt(),),
    )
    return msgspec.structs.replace(transcript, **changes)


def an_officer(number: int = 1, **changes: Any) -> OfficerRow:
    """An officer of DV-01 who tried once and passed once."""
    row = OfficerRow(f"TH-{number:04}", f"Cán bộ mẫu {number:02}", "DV-01", 1, 1, Decimal("2.5"))
    return msgspec.structs.replace(row, **changes)


def a_unit_table(*officers: OfficerRow) -> UnitTable:
    """The year of a unit with these officers, some maybe of a unit below it."""
    names = {"DV-01": "Phòng mẫu A", "DV-02": "Phòng mẫu B"}
    return UnitTable(
        unit="DV-01",
        unit_name="Phòng mẫu A",
        year=2026,
        officers=officers,
        attempts=sum(one.attempts for one in officers),
        passed=sum(one.passed for one in officers),
        hours=sum((one.hours for one in officers), Decimal(0)),
        attained=sum(one.attained for one in officers),
        units=tuple(unit_sums(officers, names)),
    )
