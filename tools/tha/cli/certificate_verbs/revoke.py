"""How does a certificate end before its time?"""

from datetime import UTC, datetime

import click

from tha.cli.files.opened import opened_records, refuse
from tha.cli.terminal.reason import reason_given
from tha.cli.terminal.show import show
from tha.cli.terminal.verb import Option, Verb
from tha.source.language import Words
from tha.source.problem import Problem

_REVOKED = Words(
    vi="Đã thu hồi {number}. Chạy tha certificate publish để trang tài liệu cũng biết.",
    en="{number} is revoked. Run tha certificate publish so that the site knows as well.",
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Thu hồi một giấy chứng nhận và ghi lý do vào sổ. Lý do không được có dữ liệu cá nhân.",
        en="Revoke a certificate and tell the ledger why. The reason must hold nothing personal.",
    ),
    example='tha certificate revoke CN-2026-000001 --reason "Chấm lại, không còn đạt"',
)
@click.argument("number", metavar="NUMBER")
@click.option(
    "--reason",
    cls=Option,
    required=True,
    callback=reason_given,
    metavar="TEXT",
    words=Words(vi="Vì sao thu hồi.", en="Why it is revoked."),
)
def revoke(number: str, reason: str) -> None:
    """Keeps the end of the certificate."""
    with opened_records():
        from tha.records.certificates.issue import revoke as revoked  # noqa: PLC0415  # needs Django
        from tha.records.database import database_place  # noqa: PLC0415  # the same

        found = revoked(number.strip(), reason, datetime.now(UTC), database_place())
    if isinstance(found, Problem):
        refuse(found)
    show(_REVOKED, number=number.strip())
