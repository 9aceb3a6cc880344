"""What can be wrong between pages, quizzes and the register?"""

from tha.source.language import Words
from tha.source.problem import Message

UNKNOWN_QUIZ = Message(
    "curriculum/unknown-quiz",
    Words(vi='không có quiz "{quiz}" trong quizzes', en='there is no quiz "{quiz}" in quizzes'),
    Words(vi="{hint}", en="{hint}"),
)
UNKNOWN_MODULE = Message(
    "curriculum/unknown-module",
    Words(
        vi='không có trang "{module}.md" trong docs', en='there is no page "{module}.md" in docs'
    ),
    Words(vi="{hint}", en="{hint}"),
)
NOT_A_MODULE = Message(
    "curriculum/not-a-module",
    Words(
        vi='trang "{module}.md" không phải là bài học: thiếu module: true',
        en='page "{module}.md" is no module: it lacks module: true',
    ),
    Words(
        vi="thêm module: true vào đầu trang ấy, hoặc sửa trường module",
        en="add module: true to that page's front matter, or change the field module",
    ),
)
QUIZ_OF_ANOTHER = Message(
    "curriculum/quiz-of-another",
    Words(
        vi='quiz "{quiz}" ghi module là "{module}", không phải trang này',
        en='quiz "{quiz}" names the module "{module}", not this page',
    ),
    Words(
        vi="sửa quiz ở đầu trang, hoặc sửa module trong tệp quiz",
        en="change quiz in the front matter, or module in the quiz file",
    ),
)
"""Both ways of pointing must agree, or an officer's completion would go to another module."""
UNCITED = Message(
    "curriculum/uncited",
    Words(
        vi='câu "{item}" của bài đánh giá không dẫn căn cứ pháp luật nào',
        en='item "{item}" of an assessment rests on no provision',
    ),
    Words(
        vi='thêm basis: ["van-ban#d1.k1"] cho câu này',
        en='add basis: ["instrument#d1.k1"] to the item',
    ),
    level="warning",
)
