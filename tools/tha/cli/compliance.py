"""How far have the officers of a unit come in a year?"""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tha.cli.documents.out import OUT, PLACE, write_document
from tha.cli.files.opened import opened_records, refuse, show_struct, shown_number
from tha.cli.terminal.show import language, show
from tha.cli.terminal.table import Column, lay_table
from tha.cli.terminal.verb import FORMAT, Option, Verb
from tha.source.days import day_of
from tha.source.language import Words

if TYPE_CHECKING:
    from tha.records.compliance import UnitTable

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


@click.command(
    cls=Verb,
    words=Words(
        vi="Xem bảng theo dõi của một đơn vị trong năm: lượt đánh giá, nội dung đạt, số tiết.",
        en="Show a unit's year: attempts at assessments, what was passed, hours.",
    ),
    example="tha compliance --unit DV-01 --year 2026\n"
    'tha compliance --unit DV-01 --year 2026 --out bao-cao.pdf --place "Hà Nội"\n'
    "tha compliance --year 2026 --out theo-doi.xlsx",
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
@OUT
@PLACE
@FORMAT
def compliance(unit: str | None, year: int | None, out: Path | None, place: str, form: str) -> None:
    """Prints the table, or writes it as a document."""
    today = day_of(datetime.now(UTC))
    with opened_records():
        from tha.records.compliance import compliance_of  # noqa: PLC0415  # needs Django set up
        from tha.records.database import database_place  # noqa: PLC0415  # keeps help fast
        from tha.records.hints import no_such_unit  # noqa: PLC0415  # needs Django set up

        table = compliance_of(unit, year or today.year)
        if table is None:
            refuse(no_such_unit(str(unit), database_place()))
        if out is not None:
            from tha.reports.official.compliance import (  # noqa: PLC0415  # keeps help fast
                compliance_document,
            )

            document = compliance_document(table)
            write_document(out, table, document, unit=unit, place=place, on=today)
            return
    if form == "json":
        show_struct(table)
    else:
        _show(table)


def _show(table: "UnitTable") -> None:
    unit = f"{table.unit_name} ({table.unit})" if table.unit else _EVERYONE
    show(_HEADING, year=str(table.year), unit=unit)
    print()
    if not table.officers:
        show(_NOBODY)
        return
    texts = [Column(one.into(language())) for one in (_CODE, _NAME, _UNIT)]
    numbers = [Column(one.into(language()), "right") for one in (_ATTEMPTS, _PASSED, _HOURS)]
    rows = [
        (one.officer, one.name, one.unit, *_numbers(one.attempts, one.passed, one.hours))
        for one in table.officers
    ]
    total = (
        _TOTAL.into(language()),
        "",
        "",
        *_numbers(table.attempts, table.passed, table.hours),
    )
    print(lay_table([*texts, *numbers], rows, total=total))


def _numbers(*values: Decimal | int) -> tuple[str, ...]:
    return tuple(shown_number(one) for one in values)
