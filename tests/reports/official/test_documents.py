"""Do the documents say what the records hold?"""

from datetime import date
from decimal import Decimal

from document_samples import (
    AN_AGENCY,
    THE_DAY,
    a_class,
    a_transcript,
    a_unit_table,
    an_attempt,
    an_earlier,
    an_officer,
)
from pdf_texts import text_of
from tha.records.transcript import Transcript, Withdrawn
from tha.reports.official.compliance import compliance_document
from tha.reports.official.paper import paper
from tha.reports.official.parts import Bars, Document
from tha.reports.official.transcript import transcript_document


def _said(document: Document) -> str:
    return text_of(paper(document, AN_AGENCY, place="", on=THE_DAY))


def _transcript(found: Transcript) -> str:
    return _said(transcript_document(found))


def test_a_transcript_tells_who_and_what_was_completed() -> None:
    said = _transcript(a_transcript())
    assert "Cán bộ mẫu 01" in said
    assert "1 05/02/2026 Quiz mẫu thu/bai-1 2,5 Tổng cộng 2,5" in said


def test_a_transcript_without_anything_says_so() -> None:
    said = _transcript(a_transcript(completions=(), attempts=(), hours=Decimal(0)))
    assert "Chưa hoàn thành nội dung nào." in said
    assert "Chưa làm bài nào." in said


def test_a_withdrawn_completion_tells_why() -> None:
    gone = Withdrawn("q", "Quiz cũ", "m", THE_DAY, Decimal(3), "Đáp án sai", date(2026, 2, 4))
    assert "Quiz cũ 3 04/02/2026 Đáp án sai" in _transcript(a_transcript(withdrawn=(gone,)))


def test_a_marking_that_was_replaced_stands_with_its_reason() -> None:
    attempt = an_attempt(earlier=(an_earlier("Sửa đáp án"), an_earlier("rubric")))
    said = _transcript(a_transcript(attempts=(attempt,)))
    assert "Sửa đáp án" in said
    assert "người chấm đã chấm" in said


def test_an_attempt_beyond_the_limit_is_no_pass() -> None:
    attempts = (an_attempt(is_beyond=True, passed=True), an_attempt(pending=1))
    said = _transcript(a_transcript(attempts=attempts))
    assert "quá số lần" in said
    assert "chờ chấm" in said


def test_compliance_adds_up_by_unit() -> None:
    rows = an_officer(1), an_officer(2, unit="DV-02"), an_officer(3, unit="DV-02", hours=Decimal(0))
    said = _said(compliance_document(a_unit_table(*rows)))
    assert "1 Phòng mẫu A (DV-01) 1 1 1 0 2,5 2,5 2 Phòng mẫu B (DV-02) 2 2 2 0 2,5 1,2" in said
    assert "Cộng 3 3 3 0 5 1,7" in said


def test_the_bars_are_shares_of_the_longest() -> None:
    rows = an_officer(1, hours=Decimal(8)), an_officer(2, unit="DV-02", hours=Decimal(2))
    parts = compliance_document(a_unit_table(*rows)).parts
    [bars] = [one for one in parts if isinstance(one, Bars)]
    assert [one.share for one in bars.bars] == [1.0, 0.25]


def test_a_unit_where_nobody_learned_has_bars_of_no_length() -> None:
    parts = compliance_document(a_unit_table(an_officer(hours=Decimal(0)))).parts
    [bars] = [one for one in parts if isinstance(one, Bars)]
    assert [one.share for one in bars.bars] == [0.0]


def test_a_unit_without_officers_says_so() -> None:
    assert "Không có cán bộ nào." in _said(compliance_document(a_unit_table()))


def test_a_number_wider_than_its_column_breaks_and_is_read_whole() -> None:
    number = "CN-2026/HVTP-BDNV-0001234567890123456789"
    said = _transcript(a_transcript(attained=(a_class(reference=number),)))
    assert number in said.replace(" ", "")
    assert "\u200b" not in said


def test_whoever_was_erased_is_said_to_be() -> None:
    said = _transcript(a_transcript(name=""))
    assert "Họ và tên: (đã xóa dữ liệu cá nhân)" in said
    assert "- Lưu: VT" in said.partition("Nơi nhận:")[2][:15]
