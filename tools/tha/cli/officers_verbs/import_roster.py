"""How do more officers join, and what does a list change?"""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from tha.cli.files.opened import opened_records
from tha.cli.officers_verbs.changes import changes_table
from tha.cli.terminal.show import end, language, plain_problem, show, show_json, show_problems
from tha.cli.terminal.verb import FORMAT, Option, Verb
from tha.source.language import Words
from tha.source.problem import in_order

if TYPE_CHECKING:
    from tha.records.people.roster import Imported

_IMPORTED = Words(
    vi="Cán bộ: {new} mới, {changed} thay đổi, {same} như cũ.",
    en="Officers: {new} new, {changed} changed, {same} as before.",
)
_WOULD_BE = Words(
    vi="Nếu nhập: {new} mới, {changed} thay đổi, {same} như cũ. Chưa ghi gì.",
    en="To be imported: {new} new, {changed} changed, {same} as before. Nothing is written yet.",
)
_UNIT_COUNTS = Words(
    vi="Đơn vị: {new} mới, {changed} thay đổi.", en="Units: {new} new, {changed} changed."
)
_UNITS = Words(vi="Đơn vị:", en="Units:")
_OFFICERS = Words(vi="Cán bộ:", en="Officers:")
DRY_RUN = click.option(
    "--dry-run",
    "is_rehearsal",
    cls=Option,
    is_flag=True,
    words=Words(
        vi="Chỉ xem sẽ thay đổi gì, từng người một.", en="Only say what would change, one by one."
    ),
)


@click.command(
    "import",
    cls=Verb,
    words=Words(
        vi="Nhập cán bộ và đơn vị từ bảng XLSX hoặc CSV. Các cột: code, name, unit_code, "
        "unit_name; có thể thêm unit_parent, title, rank, joined, left, since. Có lỗi thì "
        "không ghi gì.",
        en="Import officers and units from an XLSX or CSV table. Its columns: code, name, "
        "unit_code, unit_name, and maybe unit_parent, title, rank, joined, left, since. When "
        "anything is wrong, nothing is written.",
    ),
    example="tha officers import can-bo.xlsx --dry-run\ntha officers import can-bo.csv",
)
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@DRY_RUN
@FORMAT
def import_roster(file: Path, form: str, *, is_rehearsal: bool) -> None:
    """Brings the table into the records."""
    with opened_records("rehearse" if is_rehearsal else "make"):
        from tha.records.people import roster  # noqa: PLC0415  # needs Django set up

        imported = roster.import_roster(file, datetime.now(UTC), is_rehearsal=is_rehearsal)
    if form == "json":
        show_json(_plain(imported))
    else:
        _show(imported, is_rehearsal=is_rehearsal)
    end(imported.problems)


def _show(imported: "Imported", *, is_rehearsal: bool) -> None:
    show_problems(imported.problems)
    end(imported.problems)
    if is_rehearsal:
        for title, changes in ((_UNITS, imported.units), (_OFFICERS, imported.officers)):
            if changes:
                show(title)
                print(changes_table(changes), end="\n\n")
    if imported.units and not is_rehearsal:
        added = sum(one.is_new for one in imported.units)
        show(_UNIT_COUNTS, new=str(added), changed=str(len(imported.units) - added))
    show(
        _WOULD_BE if is_rehearsal else _IMPORTED,
        new=str(imported.new),
        changed=str(imported.changed),
        same=str(imported.same),
    )


def _plain(imported: "Imported") -> dict[str, object]:
    """All of it for other programs."""
    return {
        "new": imported.new,
        "changed": imported.changed,
        "same": imported.same,
        "units": msgspec.to_builtins(imported.units),
        "officers": msgspec.to_builtins(imported.officers),
        "problems": [plain_problem(one, language()) for one in in_order(imported.problems)],
    }
