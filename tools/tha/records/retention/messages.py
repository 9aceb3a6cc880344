"""What can be wrong with erasing a person, and with the periods after which one should?"""

from tha.source.language import Words
from tha.source.problem import Message

OF_AN_ERASED = Message(
    "records/of-an-erased",
    Words(
        vi='bài nộp "{submission}" của mã "{officer}", là mã đã xóa dữ liệu cá nhân',
        en='submission "{submission}" is by "{officer}", whose personal data were erased',
    ),
    Words(
        vi="kiểm tra mã; mã đã xóa không được dùng lại",
        en="check the code; one that was erased is never used again",
    ),
)
ANSWERS_ERASED = Message(
    "records/answers-erased",
    Words(
        vi='nội dung bài nộp "{submission}" đã bị xóa cùng dữ liệu cá nhân của người làm',
        en='what submission "{submission}" said was erased with what was personal about its author',
    ),
    Words(
        vi="điểm đã giữ vẫn còn trong kết quả học tập; không giải thích từng câu được nữa",
        en="the marks stand in the transcript; they can no longer be explained item by item",
    ),
)
REASON_NAMES = Message(
    "records/reason-names",
    Words(
        vi="lý do có họ tên của chính người ấy, mà lý do thì ở lại trong sổ mãi mãi",
        en="the reason names the person, and it stays in the ledger for ever",
    ),
    Words(
        vi="ghi số và ngày của yêu cầu hoặc quyết định, không ghi tên",
        en="write number and date of the request or the decision, and no name",
    ),
)
REASON_LENGTH = Message(
    "records/reason-length",
    Words(
        vi="lý do cần từ 1 đến {most} ký tự, ở đây có {count}",
        en="a reason has 1 to {most} characters; here are {count}",
    ),
    Words(
        vi="ghi ngắn: theo yêu cầu số nào, ngày nào",
        en="keep it short: by which request, of which day",
    ),
)
STILL_READ = Message(
    "records/still-read",
    Words(
        vi='đã xóa "{officer}" khỏi các bảng, nhưng chương trình khác đang đọc hồ sơ '
        "nên tệp còn giữ dấu vết cũ",
        en='"{officer}" was erased from the tables, but another program reads the records, '
        "so that the file still holds old traces",
    ),
    Words(
        vi="đóng chương trình ấy rồi chạy lại đúng lệnh này",
        en="end that program, then run the same command again",
    ),
)
