"""One statement, right or wrong."""

from tha.quiz.items.asked import Asked, Faults

Response = bool


class TrueFalse(Asked, frozen=True, tag="true_false", kw_only=True):
    """The stem is the statement; `key` says whether it is true."""

    key: bool


def faults(_: TrueFalse) -> Faults:
    """Nothing can be wrong that its shape does not show."""
    yield from ()
