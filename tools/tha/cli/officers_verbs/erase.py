"""How is everything personal about an officer deleted?"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from tha.cli.files.opened import opened_platform, refuse
from tha.cli.terminal.show import language, show
from tha.cli.terminal.verb import Option, Verb
from tha.source.language import Words
from tha.source.problem import Problem

if TYPE_CHECKING:
    from tha.records.erasure import Held

_WHAT = Words(
    vi="Sẽ xóa dữ liệu của {code} ({name}): họ tên, chức danh, ngạch, ngày vào và thôi công tác, "
    "lý do nghỉ, nội dung {submissions} bài nộp, {evidence} tệp minh chứng, {certificates} chứng "
    "nhận, tài khoản và câu trả lời trên cổng.\n"
    "Ở lại: mã, đơn vị, điểm, số tiết, ngày nghỉ, {shared} tệp minh chứng chung với người khác. "
    "Bài đã xóa không chấm lại được. Bản sao lưu cũ phải xóa riêng.",
    en="To be erased of {code} ({name}): name, title, rank, days of service, reasons of leave, the "
    "contents of {submissions} submissions, {evidence} files of evidence, {certificates} "
    "certificates, the account and answers on the platform.\n"
    "What stays: code, units, marks, hours, days of leave, {shared} files that concern others too. "
    "What is erased cannot be marked again. Old backups must be deleted separately.",
)
_SURE = Words(vi="Không lấy lại được. Xóa?", en="There is no way back. Erase?")
_DONE = Words(
    vi="Đã xóa dữ liệu cá nhân của {code}; sổ có thêm một mục và vẫn nguyên vẹn.",
    en="What was personal about {code} is erased; the ledger has one more entry and is whole.",
)
_AGAIN = Words(
    vi="Dữ liệu cá nhân của {code} đã xóa từ trước; đã dọn lại tệp hồ sơ.",
    en="What was personal about {code} had been erased; the file was cleaned once more.",
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Xóa mọi dữ liệu cá nhân của một cán bộ, kể cả dấu vết trong tệp hồ sơ. Sổ vẫn nguyên "
        "vẹn vì chỉ giữ mã băm có salt. Mã cán bộ không được dùng lại.",
        en="Erase everything personal about an officer, traces in the file of the records "
        "included. The ledger stays whole: it holds salted digests. The code is never used again.",
    ),
    example='tha officers erase TH-0001 --reason "Đơn số 12 ngày 02/11/2026"',
)
@click.argument("code")
@click.option(
    "--reason",
    cls=Option,
    required=True,
    metavar="TEXT",
    words=Words(
        vi="Căn cứ, như số và ngày của đơn; ở lại trong sổ nên không ghi tên ai.",
        en="The ground, as number and date of the request; it stays in the ledger: no names.",
    ),
)
@click.option(
    "--yes",
    "is_sure",
    cls=Option,
    is_flag=True,
    words=Words(vi="Không hỏi lại.", en="Do not ask."),
)
def erase(code: str, reason: str, *, is_sure: bool) -> None:
    """Says what will go, asks, and erases it."""
    with opened_platform():
        from tha.records import erasure  # noqa: PLC0415  # needs Django set up
        from tha.records.database import database_place  # noqa: PLC0415  # the same
        from tha.records.retention.reason import reason_fault  # noqa: PLC0415  # the same
        from tha.web.erasure import empty_platform  # noqa: PLC0415  # the same

        place = database_place()
        held = erasure.held_of(code, place)
        if isinstance(held, Problem):
            refuse(held)
        if not held.is_erased:
            if fault := reason_fault(reason, held.name, place):
                refuse(fault)
            _ask(held, is_sure=is_sure)
        done = erasure.erase(code, reason, datetime.now(UTC), place, empty_platform)
        if isinstance(done, Problem):
            refuse(done)
    show(_AGAIN if done.is_erased else _DONE, code=code)


def _ask(held: "Held", *, is_sure: bool) -> None:
    gaps = {name: str(getattr(held, name)) for name in held.__struct_fields__}
    show(_WHAT, "stderr", **gaps)
    if not is_sure:
        click.confirm(_SURE.into(language()), abort=True, err=True)
