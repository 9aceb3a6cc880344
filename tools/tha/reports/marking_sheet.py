"""What does a marker get: the written answers of a quiz as an XLSX sheet to be filled in?

Made to be read on paper too, and to come back whole: only the cells for marks and remarks can be
written, lists and limits hold the marks, and nothing that an officer wrote becomes a formula.
"""

import re
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from tha.intake.marking_sheet import cell_name
from tha.intake.sheet_layout import (
    ANSWER_COLUMN,
    FIRST_CRITERION,
    HIDDEN,
    LISTS,
    LONG_ANSWERS,
    SheetHead,
    SheetPage,
    headings,
    hidden_rows,
    page_name,
    row_digest,
)
from tha.marking.rubric import marks_of, step_of
from tha.quiz.items.extended_text import Criterion, ExtendedText
from tha.records.rubric.awaiting import AnswerPage, CodedAnswer
from tha.reports.marking_guide import write_guide
from tha.reports.sheet_styles import PAPER, Styles, styles_of
from tha.source.vietnamese import written_number

_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}
_WIDTHS = {"code": 16.0, "item": 9.0, "answer": 70.0, "mark": 13.0, "total": 8.0, "remark": 24.0}
_MOST_LINES = 24
"""Lines of an answer in one row: more would pass the height that a spreadsheet allows."""
_LETTERS_A_LINE = 78
_PIECE = 1500
"""Letters of a long answer in one row of its own page."""
_LIST_AT_MOST = 60
_ELSEWHERE = "[Bài dài: đọc đủ ở trang “{page}”, mã {code}]"
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_JOINERS = "\xad\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff"
"""Soft hyphens, spaces of no width, joiners, byte order marks: they come along from Word."""
_TURNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_NO_XML = "\ufffe\uffff"
_WITH_CODE = ("Mã bài", "Phần", "Bài làm")


def sheet_head(
    quiz_id: str, marker: str, pages: Sequence[AnswerPage], *, is_adjudication: bool
) -> SheetHead:
    """What the sheet will say of itself."""
    listed = [
        SheetPage(
            page_name(number, page.item.id),
            page.edition.digest,
            page.item.id,
            tuple(one.code for one in page.answers),
            tuple(row_digest(one.code, page.item.id, shown_answer(one)) for one in page.answers),
        )
        for number, page in enumerate(pages, 1)
    ]
    return SheetHead(quiz_id, marker, is_adjudication, tuple(listed))


def marking_sheet(head: SheetHead, pages: Sequence[AnswerPage], moment: datetime) -> bytes:
    """The sheet as bytes; `moment` is when it is made."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, _OPTIONS) as book:
        book.set_properties(
            {
                "title": f"Phiếu chấm {head.quiz}",
                "keywords": f"{head.export} {head.marker}",
                "created": moment.astimezone(UTC).replace(tzinfo=None),
            }
        )
        styles = styles_of(book)
        write_guide(book, styles, head, pages)
        writer = _Writer(book, styles, head)
        for said, page in zip(head.pages, pages, strict=True):
            writer.write_page(said.name, page)
        writer.write_long_answers()
        writer.write_hidden()
    return stream.getvalue()


class _Writer:
    """The pages of one workbook, and the lists that their cells choose from."""

    def __init__(self, book: Any, styles: Styles, head: SheetHead) -> None:
        self._book = book
        self._styles = styles
        self._head = head
        self._lists: list[Sequence[float]] = []
        self._long: list[CodedAnswer] = []

    def write_page(self, name: str, page: AnswerPage) -> None:
        """The answers to one item, a row each."""
        sheet = self._book.add_worksheet(name)
        titles = headings(page.item)
        for column, title in enumerate(titles):
            sheet.write_string(0, column, title, self._styles.heading)
        _set_widths(sheet, len(page.item.rubric))
        _set_print(sheet, self._head)
        for row, answer in enumerate(page.answers, 1):
            self._write_row(sheet, row, page.item, answer)
        self._limit_marks(sheet, page.item, len(page.answers))
        sheet.freeze_panes(1, 1)
        sheet.protect("", {"format_columns": True, "format_rows": True})

    def _write_row(self, sheet: Any, row: int, item: ExtendedText, answer: CodedAnswer) -> None:
        styles = self._styles
        sheet.write_string(row, 0, answer.code, styles.code)
        sheet.write_string(row, 1, item.id, styles.text)
        sheet.write_string(row, ANSWER_COLUMN, shown_answer(answer), styles.text)
        if _is_long(readable(answer.text)):
            self._long.append(answer)
        first, count = FIRST_CRITERION, len(item.rubric)
        for column in range(first, first + count):
            sheet.write_blank(row, column, None, styles.mark)
        marks = f"{cell_name(row, first)}:{cell_name(row, first + count - 1)}"
        formula = f'=IF(COUNT({marks})={count},SUM({marks}),"")'
        sheet.write_formula(row, first + count, formula, styles.total, "")
        sheet.write_blank(row, first + count + 1, None, styles.remark)

    def _limit_marks(self, sheet: Any, item: ExtendedText, rows: int) -> None:
        for column, criterion in enumerate(item.rubric, FIRST_CRITERION):
            sheet.data_validation(1, column, rows, column, self._validation(criterion))

    def _validation(self, criterion: Criterion) -> dict[str, Any]:
        """A list of numbers in cells: written out it would be texts where the comma is decimal."""
        most, step = written_number(criterion.points), written_number(step_of(criterion))
        told = {
            "input_title": "Điểm tiêu chí",
            "input_message": f"Từ 0 đến {most}. Không đạt cũng ghi 0, đừng để trống.",
            "error_title": "Điểm chưa đúng",
            "error_message": f"Cần một số từ 0 đến {most}, từng nấc {step}.",
        }
        marks = marks_of(criterion)
        if len(marks) > _LIST_AT_MOST:
            limits = {"minimum": 0, "maximum": float(criterion.points)}
            return {"validate": "decimal", "criteria": "between", **limits, **told}
        row = len(self._lists) + 1
        self._lists.append([float(one) for one in marks])
        last = cell_name(row - 1, len(marks) - 1).rstrip("0123456789")
        source = f"={LISTS}!$A${row}:${last}${row}"
        return {"validate": "list", "source": source, **told}

    def write_long_answers(self) -> None:
        """The answers that no row can show, in pieces; no page when there are none."""
        if not self._long:
            return
        sheet = self._book.add_worksheet(LONG_ANSWERS)
        for column, title in enumerate(_WITH_CODE):
            sheet.write_string(0, column, title, self._styles.heading)
        sheet.set_column(0, 0, _WIDTHS["code"])
        sheet.set_column(1, 1, _WIDTHS["total"])
        sheet.set_column(2, 2, 110)
        row = 1
        for answer in self._long:
            for number, piece in enumerate(pieces_of(readable(answer.text)), 1):
                sheet.write_string(row, 0, answer.code, self._styles.code)
                sheet.write_number(row, 1, number, self._styles.total)
                sheet.write_string(row, 2, piece, self._styles.text)
                row += 1
        _set_print(sheet, self._head)
        sheet.freeze_panes(1, 1)
        sheet.protect("", {"format_columns": True, "format_rows": True})

    def write_hidden(self) -> None:
        """What the sheet is, and the lists, where nobody stumbles over them."""
        lists = self._book.add_worksheet(LISTS)
        for row, marks in enumerate(self._lists):
            for column, mark in enumerate(marks):
                lists.write_number(row, column, mark)
        said = self._book.add_worksheet(HIDDEN)
        for row, values in enumerate(hidden_rows(self._head)):
            for column, value in enumerate(values):
                said.write_string(row, column, value)
        for sheet in (lists, said):
            sheet.hide()
            sheet.protect()


def shown_answer(answer: CodedAnswer) -> str:
    """The answer as its row shows it: whole, or its beginning and where the whole stands."""
    text = readable(answer.text)
    if not _is_long(text):
        return text
    begin = text[: _LETTERS_A_LINE * 4]
    return f"{begin}…\n{_ELSEWHERE.format(page=LONG_ANSWERS, code=answer.code)}"


def _is_long(text: str) -> bool:
    return lines_of(text) > _MOST_LINES


def readable(text: str) -> str:
    """`text` as a cell can show it.

    Every kind of space and line end is the plain one, what only joins or parts letters is left out,
    and what controls a machine or turns the reading round is written out.
    """
    return "".join(map(_readable, _LINE_END.sub("\n", text)))


def _readable(sign: str) -> str:
    if sign in "\n\t":
        return sign
    if sign in _JOINERS:
        return ""
    kind = unicodedata.category(sign)
    if kind == "Zs":
        return " "
    is_hidden = kind in {"Cc", "Cs"} or sign in _NO_XML or sign in _TURNS
    return f"[U+{ord(sign):04X}]" if is_hidden else sign


def lines_of(text: str) -> int:
    """How many lines the answer takes in its column, about."""
    return sum(1 + len(one) // _LETTERS_A_LINE for one in text.split("\n"))


def pieces_of(text: str) -> list[str]:
    """`text` in pieces that a row can show, parted between lines or words if possible."""
    pieces = []
    rest = text
    while len(rest) > _PIECE or rest.count("\n") > _MOST_LINES:
        lines = rest.split("\n")
        room = min(_PIECE, len("\n".join(lines[:_MOST_LINES])))
        cut = max(rest.rfind("\n", 1, room), rest.rfind(" ", 1, room))
        cut = cut if cut > room // 2 else max(room, 1)
        pieces.append(rest[:cut])
        rest = rest[cut:].lstrip(" ") if rest[cut] != "\n" else rest[cut + 1 :]
    return [*pieces, rest]


def _set_widths(sheet: Any, criteria: int) -> None:
    widths = [_WIDTHS["code"], _WIDTHS["item"], _WIDTHS["answer"]]
    widths += [*[_WIDTHS["mark"]] * criteria, _WIDTHS["total"], _WIDTHS["remark"]]
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)


def _set_print(sheet: Any, head: SheetHead) -> None:
    """On A4 across, as wide as the paper, the headings on every page."""
    sheet.set_landscape()
    sheet.set_paper(PAPER)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.hide_gridlines(2)
    marker = head.marker.replace("&", "&&")
    sheet.set_footer(f"&L{head.quiz.replace('&', '&&')} · {marker}&R&P/&N")
