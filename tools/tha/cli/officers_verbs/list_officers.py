"""Who is in the records?"""

import click

from tha.cli.files.opened import opened_records
from tha.cli.terminal.show import language, show
from tha.cli.terminal.table import Column, lay_table
from tha.cli.terminal.verb import Verb
from tha.source.language import Words

_NOBODY = Words(
    vi="Chưa có cán bộ nào; thêm bằng tha officers import.",
    en="There are no officers yet; add them with tha officers import.",
)
_ERASED = Words(vi="(đã xóa dữ liệu)", en="(erased)")
_CODE = Words(vi="Mã", en="Code")
_NAME = Words(vi="Họ và tên", en="Name")
_UNIT = Words(vi="Đơn vị", en="Unit")


@click.command(
    "list",
    cls=Verb,
    words=Words(
        vi="Xem danh sách cán bộ theo đơn vị, trong đơn vị theo tên.",
        en="List the officers by unit, and by name within it.",
    ),
    example="tha officers list",
)
def list_officers() -> None:
    """Prints everyone, by unit and name."""
    with opened_records():
        from tha.records.people.everyone import all_officers  # noqa: PLC0415  # needs Django set up

        listed = all_officers()
    if not listed:
        show(_NOBODY)
        return
    columns = [Column(one.into(language())) for one in (_CODE, _NAME, _UNIT)]
    erased = _ERASED.into(language())
    rows = [(one.code, one.name or erased, f"{one.unit_name} ({one.unit})") for one in listed]
    print(lay_table(columns, rows))
