"""What did a marker give? A sheet comes back."""

from datetime import UTC, datetime
from pathlib import Path

import click

from tha.cli.files.opened import opened_records, refuse
from tha.cli.terminal.show import end, show, show_problems
from tha.cli.terminal.verb import Verb
from tha.source.language import Words
from tha.source.problem import Problem

_KEPT = Words(
    vi="Phiếu của {marker}: {new} bài chấm mới, {changed} bài đổi điểm, {known} bài như đã nhập.\n"
    "Chưa chấm: {unmarked} bài.",
    en="Sheet of {marker}: {new} answers newly marked, {changed} marked otherwise, {known} known.\n"
    "Not marked yet: {unmarked}.",
)
_CLEARED = Words(
    vi="Đã nhập trước, nay trống: {cleared} bài; điểm cũ vẫn giữ.",
    en="Imported earlier and empty now: {cleared}; the earlier marks stand.",
)
_FOLLOWED = Words(
    vi="Có điểm mới: {markings} bài nộp; hoàn thành: {completions}; chờ người thứ ba: {apart}.",
    en="New results: {markings} submissions; completions: {completions}; await a third: {apart}.",
)
_NOTHING_KEPT = Words(
    vi="Chưa nhập gì từ phiếu này. Sửa hết các ô trên rồi nhập lại.",
    en="Nothing of the sheet was kept. Mend the cells above and import it again.",
)


@click.command(
    "import",
    cls=Verb,
    words=Words(
        vi="Nhập phiếu đã chấm. Mọi ô sai được báo một lần; có ô sai thì không nhập gì. "
        "Nhập lại cùng phiếu không đổi gì.",
        en="Import a sheet that was filled in. Everything wrong is told at once, by cell; then "
        "nothing is kept. Safe to repeat.",
    ),
    example="tha mark import phieu-gk1.xlsx",
)
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.xlsx")
def import_sheet(file: Path) -> None:
    """Keeps the marks of the sheet."""
    from tha.intake.marking_sheet import read_marking_sheet  # noqa: PLC0415  # keeps help fast
    from tha.intake.sheet_layout import HIDDEN, pages_named  # noqa: PLC0415  # the same
    from tha.intake.workbook import read_workbook  # noqa: PLC0415  # the same

    workbook = read_workbook(file, str(file), HIDDEN, pages_named)
    if isinstance(workbook, Problem):
        refuse(workbook)
    with opened_records():
        from tha.records.editions import find_kept_edition  # noqa: PLC0415  # needs Django set up
        from tha.records.rubric.rubric_marks import keep_marks  # noqa: PLC0415  # the same

        sheet, problems = read_marking_sheet(workbook, find_kept_edition)
        kept = keep_marks(sheet, datetime.now(UTC)) if sheet is not None else None
    problems += kept.problems if kept is not None else ()
    show_problems(problems)
    if sheet is None or kept is None or kept.problems:
        show(_NOTHING_KEPT, "stderr")
        end(problems)
        return
    show(
        _KEPT,
        marker=sheet.head.marker,
        new=str(kept.new),
        changed=str(kept.changed),
        known=str(kept.known),
        unmarked=str(len(sheet.unmarked) - kept.cleared),
    )
    if kept.cleared:
        show(_CLEARED, cleared=str(kept.cleared))
    completions = f"{kept.completions:+d}" if kept.completions else "0"
    show(_FOLLOWED, markings=str(kept.markings), completions=completions, apart=str(kept.apart))
