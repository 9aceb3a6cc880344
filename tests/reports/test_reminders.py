"""Does the list of whom to remind name those who owe something, and nobody else?"""

from datetime import UTC, date, datetime
from decimal import Decimal

import msgspec
from icalendar import Calendar

from owed_samples import a_learning, a_requirement, an_obligatory
from tha.records.compliance import OfficerRow, UnitSum, UnitTable
from tha.records.owed.learned import Learned
from tha.records.owed.months import Service
from tha.records.owed.owed import Owed, owed
from tha.reports.reminders import reminder_calendar, reminder_text

_DAY = date(2026, 11, 25)
_MOMENT = datetime(2026, 11, 25, 1, 2, 3, tzinfo=UTC)


def _owed(*learned: Learned, due: date | None = None) -> Owed:
    asked = a_requirement(due=due, modules=(an_obligatory(),))
    return owed(asked, 2026, Service(), learned, _DAY)


def _row(number: int, *owed: Owed, name: str = "Cán bộ mẫu") -> OfficerRow:
    code = f"TH-{number:04}"
    row = OfficerRow(code, f"{name} {number:02}", "DV-01", 0, 0, Decimal(0))
    return msgspec.structs.replace(row, title="Chấp hành viên", owed=owed)


def _table(*rows: OfficerRow) -> UnitTable:
    units = (UnitSum("DV-01", "Phòng mẫu A", len(rows), Decimal(0), {}),)
    return UnitTable(None, None, 2026, rows, 0, 0, Decimal(0), units=units)


def _events(*rows: OfficerRow) -> list[dict[str, object]]:
    calendar = Calendar.from_ical(reminder_calendar(_table(*rows), _DAY, _MOMENT))
    return [dict(one) for one in calendar.walk("VEVENT")]


def test_who_owes_something_is_named_with_what_is_left_and_by_when() -> None:
    assert reminder_text(_table(_row(1, _owed())), _DAY) == (
        "NHẮC HỌC năm 2026: tất cả đơn vị (tính đến ngày 25/11/2026)\n"
        "\n"
        "Phòng mẫu A (DV-01)\n"
        "  TH-0001 Cán bộ mẫu 01, Chấp hành viên\n"
        "    Chấp hành viên, hạn 31/12/2026 (chưa xong): còn 10 tiết; bài: Đạo đức\n"
    )


def test_who_met_everything_is_left_alone() -> None:
    met = _owed(a_learning("2026-02-01", 10, "dao-duc"))
    assert "TH-0001" not in reminder_text(_table(_row(1, met)), _DAY)
    assert "Không ai" in reminder_text(_table(_row(1, met)), _DAY)


def test_the_calendar_has_the_due_day_of_each() -> None:
    (event,) = _events(_row(1, _owed()), _row(2))
    assert event["DTSTART"].dt == date(2026, 12, 31)  # type: ignore[attr-defined]
    assert "TH-0001 Cán bộ mẫu 01" in str(event["SUMMARY"])


def test_what_is_late_stands_on_the_day_of_asking() -> None:
    (event,) = _events(_row(1, _owed(due=date(2026, 6, 30))))
    assert event["DTSTART"].dt == _DAY  # type: ignore[attr-defined]
    assert "quá hạn" in str(event["DESCRIPTION"])


def test_the_same_reminder_keeps_its_id() -> None:
    ids = [_events(_row(1, _owed(due=day)))[0]["UID"] for day in (None, date(2026, 6, 30))]
    assert ids[0] == ids[1] == "TH-0001.chv.2026@tha.invalid"


def test_the_same_facts_give_the_same_bytes() -> None:
    table = _table(_row(1, _owed()))
    assert reminder_calendar(table, _DAY, _MOMENT) == reminder_calendar(table, _DAY, _MOMENT)


def test_no_line_of_the_calendar_is_too_long_for_old_programs() -> None:
    made = reminder_calendar(_table(_row(1, _owed(), name="Cán bộ mẫu " * 20)), _DAY, _MOMENT)
    assert max(map(len, made.split(b"\r\n"))) <= 75


def test_a_name_cannot_bring_in_a_line_of_its_own() -> None:
    (event,) = _events(_row(1, _owed(), name="Cán bộ\r\nATTENDEE:mailto:ai@example.invalid"))
    assert "ATTENDEE" not in event
