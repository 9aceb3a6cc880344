"""Whose training is recorded: officers in, officers out, leave?"""

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
        vi="Danh sách cán bộ: nhập, xem, xuất, thời gian nghỉ.",
        en="The officers: in, listed, out; their leave.",
    ),
    example="tha officers import can-bo.xlsx\n"
    "tha officers list\n"
    "tha officers export --out can-bo.xlsx\n"
    "tha officers leave nghi.xlsx",
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
