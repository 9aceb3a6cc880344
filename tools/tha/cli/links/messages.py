"""What can be wrong with an address of another site?"""

from tha.source.language import Words
from tha.source.problem import Message

BROKEN = Message(
    "cli/link-broken",
    Words(
        vi='"{address}" không còn xem được: {why}',
        en='"{address}" is not there any more: {why}',
    ),
    Words(
        vi="tìm địa chỉ mới, hoặc nguồn khác; nguồn của văn bản thì ghi lại seen",
        en="find its new address or another source; of an instrument's source renew seen",
    ),
)
UNSEEN = Message(
    "cli/link-unseen",
    Words(vi='"{address}" chưa xem được: {why}', en='"{address}" could not be looked at: {why}'),
    Words(
        vi="mở thử bằng trình duyệt: nhiều trang từ chối máy, hoặc đang hỏng tạm thời",
        en="try it in a browser: many sites refuse programs, or are down for a while",
    ),
    level="warning",
)
MOVED = Message(
    "cli/link-moved",
    Words(
        vi='"{address}" đã chuyển hẳn sang "{target}"',
        en='"{address}" has moved for good to "{target}"',
    ),
    Words(vi="ghi địa chỉ mới", en="write the new address"),
    level="warning",
)
