"""What does a marking sheet look like, and what do people's programs make of it?

`refilled` stands for a spreadsheet program that people use: it reads every page and writes the
workbook anew in its own way. `edited_part` changes the XML inside, as no program would.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from io import BytesIO
from typing import Any
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter
from django.db import transaction
from python_calamine import CalamineWorkbook

from record_samples import MOMENT, a_scored, an_officer, keep
from samples import a_quiz, a_true_false, an_extended_text
from tha.intake.marking_sheet import MarkedSheet, read_marking_sheet
from tha.intake.sheet_layout import HIDDEN, pages_named
from tha.intake.workbook import Workbook, workbook_in
from tha.marking.result import Result
from tha.quiz.edition import Edition, edition_of
from tha.records.editions import find_kept_edition
from tha.records.models import Marking
from tha.records.remark import remark
from tha.records.rubric.awaiting import pages_awaiting
from tha.records.rubric.rubric_marks import SheetKept, keep_marks
from tha.reports.marking_sheet import marking_sheet, sheet_head
from tha.source.problem import Problem

NAME = "phieu.xlsx"
QUIZ = "tu-luan"
FIRST_MARK = 3
"""The column of the first criterion."""

Rows = list[list[Any]]
Pages = dict[str, Rows]


def a_written_quiz(**changes: Any) -> Edition:
    """A true-false item of one point and a written one of three; pass mark 70%, four hours."""
    head = {"id": QUIZ, "purpose": "assessment", "hours": "4"}
    return edition_of(a_quiz(a_true_false(), an_extended_text(**changes), **head))


def hand_in(count: int, edition: Edition | None = None, **changes: Any) -> Edition:
    """`count` officers answer the written quiz, each in an own way."""
    edition = edition or a_written_quiz(**changes)
    for number in range(1, count + 1):
        code = f"TH-{number:04}"
        an_officer(code)
        answers = {"tf-01": True, "et-01": f"Bài làm số {number}: lập biên bản."}
        keep(a_scored(number, edition, officer=code, answers=answers, finished=None))
    return edition


def exported(marker: str, *, is_adjudication: bool = False) -> bytes:
    """The sheet of what awaits `marker`."""
    pages = pages_awaiting(QUIZ, marker, None, is_adjudication=is_adjudication)
    head = sheet_head(QUIZ, marker, pages, is_adjudication=is_adjudication)
    return marking_sheet(head, pages, MOMENT)


def refilled(raw: bytes, change: Callable[[Pages], None]) -> bytes:
    """The sheet as another program saves it once somebody did `change` to its cells."""
    with CalamineWorkbook.from_filelike(BytesIO(raw)) as book:
        pages: Pages = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in book.sheet_names
        }
    change(pages)
    stream = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "default_date_format": "dd/mm/yyyy",
    }
    with xlsxwriter.Workbook(stream, options) as again:
        for name, rows in pages.items():
            _write(again.add_worksheet(name), rows)
    return stream.getvalue()


def _write(page: Any, rows: Rows) -> None:
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if value != "":
                page.write(number, column, value)


def marked(raw: bytes, marks: Callable[[str], Mapping[int, Any]]) -> bytes:
    """The sheet with the marks that `marks` gives each answer text, by number of criterion."""

    def fill(pages: Pages) -> None:
        for name, rows in pages.items():
            for row in rows[1:] if name[0].isdigit() else []:
                for criterion, mark in marks(str(row[2])).items():
                    row[FIRST_MARK + criterion] = mark

    return refilled(raw, fill)


def the_page(pages: Pages) -> Rows:
    """The one page with answers."""
    return next(rows for name, rows in pages.items() if name[0].isdigit())


def edited_part(raw: bytes, edit: Callable[[str, bytes], bytes | None]) -> bytes:
    """The sheet with each part, by name and bytes, as `edit` returns it; None leaves it out."""
    stream = BytesIO()
    with ZipFile(BytesIO(raw)) as was, ZipFile(stream, "w", ZIP_DEFLATED) as now:
        for one in was.namelist():
            part = edit(one, was.read(one))
            if part is not None:
                now.writestr(one, part)
    return stream.getvalue()


def with_part(raw: bytes, name: str, content: bytes = b"x") -> bytes:
    """The sheet with one more part."""
    stream = BytesIO(raw)
    with ZipFile(stream, "a", ZIP_DEFLATED) as packed:
        packed.writestr(name, content)
    return stream.getvalue()


def read(raw: bytes) -> tuple[MarkedSheet | None, list[Problem]]:
    """What stands in the sheet, and what is wrong with it."""
    book = workbook_in(raw, NAME, HIDDEN, pages_named)
    if not isinstance(book, Workbook):
        return None, [book]
    return read_marking_sheet(book, find_kept_edition)


def told(raw: bytes) -> list[tuple[str, int, int]]:
    """The code, row and column of everything wrong."""
    return [(one.code, one.place.line, one.place.column) for one in read(raw)[1]]


def bring_in(raw: bytes) -> SheetKept:
    """Keeps a sheet that reads well."""
    sheet, problems = read(raw)
    assert sheet is not None, [one.sentence("en") for one in problems]
    return keep_marks(sheet, MOMENT)


def both(first: float, second: float) -> Callable[[str], Mapping[int, Any]]:
    """The same two marks for every answer."""
    return lambda _: {0: first, 1: second}


def uuid(number: int) -> str:
    """The id of what the officer with that number handed in."""
    return str(UUID(int=number))


def by_another_edition(**changes: Any) -> None:
    """The one submission is marked again by an edition with `changes` to the written item."""
    row = Marking.objects.get(number=1)
    edition = a_written_quiz(**changes)
    keep(a_scored(50, edition, answers={}, finished=None))
    own = Marking.objects.get(submission__uuid=uuid(50))
    result = Result(
        submission=row.submission.uuid,
        quiz=QUIZ,
        edition=edition.digest,
        score=Decimal(1),
        maximum=Decimal(4),
        percent=Decimal(25),
        passed=None,
        pending=("et-01",),
        omitted=(),
        marks={"tf-01": Decimal(1)},
    )
    with transaction.atomic():
        remark(row.submission, own.edition, edition, result, "Sửa tiêu chí", MOMENT)


def by_another_rubric() -> None:
    """The one submission is marked again by an edition where other points can be earned."""
    rubric = [
        {"id": "can-cu", "text": "Nêu đúng căn cứ", "points": "2"},
        {"id": "xu-ly", "text": "Xử lý đúng", "points": "1"},
    ]
    by_another_edition(rubric=rubric)
