"""What does the document of one officer's transcript say?"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from tha.records.attained.counting import SOURCES
from tha.records.transcript import PURPOSES, Attained, Attempt, Fulfilled, Transcript
from tha.reports.official.owed import owed_table
from tha.reports.official.parts import (
    Cell,
    Column,
    Document,
    Facts,
    Part,
    Table,
    counted,
    in_order,
    numbered,
    person,
    written,
)
from tha.source.days import written_day

_DAY = Column("Ngày", "day")
_QUIZ = Column("Nội dung", share=3)
_HOURS = Column("Số tiết", "number")
_OUTCOMES = {True: "đạt", False: "chưa đạt", None: "—"}
BY_PEOPLE = "người chấm đã chấm bài viết"


def transcript_document(found: Transcript) -> Document:
    """Everything of the transcript, fulfilled first, then what was taken."""
    return Document(
        kind="Phiếu kết quả học tập",
        sign="……",
        about=(f"(Tính đến ngày {written_day(found.until)})",),
        parts=tuple(in_order(_parts(found))),
        recipients=(*([f"{found.name};"] if found.name else []), "Lưu: VT, hồ sơ cán bộ."),
        signer="Thủ trưởng đơn vị",
    )


def _parts(found: Transcript) -> Iterator[Part]:
    yield _officer(found)
    yield _completed(found)
    if found.attained:
        yield _elsewhere(found)
    if found.owed:
        yield owed_table(found.owed, f"Yêu cầu của năm {found.until.year}")
    if found.withdrawn:
        yield _withdrawn(found)
    yield _taken(found)
    if any(one.earlier for one in found.attempts):
        yield _earlier(found)


def _officer(found: Transcript) -> Facts:
    return Facts(
        (
            ("Họ và tên", person(found.name)),
            ("Mã cán bộ", found.officer),
            ("Đơn vị", f"{found.unit_name} ({found.unit})"),
            ("Tổng số tiết đã hoàn thành", written(found.hours)),
        )
    )


def _completed(found: Transcript) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (one.on, one.title, one.module, one.hours) for one in found.completions
    ]
    return Table(
        name="Đã hoàn thành",
        caption="Nội dung đã hoàn thành",
        columns=numbered((_DAY, _QUIZ, Column("Bài học", share=3), _HOURS)),
        rows=counted(rows),
        total=(None, None, "Tổng cộng", None, _hours(found.completions)),
        empty="Chưa hoàn thành nội dung nào.",
    )


def _elsewhere(found: Transcript) -> Table:
    """Classes and certificates; what was taken back says why, and has no hours."""
    rows: list[tuple[Cell, ...]] = [
        (
            one.on,
            one.title,
            one.issuer,
            _source(one),
            one.reference,
            one.hours if one.retracted is None else None,
        )
        for one in found.attained
    ]
    counting = [one for one in found.attained if one.retracted is None]
    return Table(
        name="Lớp học, chứng nhận",
        caption="Lớp đã dự và chứng nhận do nơi khác cấp",
        columns=numbered(
            (
                _DAY,
                _QUIZ,
                Column("Nơi tổ chức, cấp", share=3),
                Column("Nguồn", share=2),
                Column("Mã, số", share=3),
                _HOURS,
            )
        ),
        rows=counted(rows),
        total=(None, None, "Tổng cộng", None, None, None, _hours(counting)),
    )


def _hours(rows: Iterable[Fulfilled | Attained]) -> Decimal:
    return sum((one.hours for one in rows), Decimal(0))


def _source(one: Attained) -> str:
    if one.retracted is None:
        return SOURCES[one.source].vi
    return f"đã rút lại ngày {written_day(one.retracted)}: {one.reason}"


def _withdrawn(found: Transcript) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (one.on, one.title, one.hours, one.withdrawn, one.reason) for one in found.withdrawn
    ]
    return Table(
        name="Đã rút lại",
        caption="Nội dung hoàn thành đã rút lại (không tính vào tổng)",
        columns=numbered(
            (
                Column("Tính cho ngày", "day"),
                _QUIZ,
                _HOURS,
                Column("Rút ngày", "day"),
                Column("Lý do", share=3),
            )
        ),
        rows=counted(rows),
    )


def _taken(found: Transcript) -> Table:
    return Table(
        name="Các lần làm bài",
        caption="Các lần làm bài",
        columns=numbered(
            (
                _DAY,
                _QUIZ,
                Column("Loại"),
                Column("Lần", "whole"),
                Column("Điểm", "number"),
                Column("Tối đa", "number"),
                Column("%", "number"),
                Column("Kết quả"),
            )
        ),
        rows=counted([_attempt(one) for one in found.attempts]),
        empty="Chưa làm bài nào.",
    )


def _attempt(one: Attempt) -> tuple[Cell, ...]:
    return (
        one.on,
        one.title,
        PURPOSES[one.purpose].vi,
        one.attempt,
        one.score,
        one.maximum,
        one.percent,
        outcome_of(one),
    )


def outcome_of(one: Attempt) -> str:
    """As the terminal says it: too many tries and waiting marks come before the mark."""
    if one.is_beyond:
        return "quá số lần"
    return "chờ chấm" if one.pending else _OUTCOMES[one.passed]


def _earlier(found: Transcript) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (
            one.on,
            one.title,
            one.attempt,
            was.score,
            was.maximum,
            _OUTCOMES[was.passed],
            BY_PEOPLE if was.replaced == "rubric" else was.replaced,
        )
        for one in found.attempts
        for was in one.earlier
    ]
    return Table(
        name="Trước khi chấm lại",
        caption="Kết quả trước khi chấm lại",
        columns=numbered(
            (
                _DAY,
                _QUIZ,
                Column("Lần", "whole"),
                Column("Điểm", "number"),
                Column("Tối đa", "number"),
                Column("Kết quả"),
                Column("Lý do chấm lại", share=3),
            )
        ),
        rows=counted(rows),
    )
