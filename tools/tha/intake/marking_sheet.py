"""Which marks stand in a marking sheet that came back, and what is wrong in which cell?

Everything is checked before anything is used. Cells other than those for marks have no effect: the
answers and the rubric are those of the records, whatever the sheet says by now. Marks count only
where the answer that stands beside them is still the one that belongs to the code.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from typing import Any

import msgspec

from tha.intake.scored import FindEdition
from tha.intake.sheet_layout import (
    ANSWER_COLUMN,
    CODE,
    FIRST_CRITERION,
    HIDDEN,
    VERSION,
    SheetHead,
    SheetPage,
    head_in,
    headings,
    plain,
    row_digest,
    version_in,
)
from tha.intake.sheet_messages import (
    NOT_A_SHEET,
    SHEET_COLUMN,
    SHEET_EDITION,
    SHEET_HALF_FILLED,
    SHEET_MARK,
    SHEET_OTHER_ANSWER,
    SHEET_PAGE_GONE,
    SHEET_ROW_TWICE,
    SHEET_ROWS_GONE,
    SHEET_UNKNOWN_ROW,
)
from tha.intake.workbook import Cells, Workbook
from tha.marking.result import rounded
from tha.marking.rubric import is_in_steps, step_of
from tha.marking.score import shown
from tha.quiz.items.extended_text import Criterion, ExtendedText
from tha.source.language import Words
from tha.source.place import Place
from tha.source.problem import Problem, has_errors
from tha.source.vietnamese import number, written_number

_NO_HEAD = Words(
    vi="thiếu trang ẩn mà tha mark export ghi", en="it lacks the hidden page of tha mark export"
)
_OTHER_VERSION = Words(
    vi="do bản tha khác xuất, không đọc được", en="another release of tha made it"
)
_CHANGED_HEAD = Words(vi="trang ẩn đã bị sửa", en="its hidden page was changed")
_NO_NUMBER = Words(vi='"{value}" không phải là một số', en='"{value}" is no number')
_A_DAY = Words(
    vi='"{value}" là ngày, giờ: chương trình bảng tính đã hiểu nhầm số vừa gõ',
    en='"{value}" is a date: the spreadsheet misread what was typed',
)
_FORMULA = Words(vi="điểm do công thức tính ra", en="the mark comes from a formula")
_BELOW = Words(vi="điểm {value} nhỏ hơn 0", en="the mark {value} is below 0")
_ABOVE = Words(vi="điểm {value} quá mức tối đa {most}", en="the mark {value} is over {most}")
_OFF_STEP = Words(vi="điểm {value} không đúng nấc", en="the mark {value} is between two steps")
_LISTED_AT_MOST = 5
_HEADINGS_WITHIN = 20
"""Rows in which headings are looked for that are no longer in the first."""


class MarkedRow(msgspec.Struct, frozen=True):
    """All the marks of one answer, by criterion."""

    place: Place
    page: str
    code: str
    edition: str
    item: str
    points: dict[str, Decimal]


class MarkedSheet(msgspec.Struct, frozen=True):
    """A sheet without errors; `unmarked` are the codes that it has no marks for."""

    place: Place
    head: SheetHead
    rows: tuple[MarkedRow, ...]
    unmarked: tuple[str, ...]


def read_marking_sheet(
    workbook: Workbook, find_edition: FindEdition
) -> tuple[MarkedSheet | None, list[Problem]]:
    """The marks in `workbook`, None when anything is an error, and all that is to be told."""
    head = _head(workbook)
    if isinstance(head, Problem):
        return None, [head]
    reader = _Reader(workbook, head, find_edition)
    for page in head.pages:
        reader.read_page(page)
    if has_errors(reader.problems):
        return None, reader.problems
    rows, unmarked = tuple(reader.rows), tuple(reader.unmarked)
    return MarkedSheet(Place(workbook.name), head, rows, unmarked), reader.problems


def _head(workbook: Workbook) -> SheetHead | Problem:
    place = Place(workbook.name)
    hidden = workbook.pages.get(HIDDEN)
    version = version_in(hidden.rows) if hidden is not None else None
    if hidden is None or version is None:
        return NOT_A_SHEET.at(place, why=_NO_HEAD)
    if version != VERSION:
        return NOT_A_SHEET.at(place, why=_OTHER_VERSION)
    return head_in(hidden.rows) or NOT_A_SHEET.at(place, why=_CHANGED_HEAD)


class _Reader:
    """Marks and problems while one page after the other is read."""

    def __init__(self, workbook: Workbook, head: SheetHead, find_edition: FindEdition) -> None:
        self._workbook = workbook
        self._quiz = head.quiz
        self._find = find_edition
        self.rows: list[MarkedRow] = []
        self.problems: list[Problem] = []
        self.unmarked: list[str] = []

    def read_page(self, page: SheetPage) -> None:
        """Takes every row of one page, or says what is wrong with the page itself."""
        item = self._item(page)
        cells = self._workbook.pages.get(page.name)
        start = Place(self._workbook.name)
        if item is None:
            gaps = {"page": page.name, "item": page.item, "edition": page.edition}
            self.problems.append(SHEET_EDITION.at(start, **gaps))
        elif cells is None:
            self.problems.append(SHEET_PAGE_GONE.at(start, page=page.name))
        elif misplaced := list(self._misplaced(page, item, cells)):
            self.problems += misplaced
        else:
            self._read_rows(page, item, cells)

    def _item(self, page: SheetPage) -> ExtendedText | None:
        edition = self._find(self._quiz, page.edition)
        items = edition.quiz.items if edition is not None else ()
        found = next((one for one in items if one.id == page.item), None)
        return found if isinstance(found, ExtendedText) else None

    def _misplaced(self, page: SheetPage, item: ExtendedText, cells: Cells) -> Iterator[Problem]:
        """Every heading that is not as it was, the first alone when columns or rows have moved."""
        expected = headings(item)
        found = [plain(cells.at(0, column)) for column in range(len(expected))]
        wrong = [at for at, one in enumerate(expected) if found[at] != plain(one)]
        columns_moved = {*found} & {plain(expected[at]) for at in wrong}
        rows_moved = any(plain(cells.at(row, 0)) == CODE for row in range(1, _HEADINGS_WITHIN))
        if columns_moved or rows_moved or len(wrong) == len(expected):
            wrong = wrong[:1]  # one cause, one problem
        for column in wrong:
            yield SHEET_COLUMN.at(
                self._place(0, column),
                page=page.name,
                cell=cell_name(0, column),
                found=shown(found[column]),
                expected=expected[column],
            )

    def _read_rows(self, page: SheetPage, item: ExtendedText, cells: Cells) -> None:
        seen: dict[str, int] = {}
        others: list[int] = []
        unknown: dict[str, list[int]] = defaultdict(list)
        known = dict(zip(page.codes, page.digests, strict=True))
        for row in range(1, len(cells.rows)):
            code = plain(cells.at(row, 0)).upper()
            if not code and not any(_given(cells, row, item)):
                continue
            if code not in known:
                unknown[code].append(row)
            elif code in seen:
                gaps = {"page": page.name, "cell": cell_name(row, 0), "code": shown(code)}
                problem = SHEET_ROW_TWICE.at(self._place(row, 0), **gaps, first=seen[code] + 1)
                self.problems.append(problem)
            else:
                seen[code] = row
                if not any(_given(cells, row, item)):
                    self.unmarked.append(code)
                elif row_digest(code, item.id, cells.at(row, ANSWER_COLUMN)) != known[code]:
                    others.append(row)
                else:
                    self._read_row(page, item, cells, row)
        for code, rows in unknown.items():
            cell = listed_rows((row + 1 for row in rows), "A")
            gaps = {"page": page.name, "cell": cell, "code": shown(code)}
            self.problems.append(SHEET_UNKNOWN_ROW.at(self._place(rows[0], 0), **gaps))
        self._tell_of_rows(page, others, [one for one in page.codes if one not in seen])

    def _tell_of_rows(self, page: SheetPage, others: list[int], gone: list[str]) -> None:
        """Rows with the answer of another code, and codes that are not there: one cause each."""
        if others:
            cells = listed_rows((row + 1 for row in others), cell_name(0, ANSWER_COLUMN)[:-1])
            place = self._place(others[0], ANSWER_COLUMN)
            self.problems.append(SHEET_OTHER_ANSWER.at(place, page=page.name, cells=cells))
        if gone:
            listed = ", ".join(gone[:_LISTED_AT_MOST]) + (" …" if gone[_LISTED_AT_MOST:] else "")
            gaps = {"page": page.name, "count": str(len(gone)), "codes": listed}
            self.problems.append(SHEET_ROWS_GONE.at(self._place(0, 0), **gaps))
            self.unmarked += gone

    def _read_row(self, page: SheetPage, item: ExtendedText, cells: Cells, row: int) -> None:
        code = plain(cells.at(row, 0)).upper()
        given = _given(cells, row, item)
        points: dict[str, Decimal] = {}
        for column, criterion in enumerate(item.rubric, FIRST_CRITERION):
            if given[column - FIRST_CRITERION]:
                mark = _mark(cells, row, column, criterion)
                if isinstance(mark, Words):
                    self.problems.append(self._wrong(page, (row, column), criterion, mark))
                else:
                    points[criterion.id] = mark
        if not all(given):
            empty = [FIRST_CRITERION + at for at, is_given in enumerate(given) if not is_given]
            problem = SHEET_HALF_FILLED.at(
                self._place(row, empty[0]),
                page=page.name,
                row=row + 1,
                code=code,
                cells=", ".join(cell_name(row, one) for one in empty),
            )
            self.problems.append(problem)
        place = self._place(row, 0)
        self.rows.append(MarkedRow(place, page.name, code, page.edition, item.id, points))

    def _wrong(
        self, page: SheetPage, at: tuple[int, int], criterion: Criterion, why: Words
    ) -> Problem:
        return SHEET_MARK.at(
            self._place(*at),
            page=page.name,
            cell=cell_name(*at),
            why=why,
            most=_both(criterion.points),
            step=_both(step_of(criterion)),
        )

    def _place(self, row: int, column: int) -> Place:
        return Place(self._workbook.name, row + 1, column + 1)


def cell_name(row: int, column: int) -> str:
    """`B7`, as spreadsheets call the cell; row and column are counted from 0."""
    letters = ""
    rest = column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def listed_rows(rows: Iterable[int], column: str = "") -> str:
    """`2–5, 9`, or `C2–C5, C9`: rows in order, those that follow each other as one."""
    spans: list[list[int]] = []
    for row in sorted(rows):
        if spans and row == spans[-1][1] + 1:
            spans[-1][1] = row
        else:
            spans.append([row, row])
    named = ([f"{column}{row}" for row in dict.fromkeys(span)] for span in spans)
    return ", ".join("–".join(one) for one in named)


def _given(cells: Cells, row: int, item: ExtendedText) -> Sequence[bool]:
    """For each criterion, whether something stands in its cell."""
    columns = range(FIRST_CRITERION, FIRST_CRITERION + len(item.rubric))
    return [plain(cells.at(row, one)) != "" or cells.is_formula(row, one) for one in columns]


def _mark(cells: Cells, row: int, column: int, criterion: Criterion) -> Decimal | Words:
    """The mark in a cell, or why there is none."""
    if cells.is_formula(row, column):
        return _FORMULA
    value = _number(cells.at(row, column))
    if isinstance(value, Words):
        return value
    if value < 0:
        return _filled(_BELOW, value=value)
    if value > criterion.points:
        return _filled(_ABOVE, value=value, most=criterion.points)
    if not is_in_steps(value, criterion):
        return _filled(_OFF_STEP, value=value)
    return rounded(Fraction(value))


def _number(value: Any) -> Decimal | Words:
    """A number, or a text that writes one: `1,5` as well as `1.5`."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(repr(value)) if isfinite(value) else _said(_NO_NUMBER, value)
    if isinstance(value, str):
        found = number(value)
        return found if found is not None else _said(_NO_NUMBER, value)
    return _said(_NO_NUMBER if isinstance(value, bool) else _A_DAY, value)


def _said(words: Words, value: object) -> Words:
    text = shown(str(value))
    return Words(words.into("vi", value=text), words.into("en", value=text))


def _filled(words: Words, **numbers: Decimal) -> Words:
    said = {name: _both(one) for name, one in numbers.items()}
    return Words(words.into("vi", **said), words.into("en", **said))


def _both(value: Decimal) -> Words:
    """A number as each language writes it, short enough for a message: `5` for 5.0."""
    value = value.normalize() + 0
    return Words(shown(written_number(value)), shown(f"{value:f}"))
