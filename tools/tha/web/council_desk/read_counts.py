"""How much was read in a time, by page and by day?"""

from collections.abc import Mapping
from datetime import date, timedelta

import msgspec
from django.db.models import Sum

from tha.web.bars import length
from tha.web.council_desk.models import ReadCount


class PageRead(msgspec.Struct, frozen=True):
    """A page, how often it was read, and the length of its bar."""

    page: str
    title: str
    count: int
    bar: int


class DayRead(msgspec.Struct, frozen=True):
    """A day (or a week), how often pages were read, and the place and length of its bar."""

    day: date
    count: int
    bar: int
    at: int


class Read(msgspec.Struct, frozen=True):
    """From `since` to `until`, both included; `unread` are pages that nobody read."""

    since: date
    until: date
    count: int
    pages: tuple[PageRead, ...]
    days: tuple[DayRead, ...]
    by_week: bool
    unread: tuple[PageRead, ...]


_MOST_DAYS = 31
_WEEK = 7


def read_between(since: date, until: date, titles: Mapping[str, str]) -> Read:
    """`titles` are those of all pages; what was read and is no page any more keeps its path."""
    rows = ReadCount.objects.filter(day__range=(since, until))
    by_page = dict(rows.order_by().values_list("page").annotate(sum=Sum("count")))
    by_day = dict(rows.order_by().values_list("day").annotate(sum=Sum("count")))
    most = max(by_page.values(), default=0)
    pages = [
        PageRead(page, titles.get(page, page), count, length(count, most))
        for page, count in by_page.items()
    ]
    by_week = (until - since).days >= _MOST_DAYS
    return Read(
        since=since,
        until=until,
        count=sum(by_page.values()),
        pages=tuple(sorted(pages, key=lambda one: (-one.count, one.page))),
        days=tuple(_days(since, until, by_day, _WEEK if by_week else 1)),
        by_week=by_week,
        unread=tuple(
            PageRead(page, title, 0, 0)
            for page, title in sorted(titles.items())
            if page not in by_page
        ),
    )


def _days(since: date, until: date, counts: Mapping[date, int], step: int) -> list[DayRead]:
    """Portions of `step` days, the last of which ends with `until`."""
    whole = (until - since).days + 1
    starts = [since + timedelta(days=one) for one in range(whole % step, whole, step)]
    sums = [
        sum(counts.get(one + timedelta(days=more), 0) for more in range(step)) for one in starts
    ]
    most = max(sums, default=0)
    return [
        DayRead(day, count, length(count, most), at)
        for at, (day, count) in enumerate(zip(starts, sums, strict=True))
    ]
