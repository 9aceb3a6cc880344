"""How are certificates issued, one or a whole unit's at once?"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from tha.cli.files.opened import opened_records, refuse
from tha.cli.files.outputs import refuse_to_overwrite, written
from tha.cli.terminal.show import end, harmless, language, show, show_problems
from tha.cli.terminal.verb import Option, Verb
from tha.source.language import Words
from tha.source.problem import Problem

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from tha.records.certificates.facts import Subject
    from tha.records.certificates.issue import Issued

_ENDINGS = {"pdf": "pdf", "json": "json", "openbadge": "jwt"}
_NOT_YET = ("records/not-completed", "records/nothing-in-year")
"""Of a whole unit these are counted, not told one by one."""

_WHICH = Words(
    vi="ghi CODE QUIZ, CODE --year, --unit --year, hoặc --unit QUIZ",
    en="give CODE QUIZ, CODE --year, --unit --year, or --unit QUIZ",
)
_WHO_ISSUES = Words(
    vi="chưa biết nơi cấp: thêm --issuer", en="nobody knows who issues: add --issuer"
)
_DONE = Words(
    vi="Chứng nhận: {new} mới, {again} đã cấp từ trước (cùng số); chưa đủ điều kiện: {not_yet}. "
    "Tệp ở {out}.",
    en="Certificates: {new} new, {again} issued before (same number); not yet due: {not_yet}. "
    "Files are in {out}.",
)
_ONE = Words(vi="{number}: {name} ({officer}), {title}", en="{number}: {name} ({officer}), {title}")
_PROGRESS = Words(vi="Đang cấp", en="Issuing")


class _How(msgspec.Struct, frozen=True):
    """Where the files go, in which form, and which page their QR codes lead to."""

    out: Path
    form: str
    site: str | None
    key: Any  # Ed25519PrivateKey, which is heavy to import


@click.command(
    cls=Verb,
    words=Words(
        vi="Cấp giấy chứng nhận cho một bài đánh giá đã đạt, hoặc cho cả năm; từng người hay cả "
        "đơn vị (kể cả đơn vị cấp dưới). Cấp lại thì được đúng bản cũ, cùng số.",
        en="Issue certificates for a passed assessment or for a whole year; for one officer, or "
        "for a unit and those below it. Issued again, it is the same one with the same number.",
    ),
    example="tha certificate issue TH-0001 thads-xac-minh-danh-gia --key khoa.pem --out chung-nhan",
)
@click.argument("what", nargs=-1, metavar="[CODE] [QUIZ]")
@click.option(
    "--unit",
    cls=Option,
    metavar="CODE",
    words=Words(vi="Cả đơn vị thay cho một người.", en="A whole unit instead of one officer."),
)
@click.option(
    "--year",
    cls=Option,
    type=click.IntRange(2000, 2099),
    metavar="YEAR",
    words=Words(
        vi="Chứng nhận số tiết của cả năm thay cho một bài.",
        en="Certify the hours of a whole year instead of one quiz.",
    ),
)
@click.option(
    "--key",
    "key_file",
    cls=Option,
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.pem",
    words=Words(
        vi="Khóa bí mật để ký, do tha contest keys tạo ra.",
        en="The private key to sign with, made by tha contest keys.",
    ),
)
@click.option(
    "--out",
    cls=Option,
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    words=Words(vi="Thư mục cho các tệp.", en="The folder for the files."),
)
@click.option(
    "--format",
    "form",
    cls=Option,
    type=click.Choice(list(_ENDINGS)),
    default="pdf",
    show_default=True,
    words=Words(
        vi="Dạng tệp; openbadge là Open Badges 3.0 (W3C VC, JWT).",
        en="The form of the files; openbadge is Open Badges 3.0 (W3C VC, as a JWT).",
    ),
)
@click.option(
    "--issuer",
    cls=Option,
    envvar="THA_ISSUER",
    metavar="NAME",
    words=Words(
        vi="Tên nơi cấp; không ghi thì là đơn vị cao nhất trong hồ sơ.",
        en="Who issues; without it the unit above all others in the records.",
    ),
)
@click.option(
    "--site",
    cls=Option,
    metavar="URL",
    words=Words(
        vi="Địa chỉ trang tài liệu này: mã QR dẫn thẳng đến trang xác minh.",
        en="The address of this site: QR codes lead to its page that checks them.",
    ),
)
def issue(what: tuple[str, ...], unit: str | None, year: int | None, **how: Any) -> None:
    """Keeps the certificates and writes their files."""
    codes, quiz = _asked(what, unit, year)
    key_file, issuer = how.pop("key_file"), how.pop("issuer")
    made_so = _How(**how, key=_key(key_file))
    with opened_records():
        listed = codes if unit is None else _codes_in(unit)
        subject = _subject(quiz, year)
        found = list(_issued(listed, subject, issuer, made_so, key_file))
    _tell(found, made_so.out, is_batch=unit is not None)


def _asked(
    what: tuple[str, ...], unit: str | None, year: int | None
) -> tuple[list[str], str | None]:
    """The officers named, and the quiz named."""
    words = list(what)
    codes = [words.pop(0)] if unit is None and words else []
    quiz = words.pop(0) if year is None and words else None
    if words or (unit is None and not codes) or (year is None and quiz is None):
        raise click.UsageError(_WHICH.into(language()))
    return codes, quiz


def _key(path: Path) -> "Ed25519PrivateKey":
    from tha.seal.keys import read_private  # noqa: PLC0415  # keeps `tha --help` fast

    key = read_private(path)
    if isinstance(key, Problem):
        refuse(key)
    return key


def _codes_in(unit: str) -> list[str]:
    from tha.records.certificates.kept import codes_below  # noqa: PLC0415  # needs Django set up
    from tha.records.database import database_place  # noqa: PLC0415  # the same
    from tha.records.hints import no_such_unit  # noqa: PLC0415  # the same

    found = codes_below(unit)
    if found is None:
        refuse(no_such_unit(unit, database_place()))
    return found


def _subject(quiz: str | None, year: int | None) -> "Subject":
    from tha.records.certificates.facts import Quiz, Year  # noqa: PLC0415  # needs Django set up

    if year is not None:
        return Year(year)
    return Quiz(str(quiz))


def _issued(
    codes: list[str], subject: "Subject", issuer: str | None, how: _How, key_file: Path
) -> Iterator["Issued | Problem"]:
    """Each certificate, once its file is written."""
    from tha.records.agency import agency_of  # noqa: PLC0415  # needs Django set up
    from tha.records.certificates.issue import Issuing, issue_all  # noqa: PLC0415  # the same
    from tha.records.database import database_place  # noqa: PLC0415  # the same

    agency = agency_of(None)
    name = issuer or (agency.name if agency is not None else None)
    if name is None:
        raise click.UsageError(_WHO_ISSUES.into(language()))
    issuing = Issuing(name, how.key, datetime.now(UTC), database_place())
    made = issue_all(codes, subject, issuing)
    bar = click.progressbar(
        made,
        length=len(codes),
        label=_PROGRESS.into(language()),
        file=sys.stderr,
        hidden=not sys.stderr.isatty(),
    )
    with bar as steps:
        for one in steps:
            if not isinstance(one, Problem):
                _write(one, how, key_file)
            yield one


def _write(one: "Issued", how: _How, key_file: Path) -> None:
    from tha.records.certificates.document import readable  # noqa: PLC0415  # keeps help fast
    from tha.reports.certificate.certificate import certificate_pdf  # noqa: PLC0415  # heavy
    from tha.reports.certificate.credential import credential_jwt  # noqa: PLC0415  # the same

    match how.form:
        case "pdf":
            content = certificate_pdf(one.document, one.signed, how.key, how.site)
        case "json":
            content = readable(one.document, one.signed)
        case _:
            content = credential_jwt(one.document, one.signed, how.key)
    path = how.out / f"{one.document.number}.{_ENDINGS[how.form]}"
    refuse_to_overwrite([str(key_file)], path)
    with written(path) as stream:
        stream.write(content)


def _tell(found: list["Issued | Problem"], out: Path, *, is_batch: bool) -> None:
    problems = [one for one in found if isinstance(one, Problem)]
    issued = [one for one in found if not isinstance(one, Problem)]
    told = [one for one in problems if not (is_batch and one.code in _NOT_YET)]
    show_problems(told)
    if not is_batch:
        for one in issued:
            document = one.document
            show(
                _ONE,
                number=document.number,
                name=harmless(document.name),
                officer=harmless(document.officer),
                title=harmless(document.title),
            )
    if is_batch or issued:
        _tell_sum(issued, len(problems) - len(told), out)
    end(told)


def _tell_sum(issued: list["Issued"], not_yet: int, out: Path) -> None:
    new = sum(one.is_new for one in issued)
    counts = {"new": new, "again": len(issued) - new, "not_yet": not_yet}
    show(_DONE, "stdout", out=str(out), **{name: str(count) for name, count in counts.items()})
