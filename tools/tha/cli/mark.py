"""How do people mark written answers: out as a sheet, back into the records, and do they agree?"""

import click

from tha.cli.mark_verbs.agreement import agreement
from tha.cli.mark_verbs.export import export
from tha.cli.mark_verbs.import_sheet import import_sheet
from tha.cli.terminal.verb import VerbGroup
from tha.source.language import Words


@click.group(
    cls=VerbGroup,
    words=Words(
        vi="Người chấm bài tự luận: xuất phiếu chấm, nhập lại, xem mức thống nhất.",
        en="People who mark written answers: sheets out, sheets back, agreement.",
    ),
    example="tha mark export bai-kiem-tra --marker GK1 --out phieu-gk1.xlsx\n"
    "tha mark import phieu-gk1.xlsx\n"
    "tha mark agreement bai-kiem-tra",
)
def mark() -> None:
    """Nothing happens before the verb."""


for _verb in (export, import_sheet, agreement):
    mark.add_command(_verb)
