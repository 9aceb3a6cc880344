"""How is the ledger signed up to now, so that nobody can rewrite its past unseen?"""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tha.cli.files.opened import opened_records, refuse
from tha.cli.files.outputs import refuse_to_overwrite, written
from tha.cli.terminal.show import language, show
from tha.cli.terminal.verb import Option, Verb
from tha.source.language import Words
from tha.source.problem import Problem

if TYPE_CHECKING:
    from tha.records.ledger.heads import Head

_ENDING = Words(
    vi='"{name}": tên tệp cần đuôi .json, .txt hoặc .svg',
    en='"{name}": the name of the file ends in .json, .txt or .svg',
)
_SIGNED = Words(
    vi="Đã ký đến mục {sequence}. Tệp: {files}. Hãy cất ở nơi khác, in mã QR ra giấy càng tốt.",
    en="Signed up to entry {sequence}. Files: {files}. Keep them elsewhere, on paper at best.",
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Kiểm tra cả sổ, rồi ký mục cuối bằng khóa Ed25519. Bản cất ở nơi khác chứng minh "
        "rằng quá khứ không bị viết lại, kể cả bởi người giữ cơ sở dữ liệu.",
        en="Verify the whole ledger, then sign its last entry with an Ed25519 key. A copy kept "
        "elsewhere shows that the past was not rewritten, even by the keeper of the database.",
    ),
    example="tha ledger sign --key khoa-so.pem --out chot-so.json --out chot-so.svg",
)
@click.option(
    "--key",
    cls=Option,
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE.pem",
    words=Words(
        vi="Khóa bí mật, tạo bằng tha contest keys.", en="The private key: tha contest keys."
    ),
)
@click.option(
    "--out",
    "outs",
    cls=Option,
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    words=Words(
        vi="Tệp .json, .txt hoặc .svg (mã QR để in); ghi được nhiều lần. Không ghi thì in ra.",
        en="A .json, .txt or .svg (QR code for paper); may be repeated. Else it is printed.",
    ),
)
def sign(key: Path, outs: tuple[Path, ...]) -> None:
    """Signs a ledger that was found whole; never one that is not."""
    _refuse_endings(outs)
    refuse_to_overwrite([str(key)], *outs)
    with opened_records():
        head = _signed(key)
        _write(head, outs)


def _refuse_endings(outs: Iterable[Path]) -> None:
    for one in outs:
        if one.suffix.lower() not in {".json", ".txt", ".svg"}:
            raise click.UsageError(_ENDING.into(language(), name=str(one)))


def _signed(path: Path) -> "Head":
    from tha.records.database import database_place  # noqa: PLC0415  # needs Django set up
    from tha.records.ledger.chain import Broken  # noqa: PLC0415  # the same
    from tha.records.ledger.heads import check_kept_heads, sign_head  # noqa: PLC0415  # the same
    from tha.records.ledger.verification import verify  # noqa: PLC0415  # the same
    from tha.seal.keys import read_private  # noqa: PLC0415  # keeps `tha --help` fast

    key, place = read_private(path), database_place()
    if isinstance(key, Problem):
        refuse(key)
    found = verify()
    if isinstance(found, Broken):
        refuse(found.at(place))
    for fault in check_kept_heads({}, place):
        if fault.message.level == "error":
            refuse(fault)
    head = sign_head(key, datetime.now(UTC), place)
    if isinstance(head, Problem):
        refuse(head)
    return head


def _write(head: "Head", outs: tuple[Path, ...]) -> None:
    from tha.cli.ledger_verbs.head_files import FORMS, head_text  # noqa: PLC0415  # needs Django

    for one in outs:
        with written(one) as stream:
            stream.write(FORMS[one.suffix.lower()](head, language()))
    if outs:
        show(_SIGNED, sequence=str(head.sequence), files=", ".join(map(str, outs)))
    else:
        print(head_text(head, language()), end="")
