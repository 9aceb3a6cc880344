"""Is the ledger of the records whole?"""

import re

import click

from tha.cli.files.opened import opened_records, refuse
from tha.cli.terminal.show import show
from tha.cli.terminal.verb import Option, Verb, VerbGroup, language_of
from tha.source.language import Words

_WHOLE = Words(
    vi="Sổ nguyên vẹn: {count} mục. Mã băm cuối:\n{head}\n"
    "Ghi lại mã này ở nơi khác; lần sau so bằng --head.",
    en="The ledger is whole: {count} entries. Digest of the last:\n{head}\n"
    "Note it elsewhere, and compare by --head next time.",
)
_NO_DIGEST = Words(
    vi="cần sha256: và 64 chữ số hệ 16", en="sha256: and 64 hexadecimal digits are due"
)


@click.group(
    cls=VerbGroup,
    words=Words(vi="Sổ ghi chỉ thêm, không sửa: kiểm tra.", en="The append-only ledger: verify."),
    example="tha ledger verify",
)
def ledger() -> None:
    """Nothing happens before the verb."""


def _digest(ctx: click.Context, _: click.Parameter, value: str | None) -> str | None:
    """A digest as it was noted. Raises BadParameter when it is none."""
    if value is not None and not re.fullmatch(r"sha256:[0-9a-f]{64}", value.strip().lower()):
        raise click.BadParameter(_NO_DIGEST.into(language_of(ctx)))
    return value and value.strip().lower()


@ledger.command(
    "verify",
    cls=Verb,
    words=Words(
        vi="Tính lại cả chuỗi và so từng dòng của đơn vị, cán bộ, phiên bản bài, bài nộp, "
        "kết quả chấm và hoàn thành với điều sổ đã ghi; chỉ ra chỗ đầu tiên bị đứt hoặc bị sửa.",
        en="Recompute the chain and compare every unit, officer, edition, submission, marking "
        "and completion with what the ledger states; name the first place broken or changed.",
    ),
    example="tha ledger verify --head sha256:<64 hex>",
)
@click.option(
    "--head",
    cls=Option,
    callback=_digest,
    metavar="DIGEST",
    words=Words(
        vi="Mã băm đã ghi lại lần trước: phát hiện việc cắt các mục cuối.",
        en="A digest noted before: shows whether the last entries were cut off.",
    ),
)
def verify(head: str | None) -> None:
    """Says that all is whole, or what is not."""
    with opened_records():
        from tha.records.database import database_place  # noqa: PLC0415  # keeps help fast
        from tha.records.ledger.chain import Broken  # noqa: PLC0415  # needs Django set up
        from tha.records.ledger.verification import verify as verified  # noqa: PLC0415  # the same

        found = verified(head)
    if isinstance(found, Broken):
        refuse(found.at(database_place()))
    show(_WHOLE, count=str(found.count), head=found.head)
