"""How do the officers leave as a list, or one officer with everything that is held?"""

from pathlib import Path

import click

from tha.cli.files.opened import opened_records
from tha.cli.officers_verbs.lists import ENDINGS, write_list
from tha.cli.officers_verbs.person import export_person
from tha.cli.terminal.verb import Option, Verb, language_of
from tha.source.language import Words

_OF_EVERYONE = Words(
    vi='"{name}": danh sách cán bộ phải có tên kết thúc bằng .xlsx hoặc .csv',
    en='"{name}": the name of a list ends in .xlsx or .csv',
)
_OF_ONE = Words(
    vi='"{name}": dữ liệu của một cán bộ phải có tên kết thúc bằng .zip hoặc .json',
    en='"{name}": the name of what is held about one officer ends in .zip or .json',
)


@click.command(
    "export",
    cls=Verb,
    words=Words(
        vi="Xuất danh sách cán bộ thành XLSX hoặc CSV, nhập lại được nguyên vẹn. Có CODE thì xuất "
        "mọi dữ liệu đang giữ về cán bộ ấy.",
        en="Write the officers as XLSX or CSV, as an import reads them. With CODE, write "
        "everything that is held about that officer.",
    ),
    example="tha officers export --out can-bo.xlsx\ntha officers export TH-0001 --out toi.zip",
)
@click.argument("code", metavar="[CODE]", required=False)
@click.option(
    "--out",
    cls=Option,
    type=click.Path(path_type=Path),
    metavar="FILE",
    words=Words(
        vi="Danh sách: tệp .xlsx hoặc .csv. Một cán bộ: tệp .zip hoặc .json. "
        "Không ghi thì in ra màn hình.",
        en="A list: a file .xlsx or .csv. One officer: .zip or .json. Else standard output.",
    ),
)
@click.pass_context
def export(ctx: click.Context, code: str | None, out: Path | None) -> None:
    """Writes the list, or what is held about one person."""
    endings, fault = (ENDINGS, _OF_EVERYONE) if code is None else ((".json", ".zip"), _OF_ONE)
    if out is not None and out.suffix.lower() not in endings:
        raise click.BadParameter(
            fault.into(language_of(ctx), name=str(out)), ctx, param_hint="--out"
        )
    if code is None:
        _write_roster(out)
    else:
        with opened_records():
            export_person(code, out)


def _write_roster(out: Path | None) -> None:
    with opened_records():
        from tha.records.people.everyone import RosterRow, roster_rows  # noqa: PLC0415  # Django

        listed = roster_rows()
    write_list(out, RosterRow, listed, "Cán bộ")
