"""What can be wrong with the rules of a contest?"""

from tha.source.language import Words
from tha.source.problem import Message

CONTEST_PURPOSE = Message(
    "quiz/contest-purpose",
    Words(
        vi='có luật thi contest, mà purpose là "{purpose}"',
        en='there are rules of a contest, and the purpose is "{purpose}"',
    ),
    Words(
        vi="ghi purpose: contest, hoặc bỏ phần contest",
        en="write purpose: contest, or delete the part contest",
    ),
)
CONTEST_WINDOW = Message(
    "quiz/contest-window",
    Words(
        vi="closes {closes} không sau opens {opens}",
        en="closes {closes} is not after opens {opens}",
    ),
    Words(vi="sửa một trong hai thời điểm", en="change one of the two moments"),
)
REPEATED_TIE = Message(
    "quiz/repeated-tie",
    Words(vi='"{tie}" có hai lần trong ties', en='"{tie}" stands twice in ties'),
    Words(vi="giữ một lần", en="keep it once"),
)
REPEATED_PRIZE = Message(
    "quiz/repeated-prize",
    Words(vi='có hai giải cùng tên "{name}"', en='two prizes have the name "{name}"'),
    Words(
        vi="đặt tên khác, hoặc gộp thành một giải với count",
        en="give it another name, or make it one prize with a count",
    ),
)
CONTEST_DRAW = Message(
    "quiz/contest-draw",
    Words(
        vi='các câu chủ đề "{topic}" có điểm khác nhau, nên đề của mỗi người có tổng điểm khác '
        "nhau và không xếp hạng công bằng được",
        en='the items of topic "{topic}" differ in points, so that people would be ranked by forms '
        "that differ in their maximum",
    ),
    Words(
        vi="cho các câu cùng chủ đề cùng số điểm; câu hỏng thì ghi void: full",
        en="give the items of one topic the same points; let a faulty one be void: full",
    ),
)
CONTEST_PREDICTION = Message(
    "quiz/contest-prediction",
    Words(
        vi="dự đoán phân định người bằng điểm, nên cần đúng một câu prediction; đề có {count}",
        en="predictions separate equal scores, so one prediction is due; the quiz has {count}",
    ),
    Words(
        vi="giữ đúng một câu prediction, hoặc viết ties không có prediction",
        en="keep exactly one prediction, or write ties without it",
    ),
)
CONTEST_WRITTEN = Message(
    "quiz/contest-written",
    Words(
        vi='câu "{item}" chờ người chấm, nên cuộc thi không xếp hạng ngay được',
        en='item "{item}" awaits a marker, so that the contest cannot be ranked at once',
    ),
    Words(
        vi="hỏi bằng loại câu khác, như short_text hoặc single_choice",
        en="ask by another type, such as short_text or single_choice",
    ),
)
