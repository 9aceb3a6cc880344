"""What can be wrong with pages and figures, and between pages, quizzes and the register?"""

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
NOT_ORDINARY = Message(
    "curriculum/not-ordinary",
    Words(
        vi="đây là liên kết hoặc tệp đặc biệt, không phải tệp thường",
        en="this is a link or a special file, not an ordinary one",
    ),
    Words(
        vi="xóa đi; cần nội dung ấy thì chép tệp thật vào đây",
        en="delete it; if its content is needed, copy the real file here",
    ),
)
NOT_FOR_SITE = Message(
    "curriculum/not-for-site",
    Words(
        vi="mọi tệp trong docs đều được phát hành, mà loại tệp này thì không được",
        en="everything in docs is published, and files of this kind must not be",
    ),
    Words(
        vi="chuyển tệp ra ngoài docs; được phát hành: {endings}",
        en="move the file out of docs; these are published: {endings}",
    ),
)
ACTIVE_HTML = Message(
    "curriculum/active-html",
    Words(
        vi='"{written}" chạy mã hoặc nhúng nội dung lạ, không được dùng',
        en='"{written}" runs code or embeds foreign content, and is not allowed',
    ),
    Words(
        vi="bỏ đi, viết bằng Markdown; nếu là ví dụ thì đặt trong dấu ` `",
        en="leave it out and write Markdown; if it is an example, put it in ` `",
    ),
)
OTHER_HOST = Message(
    "curriculum/other-host",
    Words(
        vi='"{address}" được tải từ ngoài trang; trang phải xem được khi không có mạng',
        en='"{address}" is loaded from outside; pages are read without a network',
    ),
    Words(
        vi="chép tệp vào docs và ghi đường dẫn tương đối",
        en="copy the file into docs and give its relative path",
    ),
)
LINK_SCHEME = Message(
    "curriculum/link-scheme",
    Words(vi='liên kết không được bắt đầu bằng "{scheme}"', en='no link may begin with "{scheme}"'),
    Words(
        vi="dùng http, https, mailto, vb hoặc đường dẫn tương đối",
        en="use http, https, mailto, vb or a relative path",
    ),
)
MARKUP_IN_HEAD = Message(
    "curriculum/markup-in-head",
    Words(vi='{name} không được có dấu "<"', en='{name} must not hold "<"'),
    Words(vi="viết bằng lời", en="say it in words"),
)
BLOCK_IN_ITEM = Message(
    "curriculum/block-in-item",
    Words(
        vi='lời trong câu hỏi không được có khối "///"',
        en='the text of an item must not hold a block "///"',
    ),
    Words(
        vi="đưa khối ra trang bài học, hoặc bỏ đi",
        en="move the block to the page, or leave it out",
    ),
)
UNKNOWN_PAGE = Message(
    "curriculum/unknown-page",
    Words(vi='không có trang "{page}.md" trong docs', en='there is no page "{page}.md" in docs'),
    Words(vi="{hint}", en="{hint}"),
)
NOT_IN_NAVIGATION = Message(
    "curriculum/not-in-navigation",
    Words(
        vi='trang "{page}.md" chưa có trong mục nav', en='the page "{page}.md" is missing from nav'
    ),
    Words(
        vi='thêm một dòng "- Tên trang: {page}.md" vào nav',
        en='add a line "- Title: {page}.md" to nav',
    ),
)
UNKNOWN_FIGURES = Message(
    "curriculum/unknown-figures",
    Words(
        vi='"{name}" không phải là tệp số liệu nào trong docs/so-lieu',
        en='"{name}" is not a file of figures in docs/so-lieu',
    ),
    Words(vi="{hint}", en="{hint}"),
)
FIGURES_SUM = Message(
    "curriculum/figures-sum",
    Words(
        vi="tổng ghi {total}, mà có điều kiện và chưa có điều kiện cộng lại {sum}",
        en="the total says {total}, but enforceable and not enforceable sum to {sum}",
    ),
    Words(
        vi="đối chiếu ba số này với nguồn số liệu",
        en="compare the three numbers with their source",
    ),
)
FIGURES_PART = Message(
    "curriculum/figures-part",
    Words(
        vi="{name} ghi {part}, nhiều hơn {whole} có điều kiện thi hành",
        en="{name} says {part}, more than the {whole} that are enforceable",
    ),
    Words(
        vi="đối chiếu hai số này với nguồn số liệu",
        en="compare the two numbers with their source",
    ),
)
FIGURES_YEAR_TWICE = Message(
    "curriculum/figures-year-twice",
    Words(
        vi='năm {year} của "{scope}" đã có trong {other}',
        en='the year {year} of "{scope}" is already in {other}',
    ),
    Words(
        vi="gộp hai tệp, hoặc ghi scope khác nhau nếu là hai phạm vi",
        en="join the two files, or give them different scopes if they are of two",
    ),
)
WEAK_BASIS = Message(
    "curriculum/weak-basis",
    Words(
        vi='"{citation}" mới biết theo nguồn thứ cấp, bài tính điểm không được dựa vào',
        en='"{citation}" is known from a secondary source only; what is graded cannot rest on it',
    ),
    Words(
        vi="đọc toàn văn rồi ghi verified: copy, hoặc dẫn điều khác",
        en="read the full text and enter verified: copy, or cite something else",
    ),
)
STALE = Message(
    "curriculum/stale",
    Words(
        vi='nói luật của ngày {as_of}, mà {by} đã sửa "{citation}" từ ngày {changed}',
        en='it states the law of {as_of}, but {by} changed "{citation}" on {changed}',
    ),
    Words(
        vi="đọc lại phần đã sửa, sửa nội dung, rồi đặt as_of mới",
        en="read what changed, revise the content, then set as_of anew",
    ),
    level="warning",
)
AHEAD = Message(
    "curriculum/ahead",
    Words(
        vi="nói luật của ngày {as_of}, sau ngày {day} đang xét",
        en="it states the law of {as_of}, after {day}, the day that is looked at",
    ),
    Words(
        vi="đợi đến ngày ấy mới công bố, hoặc sửa as_of",
        en="publish it when that day has come, or change as_of",
    ),
    level="warning",
)
BLOCK_OPEN = Message(
    "curriculum/block-open",
    Words(
        vi='khối "/// {name}" chưa được đóng, nên nuốt cả phần còn lại của trang',
        en='the block "/// {name}" is not closed and takes in the rest of the page',
    ),
    Words(
        vi="thêm một dòng {sign} ở cuối khối",
        en="add a line {sign} at the end of the block",
    ),
)
COMPARE_OPTION = Message(
    "curriculum/compare-option",
    Words(
        vi='"{written}" không phải là tùy chọn nào của khối "/// compare"',
        en='"{written}" is no option of the block "/// compare"',
    ),
    Words(
        vi='ngay dưới /// compare, lùi bốn dấu cách: "old: van-ban#d1" hoặc "new: van-ban#d1"',
        en='right below /// compare, four spaces in: "old: instrument#d1" or "new: instrument#d1"',
    ),
)
HISTORY_OPTION = Message(
    "curriculum/history-option",
    Words(
        vi='khối "/// history" không có tùy chọn, mà ngay dưới nó có "{written}" lùi vào',
        en='the block "/// history" has no options, yet "{written}" is indented right below it',
    ),
    Words(
        vi="bỏ dòng ấy, hoặc viết sát lề như lời của khối",
        en="leave the line out, or begin it at the margin like the text of the block",
    ),
)
COMPARE_WITHOUT_RULE = Message(
    "curriculum/compare-without-rule",
    Words(
        vi='khối "/// compare" thiếu dòng --- đứng riêng, ngăn luật trước với luật nay',
        en='the block "/// compare" lacks a line --- of its own between the old law and the new',
    ),
    Words(
        vi="viết dòng --- giữa hai phần, để trống một dòng ở trên và một dòng ở dưới",
        en="write a line --- between the two, with an empty line above it and one below",
    ),
)
UNLINKED_CITATION = Message(
    "curriculum/unlinked-citation",
    Words(
        vi='"{written}" không thành dẫn chiếu: trang sẽ không dẫn đến đâu',
        en='"{written}" makes no citation: on the page it would lead nowhere',
    ),
    Words(
        vi="viết [Điều 37](vb:luat-thads-2025#d37)",
        en="write [Điều 37](vb:luat-thads-2025#d37)",
    ),
)
GLOSSARY_ID = Message(
    "curriculum/glossary-id",
    Words(
        vi='mã "{id}" của thuật ngữ không dùng làm địa chỉ được',
        en='the id "{id}" of a term makes no address',
    ),
    Words(
        vi="viết chữ thường không dấu, nối bằng gạch ngang, như {near}",
        en="write plain small letters with hyphens between words, like {near}",
    ),
)
GLOSSARY_MARKUP = Message(
    "curriculum/glossary-markup",
    Words(
        vi='có "{written}", mà lời trong bảng thuật ngữ phải là chữ thuần',
        en='it holds "{written}", but the glossary is plain text',
    ),
    Words(
        vi="bỏ dấu ấy đi; dẫn luật thì ghi ở basis",
        en="leave it out; cite the law in basis",
    ),
)
GLOSSARY_TWICE = Message(
    "curriculum/glossary-twice",
    Words(
        vi='"{wording}" đã là cách gọi ở mục "{other}"',
        en='"{wording}" is already a wording of "{other}"',
    ),
    Words(
        vi="gộp hai mục, hoặc bỏ bớt một cách gọi",
        en="merge the two entries, or drop one wording",
    ),
)
