"""A single choice: one key among lettered options; other options may earn a part."""

from tha.quiz.items.asked import Asked, Faults, Letter, Option
from tha.quiz.items.options import option_faults
from tha.quiz.messages import CREDIT_BOUNDS, UNKNOWN_OPTION
from tha.source.language import Words

Response = str

_WHY = Words(vi="credit của một phương án phải từ 0 đến 1", en="an option's credit is from 0 to 1")


class SingleChoice(Asked, frozen=True, tag="single_choice", kw_only=True):
    """The letter `key` earns 1, another letter its option's credit or 0."""

    options: dict[Letter, Option]
    key: str


def faults(item: SingleChoice) -> Faults:
    """Options that differ, a key among them, credits from 0 to 1."""
    yield from option_faults(item.options)
    if item.key not in item.options:
        yield ("key",), UNKNOWN_OPTION, {"key": item.key, "options": ", ".join(item.options)}
    for letter, option in item.options.items():
        if option.credit is not None and not 0 <= option.credit <= 1:
            yield ("options", letter, "credit"), CREDIT_BOUNDS, {"why": _WHY}
