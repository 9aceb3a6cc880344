"""What is wrong with the links to other sites, or why can it not be told?"""

from collections.abc import Iterable, Mapping

from tha.cli.links.looked import Looked
from tha.cli.links.messages import BROKEN, MOVED, UNSEEN
from tha.source.place import Place
from tha.source.problem import Message, Problem

_MESSAGES: dict[str, Message] = {
    "gone": BROKEN,
    "unseen": UNSEEN,
    "inside": UNSEEN,
    "cut_off": UNSEEN,
    "moved": MOVED,
}


def is_offline(looked: Iterable[Looked]) -> bool:
    """Whether nothing that was asked could be reached: then nothing is known of any address."""
    states = {one.state for one in looked} - {"inside"}
    return states == {"cut_off"}


def link_problems(looked: Iterable[Looked], places: Mapping[str, list[Place]]) -> list[Problem]:
    """A problem at every place of every address that is not simply there."""
    return [
        _MESSAGES[one.state].at(place, address=one.address, why=one.why, target=one.target)
        for one in looked
        if one.state in _MESSAGES
        for place in places[one.address]
    ]
