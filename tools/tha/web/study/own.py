"""What has somebody done by themselves, in numbers, for their own page?"""

from datetime import datetime

import msgspec

from tha.web.accounts.models import Account
from tha.web.study.keep import progress_of


class OwnStudy(msgspec.Struct, frozen=True):
    """Modules read and begun, quizzes practised, items and terms that are being repeated."""

    read: int
    begun: int
    practised: int
    repeated: int

    @property
    def is_any(self) -> bool:
        """Whether there is anything to tell."""
        return any((self.read, self.begun, self.practised, self.repeated))


def own_study(account: Account, now: datetime) -> OwnStudy:
    """The numbers of `account`; nobody else is shown them."""
    progress = progress_of(account, now)
    read = sum(1 for one in progress["pages"].values() if one.get("read"))
    begun = len(progress["pages"]) - read
    return OwnStudy(read, begun, len(progress["quizzes"]), len(progress["cards"]))
