"""Which exact quiz was asked? A frozen quiz and the digest that names it.

The digest is SHA-256 over the quiz as JSON with sorted names and without spaces, in which fields
that have their default are left out: a later release that adds a field changes no old digest.
"""

import hashlib

import msgspec

from tha.quiz.checks import is_guessable
from tha.quiz.quiz import Quiz


class Edition(msgspec.Struct, frozen=True):
    """A quiz that will not change any more; `content` is JSON in the author's order."""

    quiz: Quiz
    content: bytes
    digest: str
    """`sha256:` and 64 hexadecimal digits."""


def edition_of(quiz: Quiz) -> Edition:
    """The edition of `quiz` as it stands."""
    canonical = msgspec.json.encode(quiz, order="sorted")
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
