"""A word or a phrase, compared after leaving out what does not count."""

import msgspec

from tha.quiz.items.asked import Asked, Faults, Share
from tha.quiz.messages import TOO_FEW
from tha.source.exact import refuse_out_of_bounds
from tha.source.nonblank import NonBlank
from tha.source.vietnamese import Ignorable

Response = str


class Accepted(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    r"""A text that earns `credit`; `*` in it matches any run, `\*` is a star."""

    text: NonBlank
    credit: Share | None = None

    def __post_init__(self) -> None:
        refuse_out_of_bounds(self)


class ShortText(Asked, frozen=True, tag="short_text", kw_only=True):
    """The best credit of a matching accepted text."""

    accept: tuple[Accepted, ...]
    ignore: tuple[Ignorable, ...] = ("case", "space", "tone_place")


def faults(item: ShortText) -> Faults:
    """At least one accepted text."""
    if not item.accept:
        yield ("accept",), TOO_FEW, {"field": "accept", "count": 0, "least": 1}
