"""When are officers on leave? Leave goes in from a table, and out as one."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from tha.cli.files.opened import opened_records
from tha.cli.officers_verbs.changes import counted, leave_table
from tha.cli.officers_verbs.import_roster import DRY_RUN
from tha.cli.officers_verbs.lists import LIST_OUT, write_list
from tha.cli.terminal.show import end, language, plain_problem, show, show_json, show_problems
from tha.cli.terminal.verb import FORMAT, Verb, language_of
from tha.source.language import Words
from tha.source.problem import in_order

if TYPE_CHECKING:
    from tha.records.people.leave import LeaveImported

_IMPORTED = Words(
    vi="Đợt nghỉ: {new} mới, {changed} sửa, {back} bỏ, {same} như cũ.",
    en="Leave: {new} new, {changed} corrected, {back} taken back, {same} as before.",
)
_WOULD_BE = Words(
    vi="Nếu nhập: {new} mới, {changed} sửa, {back} bỏ, {same} như cũ. Chưa ghi gì.",
    en="To be imported: {new} new, {changed} corrected, {back} taken back, {same} as before. "
    "Nothing is written yet.",
)
_BOTH = Words(
    vi="có FILE thì nhập, có --out thì xuất; không dùng cả hai",
    en="FILE is for importing, --out for what is known; not both at once",
)
_NOTHING_TO_TRY = Words(vi="--dry-run cần có FILE", en="--dry-run needs a FILE")


@click.command(
    "leave",
    cls=Verb,
    words=Words(
        vi="Nhập thời gian nghỉ từ bảng XLSX hoặc CSV; không có FILE thì xuất các đợt nghỉ đang có."
        " Các cột: code, since, until, reason; thêm number để sửa một đợt, để trống hai ngày để bỏ "
        "đợt ấy. Có lỗi thì không ghi gì.",
        en="Import leave from an XLSX or CSV table; without FILE, write what is known. Its "
        "columns: code, since, until, reason; with number to correct one, without days to take it "
        "back. When anything is wrong, nothing is written.",
    ),
    example="tha officers leave nghi.xlsx --dry-run\n"
    "tha officers leave nghi.xlsx\n"
    "tha officers leave --out dang-nghi.xlsx",
)
@click.argument("file", type=click.Path(path_type=Path), metavar="[FILE]", required=False)
@LIST_OUT
@DRY_RUN
@FORMAT
@click.pass_context
def leave(
    ctx: click.Context, file: Path | None, out: Path | None, form: str, *, is_rehearsal: bool
) -> None:
    """Brings the table into the records, or writes what they hold."""
    if file is not None and out is not None:
        raise click.UsageError(_BOTH.into(language_of(ctx)), ctx)
    if file is not None:
        _import(file, form, is_rehearsal=is_rehearsal)
    elif is_rehearsal:
        raise click.UsageError(_NOTHING_TO_TRY.into(language_of(ctx)), ctx)
    else:
        _export(out, form)


def _import(file: Path, form: str, *, is_rehearsal: bool) -> None:
    with opened_records():
        from tha.records.people.leave import import_leave  # noqa: PLC0415  # needs Django set up

        imported = import_leave(file, datetime.now(UTC), is_rehearsal=is_rehearsal)
    if form == "json":
        show_json(_plain(imported))
        end(imported.problems)
        return
    show_problems(imported.problems)
    end(imported.problems)
    if is_rehearsal and imported.planned:
        print(leave_table(imported.planned), end="\n\n")
    show(_WOULD_BE if is_rehearsal else _IMPORTED, "stdout", **counted(imported))


def _plain(imported: "LeaveImported") -> dict[str, object]:
    """All of it for other programs."""
    return {
        **{name: int(number) for name, number in counted(imported).items()},
        "leave": msgspec.to_builtins(imported.planned),
        "problems": [plain_problem(one, language()) for one in in_order(imported.problems)],
    }


def _export(out: Path | None, form: str) -> None:
    with opened_records():
        from tha.records.people.leave import ListedLeave, all_leave  # noqa: PLC0415  # the same

        listed = all_leave()
    if form == "json" and out is None:
        show_json(msgspec.to_builtins(listed))
    else:
        write_list(out, ListedLeave, listed, "Thời gian nghỉ")
