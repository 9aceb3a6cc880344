"""How does a person get everything that is held about them?"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from tha.cli.files.opened import refuse
from tha.cli.files.outputs import written
from tha.cli.terminal.show import language, show
from tha.source.language import Language, Words

if TYPE_CHECKING:
    from tha.records.personal import Everything

_DONE = Words(
    vi="Đã ghi mọi dữ liệu về {code} vào {name}: {submissions} bài nộp, {completions} lượt hoàn "
    "thành, {attainments} kết quả học nơi khác, {certificates} chứng nhận, {ledger} mục sổ.",
    en="Everything held about {code} is in {name}: {submissions} submissions, {completions} "
    "completions, {attainments} attainments, {certificates} certificates, {ledger} entries.",
)
_READ_FIRST = Words(
    vi="Toàn bộ dữ liệu mà hồ sơ đào tạo đang giữ về {code}.\n\n"
    "ho-so.json    mọi dòng trong hồ sơ: thông tin cán bộ, đơn vị, thời gian nghỉ, bài nộp, điểm,\n"
    "              hoàn thành, kết quả học nơi khác, chứng nhận, và các mục của sổ nói đến mình\n"
    "bai-nop/      bài đã nộp, đúng từng byte như khi nhận\n"
    "minh-chung/   tệp minh chứng chỉ liên quan đến mình; tệp chung chỉ nêu mã băm\n"
    "chung-nhan/   bản ký của từng chứng nhận\n\n"
    "Sổ không giữ dữ liệu cá nhân mà giữ mã băm SHA-256 của salt nối với:\n"
    "  person    JSON [họ tên, chức danh, ngạch, ngày vào, ngày thôi]\n"
    "  reason    JSON [số, lần sửa, lý do] của một đợt nghỉ\n"
    "  digest    bài đã nộp; hoặc chữ ký nối với bản ký của chứng nhận\n"
    "  evidence  tệp minh chứng, với salt của riêng tệp ấy\n"
    "Có salt trong ho-so.json thì tự tính lại được.\n",
    en="Everything that the training records hold about {code}.\n\n"
    "ho-so.json    every row: the officer, units, leave, submissions, marks, completions, what\n"
    "              was learned elsewhere, certificates, and the entries of the ledger about them\n"
    "bai-nop/      submissions, byte by byte as they were received\n"
    "minh-chung/   files of evidence about this person alone; of those shared, the digest\n"
    "chung-nhan/   the signed text of each certificate\n\n"
    "The ledger holds nothing personal but digests: SHA-256 of a salt followed by\n"
    "  person    the JSON [name, title, rank, joined, left]\n"
    "  reason    the JSON [number, version, reason] of a leave\n"
    "  digest    a submission; or the signature and the signed text of a certificate\n"
    "  evidence  a file of evidence, under a salt of its own\n"
    "With the salts in ho-so.json anybody can compute them again.\n",
)
_THEN = (1980, 1, 1, 0, 0, 0)
"""No clock in the file: the same records give the same bytes."""


def export_person(code: str, out: Path | None) -> None:
    """Writes what is held about one officer to `out`, a .zip, else as JSON; records are open."""
    from tha.records.database import database_place  # noqa: PLC0415  # needs Django set up
    from tha.records.hints import no_such_officer  # noqa: PLC0415  # the same
    from tha.records.personal import everything_about  # noqa: PLC0415  # the same

    held = everything_about(code)
    if held is None:
        refuse(no_such_officer(code, database_place()))
    with written(out) as stream:
        if out is not None and out.suffix.lower() == ".zip":
            _write_zip(stream, held, language())
        else:
            stream.write(_as_json(held))
    if out is not None:
        _tell(held, out)


def _tell(held: "Everything", out: Path) -> None:
    show(
        _DONE,
        code=held.officer.code,
        name=str(out),
        submissions=str(len(held.submissions)),
        completions=str(len(held.completions)),
        attainments=str(len(held.attainments)),
        certificates=str(len(held.certificates)),
        ledger=str(len(held.ledger)),
    )


def _as_json(held: "Everything") -> bytes:
    """All of it; bytes stand in base64."""
    encoder = msgspec.json.Encoder(decimal_format="number")
    return msgspec.json.format(encoder.encode(held), indent=2) + b"\n"


def _write_zip(stream: BinaryIO, held: "Everything", speaks: Language) -> None:
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _members(held, speaks):
            member = zipfile.ZipInfo(name, _THEN)
            member.external_attr = 0o600 << 16
            archive.writestr(member, content, zipfile.ZIP_DEFLATED)


def _members(held: "Everything", speaks: Language) -> Iterator[tuple[str, bytes]]:
    """Every file of the archive; no name in it was chosen by whoever handed something in."""
    yield "DOC-TRUOC.txt", _READ_FIRST.into(speaks, code=held.officer.code).encode()
    yield "ho-so.json", _as_json(held)
    for one in held.submissions:
        if one.raw:
            yield f"bai-nop/{_plain(one.submission.submission)}.json", one.raw
    for file in held.evidence:
        if file.content:
            yield f"minh-chung/{file.digest[7:23]}{file.ending or '.bin'}", file.content
    for certificate in held.certificates:
        if certificate.document:
            number = _plain(certificate.certificate.number)
            yield f"chung-nhan/{number}.json", certificate.document


def _plain(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]", "_", name)
