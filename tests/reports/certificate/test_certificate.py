"""Is the PDF complete, readable and the same every time?"""

import json
from io import BytesIO

import pytest
from pypdf import PdfReader

from certificate_samples import KEY, a_document, signed
from tha.records.certificates.document import Document
from tha.reports.certificate.certificate import certificate_pdf
from tha.reports.certificate.qr import MOST_BYTES, qr_svg, qr_text
from tha.seal.signed_line import in_one_line


def made(document: Document) -> PdfReader:
    return PdfReader(BytesIO(certificate_pdf(document, signed(document), KEY, None)))


def text_of(document: Document) -> str:
    return " ".join(made(document).pages[0].extract_text().split())


def test_every_word_can_be_read_back_with_its_diacritics() -> None:
    text = text_of(a_document())
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "GIẤY CHỨNG NHẬN",
        "Số: CN-2026-000001",
        "Nguyễn Ưỡng Hằng",
        "Xác minh điều kiện thi hành án",
        "Số tiết: 4. Hoàn thành ngày 20/11/2026.",
        "Ngày 05 tháng 12 năm 2026",
    ):
        assert words in text


def test_the_json_with_its_signature_is_inside_the_pdf() -> None:
    (content,) = made(a_document()).attachments["chung-nhan.json"]
    found = json.loads(content)
    assert found["certificate"]["number"] == "CN-2026-000001"
    assert found["signed"] == in_one_line(signed(a_document()))


def test_the_file_is_pdf_a_with_attachments_on_one_page() -> None:
    reader = made(a_document())
    assert len(reader.pages) == 1
    assert reader.xmp_metadata is not None
    written = certificate_pdf(a_document(), signed(a_document()), KEY, None)
    assert b"<pdfaid:part>3</pdfaid:part>" in written


def test_the_same_certificate_is_the_same_file() -> None:
    one, again = (certificate_pdf(a_document(), signed(a_document()), KEY, None) for _ in "12")
    assert one == again


def test_long_names_and_marks_of_markup_stay_on_the_page() -> None:
    odd = a_document(
        name="Nguyễn " * 28, unit="Đơn vị #mẫu *A* $x$ " * 9, title="Ước lượng _x_ <b> " * 11
    )
    reader = made(odd)
    assert len(reader.pages) == 1
    assert "#mẫu *A* $x$" in " ".join(reader.pages[0].extract_text().split())


def test_the_code_leads_to_the_page_and_keeps_the_text_from_the_server() -> None:
    text = qr_text("THA1.a.b", "CN-2026-000001", "https://mau.example/tha/")
    assert text == "https://mau.example/tha/tra-cuu/xac-minh-chung-nhan.html#THA1.a.b"


def test_where_no_code_holds_the_text_it_holds_the_number() -> None:
    assert qr_text("x" * (MOST_BYTES + 1), "CN-2026-000001", None) == "CN-2026-000001"
    assert qr_svg(qr_text("x" * MOST_BYTES, "CN-2026-000001", None)).startswith("<svg")


@pytest.mark.parametrize(("subject", "told"), [("year/2026", "Đã tham gia"), ("quiz/x", "Đã hoàn")])
def test_a_year_was_attended_and_a_quiz_completed(subject: str, told: str) -> None:
    assert told in text_of(a_document(subject=subject))
