"""How does a person get everything that is held about them?"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
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
    "minh-chung/   tệp minh chứng chỉ liên quan đến mình; tệp chung với người khác chỉ nêu tên\n"
    "chung-nhan/   bản ký của từng chứng nhận\n\n"
    "Sổ không giữ họ tên mà giữ mã băm: SHA-256 của salt nối với JSON [họ tên, chức danh, ngạch,\n"
    "ngày vào, ngày thôi]. Có salt trong ho-so.json thì tự tính lại được.\n",
    en="Everything that the training records hold about {code}.\n\n"
    "ho-so.json    every row: the officer, units, leave, submissions, marks, completions, what\n"
    "              was learned elsewhere, certificates, and the entries of the ledger about them\n"
    "bai-nop/      submissions, byte by byte as they were received\n"
    "minh-chung/   files of evidence about this person alone; those shared are only named\n"
    "chung-nhan/   the signed text of each certificate\n\n"
    "The ledger holds no names but a digest: SHA-256 of the salt followed by the JSON [name,\n"
    "title, rank, joined, left]. With the salt in ho-so.json anybody can compute it again.\n",
)
_PLAIN_ENDING = re.compile(r"\.[a-z0-9]{1,8}")
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
            yield f"minh-chung/{file.digest[7:23]}{_ending(file.name)}", file.content
    for certificate in held.certificates:
        if certificate.document:
            number = _plain(certificate.certificate.number)
            yield f"chung-nhan/{number}.json", certificate.document


def _plain(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]", "_", name)


def _ending(name: str) -> str:
    ending = PurePosixPath(name).suffix.lower()
    return ending if _PLAIN_ENDING.fullmatch(ending) else ".bin"
