"""What can be wrong with how instruments are called, and with what was not written yet?"""

from tha.source.language import Words
from tha.source.problem import Message

INSTRUMENT_NUMBER = Message(
    "curriculum/instrument-number",
    Words(
        vi='"{written}" không có trong sổ đăng ký văn bản; gần nhất là {near} ({short})',
        en='the register has no "{written}"; the nearest is {near} ({short})',
    ),
    Words(
        vi="sửa theo sổ đăng ký; nếu đúng là văn bản khác thì thêm văn bản ấy vào sổ",
        en="write it as the register does; if it is another instrument, enter that one",
    ),
    level="warning",
)
INSTRUMENT_TERM = Message(
    "curriculum/instrument-term",
    Words(
        vi='"{written}": năm {year} không thuộc nhiệm kỳ Quốc hội khóa {term}',
        en='"{written}": {year} is not in the term of the National Assembly no. {term}',
    ),
    Words(vi="xem lại số, năm và khóa", en="look at the number, the year and the term again"),
    level="warning",
)
INSTRUMENT_KIND = Message(
    "curriculum/instrument-kind",
    Words(
        vi='"{written}" gọi là {called}, mà ký hiệu ấy là của {kind}',
        en='"{written}" is called {called}, but that sign is of {kind}',
    ),
    Words(vi="sửa tên loại văn bản, hoặc ký hiệu", en="change the kind, or the sign"),
    level="warning",
)
INSTRUMENT_NAME = Message(
    "curriculum/instrument-name",
    Words(
        vi='"{written}" khác dấu so với tên trong sổ đăng ký: "{near}"',
        en='"{written}" differs in its marks from the name in the register: "{near}"',
    ),
    Words(vi='viết "{near}"', en='write "{near}"'),
    level="warning",
)
UNWRITTEN = Message(
    "curriculum/unwritten",
    Words(
        vi='còn chỗ của khung mẫu chưa viết: "{written}"',
        en='a place of the frame is not written yet: "{written}"',
    ),
    Words(vi="viết lời thật thay cho cả [VIẾT: …]", en="put the real words for all of [VIẾT: …]"),
    level="warning",
)
