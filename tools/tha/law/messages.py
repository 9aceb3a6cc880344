"""What can be wrong with the register and with citations."""

from tha.source.language import Words
from tha.source.problem import Message

NO_REGISTER = Message(
    "law/no-register",
    Words(vi="chưa có tệp đăng ký văn bản", en="there is no register of instruments"),
    Words(
        vi="tạo docs/tra-cuu/van-ban.yml với các văn bản mà nội dung dẫn",
        en="create docs/tra-cuu/van-ban.yml with the instruments that the content cites",
    ),
)
BAD_ID = Message(
    "law/bad-id",
    Words(
        vi='"{id}" không dùng làm mã văn bản được: chỉ chữ thường không dấu, số và gạch nối',
        en='"{id}" cannot be the id of an instrument: plain small letters, digits and hyphens',
    ),
    Words(vi="đặt lại, ví dụ luat-thads-2025", en="name it anew, for example luat-thads-2025"),
)
MALFORMED_CITATION = Message(
    "law/malformed-citation",
    Words(
        vi='"{citation}" không đúng dạng dẫn chiếu: van-ban#d37.k1.a',
        en='"{citation}" is not of the form instrument#d37.k1.a',
    ),
    Words(vi="{hint}", en="{hint}"),
)
UNKNOWN_INSTRUMENT = Message(
    "law/unknown-instrument",
    Words(
        vi='"{instrument}" không có trong sổ đăng ký văn bản',
        en='"{instrument}" is not in the register of instruments',
    ),
    Words(vi="{hint}", en="{hint}"),
)
UNLISTED_PROVISION = Message(
    "law/unlisted-provision",
    Words(
        vi='"{provision}" của {instrument} chưa có trong sổ đăng ký văn bản',
        en='"{provision}" of {instrument} is not listed in the register',
    ),
    Words(
        vi="đọc lại điều luật, rồi thêm {article} vào provisions của {instrument}",
        en="read the article again, then add {article} to the provisions of {instrument}",
    ),
    level="warning",
)
MALFORMED_PROVISION = Message(
    "law/malformed-provision",
    Words(
        vi='"{provision}" không đúng dạng d37, d37.k1 hay d37.k1.a',
        en='"{provision}" is not of the form d37, d37.k1 or d37.k1.a',
    ),
    Words(vi="viết như {hint}", en="write it like {hint}"),
)
ENDS_BEFORE_START = Message(
    "law/ends-before-start",
    Words(
        vi="hết hiệu lực ngày {ends}, trước ngày có hiệu lực {effective}",
        en="it ends on {ends}, before it takes effect on {effective}",
    ),
    Words(vi="kiểm tra lại hai ngày này", en="check the two days"),
)
