"""What can keep a document from being typeset?"""

from tha.source.language import Words
from tha.source.problem import Message

NOT_TYPESET = Message(
    "reports/not-typeset",
    Words(vi="không dựng được thành bản in: {why}", en="cannot be typeset: {why}"),
    Words(
        vi="xem chỗ khác thường trong tệp này: từ hay bảng quá dài, hình vẽ hỏng",
        en="look for what is unusual in this file: overlong words or tables, a broken drawing",
    ),
)
