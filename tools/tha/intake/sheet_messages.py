"""What can be wrong with a marking sheet that comes back?"""

from tha.source.language import Words
from tha.source.problem import Message

NOT_XLSX = Message(
    "intake/not-xlsx",
    Words(vi="không đọc được bảng tính: {why}", en="the workbook cannot be read: {why}"),
    Words(
        vi="lưu lại từ bảng tính ở dạng Excel .xlsx, không đặt mật khẩu",
        en="save it from the spreadsheet as Excel .xlsx, without a password",
    ),
)
UNSAFE_WORKBOOK = Message(
    "intake/unsafe-workbook",
    Words(vi="bảng tính có {what}", en="the workbook has {what}"),
    Words(
        vi="chép điểm sang phiếu chấm đã xuất rồi nhập phiếu ấy",
        en="copy the marks into the sheet that was exported, and import that one",
    ),
)
WORKBOOK_TOO_LARGE = Message(
    "intake/workbook-too-large",
    Words(
        vi="bảng tính quá lớn: đọc được tối đa {rows} dòng, {columns} cột, {millions} triệu ô",
        en="the workbook is too large: at most {rows} rows, {columns} columns, {millions} million "
        "cells are read",
    ),
    Words(
        vi="xóa ô thừa ở xa bảng, hoặc chép điểm sang phiếu đã xuất",
        en="clear stray cells far away, or copy the marks into the sheet that was exported",
    ),
)
NOT_A_SHEET = Message(
    "intake/not-a-sheet",
    Words(vi="tệp này không nhập được như phiếu chấm: {why}", en="the file is not imported: {why}"),
    Words(
        vi="chép điểm sang một phiếu mới xuất bằng tha mark export",
        en="copy the marks into a new sheet made by tha mark export",
    ),
)
SHEET_EDITION = Message(
    "intake/sheet-edition",
    Words(
        vi='trang "{page}" chấm câu {item} theo phiên bản {edition}, không có trong hồ sơ này',
        en='page "{page}" marks {item} by edition {edition}, which these records do not have',
    ),
    Words(
        vi="nhập phiếu ở nơi đã xuất nó, hoặc xuất phiếu mới",
        en="import the sheet where it was exported, or export a new one",
    ),
)
SHEET_PAGE_GONE = Message(
    "intake/sheet-page-gone",
    Words(vi='phiếu không còn trang "{page}"', en='the sheet has no page "{page}" any more'),
    Words(
        vi="đặt lại tên trang như cũ; nếu đã xóa thì lấy lại từ phiếu đã xuất",
        en="give the page its name back, or take it from the sheet that was exported",
    ),
)
SHEET_COLUMN = Message(
    "intake/sheet-column",
    Words(
        vi='trang "{page}", ô {cell} ghi "{found}", chỗ này là cột "{expected}"',
        en='page "{page}", cell {cell} says "{found}" where the column "{expected}" is due',
    ),
    Words(
        vi="trả các cột và dòng tiêu đề về như lúc xuất: không thêm, xóa, đổi chỗ, đổi tên",
        en="bring columns and headings back as they were: none added, deleted, moved or renamed",
    ),
)
SHEET_UNKNOWN_ROW = Message(
    "intake/sheet-unknown-row",
    Words(
        vi='trang "{page}", ô {cell}: "{code}" không phải là mã bài của trang này',
        en='page "{page}", cell {cell}: "{code}" is no code of an answer on this page',
    ),
    Words(vi="ghi lại mã như lúc xuất, hoặc xóa dòng", en="write the code again, or clear the row"),
)
SHEET_ROW_TWICE = Message(
    "intake/sheet-row-twice",
    Words(
        vi='trang "{page}", ô {cell}: bài "{code}" đã có ở dòng {first}',
        en='page "{page}", cell {cell}: answer "{code}" already stands in row {first}',
    ),
    Words(vi="giữ một dòng, xóa dòng kia", en="keep one of the rows and clear the other"),
)
SHEET_OTHER_ANSWER = Message(
    "intake/sheet-other-answer",
    Words(
        vi='trang "{page}", ô {cells}: bài làm ở dòng này không phải của mã này',
        en='page "{page}", cell {cells}: the answer in this row is not the one of its code',
    ),
    Words(
        vi="trả mã và bài làm về như lúc xuất; muốn sắp xếp thì chọn mọi cột của bảng",
        en="bring codes and answers back as they were; to sort, choose all columns of the table",
    ),
)
SHEET_ROWS_GONE = Message(
    "intake/sheet-rows-gone",
    Words(
        vi='trang "{page}" thiếu {count} bài so với lúc xuất: {codes}',
        en='page "{page}" lacks {count} answers that were exported: {codes}',
    ),
    Words(
        vi="điểm đã nhập của các bài ấy vẫn giữ; các bài còn lại vẫn được nhập",
        en="marks imported earlier stand; the others are imported",
    ),
    level="warning",
)
SHEET_MARK = Message(
    "intake/sheet-mark",
    Words(
        vi='trang "{page}", ô {cell}: {why}',
        en='page "{page}", cell {cell}: {why}',
    ),
    Words(
        vi="chọn một điểm từ danh sách: từ 0 đến {most}, từng nấc {step}",
        en="choose a mark from the list: 0 to {most} in steps of {step}",
    ),
)
SHEET_HALF_FILLED = Message(
    "intake/sheet-half-filled",
    Words(
        vi='trang "{page}", dòng {row}: bài "{code}" có điểm mà còn trống ô {cells}',
        en='page "{page}", row {row}: answer "{code}" has marks, and none in {cells}',
    ),
    Words(
        vi="cho điểm đủ các tiêu chí (0 cũng phải ghi), hoặc xóa hết điểm của dòng",
        en="mark every criterion, 0 where nothing is earned, or clear all marks of the row",
    ),
)
SHEET_NOT_OURS = Message(
    "intake/sheet-not-ours",
    Words(
        vi='trang "{page}", dòng {rows}: hồ sơ này không có bài ấy ({count} bài)',
        en='page "{page}", row {rows}: these records have no such answer ({count} answers)',
    ),
    Words(vi="nhập phiếu ở nơi đã xuất nó", en="import the sheet where it was exported"),
)
SHEET_OTHER_RUBRIC = Message(
    "intake/sheet-other-rubric",
    Words(
        vi='trang "{page}", dòng {rows}: nay chấm theo phiên bản có tiêu chí khác ({count} bài)',
        en='page "{page}", row {rows}: an edition with another rubric marks them now ({count})',
    ),
    Words(vi="xuất phiếu mới và chấm theo phiếu ấy", en="export a new sheet and mark by it"),
)
SHEET_NOT_AWAITED = Message(
    "intake/sheet-not-awaited",
    Words(
        vi='trang "{page}", dòng {rows}: {count} bài không chờ "{marker}" chấm: {why}',
        en='page "{page}", row {rows}: {count} answers do not await "{marker}": {why}',
    ),
    Words(
        vi="xóa điểm ở các dòng ấy rồi nhập lại", en="clear the marks of these rows, import again"
    ),
)
