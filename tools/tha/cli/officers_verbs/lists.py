"""How does a list of people leave: as XLSX, as CSV, or to standard output?"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click
import msgspec

from tha.cli.files.outputs import written
from tha.cli.terminal.show import show
from tha.cli.terminal.verb import Option, language_of
from tha.source.language import Words

_OTHER_ENDING = Words(
    vi='"{name}": tên tệp phải kết thúc bằng .xlsx hoặc .csv',
    en='"{name}": the name must end in .xlsx or .csv',
)
_WRITTEN = Words(
    vi="Đã ghi {count} dòng vào {name}. Tệp có dữ liệu cá nhân: chỉ bạn mở được, đừng gửi đi rộng.",
    en="{count} rows went into {name}. It holds personal data: only you can open it; keep it so.",
)
ENDINGS = (".xlsx", ".csv")


def list_path(ctx: click.Context, _: click.Parameter, path: Path | None) -> Path | None:
    """A name for a list. Raises BadParameter when it has another ending."""
    if path is not None and path.suffix.lower() not in ENDINGS:
        raise click.BadParameter(_OTHER_ENDING.into(language_of(ctx), name=str(path)))
    return path


LIST_OUT = click.option(
    "--out",
    cls=Option,
    type=click.Path(path_type=Path),
    callback=list_path,
    metavar="FILE",
    words=Words(
        vi="Tệp .xlsx hoặc .csv; không ghi thì in CSV ra màn hình.",
        en="A file .xlsx or .csv; standard output, as CSV, when left out.",
    ),
)


def write_list(
    out: Path | None, kind: type[msgspec.Struct], rows: Sequence[msgspec.Struct], title: str
) -> None:
    """Writes the rows into the file, or as CSV to standard output."""
    from tha.reports.list_sheet import list_as_csv, list_as_xlsx  # noqa: PLC0415  # keeps help fast

    if out is not None and out.suffix.lower() == ".xlsx":
        content = list_as_xlsx(kind, rows, title, datetime.now(UTC))
    else:
        content = list_as_csv(kind, rows)
    with written(out) as stream:
        stream.write(content)
    if out is not None:
        show(_WRITTEN, "stderr", count=str(len(rows)), name=str(out))
