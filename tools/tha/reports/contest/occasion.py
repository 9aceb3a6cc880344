"""What does a publication know from outside of the standings?"""

from datetime import datetime

import msgspec

from tha.quiz.contest import Contest, Tie
from tha.quiz.edition import Edition


class Occasion(msgspec.Struct, frozen=True):
    """What is known from outside of the standings."""

    edition: Edition
    rules: Contest
    ties: tuple[Tie, ...]
    made: datetime
    salt: str
    """Of this publication alone; public, it only keeps codes of two contests apart."""
    unread: int
    """Lines that could not be read or marked."""
    other_quizzes: int
    inputs: dict[str, str] = {}
    """The digest of every input, by its name."""
