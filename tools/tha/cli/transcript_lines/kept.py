"""How is the account of a kept submission's markings read: as lines, or by other programs?"""

from collections.abc import Iterator
from typing import Any

import msgspec

from tha.cli.score_lines.explained import fields, into, item_lines, total_line
from tha.records.kept_marks.account import KeptAccount, MarkingAccount
from tha.records.kept_marks.people import written_moment
from tha.source.days import written_day
from tha.source.language import Language, Words

_HEAD = Words(
    vi="Bài nộp {submission} của {officer}: {title} ({quiz}), lần {attempt}, ngày {on}",
    en="Submission {submission} by {officer}: {title} ({quiz}), attempt {attempt}, day {on}",
)
_MARKING = Words(
    vi="Lần chấm {number}, {moment}, lý do: {reason}", en="Marking {number}, {moment}: {reason}"
)
_EDITION = Words(vi="  Theo phiên bản {edition}", en="  By the edition {edition}")
_REASONS = {
    "received": Words(vi="nhận bài nộp", en="received"),
    "rubric": Words(vi="người chấm đã chấm bài viết", en="people marked what was written"),
}
_NO_MOMENT = Words(vi="sổ không ghi lúc nào", en="the ledger does not say when")
_JSON = msgspec.json.Encoder(decimal_format="number")


def as_text(account: KeptAccount, language: Language) -> Iterator[str]:
    """Marking by marking, oldest first, and item by item."""
    on = written_day(account.on) if language == "vi" else account.on.isoformat()
    gaps = {name: getattr(account, name) for name in ("submission", "officer", "title", "quiz")}
    yield _HEAD.into(language, **gaps, attempt=str(account.attempt), on=on)
    for one in account.markings:
        yield ""
        yield _MARKING.into(
            language,
            number=str(one.number),
            moment=_NO_MOMENT if one.moment is None else written_moment(one.moment),
            reason=_REASONS.get(one.reason, one.reason),
        )
        yield _EDITION.into(language, edition=one.edition)
        yield from item_lines([item.told for item in one.items], language)
        yield total_line(one, one.passed, language)


def as_json(account: KeptAccount, language: Language) -> str:
    """The same in one object; exact shares are texts like "2/3"."""
    told = fields(account) | {"markings": [_marking(one) for one in account.markings]}
    del told["problems"]  # they are told where problems are told
    return msgspec.json.format(_JSON.encode(into(told, language)), indent=2).decode()


def _marking(one: MarkingAccount) -> dict[str, Any]:
    items = [fields(item.told) | {"kept": item.kept, "people": item.people} for item in one.items]
    return fields(one) | {"items": items}
