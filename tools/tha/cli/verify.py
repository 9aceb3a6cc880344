"""Is a certificate that somebody shows real, and does it still hold?"""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tha.cli.files.opened import opened_records, refuse, shown_day, shown_number
from tha.cli.terminal.show import (
    end,
    harmless,
    language,
    plain_problem,
    show,
    show_json,
    show_problems,
)
from tha.cli.terminal.verb import FORMAT, Option, Verb
from tha.source.language import Words
from tha.source.problem import Problem, has_errors, in_order

if TYPE_CHECKING:
    from tha.records.certificates.check import Checked
    from tha.records.certificates.document import Document
    from tha.seal.published import Published

_NUMBER = re.compile(r"CN-[0-9]{4}-[0-9]{6,12}")
_LINE = re.compile(r"(https?://\S*#)?THA1\.\S*")
"""As a QR code holds it; a file may be called anything else."""

_SAYS = Words(
    vi="Chứng nhận {number}, cấp ngày {issued}\n"
    "  Cấp cho:   {name} ({officer}), {unit}\n"
    "  Nội dung:  {title}\n"
    "  Số tiết:   {hours}; hoàn thành ngày {on}\n"
    "  Nơi cấp:   {issuer}\n"
    "  Khóa ký:   {key}",
    en="Certificate {number}, issued {issued}\n"
    "  Issued to: {name} ({officer}), {unit}\n"
    "  About:     {title}\n"
    "  Hours:     {hours}; completed {on}\n"
    "  Issuer:    {issuer}\n"
    "  Key:       {key}",
)
_GENUINE = Words(
    vi="THẬT: chữ ký khớp. Đối chiếu các dòng trên với giấy hoặc tệp đang xem.",
    en="GENUINE: the signature fits. Compare the lines above with what you were shown.",
)
_UNCHECKED = Words(
    vi="CÓ TRONG HỒ SƠ; chữ ký chưa kiểm tra vì không có khóa công khai (--public).",
    en="IN THE RECORDS; the signature was not checked for want of a public key (--public).",
)
_REFUSED = Words(vi="KHÔNG dùng được: xem các dòng lỗi.", en="NOT to be relied on: see the errors.")
_REVOCATION_UNKNOWN = Words(
    vi="Chưa tra việc thu hồi: ở đây không có hồ sơ và không có danh sách thu hồi.",
    en="Revocation was not looked up: there are neither records nor a list of revoked ones here.",
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Xác minh giấy chứng nhận: từ tệp PDF, JSON, JWT, từ dòng chữ của mã QR, hoặc từ số.",
        en="Check a certificate: a PDF, JSON or JWT file, the line of a QR code, or a number.",
    ),
    example="tha verify CN-2026-000001.pdf --public khoa.pub.pem\ntha verify CN-2026-000001",
)
@click.argument("what", metavar="FILE|NUMBER|LINE|-")
@click.option(
    "--public",
    cls=Option,
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.pem",
    words=Words(
        vi="Khóa công khai của nơi cấp; không ghi thì dùng khóa trong docs/chung-nhan.",
        en="The issuer's public key; those in docs/chung-nhan when left out.",
    ),
)
@FORMAT
def verify(what: str, public: tuple[Path, ...], form: str) -> None:
    """Tells what is certified and everything that speaks against it."""
    from tha.seal.published import FOLDER, REVOKED, read_published  # noqa: PLC0415  # keeps help fast

    published, problems = read_published(Path(), public)
    number = what.strip().upper()
    if _NUMBER.fullmatch(number):
        checked, is_checked = _by_number(number, published), bool(published.keys)
        is_looked_up = True
    else:
        checked, is_checked = _by_file(what, published), True
        checked, has_records = _with_records(checked)
        is_looked_up = has_records or (FOLDER / REVOKED).exists()
    told = in_order([*problems, *checked.problems])
    if form == "json":
        _show_json(checked.document, told, is_checked=is_checked, is_looked_up=is_looked_up)
    else:
        _show(checked.document, told, is_checked=is_checked, is_looked_up=is_looked_up)
    end(told)


def _by_file(what: str, published: "Published") -> "Checked":
    from tha.records.certificates.check import (  # noqa: PLC0415  # heavy
        check_bytes,
        check_file,
        check_stream,
    )

    if what == "-":
        return check_stream(sys.stdin.buffer, "stdin", published)
    line = "".join(what.split())  # messages wrap it
    if _LINE.fullmatch(line):
        return check_bytes(line.encode("utf-8", "replace"), "THA1", published)
    return check_file(Path(what), published)


def _by_number(number: str, published: "Published") -> "Checked":
    """What the records have under that number; its signature too, where there is a key."""
    with opened_records():
        from tha.records.certificates.check import Checked, check_signed  # noqa: PLC0415  # heavy
        from tha.records.certificates.kept import kept_certificate  # noqa: PLC0415  # needs Django
        from tha.records.database import database_place  # noqa: PLC0415  # the same

        kept = kept_certificate(number, database_place())
        if isinstance(kept, Problem):
            refuse(kept)
        problems = list(kept.problems)
        if kept.signed is not None and published.keys:
            fault = check_signed(kept.signed, number, published)
            problems += [fault] if fault is not None else []
    return Checked(kept.document, problems=tuple(problems))


def _with_records(checked: "Checked") -> tuple["Checked", bool]:
    """What the records add, where there are any."""
    if checked.document is None:
        return checked, True
    from tha.records.database import (  # noqa: PLC0415  # keeps `tha --help` fast
        UnavailableError,
        chosen_target,
        database_place,
        open_records,
    )

    try:
        with open_records(chosen_target(), if_missing="refuse"):
            from tha.records.certificates.kept import against  # noqa: PLC0415  # needs Django

            found = against(checked.document, checked.content, database_place())
    except UnavailableError as error:
        if error.problem.code == "records/no-records":
            return checked, False
        refuse(error.problem)
    return _joined(checked, found), True


def _joined(checked: "Checked", found: list[Problem]) -> "Checked":
    """Both findings; of a revocation the records know more than the published list."""
    from tha.records.certificates.check import Checked  # noqa: PLC0415  # keeps help fast

    codes = {one.code for one in found}
    first = [one for one in checked.problems if one.code not in codes]
    return Checked(checked.document, checked.content, (*first, *found))


def _show(
    document: "Document | None", told: list[Problem], *, is_checked: bool, is_looked_up: bool
) -> None:
    show_problems(told)
    if document is not None:
        show(_SAYS, "stdout", **_words(document))
    if has_errors(told):
        show(_REFUSED, "stderr")
    elif document is not None:
        show(_GENUINE if is_checked else _UNCHECKED)
        if not is_looked_up:
            show(_REVOCATION_UNKNOWN)


def _words(document: "Document") -> dict[str, str]:
    texts = {
        name: harmless(getattr(document, name))
        for name in ("number", "name", "officer", "unit", "title", "issuer", "key")
    }
    days = {"issued": shown_day(document.issued), "on": shown_day(document.on)}
    return {**texts, **days, "hours": shown_number(document.hours)}


def _show_json(
    document: "Document | None", told: list[Problem], *, is_checked: bool, is_looked_up: bool
) -> None:
    import msgspec  # noqa: PLC0415  # keeps `tha --help` fast

    show_json(
        {
            "genuine": document is not None and is_checked and not has_errors(told),
            "signature_checked": is_checked,
            "revocation_checked": is_looked_up,
            "certificate": None if document is None else msgspec.to_builtins(document),
            "problems": [plain_problem(one, language()) for one in told],
        }
    )
