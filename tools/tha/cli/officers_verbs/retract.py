"""Which class or certificate should not have been kept?"""

from datetime import UTC, date, datetime

import click

from tha.cli.files.opened import opened_records, refuse, shown_day
from tha.cli.terminal.reason import reason_given
from tha.cli.terminal.show import harmless, show
from tha.cli.terminal.verb import Day, Option, Verb
from tha.source.language import Words
from tha.source.problem import Problem

_DONE = Words(
    vi='Đã rút lại "{reference}" ngày {on} của {officer}; mục ấy còn trong hồ sơ nhưng không được '
    "tính.",
    en='"{reference}" of {on} was taken back from {officer}; it stays in the records and no longer '
    "counts.",
)


@click.command(
    "retract",
    cls=Verb,
    words=Words(
        vi="Rút lại một lớp hoặc chứng nhận đã ghi nhầm. Mục ấy không bị xóa: hồ sơ nêu ngày và "
        "lý do rút.",
        en="Take back a class or certificate that was kept by mistake. It is not deleted: the "
        "records tell when and why it was taken back.",
    ),
    example='tha officers retract TH-0001 LOP-01 --reason "Ghi nhầm người"',
)
@click.argument("code", metavar="CODE")
@click.argument("reference", metavar="REFERENCE")
@click.option(
    "--reason",
    cls=Option,
    required=True,
    callback=reason_given,
    metavar="TEXT",
    words=Words(
        vi="Vì sao rút; ở lại trong sổ mãi mãi, nên đừng ghi họ tên.",
        en="Why; it stays in the ledger for ever, so name nobody.",
    ),
)
@click.option(
    "--on",
    cls=Option,
    type=Day(),
    metavar="DAY",
    words=Words(
        vi="Ngày học, dạng 2026-07-01; cần khi mã ấy có ở nhiều ngày.",
        en="The day of learning, as 2026-07-01; needed when there are several.",
    ),
)
def retract(code: str, reference: str, reason: str, on: date | None) -> None:
    """Keeps that it no longer counts."""
    with opened_records():
        from tha.records.attained.keep import retract as take_back  # noqa: PLC0415  # needs Django
        from tha.records.database import database_place  # noqa: PLC0415  # keeps help fast
        from tha.records.hints import no_such_officer, officer_codes  # noqa: PLC0415  # the same

        if code not in officer_codes():
            refuse(no_such_officer(code, database_place()))
        found = take_back(code, reference, reason, datetime.now(UTC), on=on)
        if isinstance(found, Problem):
            refuse(found)
        day = found.attainment.on
    show(_DONE, reference=harmless(reference), on=shown_day(day), officer=code)
