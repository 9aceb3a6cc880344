"""Who is to be reminded of what is still owed, as a letter's list and as a calendar?

The calendar has one whole day for each officer and requirement: the due day, or the day of asking
where that has passed, with an alarm two weeks before. The same requirement keeps its id, so that a
newer calendar replaces what an older one brought.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import groupby

from icalendar import Alarm, Calendar, Event

from tha.records.compliance import OfficerRow, UnitTable
from tha.records.owed.owed import STATUSES, Owed
from tha.reports.official.owed import left_of
from tha.source.days import written_day

_EVERYONE = "tất cả đơn vị"
_BEFORE = timedelta(days=14)
_OPEN = ("late", "due")


def reminder_text(table: UnitTable, day: date) -> str:
    """A line for each officer who owes something, by unit, and one for each requirement."""
    lines = [f"NHẮC HỌC năm {table.year}: {_whose(table)} (tính đến ngày {written_day(day)})"]
    names = {one.unit: one.unit_name for one in table.units}
    for unit, rows in groupby(_owing(table), key=lambda one: one[0].unit):
        lines += ["", f"{names.get(unit, unit)} ({unit})"]
        for officer, owed in rows:
            lines.append(f"  {_person(officer)}")
            lines += [f"    {_what(one)}" for one in owed]
    if not lines[1:]:
        lines += ["", "Không ai còn nợ yêu cầu nào."]
    return "\n".join([*lines, ""])


def reminder_calendar(table: UnitTable, day: date, moment: datetime) -> bytes:
    """The same as a calendar, made at `moment`."""
    calendar = Calendar()
    calendar.add("prodid", "-//tha//nhac-hoc//VI")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for officer, owed in _owing(table):
        for one in owed:
            calendar.add_component(_event(officer, one, day, moment))
    made: bytes = calendar.to_ical()
    return made


def _owing(table: UnitTable) -> Iterator[tuple[OfficerRow, list[Owed]]]:
    """Who owes something, with every requirement that is not met."""
    for officer in table.officers:
        owed = [one for one in officer.owed if one.status in _OPEN]
        if owed:
            yield officer, owed


def _whose(table: UnitTable) -> str:
    return table.unit_name or _EVERYONE


def _person(officer: OfficerRow) -> str:
    title = f", {officer.title}" if officer.title else ""
    return f"{officer.officer} {officer.name}{title}"


def _what(one: Owed) -> str:
    status = STATUSES[one.status].vi
    return f"{one.title}, hạn {written_day(one.due)} ({status}): còn {left_of(one)}"


def _event(officer: OfficerRow, one: Owed, day: date, moment: datetime) -> Event:
    event = Event()
    event.add("uid", f"{officer.officer}.{one.requirement}.{one.year}@tha.invalid")
    event.add("dtstamp", moment.astimezone(UTC))
    start = max(one.due, day)
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(days=1))
    event.add("summary", f"Hạn học: {one.title} ({officer.officer} {officer.name})")
    event.add("description", _what(one))
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _what(one))
    alarm.add("trigger", -_BEFORE)
    event.add_component(alarm)
    return event
