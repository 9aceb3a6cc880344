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
    vi="Bản chốt sổ đã ký: {kept} trong hồ sơ, đều khớp với sổ.",
    en="Signed heads: {kept} in the records, all fit the ledger.",
)
_NOTED = Words(
    vi="Bản chốt sổ cất ở nơi khác (mục {sequence}) vẫn nằm trong sổ này.",
    en="The head kept elsewhere (entry {sequence}) is still in this ledger.",
)
_CERTIFIED = Words(
    vi="Chứng nhận trong hồ sơ: {kept}; nội dung và mọi chữ ký kiểm tra được đều đúng.",
    en="Certificates in the records: {kept}; their contents and all checkable signatures fit.",
)


@click.group(
    cls=VerbGroup,
    words=Words(
        vi="Sổ ghi chỉ thêm, không sửa: kiểm tra, ký chốt sổ.",
        en="The append-only ledger: verify, sign.",
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
        vi="Tính lại cả chuỗi và so từng dòng trong hồ sơ với điều sổ đã ghi. Chỉ ra chỗ đầu tiên "
        "bị đứt hoặc bị sửa. Được so: đơn vị, cán bộ, chuyển đơn vị, đợt nghỉ, phiên bản đề, "
        "bài nộp, kết quả chấm, hoàn thành, lớp đã dự, chứng nhận, minh chứng, bản chốt sổ đã ký.",
        en="Recompute the chain and compare every row of the records with what it states. Names "
        "the first place broken or changed. Compared are: units, officers, postings, leave, "
        "editions, submissions, markings, completions, classes, certificates, evidence, "
        "signed heads.",
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
        vi="Khóa công khai để kiểm tra chữ ký của các bản chốt sổ; ghi được nhiều lần.",
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
        told += _check_certificates(publics)
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


def _check_certificates(publics: Iterable[Path]) -> list[tuple[Words, str]]:
    """What to say of the certificates kept; ends the verb when one is not as it was signed."""
    from tha.records.certificates import kept  # noqa: PLC0415  # needs Django set up
    from tha.records.database import database_place  # noqa: PLC0415  # keeps help fast
    from tha.seal.published import Published, key_name  # noqa: PLC0415  # the same

    keys = {key_name(one): one for one in public_keys(publics).values()}
    problems = list(kept.check_all(Published(keys), database_place()))
    show_problems(problems)
    end(problems)
    count = len(kept.all_certificates(None))
    return [(_CERTIFIED, str(count))] if count else []
