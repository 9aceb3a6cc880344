"""What does a certificate look like on paper?

One page of PDF/A-3b. What is signed stands in it three times: in the QR code, among the keywords
(so that the bytes of the file show it plainly), and as an attached JSON file for other programs.
The file as a whole is sealed.
"""

from collections.abc import Mapping

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tha.records.certificates.document import Document, readable
from tha.reports.certificate.qr import qr_svg, qr_text
from tha.reports.typeset import Attachment, typeset
from tha.seal.sealed_pdf import seal
from tha.seal.signed_line import SignedText, in_one_line
from tha.source.days import written_day
from tha.source.vietnamese import written_number

_ATTACHED = "chung-nhan.json"


def certificate_pdf(
    document: Document, signed: SignedText, key: Ed25519PrivateKey, site: str | None
) -> bytes:
    """The sealed PDF: the same certificate and key make the same bytes."""
    return seal(unsealed_pdf(document, signed, site), key)


def unsealed_pdf(document: Document, signed: SignedText, site: str | None) -> bytes:
    """The same without a seal: what it bears is signed, its bytes are not."""
    line = in_one_line(signed)
    attached = Attachment(
        name=_ATTACHED,
        content=readable(document, signed).decode(),
        media_type="application/json",
        description="Nội dung chứng nhận và chữ ký số Ed25519",
    )
    text = qr_text(line, document.number, site)
    data = {**shown(document), "line": line, "qr": qr_svg(text)}
    return typeset("certificate", data, on=document.issued, attachments=[attached])


def shown(document: Document) -> Mapping[str, str]:
    """The words as the page shows them."""
    is_year = document.subject.startswith("year/")
    done = "Đã tham gia" if is_year else "Đã hoàn thành bài đánh giá"
    return {
        "number": document.number,
        "officer": document.officer,
        "name": document.name,
        "unit": document.unit,
        "done": done,
        "title": document.title,
        "hours": written_number(document.hours),
        "on": written_day(document.on),
        "issued": _long_day(document),
        "issuer": document.issuer,
        "key": document.key,
    }


def _long_day(document: Document) -> str:
    """`ngày 05 tháng 12 năm 2026`: days below 10 and months below 3 have a nought before them.

    So Decree 30/2020/NĐ-CP, annex I, part II, section I.4 wants the day of a document.
    """
    day = document.issued
    nought = 3
    month = f"{day.month:02}" if day.month < nought else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"
