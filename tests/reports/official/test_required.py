"""Do the documents show classes, certificates and what is required, where there is any?"""

from decimal import Decimal

from document_samples import THE_DAY, a_class, a_transcript, a_unit_table, an_officer
from owed_samples import a_requirement, an_obligatory
from tha.records.owed.months import Service
from tha.records.owed.owed import Owed, owed
from tha.reports.official.compliance import compliance_document
from tha.reports.official.parts import Document, Table
from tha.reports.official.transcript import transcript_document


def _owed() -> Owed:
    return owed(a_requirement(modules=(an_obligatory(),)), 2026, Service(), [], THE_DAY)


def _tables(document: Document) -> dict[str, Table]:
    return {one.name: one for one in document.parts if isinstance(one, Table)}


def test_a_class_stands_in_the_transcript_with_its_hours() -> None:
    table = _tables(transcript_document(a_transcript(attained=(a_class(),))))["Lớp học, chứng nhận"]
    assert table.rows[0][-1] == Decimal(4)
    assert table.total[-1] == Decimal(4)


def test_a_class_that_was_taken_back_says_why_and_has_no_hours() -> None:
    found = a_transcript(attained=(a_class(retracted=THE_DAY, reason="nhầm người"),))
    table = _tables(transcript_document(found))["Lớp học, chứng nhận"]
    assert "đã rút lại ngày 05/02/2026: nhầm người" in table.rows[0]
    assert table.total[-1] == Decimal(0)


def test_what_is_required_stands_in_the_transcript() -> None:
    table = _tables(transcript_document(a_transcript(owed=(_owed(),))))["Còn phải học"]
    assert "10 tiết; bài: Đạo đức" in table.rows[0]


def test_nothing_required_needs_no_table() -> None:
    assert "Còn phải học" not in _tables(transcript_document(a_transcript()))
    assert "Theo yêu cầu" not in _tables(compliance_document(a_unit_table(an_officer())))


def test_the_year_of_a_unit_counts_who_stands_how() -> None:
    table = a_unit_table(an_officer(owed=(_owed(),), status="due"))
    made = _tables(compliance_document(table))
    assert made["Theo yêu cầu"].rows[0][-5:] == (0, 0, 1, 0, 0)
    assert "chưa xong" in made["Còn phải học"].rows[0]


def test_what_was_learned_in_classes_is_counted_by_unit_and_by_officer() -> None:
    made = _tables(compliance_document(a_unit_table(an_officer(attained=3))))
    assert made["Theo đơn vị"].rows[0][5] == 3
    assert made["Theo cán bộ"].total[6] == 3


def test_tables_are_numbered_in_their_order() -> None:
    document = transcript_document(a_transcript(attained=(a_class(),), owed=(_owed(),)))
    assert [one.caption[:2] for one in document.tables] == ["1.", "2.", "3.", "4."]
