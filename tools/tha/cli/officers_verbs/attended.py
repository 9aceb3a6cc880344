"""Which classes did officers attend, and which certificates did others give them?"""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tha.cli.files.opened import opened_records
from tha.cli.officers_verbs.import_roster import DRY_RUN
from tha.cli.owed_lines.own_modules import own_modules
from tha.cli.terminal.show import end, language, plain_problem, show, show_json, show_problems
from tha.cli.terminal.verb import FORMAT, Option, Verb
from tha.source.days import day_of
from tha.source.language import Words
from tha.source.problem import in_order

if TYPE_CHECKING:
    from tha.records.attained.keep import Attaining
    from tha.records.attained.sheet import Elsewhere

_KEPT = Words(
    vi="Đã ghi {new} mục mới của {officers} cán bộ, {known} mục đã có. Minh chứng: {evidence}.",
    en="{new} new for {officers} officers, {known} known. Evidence: {evidence}.",
)
_NOTHING_NEW = Words(
    vi="Không có gì mới: {known} mục đã có.", en="Nothing is new: {known} are known."
)
_WOULD_BE = Words(
    vi="Nếu nhập: {new} mục mới của {officers} cán bộ, {known} mục đã có. Chưa ghi gì.",
    en="To be imported: {new} new for {officers} officers, {known} known. Nothing is written yet.",
)
_COLUMNS = Words(
    vi="Các cột: code, reference, title, issuer, hours, on; có thể thêm module. Có lỗi thì không "
    "ghi gì.",
    en="Its columns: code, reference, title, issuer, hours, on, and maybe module. When anything is "
    "wrong, nothing is written.",
)
_EVIDENCE = click.option(
    "--evidence",
    cls=Option,
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    words=Words(
        vi="Tệp minh chứng: bản quét danh sách có chữ ký, chứng nhận. Được giữ nguyên trong hồ sơ.",
        en="The file that shows it: a signed list, a certificate, scanned. It is kept as it is.",
    ),
)
_FILE = click.argument("file", type=click.Path(path_type=Path), metavar="FILE")


@click.command(
    "attended",
    cls=Verb,
    words=Words(
        vi="Ghi lớp đã dự từ bảng điểm danh XLSX hoặc CSV. " + _COLUMNS.vi,
        en="Keep classes that were attended, from an XLSX or CSV table. " + _COLUMNS.en,
    ),
    example="tha officers attended diem-danh.xlsx --evidence diem-danh-ky.pdf --dry-run\n"
    "tha officers attended diem-danh.xlsx --evidence diem-danh-ky.pdf",
)
@_FILE
@_EVIDENCE
@DRY_RUN
@FORMAT
def attended(file: Path, evidence: Path, form: str, *, is_rehearsal: bool) -> None:
    """Keeps the rows as classes."""
    _import("class", file, evidence, form, is_rehearsal=is_rehearsal)


@click.command(
    "outside",
    cls=Verb,
    words=Words(
        vi="Ghi chứng nhận do nơi khác cấp từ bảng XLSX hoặc CSV. " + _COLUMNS.vi,
        en="Keep certificates that others gave, from an XLSX or CSV table. " + _COLUMNS.en,
    ),
    example="tha officers outside chung-nhan.csv --evidence chung-nhan.pdf",
)
@_FILE
@_EVIDENCE
@DRY_RUN
@FORMAT
def outside(file: Path, evidence: Path, form: str, *, is_rehearsal: bool) -> None:
    """Keeps the rows as certificates."""
    _import("outside", file, evidence, form, is_rehearsal=is_rehearsal)


def _import(
    source: "Elsewhere", file: Path, evidence: Path, form: str, *, is_rehearsal: bool
) -> None:
    moment = datetime.now(UTC)
    modules = own_modules()
    with opened_records():
        from tha.records.attained.keep import import_attained  # noqa: PLC0415  # needs Django set up
        from tha.records.attained.sheet import Reading  # noqa: PLC0415  # the same

        reading = Reading(source, day_of(moment), modules)
        found = import_attained(file, evidence, reading, moment, is_rehearsal=is_rehearsal)
    if form == "json":
        show_json(_plain(found))
    else:
        show_problems(found.problems)
    end(found.problems)
    if form == "text":
        _tell(found, is_rehearsal=is_rehearsal)


def _tell(found: "Attaining", *, is_rehearsal: bool) -> None:
    kept = _KEPT if found.new else _NOTHING_NEW
    show(
        _WOULD_BE if is_rehearsal else kept,
        new=str(found.new),
        known=str(found.known),
        officers=str(found.officers),
        evidence=found.evidence,
    )


def _plain(found: "Attaining") -> dict[str, object]:
    """All of it for other programs."""
    return {
        "new": found.new,
        "known": found.known,
        "officers": found.officers,
        "evidence": found.evidence,
        "problems": [plain_problem(one, language()) for one in in_order(found.problems)],
    }
