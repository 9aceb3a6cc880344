"""Which pages does whoever is signed in find at the top?"""

import msgspec
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.urls import reverse
from msgspec.structs import replace

from tha.web.accounts.models import Account
from tha.web.permissions import Action, may


class Page(msgspec.Struct, frozen=True):
    """An entry of the navigation."""

    title: str
    url: str
    is_here: bool = False


_PAGES: tuple[tuple[Action, str, str], ...] = (
    (Action.MANAGE_ACCOUNTS, "Tài khoản", "account_desk:accounts"),
    (Action.SIT, "Kỳ kiểm tra", "sittings:own"),
    (Action.SEE_SITTINGS, "Kỳ kiểm tra", "sittings:all"),
    (Action.SEE_OWN_RECORD, "Hồ sơ của tôi", "registry:own"),
    (Action.SEE_RECORDS, "Cán bộ", "registry:officers"),
    (Action.SEE_RECORDS, "Theo dõi đơn vị", "registry:units"),
    (Action.MARK, "Chấm bài", "marking_desk:queue"),
    (Action.SEE_ANALYSIS, "Phân tích câu hỏi", "marking_desk:analyses"),
    (Action.SEE_INTAKE, "Bài nhận qua mạng", "submissions:received"),
    (Action.SEE_CONTENT, "Rà soát học liệu", "council_desk:state"),
)
"""What is needed to see a page, its title, the name of its address."""


def pages_for(account: Account | AnonymousUser) -> list[Page]:
    """What `account` may see, its own page first."""
    if not isinstance(account, Account):
        return []
    return [Page(title, reverse(name)) for action, title, name in _PAGES if may(account, action)]


def navigation(request: HttpRequest) -> dict[str, object]:
    """What every template knows."""
    pages = pages_for(getattr(request, "user", AnonymousUser()))
    here = [request.path.startswith(page.url) for page in pages]
    return {
        "pages": [replace(one, is_here=is_here) for one, is_here in zip(pages, here, strict=True)]
    }
