"""Do slips say what an officer needs, eight to a sheet?"""

from datetime import date
from io import BytesIO

from pypdf import PdfReader

from pdf_texts import text_of
from tha.reports.invitation_slips import InvitationSlip, invitation_slips, qr_of_link

DAY = date(2026, 11, 25)
ADDRESS = "https://hoc.example/cong/moi/"


def a_slip(number: int = 1, name: str = "Cán bộ mẫu 01") -> InvitationSlip:
    return InvitationSlip(
        full_name=name,
        unit="Phòng mẫu A",
        name=f"TH-{number:04}",
        code="ABCD-EFGH-JKLM-NPQR",
        address=ADDRESS,
        until=date(2026, 12, 9),
        qr=qr_of_link(f"{ADDRESS}#ABCD-EFGH-JKLM-NPQR"),
    )


def test_a_slip_says_who_where_how_and_until_when() -> None:
    text = text_of(invitation_slips([a_slip()], on=DAY))
    for told in ("Cán bộ mẫu 01", "Phòng mẫu A", "TH-0001", "ABCD-EFGH-JKLM-NPQR", "09/12/2026"):
        assert told in text


def test_a_sheet_holds_eight_however_long_the_names() -> None:
    slips = [a_slip(number, "Một tên rất dài " * 9) for number in range(1, 10)]
    made = PdfReader(BytesIO(invitation_slips(slips, on=DAY)))
    assert len(made.pages) == 2
    assert "TH-0008" in made.pages[0].extract_text()


def test_the_same_slips_make_the_same_bytes() -> None:
    assert invitation_slips([a_slip()], on=DAY) == invitation_slips([a_slip()], on=DAY)
