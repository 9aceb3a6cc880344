"""Which exact quiz was asked? A frozen quiz and the digest that names it.

The digest is SHA-256 over the quiz as JSON with sorted names and without spaces. Fields that equal
their default are left out and numbers are written in one way, so that neither a release that adds a
field nor an author who writes `points: 1` out changes a digest.
"""

import hashlib
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Any

import msgspec

from tha.quiz.item import Item
from tha.quiz.quiz import Quiz

_ENOUGH_HIDDEN = 200
"""Characters. Nobody guesses two hundred characters of somebody else's prose."""


class Edition(msgspec.Struct, frozen=True):
    """A quiz that will not change any more; `content` is JSON in the author's order."""

    quiz: Quiz
    content: bytes
    digest: str
    """`sha256:` and 64 hexadecimal digits."""


def edition_of(quiz: Quiz) -> Edition:
    """The edition of `quiz` as it stands."""
    canonical = msgspec.json.encode(_essence(quiz), order="sorted")
    digest = f"sha256:{hashlib.sha256(canonical).hexdigest()}"
    return Edition(quiz, msgspec.json.encode(quiz), digest)


def edition_from(content: bytes) -> Edition:
    """The edition whose `content` was kept.

    Raises msgspec.ValidationError when it is no quiz.
    """
    return edition_of(msgspec.json.decode(content, type=Quiz))


def shown_digest(edition: Edition) -> str | None:
    """The digest for a page: None where trying keys against it could betray the right one."""
    quiz = edition.quiz
    betrays = quiz.purpose != "practice" and is_guessable(quiz.items)
    return None if betrays else edition.digest


def is_guessable(items: Sequence[Item]) -> bool:
    """Whether a reader of the page could find the key by trying digests.

    Only what the page hides makes that hopeless: the text of the rationales, when there is enough.
    """
    return sum(len(item.rationale) for item in items) < _ENOUGH_HIDDEN


def _essence(value: Any) -> Any:
    """What makes `value` another one when it changes, as plain JSON values."""
    match value:
        case msgspec.Struct():
            tag = value.__struct_config__.tag
            given = [(one, getattr(value, one.name)) for one in _fields(type(value))]
            named = {one.encode_name: _essence(it) for one, it in given if it != one.default}
            return named | ({"type": tag} if tag else {})
        case dict():
            return {name: _essence(one) for name, one in value.items()}
        case tuple() | list():
            return [_essence(one) for one in value]
        case Decimal():
            return f"{value.normalize():f}"
        case _:
            return value


@cache  # msgspec looks its annotations up anew each time
def _fields(struct: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(struct)
