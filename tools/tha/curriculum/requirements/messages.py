"""What can be wrong with the list of what roles owe?"""

from tha.source.language import Words
from tha.source.problem import Message

REQUIREMENT_ROLE = Message(
    "curriculum/requirement-role",
    Words(vi='không có vai "{role}"', en='there is no role "{role}"'),
    Words(vi="{hint}", en="{hint}"),
)
REQUIREMENT_TITLE = Message(
    "curriculum/requirement-title",
    Words(
        vi='chức danh "{title}" đã thuộc vai "{other}"',
        en='the title "{title}" already belongs to the role "{other}"',
    ),
    Words(vi="giữ ở một vai, bỏ ở vai kia", en="keep it in one role and delete it in the other"),
)
REQUIREMENT_TWICE = Message(
    "curriculum/requirement-twice",
    Words(
        vi='yêu cầu "{id}" đã có ở dòng {first} trong cùng năm',
        en='requirement "{id}" already stands at line {first} of the same year',
    ),
    Words(vi="đặt id khác, hoặc bỏ một yêu cầu", en="give it another id, or delete one"),
)
REQUIREMENT_MODULE = Message(
    "curriculum/requirement-module",
    Words(vi='không có bài học "{module}.md" trong docs', en='docs has no module "{module}.md"'),
    Words(vi="{hint}", en="{hint}"),
)
REQUIREMENT_MODULE_TWICE = Message(
    "curriculum/requirement-module-twice",
    Words(
        vi='bài "{module}" đã có ở dòng {first} của yêu cầu này',
        en='module "{module}" already stands at line {first} of this requirement',
    ),
    Words(vi="giữ một chỗ, bỏ một chỗ", en="keep one and delete the other"),
)
REQUIREMENT_QUIZ = Message(
    "curriculum/requirement-quiz",
    Words(
        vi='không có bài đánh giá có số tiết mang id "{quiz}" trong quizzes',
        en='quizzes has no assessment "{quiz}" that earns hours',
    ),
    Words(vi="{hint}", en="{hint}"),
)
REQUIREMENT_DUE = Message(
    "curriculum/requirement-due",
    Words(
        vi="hạn {due} không nằm trong năm {year} của yêu cầu",
        en="the due day {due} is not in {year}, the year of the requirement",
    ),
    Words(
        vi="ghi một ngày của năm {year}, hoặc bỏ due để tính đến hết năm",
        en="write a day of {year}, or delete due to mean the year's end",
    ),
)
REQUIREMENT_VALID = Message(
    "curriculum/requirement-valid",
    Words(
        vi='"valid" không có nghĩa ở bài phải học mỗi năm',
        en='"valid" means nothing for a module that is due every year',
    ),
    Words(vi="bỏ valid, hoặc đổi every thành once", en="delete valid, or change every to once"),
)
REQUIREMENT_EMPTY = Message(
    "curriculum/requirement-empty",
    Words(
        vi='yêu cầu "{id}" không đòi tiết nào, bài nào',
        en='requirement "{id}" asks for no hours and no module',
    ),
    Words(vi="ghi hours lớn hơn 0, hoặc thêm modules", en="write hours above 0, or add modules"),
)
