"""Which file does a verb write a document to, as what, and from which place?"""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from tha.cli.files.opened import struct_bytes
from tha.cli.files.outputs import written
from tha.cli.terminal.show import show
from tha.cli.terminal.verb import Option, language_of
from tha.source.language import Words

if TYPE_CHECKING:
    from tha.reports.official.parts import Document

SUFFIXES = (".pdf", ".xlsx", ".json")
_LONGEST_PLACE = 60
_NO_SUCH_FORM = Words(
    vi='"{name}" phải kết thúc bằng .pdf, .xlsx hoặc .json',
    en='"{name}" must end in .pdf, .xlsx or .json',
)
_TOO_LONG = Words(vi="địa danh dài quá {most} ký tự", en="the place is longer than {most} signs")
_MADE = Words(vi="Đã ghi {name}.", en="{name} is written.")


def _known_form(ctx: click.Context, _: click.Parameter, path: Path | None) -> Path | None:
    """A path whose end says what to write. Raises BadParameter."""
    if path is not None and path.suffix.lower() not in SUFFIXES:
        raise click.BadParameter(_NO_SUCH_FORM.into(language_of(ctx), name=str(path)))
    return path


def _short(ctx: click.Context, _: click.Parameter, place: str) -> str:
    """A name that fits on its line. Raises BadParameter."""
    if len(place) > _LONGEST_PLACE:
        raise click.BadParameter(_TOO_LONG.into(language_of(ctx), most=str(_LONGEST_PLACE)))
    return " ".join(place.split())


OUT = click.option(
    "--out",
    cls=Option,
    callback=_known_form,
    type=click.Path(path_type=Path),
    metavar="FILE",
    words=Words(
        vi="Ghi ra tệp thay vì in ra màn hình: .pdf (thể thức văn bản hành chính), .xlsx hoặc "
        ".json. Tệp có họ tên: chỉ chủ tệp đọc được.",
        en="Write a file instead: .pdf (layout of official documents), .xlsx or .json. It holds "
        "names: only its owner can read it.",
    ),
)
PLACE = click.option(
    "--place",
    cls=Option,
    callback=_short,
    default="",
    metavar="NAME",
    words=Words(
        vi="Địa danh ghi trước ngày trên bản PDF; không ghi thì để chỗ trống.",
        en="The place written before the day on the PDF; a gap without it.",
    ),
)


def write_document(
    out: Path,
    value: msgspec.Struct,
    document: "Document",
    *,
    unit: str | None,
    place: str,
    on: date,
) -> None:
    """Writes what the end of the file's name asks for: `document`, or `value` for programs.

    `unit` is the one that issues it. The records must be open.
    """
    match out.suffix.lower():
        case ".json":
            made = struct_bytes(value)
        case ".xlsx":
            from tha.reports.official.book import book  # noqa: PLC0415  # keeps help fast

            made = book(document, on=on)
        case _:
            from tha.records.agency import agency_of  # noqa: PLC0415  # needs Django set up
            from tha.reports.official.paper import paper  # noqa: PLC0415  # keeps help fast

            made = paper(document, agency_of(unit), place=place, on=on)
    with written(out) as stream:
        stream.write(made)
    show(_MADE, name=str(out))
