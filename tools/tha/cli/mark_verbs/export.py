"""Which answers is a marker to mark? They leave as a sheet."""

import re
from datetime import UTC, datetime
from pathlib import Path

import click

from tha.cli.files.opened import opened_records, refuse
from tha.cli.files.outputs import written
from tha.cli.terminal.show import language, show
from tha.cli.terminal.verb import Option, Verb, language_of
from tha.source.language import Words
from tha.source.nearest import did_you_mean
from tha.source.vietnamese import canonical

_MARKER = re.compile(r"[^\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]{1,100}")
_NO_MARKER = Words(
    vi="cần một mã viết liền, không có ký tự ẩn, tối đa 100 ký tự, như GK1",
    en="a code in one piece, of at most 100 printed signs, such as M1",
)
_OTHER_SPELLING = Words(
    vi="trong hồ sơ người chấm này viết là {other}; một người chỉ dùng một mã",
    en="the records spell this marker {other}; one person keeps to one code",
)
_NO_ITEM = Words(vi="không có câu tự luận này; {hint}", en="there is no such written item; {hint}")
_EXISTS = Words(
    vi='đã có tệp "{name}", trong đó có thể có điểm chưa nhập; chọn tên khác',
    en='"{name}" exists, and may hold marks not yet imported; choose another name',
)
_NOT_XLSX = Words(vi="tên tệp phải kết thúc bằng .xlsx", en="the name must end in .xlsx")
_NOTHING = Words(
    vi='Không có bài nào của quiz "{quiz}" chờ {marker} chấm; không xuất phiếu.',
    en='Nothing of quiz "{quiz}" awaits {marker}; no sheet is made.',
)
_MADE = Words(
    vi="Đã xuất {count} bài vào {name} (mã phiếu {export}).",
    en="{count} answers went into {name} (sheet {export}).",
)

_NAMING = Words(
    vi="Lưu ý: {count} bài có ghi tên hoặc mã của chính người làm; phiếu không che lời văn.",
    en="Note: {count} answers hold the name or code of whoever wrote them; words are not hidden.",
)


def _marker(ctx: click.Context, _: click.Parameter, value: str) -> str:
    """The marker's code as it is kept. Raises BadParameter when it is none."""
    code = canonical(value)
    if not _MARKER.fullmatch(code):
        raise click.BadParameter(_NO_MARKER.into(language_of(ctx)))
    return code


def _new_file(ctx: click.Context, _: click.Parameter, path: Path) -> Path:
    """A path where nothing is yet. Raises BadParameter."""
    if path.suffix.lower() != ".xlsx":
        raise click.BadParameter(_NOT_XLSX.into(language_of(ctx)))
    if path.exists() or path.is_symlink():
        raise click.BadParameter(_EXISTS.into(language_of(ctx), name=str(path)))
    return path


@click.command(
    "export",
    cls=Verb,
    words=Words(
        vi="Xuất phiếu chấm XLSX gồm các bài tự luận đang chờ một người chấm, đã che tên.",
        en="Make an XLSX sheet of the written answers that await a marker, without names.",
    ),
    example="tha mark export bai-kiem-tra --marker GK1 --out phieu-gk1.xlsx\n"
    "tha mark export bai-kiem-tra --marker GK3 --adjudicate --out phieu-gk3.xlsx",
)
@click.argument("quiz", metavar="QUIZ")
@click.option(
    "--marker",
    cls=Option,
    required=True,
    callback=_marker,
    metavar="CODE",
    words=Words(vi="Mã của người chấm, như GK1.", en="The marker's code, such as M1."),
)
@click.option(
    "--out",
    cls=Option,
    required=True,
    callback=_new_file,
    type=click.Path(path_type=Path),
    metavar="FILE.xlsx",
    words=Words(vi="Tệp phiếu; không ghi đè tệp đã có.", en="The sheet; never over another file."),
)
@click.option(
    "--item",
    cls=Option,
    metavar="ID",
    words=Words(vi="Chỉ một câu; mặc định mọi câu tự luận.", en="One item alone; else all."),
)
@click.option(
    "--adjudicate",
    "is_adjudication",
    cls=Option,
    is_flag=True,
    words=Words(
        vi="Chỉ các bài mà hai người chấm lệch quá mức cho phép; điểm ở phiếu này quyết định.",
        en="Only what two markers disagree on beyond the tolerance; these marks decide.",
    ),
)
def export(quiz: str, marker: str, out: Path, item: str | None, *, is_adjudication: bool) -> None:
    """Writes the sheet, when anything awaits the marker."""
    with opened_records():
        from tha.records.regrade.regrade import unanswered  # noqa: PLC0415  # needs Django set up
        from tha.records.rubric.awaiting import pages_awaiting  # noqa: PLC0415  # the same
        from tha.reports.marking_sheet import marking_sheet, sheet_head  # noqa: PLC0415  # the same

        for problem in unanswered(quiz):
            refuse(problem)
        _check_spelling(marker)
        _check_item(quiz, item)
        pages = pages_awaiting(quiz, marker, item, is_adjudication=is_adjudication)
        if not pages:
            show(_NOTHING, quiz=quiz, marker=marker)
            return
        head = sheet_head(quiz, marker, pages, is_adjudication=is_adjudication)
        sheet = marking_sheet(head, pages, datetime.now(UTC))
    with written(out) as stream:
        stream.write(sheet)
    count = sum(len(one.answers) for one in pages)
    show(_MADE, count=str(count), name=str(out), export=head.export)
    if naming := sum(one.naming for one in pages):
        show(_NAMING, "stderr", count=str(naming))


def _check_spelling(marker: str) -> None:
    """Raises UsageError when the records know the marker by another spelling."""
    from tha.records.rubric.markers import other_spelling  # noqa: PLC0415  # needs Django set up

    if other := other_spelling(marker):
        raise click.UsageError(_OTHER_SPELLING.into(language(), other=other))


def _check_item(quiz: str, item: str | None) -> None:
    """Raises UsageError when the quiz has no such written item."""
    from tha.records.rubric.markers import written_item_ids  # noqa: PLC0415  # needs Django set up

    known = written_item_ids(quiz)
    if item is not None and item not in known:
        raise click.UsageError(_NO_ITEM.into(language(), hint=did_you_mean(item, known)))
