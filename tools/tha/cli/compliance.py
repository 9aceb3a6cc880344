"""How far have the officers of a unit come in a year?"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tha.cli.documents.out import OUT, PLACE, write_document
from tha.cli.documents.remind import REMIND, refuse_both, write_reminders
from tha.cli.files.opened import (
    opened_records,
    refuse,
    show_struct,
    shown_hours,
    shown_number,
    shown_person,
)
from tha.cli.owed_lines.own_requirements import own_requirements
from tha.cli.owed_lines.tables import left_words, status_words, unit_lines
from tha.cli.terminal.show import language, show
from tha.cli.terminal.table import Column, lay_table
from tha.cli.terminal.verb import FORMAT, Option, Verb
from tha.source.days import day_of
from tha.source.language import Words

if TYPE_CHECKING:
    from tha.records.compliance import OfficerRow, UnitTable

_HEADING = Words(vi="THEO DÕI ĐÀO TẠO năm {year}: {unit}", en="TRAINING in {year}: {unit}")
_EVERYONE = Words(vi="tất cả đơn vị", en="all units")
_NOBODY = Words(vi="Không có cán bộ nào.", en="There are no officers.")
_CODE = Words(vi="Mã", en="Code")
_NAME = Words(vi="Họ và tên", en="Name")
_UNIT = Words(vi="Đơn vị", en="Unit")
_ATTEMPTS = Words(vi="Lượt đánh giá", en="Attempts")
_PASSED = Words(vi="Đã đạt", en="Passed")
_HOURS = Words(vi="Số tiết", en="Hours")
_TOTAL = Words(vi="Cộng", en="Total")
_LEFT = Words(vi="Còn thiếu", en="Left")
_STATUS = Words(vi="Tình trạng", en="Status")
_BY_UNIT = Words(vi="Theo đơn vị", en="By unit")


@click.command(
    cls=Verb,
    words=Words(
        vi="Xem bảng theo dõi của một đơn vị trong năm: lượt đánh giá, nội dung đạt, số tiết, còn "
        "thiếu gì, ai quá hạn.",
        en="Show a unit's year: attempts at assessments, what was passed, hours, what is left, who "
        "is late.",
    ),
    example="tha compliance --unit DV-01 --year 2026\n"
    'tha compliance --unit DV-01 --year 2026 --out bao-cao.pdf --place "Hà Nội"\n'
    "tha compliance --year 2026 --out theo-doi.xlsx\n"
    "tha compliance --unit DV-01 --remind nhac-hoc.ics",
)
@click.option(
    "--unit",
    cls=Option,
    metavar="CODE",
    words=Words(vi="Mã đơn vị; không ghi thì tất cả.", en="The unit's code; without it, all."),
)
@click.option(
    "--year",
    cls=Option,
    type=click.IntRange(2000, 2099),
    metavar="YEAR",
    words=Words(vi="Năm; mặc định là năm nay.", en="The year; this year by default."),
)
@REMIND
@OUT
@PLACE
@FORMAT
@click.pass_context
def compliance(
    ctx: click.Context, /, unit: str | None, year: int | None, out: Path | None, **ways: Any
) -> None:
    """Prints the table, or writes it as a document, or whom to remind."""
    refuse_both(ctx, ways["remind"], out)
    moment = datetime.now(UTC)
    today = day_of(moment)
    with _found_table(unit, year or today.year, today) as table:
        if ways["remind"] is not None:
            write_reminders(ctx, ways["remind"], table, today, moment)
        elif out is not None:
            from tha.reports.official.compliance import (  # noqa: PLC0415  # keeps help fast
                compliance_document,
            )

            document = compliance_document(table)
            write_document(out, table, document, unit=unit, place=ways["place"], on=today)
        elif ways["form"] == "json":
            show_struct(table)
        else:
            _show(table)


@contextmanager
def _found_table(unit: str | None, year: int, today: date) -> Iterator["UnitTable"]:
    """The unit's year as it stands today, while the records are open."""
    requirements = own_requirements()
    with opened_records():
        from tha.records.compliance import compliance_of  # noqa: PLC0415  # needs Django set up
        from tha.records.database import database_place  # noqa: PLC0415  # keeps help fast
        from tha.records.hints import no_such_unit  # noqa: PLC0415  # needs Django set up

        table = compliance_of(unit, year, day=today, requirements=requirements)
        if table is None:
            refuse(no_such_unit(str(unit), database_place()))
        yield table


def _show(table: "UnitTable") -> None:
    unit = f"{table.unit_name} ({table.unit})" if table.unit else _EVERYONE
    show(_HEADING, year=str(table.year), unit=unit)
    print()
    if not table.officers:
        show(_NOBODY)
        return
    is_owed = any(one.owed for one in table.officers)
    texts = [Column(one.into(language())) for one in (_CODE, _NAME, _UNIT)]
    numbers = [Column(one.into(language()), "right") for one in (_ATTEMPTS, _PASSED, _HOURS)]
    owed = [Column(one.into(language())) for one in (_LEFT, _STATUS)] if is_owed else []
    rows = [_row(one, is_owed=is_owed) for one in table.officers]
    total = (_TOTAL.into(language()), "", "", *_amounts(table), *[""] * len(owed))
    print(lay_table([*texts, *numbers, *owed], rows, total=total))
    if is_owed and table.units[1:]:
        print()
        show(_BY_UNIT)
        print(unit_lines(table.units))


def _row(one: "OfficerRow", *, is_owed: bool) -> tuple[str, ...]:
    owed = (left_words(one.owed), status_words(one.status)) if is_owed else ()
    return one.officer, shown_person(one.name), one.unit, *_amounts(one), *owed


def _amounts(one: "OfficerRow | UnitTable") -> tuple[str, ...]:
    return shown_number(one.attempts), shown_number(one.passed), shown_hours(one.hours)
