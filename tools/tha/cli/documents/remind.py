"""Where does the list of whom to remind go, and as what?"""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tha.cli.files.outputs import written
from tha.cli.terminal.show import show
from tha.cli.terminal.verb import Option, language_of
from tha.source.language import Words

if TYPE_CHECKING:
    from tha.records.compliance import UnitTable

_STANDARD_OUTPUT = Path("-")
_NO_SUCH_FORM = Words(
    vi='"{name}" phải kết thúc bằng .ics hoặc .txt', en='"{name}" must end in .ics or .txt'
)
_MADE = Words(vi="Đã ghi {name}.", en="{name} is written.")
_ONLY_ONE = Words(
    vi="--remind và --out ghi hai tệp khác nhau; chạy hai lần",
    en="--remind and --out write two different files; run it twice",
)
_NOTHING_ASKED = Words(
    vi="năm {year} chưa có yêu cầu nào trong docs/lo-trinh/yeu-cau.yml, nên không có ai để nhắc",
    en="docs/lo-trinh/yeu-cau.yml asks for nothing in {year}, so there is nobody to remind",
)


def _known_form(ctx: click.Context, _: click.Parameter, path: Path | None) -> Path | None:
    """A path whose end says what to write. Raises BadParameter."""
    if path is None or path == _STANDARD_OUTPUT or path.suffix.lower() in {".ics", ".txt"}:
        return path
    raise click.BadParameter(_NO_SUCH_FORM.into(language_of(ctx), name=str(path)))


REMIND = click.option(
    "--remind",
    cls=Option,
    callback=_known_form,
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE",
    words=Words(
        vi="Ghi danh sách người cần nhắc: .txt, hoặc .ics cho lịch; - là in ra màn hình. Tệp có họ "
        "tên: chỉ chủ tệp đọc được.",
        en="Write whom to remind: .txt, or .ics for a calendar; - prints it. It holds names: only "
        "its owner can read it.",
    ),
)


def refuse_both(ctx: click.Context, remind: Path | None, out: Path | None) -> None:
    """Raises UsageError when two files are asked for."""
    if remind is not None and out is not None:
        raise click.UsageError(_ONLY_ONE.into(language_of(ctx)), ctx)


def write_reminders(
    ctx: click.Context, remind: Path, table: "UnitTable", day: date, moment: datetime
) -> None:
    """Writes what the end of the file's name asks for."""
    from tha.reports.reminders import (  # noqa: PLC0415  # keeps help fast
        reminder_calendar,
        reminder_text,
    )

    if not any(one.owed for one in table.officers):
        print(_NOTHING_ASKED.into(language_of(ctx), year=str(table.year)), file=sys.stderr)
    if remind == _STANDARD_OUTPUT:
        print(reminder_text(table, day), end="")
        return
    is_calendar = remind.suffix.lower() == ".ics"
    with written(remind) as stream:
        stream.write(
            reminder_calendar(table, day, moment)
            if is_calendar
            else reminder_text(table, day).encode()
        )
    show(_MADE, name=str(remind))
