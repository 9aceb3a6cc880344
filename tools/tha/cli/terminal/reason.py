"""How is a reason read that will stand in the ledger for ever?"""

import click

from tha.cli.terminal.verb import language_of
from tha.records.retention.reason import LONGEST_REASON
from tha.source.language import Words

_NO_REASON = Words(
    vi="lý do cần từ 1 đến {most} ký tự in được", en="a reason has 1 to {most} printable characters"
)


def reason_given(ctx: click.Context, _: click.Parameter, reason: str) -> str:
    """A reason that fits and can be read. Raises BadParameter."""
    plain = " ".join(reason.split())
    if not 1 <= len(plain) <= LONGEST_REASON or not plain.isprintable():
        raise click.BadParameter(_NO_REASON.into(language_of(ctx), most=str(LONGEST_REASON)))
    return plain
