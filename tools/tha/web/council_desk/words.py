"""How do the pages of the council's desk call what they show?"""

from django.template import Library

from tha.curriculum.review_dates import Event, Happening
from tha.law.instrument import Verified
from tha.site.standing import VERIFIED
from tha.web.bars import WHOLE
from tha.web.council_desk.overview import Wait

register = Library()
_GROUPS = {
    "stale": (
        "Cũ so với luật",
        "Luật mà nội dung dẫn đã được sửa đổi sau ngày nội dung nêu luật (as_of).",
    ),
    "ahead": (
        "Nêu luật của ngày chưa tới",
        "Ngày nêu luật (as_of) còn ở phía trước.",
    ),
    "unverified": (
        "Dựa vào văn bản chưa đối chiếu",
        "Lời văn của điều luật được dẫn chưa ai so với bản toàn văn.",
    ),
    "error": ("Lỗi phải sửa", "Những lỗi này chặn việc dựng trang (tha check)."),
    "warning": (
        "Nhắc nhở khi soạn câu hỏi",
        "Không chặn việc dựng trang, nhưng nên xem lại cách viết.",
    ),
}
_WAITS: dict[Wait, str] = {
    "never": "chưa có người duyệt",
    "rewritten": "nội dung viết lại sau ngày duyệt",
    "law-changed": "luật đã đổi sau ngày duyệt",
}
_HAPPENINGS: dict[Happening, str] = {
    "takes_effect": "bắt đầu có hiệu lực",
    "amended": "được sửa đổi, bổ sung",
    "replaced": "bị thay thế",
    "ended": "hết hiệu lực",
}


@register.filter
def group_title(name: str) -> str:
    """What a kind of problems is called."""
    return _GROUPS[name][0]


@register.filter
def group_text(name: str) -> str:
    """What it means."""
    return _GROUPS[name][1]


@register.filter
def wait_words(why: Wait) -> str:
    """Why a page waits."""
    return _WAITS[why]


@register.filter
def verified_words(level: Verified) -> str:
    """What the wording of an instrument was compared with."""
    return VERIFIED[level]


@register.filter
def happening(event: Event) -> str:
    """`bị thay thế bởi Luật mới`: what happens, and by what."""
    by = ", ".join(one.label for one in event.by)
    return f"{_HAPPENINGS[event.what]} bởi {by}" if by else _HAPPENINGS[event.what]


@register.filter
def instrument(citation: str) -> str:
    """The id of the instrument that is cited."""
    return citation.partition("#")[0]


@register.filter
def from_top(height: int) -> int:
    """Where a bar of that height begins, counted from above."""
    return WHOLE - height
