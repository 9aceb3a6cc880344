"""Do templates and data become files that are kept for years?"""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from document_samples import THE_DAY
from pdf_texts import text_of
from tha.reports.typeset import Attachment, typeset

_NAMES = "Nguyễn Thị Ửng, Đặng Ỷ Lỡ, Trần Ẵm, Phạm Quỵ, Huỳnh Ướt, Vũ Ngoẻn"


def _data(**changes: Any) -> dict[str, Any]:
    return {
        "title": "Thử",
        "agency": None,
        "sign": "BC",
        "place": "",
        "dated": "ngày 05",
        "kind": "Báo cáo",
        "about": [],
        "blocks": [{"type": "paragraph", "text": changes.pop("text", _NAMES)}],
        "recipients": [],
        "signer": "Thủ trưởng",
        **changes,
    }


def _read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def test_names_come_back_from_the_file_letter_by_letter() -> None:
    assert _NAMES in text_of(typeset("paper", _data(), on=THE_DAY))


def test_what_a_person_wrote_never_becomes_markup() -> None:
    text = '#strong[x] $y$ *z* _u_ = v #read("/etc/passwd") <w> @u \\ // ``` #sys'
    assert " ".join(text.split()) in text_of(typeset("paper", _data(text=text), on=THE_DAY))


def test_the_same_data_make_the_same_bytes() -> None:
    first, second = (typeset("paper", _data(), on=THE_DAY) for _ in range(2))
    assert first == second


def test_the_file_bears_the_day_that_is_given() -> None:
    metadata = _read(typeset("paper", _data(), on=date(2026, 7, 1))).metadata
    assert metadata is not None
    assert str(metadata["/CreationDate"]).startswith("D:20260701")


@pytest.mark.parametrize(("files", "part"), [([], "2"), ([("a.json", "{}")], "3")])
def test_the_file_keeps_to_the_archive_standard(files: list[tuple[str, str]], part: str) -> None:
    attached = [Attachment(*one, "application/json", "dữ liệu") for one in files]
    xmp = _read(typeset("paper", _data(), on=THE_DAY, attachments=attached)).xmp_metadata
    assert xmp is not None
    assert f"<pdfaid:part>{part}</pdfaid:part>" in xmp.stream.get_data().decode()


def test_an_attachment_stays_as_it_is() -> None:
    attached = Attachment("a.json", '{"tên":"漢 Ứng"}', "application/json", "dữ liệu")
    pdf = typeset("paper", _data(), on=THE_DAY, attachments=[attached])
    assert [one.decode() for one in _read(pdf).attachments["a.json"]] == [attached.content]


def test_letters_that_the_font_lacks_are_shown_as_a_box() -> None:
    text = "Ông A \U0001f600 \u6f22 \x00 \ue000 B"
    assert "Ông A □ □ □ □ B" in text_of(typeset("paper", _data(text=text), on=THE_DAY))


def test_signs_that_turn_the_writing_around_are_left_out() -> None:
    text = "Cán bộ \u202eabc\u2066\u200b"
    assert "Cán bộ abc" in text_of(typeset("paper", _data(text=text), on=THE_DAY))


def test_letters_written_in_pieces_are_put_together() -> None:
    assert "Ứng" in text_of(typeset("paper", _data(text="U\u031b\u0301ng"), on=THE_DAY))


def test_every_font_stands_in_the_file() -> None:
    pdf = typeset("paper", _data(), on=THE_DAY)
    fonts = _read(pdf).pages[0]["/Resources"]["/Font"].values()  # type: ignore[index]
    names = {one.get_object()["/BaseFont"].partition("+")[2] for one in fonts}
    assert names
    assert all(one.startswith("LiberationSerif") for one in names)
