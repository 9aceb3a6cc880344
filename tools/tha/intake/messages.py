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
DOUBLED_NAME = Message(
    "intake/doubled-name",
    Words(
        vi='"{name}" được ghi hơn một lần, nên không rõ giá trị nào là đúng',
        en='"{name}" is written more than once, so it is unclear which value is meant',
    ),
    Words(
        vi="giữ một giá trị rồi nộp lại; bài này chưa được chấm",
        en="keep one value and hand it in again; this submission is not marked yet",
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
DAMAGED_FILE = Message(
    "intake/damaged",
    Words(
        vi='tệp nén "{name}" bị hỏng hoặc chưa đủ; chỉ đọc được {lines} dòng đầu',
        en='the packed file "{name}" is damaged or cut off; only its first {lines} lines are read',
    ),
    Words(vi="chép lại tệp rồi chấm lại", en="copy the file again and mark anew"),
)
STRANGE_NAME = Message(
    "intake/strange-name",
    Words(
        vi='tên tệp "{name}" có byte không phải là UTF-8, nên tệp không được đọc',
        en='the file name "{name}" has bytes that are not UTF-8; the file is not read',
    ),
    Words(vi="đổi tên tệp rồi chấm lại", en="rename the file and mark anew"),
)
CHANGED = Message(
    "intake/changed",
    Words(
        vi='"{name}" đã bị cắt ngắn trong lúc đang chấm',
        en='"{name}" became shorter while it was being marked',
    ),
    Words(vi="đợi tệp được ghi xong rồi chấm lại", en="wait until it is written, and mark anew"),
)
OTHER_KIND = Message(
    "intake/other-kind",
    Words(
        vi='"{name}" không phải là tệp bài nộp ({kinds}); bỏ qua',
        en='"{name}" is no file of submissions ({kinds}); passed over',
    ),
    Words(vi="không cần làm gì nếu không phải bài nộp", en="nothing, unless it holds submissions"),
    level="warning",
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
        vi='bài nộp "{submission}" trả lời {item} là {given}: {why}',
        en='submission "{submission}" answers {item} with {given}: {why}',
    ),
    Words(
        vi="sửa câu trả lời rồi nộp lại với mã submission mới; bài này chưa được chấm, "
        "nhưng mã của nó đã dùng",
        en="mend this response and hand it in again with a new code in submission; this one is "
        "not marked, but its code is taken",
    ),
)
UNREADABLE_WHOLE = Message(
    "intake/unreadable-whole",
    Words(
        vi='bài nộp "{submission}" không chấm được: {why}',
        en='submission "{submission}" cannot be marked: {why}',
    ),
    Words(
        vi="sửa bài rồi nộp lại với mã submission mới; bài này chưa được chấm, nhưng mã của nó "
        "đã dùng",
        en="mend it and hand it in again with a new code in submission; this one is not marked, "
        "but its code is taken",
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
    Words(vi='mức "{value}" {why}', en='the rating "{value}" {why}'),
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
