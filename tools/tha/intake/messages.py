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
