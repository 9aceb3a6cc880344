"""Whose training is recorded, and what else goes in and out about them?"""

import click

from tha.cli.officers_verbs.attended import attended, outside
from tha.cli.officers_verbs.erase import erase
from tha.cli.officers_verbs.export import export
from tha.cli.officers_verbs.import_roster import import_roster
from tha.cli.officers_verbs.leave import leave
from tha.cli.officers_verbs.list_officers import list_officers
from tha.cli.officers_verbs.retention import retention
from tha.cli.officers_verbs.retract import retract
from tha.cli.terminal.verb import VerbGroup
from tha.source.language import Words


@click.group(
    cls=VerbGroup,
    words=Words(
        vi="Danh sách cán bộ: nhập, xem, xuất; thời gian nghỉ, lớp đã dự, chứng nhận ngoài; "
        "dữ liệu của một người.",
        en="The officers: in, listed, out; their leave, classes and outside certificates; what is "
        "held about one person.",
    ),
    example="tha officers import can-bo.xlsx\n"
    "tha officers list\n"
    "tha officers export --out can-bo.xlsx\n"
    "tha officers leave nghi.xlsx\n"
    "tha officers attended diem-danh.xlsx --evidence diem-danh-ky.pdf\n"
    "tha officers export TH-0001 --out toi.zip",
)
def officers() -> None:
    """Nothing happens before the verb."""


for _verb in (
    import_roster,
    list_officers,
    export,
    leave,
    erase,
    retention,
    attended,
    outside,
    retract,
):
    officers.add_command(_verb)
