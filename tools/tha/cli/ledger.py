"""Is the ledger of the records whole, and up to where is it signed?"""

from collections.abc import Iterable
from pathlib import Path

import click

from tha.cli.files.opened import opened_records, refuse
from tha.cli.ledger_verbs.noted import noted_digest, noted_head, public_keys
from tha.cli.ledger_verbs.sign import sign
from tha.cli.terminal.show import end, show, show_problems
from tha.cli.terminal.verb import Option, Verb, VerbGroup, language_of
from tha.source.language import Words
from tha.source.problem import Problem

_WHOLE = Words(
    vi="Sổ nguyên vẹn: {count} mục. Mã băm cuối:\n{head}\n"
    "Ghi lại mã này ở nơi khác; lần sau so bằng --head.",
    en="The ledger is whole: {count} entries. Digest of the last:\n{head}\n"
    "Note it elsewhere, and compare by --head next time.",
)
_NO_DIGEST = Words(
    vi="cần sha256: và 64 chữ số hệ 16, hoặc tệp do tha ledger sign ghi ra",
    en="sha256: and 64 hexadecimal digits are due, or a file that tha ledger sign wrote",
)
_SIGNED = Words(
    vi="Đầu sổ đã ký: {kept} trong hồ sơ, đều khớp với sổ.",
    en="Signed heads: {kept} in the records, all fit the ledger.",
)
_NOTED = Words(
    vi="Đầu sổ cất ở nơi khác (mục {sequence}) vẫn nằm trong sổ này.",
    en="The head kept elsewhere (entry {sequence}) is still in this ledger.",
)


@click.group(
    cls=VerbGroup,
    words=Words(
        vi="Sổ ghi chỉ thêm, không sửa: kiểm tra, ký.", en="The append-only ledger: verify, sign."
    ),
    example="tha ledger verify",
)
def ledger() -> None:
    """Nothing happens before the verb."""


ledger.add_command(sign)


def _noted(ctx: click.Context, _: click.Parameter, value: str | None) -> str | None:
    """A digest as it was noted, or the name of a file. Raises BadParameter when it is neither."""
    if value is None or noted_digest(value):
        return value and noted_digest(value)
    if value.strip().lower().startswith("sha256:") and not Path(value).exists():
        raise click.BadParameter(_NO_DIGEST.into(language_of(ctx)))
    return value


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
    callback=_noted,
    metavar="DIGEST|FILE",
    words=Words(
        vi="Mã băm đã ghi lại lần trước, tệp do tha ledger sign ghi ra, hoặc dòng THA1 quét từ "
        "mã QR: phát hiện việc cắt các mục cuối và viết lại cả sổ.",
        en="A digest noted before, a file that tha ledger sign wrote, or the THA1 line of a QR "
        "code: shows whether the last entries were cut off, or all was written anew.",
    ),
)
@click.option(
    "--public",
    "publics",
    cls=Option,
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE.pub.pem",
    words=Words(
        vi="Khóa công khai để kiểm tra chữ ký của các đầu sổ; ghi được nhiều lần.",
        en="A public key to check the signatures of heads with; may be repeated.",
    ),
)
def verify(head: str | None, publics: tuple[Path, ...]) -> None:
    """Says that all is whole, or what is not."""
    digest = noted_digest(head) if head else None
    with opened_records():
        from tha.records.database import database_place  # noqa: PLC0415  # keeps help fast
        from tha.records.ledger.chain import Broken  # noqa: PLC0415  # needs Django set up
        from tha.records.ledger.verification import verify as verified  # noqa: PLC0415  # the same

        found = verified(digest)
        if isinstance(found, Broken):
            refuse(found.at(database_place()))
        told = _check_heads(head if digest is None else None, publics)
    show(_WHOLE, count=str(found.count), head=found.head)
    for words, number in told:
        show(words, kept=number, sequence=number)


def _check_heads(noted: str | None, publics: Iterable[Path]) -> list[tuple[Words, str]]:
    """What to say of signed heads, kept here or `noted` elsewhere; ends the verb at a fault."""
    from tha.records.database import database_place  # noqa: PLC0415  # keeps help fast
    from tha.records.ledger import heads  # noqa: PLC0415  # needs Django set up

    keys, place = public_keys(publics), database_place()
    problems = list(heads.check_kept_heads(keys, place))
    kept = heads.count_of_heads()
    told = [(_SIGNED, str(kept))] if kept else []
    if noted is not None:
        head = noted_head(noted)
        if isinstance(head, Problem):
            problems.append(head)
        else:
            problems += heads.check_noted_head(head, keys, place)
            told.append((_NOTED, str(head.sequence)))
    show_problems(problems)
    end(problems)
    return told
