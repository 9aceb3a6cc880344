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
REPLACED_BEFORE_START = Message(
    "law/replaced-before-start",
    Words(
        vi="thay thế số {number} từ ngày {ends}, trước ngày văn bản ấy có hiệu lực {starts}",
        en="it replaces {number} on {ends}, before that takes effect on {starts}",
    ),
    Words(
        vi="kiểm tra lại hai ngày này và văn bản bị thay thế",
        en="check the two days and which instrument is replaced",
    ),
)
REPLACEMENT_CYCLE = Message(
    "law/replacement-cycle",
    Words(vi="thay thế lẫn nhau thành vòng: {cycle}", en="what replaces what goes round: {cycle}"),
    Words(
        vi="đọc lại điều khoản thi hành của các văn bản này rồi bỏ mối nối sai",
        en="read the final provisions of these again and remove the wrong link",
    ),
)
SAME_NUMBER = Message(
    "law/same-number",
    Words(
        vi='số "{number}" đã là của {other}', en='the number "{number}" is already that of {other}'
    ),
    Words(
        vi="kiểm tra lại số, hoặc gộp hai mục làm một",
        en="check the number, or make the two entries one",
    ),
)
SAME_SHORT = Message(
    "law/same-short",
    Words(
        vi='tên gọn "{short}" đã là của {other}',
        en='the short name "{short}" is already that of {other}',
    ),
    Words(
        vi="đặt tên gọn khác, thêm năm hay số hiệu",
        en="choose another short name, add the year or the number",
    ),
)
NOT_YET_IN_FORCE = Message(
    "law/not-yet-in-force",
    Words(
        vi='"{citation}" đến ngày {starts} mới có hiệu lực, mà nội dung nói luật của ngày {as_of}',
        en='"{citation}" takes effect on {starts}, but the content states the law of {as_of}',
    ),
    Words(
        vi="dẫn điều đang có hiệu lực ngày {as_of}, hoặc sửa as_of",
        en="cite what is in force on {as_of}, or change as_of",
    ),
)
REPLACED = Message(
    "law/replaced",
    Words(
        vi='"{citation}" không còn hiệu lực ngày {day}: {by} thay thế từ ngày {ends}',
        en='"{citation}" is not in force on {day}: {by} replaced it on {ends}',
    ),
    Words(vi="đọc lại rồi dẫn {now}{or_history}", en="read and cite {now}{or_history}"),
)
ENDED = Message(
    "law/ended",
    Words(
        vi='"{citation}" không còn hiệu lực ngày {day}: hết hiệu lực từ ngày {ends}',
        en='"{citation}" is not in force on {day}: it ended on {ends}',
    ),
    Words(vi="dẫn {now}{or_history}", en="cite {now}{or_history}"),
)
WHAT_IS_IN_FORCE = Words(vi="điều đang có hiệu lực", en="what is in force")
OR_HISTORY = Words(
    vi="; nếu chỉ kể luật cũ thì để trong khối /// history",
    en="; if it only tells of old law, put it in a /// history block",
)
UNVERIFIED = Message(
    "law/unverified",
    Words(
        vi='"{citation}" chưa được đối chiếu với nguồn nào nên chưa được công bố',
        en='"{citation}" was compared with no source, so it cannot be published',
    ),
    Words(
        vi="đọc lời văn ở một nguồn, ghi nguồn và verified vào sổ đăng ký",
        en="read its wording somewhere, enter source and verified in the register",
    ),
)
BAD_ADDRESS = Message(
    "law/bad-address",
    Words(vi='"{url}" không phải là địa chỉ', en='"{url}" is no address'),
    Words(
        vi="viết như https://vbpl.vn/… hoặc bằng lời nơi đã xem",
        en="write it like https://vbpl.vn/…, or say in words where it was seen",
    ),
)
STRANGE_DAY = Message(
    "law/strange-day",
    Words(
        vi="ngày {day} nằm ngoài các năm {first} đến {last}",
        en="the day {day} is outside the years {first} to {last}",
    ),
    Words(vi="kiểm tra lại năm", en="check the year"),
)
POINTS_AT_ITSELF = Message(
    "law/points-at-itself",
    Words(vi='{field} của "{name}" chỉ vào chính nó', en='{field} of "{name}" points at itself'),
    Words(vi="ghi văn bản hay điều khác, hoặc bỏ đi", en="name another one, or leave it out"),
)
