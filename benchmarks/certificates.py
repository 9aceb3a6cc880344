"""How does issuing 1,000 certificates as PDF compare with what Typst alone takes for them?

The peer is handed everything that stands on the page, the QR code included. Ours makes the QR code,
attaches the signed JSON and seals the file.
"""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import msgspec
import typst
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import tha.reports
from ratio import print_ratio
from tha.records.certificates.document import FORMAT, Document, readable, written
from tha.reports.certificate.certificate import certificate_pdf, shown
from tha.reports.certificate.qr import qr_svg
from tha.reports.typeset import Attachment
from tha.seal.published import key_name
from tha.seal.signed_line import SignedText, in_one_line

COUNT = 1_000
_KEY = Ed25519PrivateKey.generate()
_TEMPLATES = Path(tha.reports.__path__[0]) / "templates"
_DAY = date(2026, 12, 5)


def main() -> None:
    certificates = [_certificate(number) for number in range(1, COUNT + 1)]
    bare = [_inputs(*one) for one in certificates]
    print_ratio(
        f"issue {COUNT:,} certificates as PDF, to Typst alone",
        lambda: [certificate_pdf(*one, _KEY, None) for one in certificates],
        lambda: _compile(bare),
        aim=3,
    )


def _certificate(number: int) -> tuple[Document, SignedText]:
    document = Document(
        format=FORMAT,
        number=f"CN-2026-{number:06}",
        officer=f"TH-{number:04}",
        name=f"Cán bộ mẫu {number}",
        unit="Phòng mẫu A",
        subject="quiz/mau",
        title="Xác minh điều kiện thi hành án",
        hours=Decimal(4),
        on=_DAY,
        issued=_DAY,
        issuer="Cơ quan mẫu",
        key=key_name(_KEY.public_key()),
    )
    content = written(document)
    return document, SignedText(content, _KEY.sign(content))


def _inputs(document: Document, signed: SignedText) -> dict[str, str]:
    line = in_one_line(signed)
    attached = Attachment(
        "chung-nhan.json", readable(document, signed).decode(), "application/json", "JSON"
    )
    data = {**shown(document), "line": line, "qr": qr_svg(line)}
    return {
        "data": msgspec.json.encode(data).decode(),
        "day": _DAY.isoformat(),
        "attachments": msgspec.json.encode([attached]).decode(),
    }


def _compile(bare: list[dict[str, str]]) -> None:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[_TEMPLATES / "fonts"]
    )
    compiler = typst.Compiler(
        input=_TEMPLATES / "certificate.typ", root=_TEMPLATES, font_paths=fonts
    )
    moment = datetime(_DAY.year, _DAY.month, _DAY.day, tzinfo=UTC)
    for inputs in bare:
        compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=["a-3b"], timestamp=moment)


if __name__ == "__main__":
    main()
