"""Whose training is recorded, and how do more officers join?"""

from datetime import UTC, datetime
from pathlib import Path

import click

from tha.cli.files.opened import opened_records
from tha.cli.terminal.show import end, language, show, show_problems
from tha.cli.terminal.table import Column, lay_table
from tha.cli.terminal.verb import Option, Verb, VerbGroup
from tha.source.language import Words

_IMPORTED = Words(
    vi="Cán bộ: {new} mới, {changed} thay đổi, {same} như cũ.",
    en="Officers: {new} new, {changed} changed, {same} as before.",
)
_WOULD_BE = Words(
    vi="Nếu nhập: {new} mới, {changed} thay đổi, {same} như cũ. Chưa ghi gì.",
    en="To be imported: {new} new, {changed} changed, {same} as before. Nothing is written yet.",
)
_NOBODY = Words(
    vi="Chưa có cán bộ nào; thêm bằng tha officers import.",
    en="There are no officers yet; add them with tha officers import.",
)
_CODE = Words(vi="Mã", en="Code")
_NAME = Words(vi="Họ và tên", en="Name")
_UNIT = Words(vi="Đơn vị", en="Unit")


@click.group(
    cls=VerbGroup,
    words=Words(
        vi="Danh sách cán bộ: nhập từ CSV, xem.", en="The officers: import from CSV, list."
    ),
    example="tha officers import can-bo.csv\ntha officers list",
)
def officers() -> None:
    """Nothing happens before the verb."""


@officers.command(
    "import",
    cls=Verb,
    words=Words(
        vi="Nhập cán bộ và đơn vị từ bảng CSV có các cột code, name, unit_code, unit_name. "
        "Có lỗi thì không ghi gì.",
        en="Import officers and units from a CSV table with the columns code, name, unit_code, "
        "unit_name. When anything is wrong, nothing is written.",
    ),
    example="tha officers import can-bo.csv --dry-run",
)
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.csv")
@click.option(
    "--dry-run",
    "is_rehearsal",
    cls=Option,
    is_flag=True,
    words=Words(vi="Chỉ xem sẽ thay đổi gì.", en="Only say what would change."),
)
def import_(file: Path, *, is_rehearsal: bool) -> None:
    """Brings the table into the records."""
    with opened_records("rehearse" if is_rehearsal else "make"):
        from tha.records.roster import import_roster  # noqa: PLC0415  # needs Django set up

        imported = import_roster(file, datetime.now(UTC), is_rehearsal=is_rehearsal)
    show_problems(imported.problems)
    end(imported.problems)
    show(
        _WOULD_BE if is_rehearsal else _IMPORTED,
        new=str(imported.new),
        changed=str(imported.changed),
        same=str(imported.same),
    )


@officers.command(
    "list",
    cls=Verb,
    words=Words(vi="Xem danh sách cán bộ theo đơn vị.", en="List the officers by unit."),
    example="tha officers list",
)
def list_() -> None:
    """Prints everyone, by unit and code."""
    with opened_records():
        from tha.records.roster import all_officers  # noqa: PLC0415  # needs Django set up

        listed = all_officers()
    if not listed:
        show(_NOBODY)
        return
    columns = [Column(one.into(language())) for one in (_CODE, _NAME, _UNIT)]
    rows = [(one.code, one.name, f"{one.unit_name} ({one.unit})") for one in listed]
    print(lay_table(columns, rows))
