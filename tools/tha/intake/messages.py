"""What can be wrong with a submission that arrives?"""

from tha.source.language import Words
from tha.source.problem import Message

NOT_JSON = Message(
    "intake/not-json",
    Words(vi="dòng này không phải là JSON: {why}", en="this is not JSON: {why}"),
    Words(
        vi="xuất lại bài nộp từ trang làm bài; các bài khác vẫn được chấm",
        en="export the submission from its page again; the others are still marked",
    ),
)
TOO_LONG = Message(
    "intake/too-long",
    Words(vi="bài nộp dài hơn {limit} byte", en="the submission is longer than {limit} bytes"),
    Words(vi="kiểm tra tệp: mỗi dòng một bài nộp", en="check the file: one submission a line"),
)
EMPTY = Message(
    "intake/empty",
    Words(vi="không có bài nộp nào", en="there is no submission"),
    Words(vi="kiểm tra lại tệp", en="check the file"),
)
REPEATED = Message(
    "intake/repeated",
    Words(
        vi='bài nộp "{submission}" đã có ở {first}, cùng nội dung; bỏ qua',
        en='submission "{submission}" already stands at {first} with the same bytes; passed over',
    ),
    Words(vi="không cần làm gì", en="nothing needs to be done"),
    level="warning",
)
CONFLICT = Message(
    "intake/conflict",
    Words(
        vi='bài nộp "{submission}" đã có ở {first} với nội dung khác: {known}, nay {given}',
        en='submission "{submission}" already stands at {first} with other bytes: '
        "{known}, now {given}",
    ),
    Words(
        vi="giữ bản nhận trước; hỏi lại người nộp vì sao có hai bản",
        en="the first stays; ask whoever handed it in why there are two",
    ),
)
UNKNOWN_QUIZ = Message(
    "intake/unknown-quiz",
    Words(
        vi='bài nộp "{submission}" trả lời quiz "{quiz}", mà quizzes chưa có tệp dùng được',
        en='submission "{submission}" answers quiz "{quiz}", of which quizzes has no sound file',
    ),
    Words(
        vi="sửa mã quiz, thêm tệp {quiz}.yml, hoặc sửa lỗi của tệp ấy",
        en="mend the id, add {quiz}.yml, or mend what is wrong with that file",
    ),
)
UNKNOWN_EDITION = Message(
    "intake/unknown-edition",
    Words(
        vi='bài nộp "{submission}" theo phiên bản {edition} của "{quiz}", không phải bản đang dùng',
        en='submission "{submission}" is of edition {edition} of "{quiz}", not the one in force',
    ),
    Words(
        vi="dùng tha record ở nơi đã giữ phiên bản ấy, hoặc lấy lại tệp quiz của phiên bản ấy",
        en="use tha record where that edition was kept, or bring back its quiz file",
    ),
)
MISSHAPEN = Message(
    "intake/misshapen",
    Words(
        vi='bài nộp "{submission}" trả lời {item} là "{given}": {why}',
        en='submission "{submission}" answers {item} with "{given}": {why}',
    ),
    Words(
        vi="sửa câu trả lời này rồi nộp lại; bài này chưa được chấm",
        en="mend this response and hand it in again; this submission is not marked yet",
    ),
)
UNREADABLE_WHOLE = Message(
    "intake/unreadable-whole",
    Words(
        vi='bài nộp "{submission}" không chấm được: {why}',
        en='submission "{submission}" cannot be marked: {why}',
    ),
    Words(
        vi="sửa bài nộp rồi nộp lại; bài này chưa được chấm",
        en="mend it and hand it in again; it is not marked yet",
    ),
)
RESULT_MISFIT = Message(
    "intake/result-misfit",
    Words(
        vi='kết quả của bài nộp "{submission}" không dùng được: {why}',
        en='the result of submission "{submission}" cannot be used: {why}',
    ),
    Words(
        vi="chấm lại bài nộp bằng tha score với phiên bản đề này",
        en="score the submission again with this edition of the quiz",
    ),
)
NO_SUCH_QUIZ = Message(
    "intake/no-such-quiz",
    Words(
        vi='không có quiz "{quiz}" dùng được',
        en='there is no sound quiz "{quiz}"',
    ),
    Words(vi="{hint}", en="{hint}"),
)
NO_ATTEMPTS = Message(
    "intake/no-attempts",
    Words(
        vi='không có bài nào của quiz "{quiz}" để phân tích',
        en='there is nothing of quiz "{quiz}" to analyse',
    ),
    Words(
        vi="kiểm tra mã quiz và các tệp đã đưa vào",
        en="check the quiz's id and the files that were given",
    ),
)
NOT_A_TABLE = Message(
    "intake/not-a-table",
    Words(vi="không đọc được bảng CSV: {why}", en="the CSV table cannot be read: {why}"),
    Words(
        vi="lưu lại từ bảng tính dạng CSV UTF-8",
        en="save it from the spreadsheet again as CSV UTF-8",
    ),
)
JUDGES_COLUMN = Message(
    "intake/judges-column",
    Words(vi='bảng thiếu cột "{column}"', en='the table has no column "{column}"'),
    Words(
        vi="dòng đầu phải có ba cột judge, item, rating",
        en="the first row names three columns: judge, item, rating",
    ),
)
JUDGES_WIDTH = Message(
    "intake/judges-width",
    Words(vi="dòng có {count} ô, cần {expected}", en="the row has {count} cells, not {expected}"),
    Words(
        vi="mỗi dòng một đánh giá: judge, item, rating; mức có dấu phẩy thì đặt trong ngoặc kép",
        en="one rating a row: judge, item, rating; a rating with a comma stands in quotes",
    ),
)
JUDGES_NAMELESS = Message(
    "intake/judges-nameless",
    Words(
        vi="dòng này không ghi người đánh giá",
        en="the row names no judge",
    ),
    Words(
        vi="ghi một mã ở cột judge, như GK1; không cần họ tên",
        en="write a code into the column judge, such as J1; no name is needed",
    ),
)
JUDGES_ITEM = Message(
    "intake/judges-item",
    Words(vi='quiz không có câu "{item}"', en='the quiz has no item "{item}"'),
    Words(vi="{hint}", en="{hint}"),
)
JUDGES_RATING = Message(
    "intake/judges-rating",
    Words(
        vi='"{value}" không phải là mức đánh giá từ 0% đến 100%',
        en='"{value}" is no rating from 0% to 100%',
    ),
    Words(
        vi="ghi phần người vừa đủ đạt sẽ trả lời đúng, như 70% hoặc 0,7",
        en="write the share of barely sufficient people who would be right, as 70% or 0.7",
    ),
)
JUDGES_MIXED = Message(
    "intake/judges-mixed",
    Words(
        vi='mức "{value}" nhỏ hơn 1, mà mức khác trong bảng tính theo phần trăm',
        en='the rating "{value}" is below 1, and others of the table are in per cent',
    ),
    Words(
        vi="dùng một cách viết cho cả bảng, hoặc thêm dấu %",
        en="write the whole table in one way, or add the sign %",
    ),
)
JUDGES_REPEATED = Message(
    "intake/judges-repeated",
    Words(
        vi='người này đã đánh giá câu "{item}" ở dòng {first}',
        en='this judge has rated item "{item}" in row {first} already',
    ),
    Words(vi="giữ lại một trong hai dòng", en="keep one of the two rows"),
)
JUDGES_NONE = Message(
    "intake/judges-none",
    Words(vi="bảng không có đánh giá nào", en="the table holds no rating"),
    Words(
        vi="thêm mỗi dòng một đánh giá: judge, item, rating",
        en="add one rating a row: judge, item, rating",
    ),
)
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
        vi="bảng tính quá lớn: đọc được tối đa {rows} dòng, {columns} cột",
        en="the workbook is too large: at most {rows} rows and {columns} columns are read",
    ),
    Words(
        vi="xóa ô thừa ở xa bảng, hoặc chép điểm sang phiếu đã xuất",
        en="clear stray cells far away, or copy the marks into the sheet that was exported",
    ),
)
NOT_A_SHEET = Message(
    "intake/not-a-sheet",
    Words(vi="tệp này không nhập được như phiếu chấm: {why}", en="this is no marking sheet: {why}"),
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
SHEET_ROWS_GONE = Message(
    "intake/sheet-rows-gone",
    Words(
        vi='trang "{page}" thiếu {count} bài so với lúc xuất: {codes}',
        en='page "{page}" lacks {count} answers that were exported: {codes}',
    ),
    Words(
        vi="các bài ấy coi như chưa chấm; các bài còn lại vẫn được nhập",
        en="they count as not marked yet; the others are imported",
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
        vi='trang "{page}": hồ sơ này không có bài "{code}"',
        en='page "{page}": these records have no answer "{code}"',
    ),
    Words(vi="nhập phiếu ở nơi đã xuất nó", en="import the sheet where it was exported"),
)
SHEET_OTHER_RUBRIC = Message(
    "intake/sheet-other-rubric",
    Words(
        vi='trang "{page}": bài "{code}" nay chấm theo phiên bản khác, có tiêu chí khác',
        en='page "{page}": answer "{code}" is now marked by an edition with another rubric',
    ),
    Words(vi="xuất phiếu mới và chấm theo phiếu ấy", en="export a new sheet and mark by it"),
)
SHEET_NOT_AWAITED = Message(
    "intake/sheet-not-awaited",
    Words(
        vi='trang "{page}": bài "{code}" không chờ "{marker}" chấm: {why}',
        en='page "{page}": answer "{code}" does not await "{marker}": {why}',
    ),
    Words(vi="xóa dòng này khỏi phiếu rồi nhập lại", en="delete the row and import again"),
)
