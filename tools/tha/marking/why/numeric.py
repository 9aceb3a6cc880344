"""Why does a number earn what it earns?"""

from typing import Any

from tha.marking.numeric import Distance, distance
from tha.marking.why.telling import Teller, Told, amount, plain, quoted, ratio, said
from tha.quiz.items.numeric import Numeric, width
from tha.source.language import Words
from tha.source.vietnamese import number

_RULE = Words(
    vi="lệch không quá mức cho phép (tolerance) được trọn điểm, ngoài ra được phần điểm của dải "
    "hẹp nhất chứa nó (bands)",
    en="within the tolerance it earns everything, else the credit of the narrowest band around it",
)
_KEY = Words(vi="{key} {unit}", en="{key} {unit}")
_WITHIN = Words(vi="lệch không quá {width} được {share}", en="within {width} earns {share}")
_READ = Words(vi="{given}, đọc là {value}", en="{given}, read as {value}")
_AWAY = Words(vi="lệch với đáp án {away}", en="it is {away} from the key")
_REACHED = Words(
    vi="nằm trong mức lệch không quá {width}, được {share}",
    en="that is within {width}, which earns {share}",
)
_UNREACHED = Words(vi="lệch quá mọi mức cho phép: 0", en="that is beyond every width: 0")
_EXACTLY = Words(vi="{width}, tức {reach}", en="{width}, that is {reach}")


def _rule(_: Numeric) -> Words:
    return _RULE


def _expected(item: Numeric) -> tuple[Words, ...]:
    key = number(item.key)
    assert key is not None
    widths = [(item.tolerance, "1"), *((one.within, ratio(one.credit)) for one in item.bands)]
    first = amount(key)
    if item.unit:
        first = said(_KEY, key=first, unit=item.unit)
    return (
        first,
        *(said(_WITHIN, width=_width(item, one), share=share) for one, share in widths),
    )


def _width(item: Numeric, written: str) -> Words:
    """A width as its author wrote it; of a percentage also what it comes to."""
    key = number(item.key)
    reach = None if key is None else width(written, key)
    if reach is None or not written.strip().endswith("%"):
        return plain(written) if reach is None else amount(reach)
    return said(_EXACTLY, width=written, reach=amount(reach))


def _told(item: Numeric, response: Any) -> Told:
    found = distance(item, response)
    given = quoted(response) if isinstance(response, str) else str(response)
    read = said(_READ, given=given, value=amount(found.value))
    return Told((read,), (said(_AWAY, away=amount(found.away)), _last(item, found)), found.credit)


def _last(item: Numeric, found: Distance) -> Words:
    if found.within is None:
        return _UNREACHED
    return said(_REACHED, width=_width(item, found.within), share=ratio(found.credit))


TELLER = Teller(_rule, _expected, _told)
