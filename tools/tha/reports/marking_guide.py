"""What does a marker read first: the rules, and of each item the task, rubric and sample?"""

from collections.abc import Iterator, Sequence
from typing import Any

from tha.intake.sheet_layout import GUIDE, SheetHead
from tha.marking.rubric import step_of
from tha.quiz.items.extended_text import ExtendedText
from tha.records.rubric.awaiting import AnswerPage
from tha.reports.sheet_styles import PAPER, Styles
from tha.source.vietnamese import written_number

_WIDTHS = (18, 100, 10, 10)
_LONGEST_CELL = 32_000
"""Letters, near what a spreadsheet takes."""
_RULES = (
    "Mỗi dòng là một bài làm. Mã bài không cho biết người làm; xin đừng tìm cách đoán.",
    "Chỉ ghi vào các ô nền vàng. Ô điểm: chọn từ danh sách, hoặc gõ số như 1,5.",
    "Chấm đủ mọi tiêu chí của bài; không đạt thì ghi 0. Bài chưa chấm thì để trống cả dòng.",
    "Muốn sắp xếp các dòng thì chọn mọi cột của bảng, kẻo bài làm rời khỏi mã của nó.",
    "Lời văn có thể để lộ tên hoặc mã người làm: đừng để ý; nhận ra ai thì báo nơi gửi phiếu.",
    "Cột “Tổng” tự tính. Cột “Ghi chú” để trao đổi, không vào hồ sơ.",
    "Không thêm, xóa, đổi chỗ, đổi tên cột và trang. Không dùng công thức trong ô điểm.",
    "Chấm độc lập, không trao đổi điểm với người chấm khác. Xong thì lưu dạng .xlsx và gửi lại.",
)
_THIRD = "Đây là phiếu của người chấm thứ ba: điểm ở phiếu này là điểm cuối cùng của bài."


def write_guide(book: Any, styles: Styles, head: SheetHead, pages: Sequence[AnswerPage]) -> None:
    """The first page of the workbook."""
    sheet = book.add_worksheet(GUIDE)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(PAPER)
    sheet.fit_to_pages(1, 0)
    for row, (style, cells) in enumerate(_rows(head, pages)):
        for column, cell in enumerate(cells):
            sheet.write_string(row, column, cell[:_LONGEST_CELL], getattr(styles, style))
    sheet.protect("", {"format_columns": True, "format_rows": True})


def _rows(head: SheetHead, pages: Sequence[AnswerPage]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The name of a style, and the cells of a row."""
    title = pages[0].edition.quiz.title if pages else head.quiz
    yield "title", (f"Phiếu chấm: {title}",)
    answers = sum(len(one.answers) for one in pages)
    yield "body", ("Người chấm", head.marker)
    yield "body", ("Số bài", str(answers))
    yield "body", ("Mã phiếu", head.export)
    yield "body", ()
    yield "subtitle", ("Cách chấm",)
    rules = (_THIRD, *_RULES) if head.is_adjudication else _RULES
    for number, rule in enumerate(rules, 1):
        yield "body", (f"{number}.", rule)
    for said, page in zip(head.pages, pages, strict=True):
        yield "body", ()
        yield "subtitle", (f"Trang “{said.name}”: câu {page.item.id}",)
        yield from _item_rows(page.item)


def _item_rows(item: ExtendedText) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The task, the criteria with what each is worth, the sample answer."""
    yield "body", ("Đề bài", item.stem)
    yield "heading", ("Tiêu chí", "Người chấm cần thấy", "Tối đa", "Từng nấc")
    for number, one in enumerate(item.rubric, 1):
        worth = written_number(one.points), written_number(step_of(one))
        yield "text", (f"TC{number}", one.text, *worth)
    yield "text", ("Cộng", "", written_number(item.points), "")
    if item.markers > 1:
        yield "body", ("Hai người chấm", _two_markers(item))
    if item.sample_answer:
        yield "body", ("Bài mẫu", item.sample_answer)


def _two_markers(item: ExtendedText) -> str:
    apart = written_number(item.tolerance)
    return f"Lệch nhau tối đa {apart} điểm thì lấy trung bình; hơn thế thì người thứ ba quyết định."
