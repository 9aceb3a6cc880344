"""What can be wrong with a text, and one case of it?

A Message is defined once, in the `messages.py` of the room that finds it. A Problem is a Message
at a Place. Only `cli` turns a Problem into words.
"""

from collections.abc import Iterable
from typing import Literal

import msgspec

from tha.source.language import Language, Words
from tha.source.place import Place

Level = Literal["error", "warning"]


class Message(msgspec.Struct, frozen=True):
    """What can be wrong: `code` is `room/what`; `sentence` and `mend` have named gaps."""

    code: str
    sentence: Words
    mend: Words
    level: Level = "error"

    def at(self, place: Place, **gaps: object) -> "Problem":
        """A problem at `place`, its gaps filled with `gaps`."""
        filled = {
            name: value if isinstance(value, Words) else str(value) for name, value in gaps.items()
        }
        return Problem(place, self, filled)


class Problem(msgspec.Struct, frozen=True):
    """One case of a message, at one place."""

    place: Place
    message: Message
    gaps: dict[str, str | Words]

    @property
    def code(self) -> str:
        """The code of the message."""
        return self.message.code

    def sentence(self, language: Language) -> str:
        """What is, then what was expected."""
        return self.message.sentence.into(language, **self.gaps)

    def mend(self, language: Language) -> str:
        """What the author can do about it."""
        return self.message.mend.into(language, **self.gaps)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by file, line, column and code, each once: the same input gives the same list."""
    unique = {(one.place, one.code, one.sentence("en")): one for one in problems}
    return [unique[key] for key in sorted(unique)]


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether anything stands in the way of publishing."""
    return any(one.message.level == "error" for one in problems)
