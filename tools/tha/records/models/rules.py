"""Which rules of a column does the database keep by itself?"""

from django.db.models import CheckConstraint, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact

DIGEST_LENGTH = len("sha256:") + 64
UUID_LENGTH = 36


def given(table: str, column: str) -> CheckConstraint:
    """The text in `column` is not empty."""
    return CheckConstraint(condition=~Q(**{column: ""}), name=f"{table}_{column}_given")


def is_digest(table: str, column: str) -> CheckConstraint:
    """The text in `column` has the length of `sha256:` and 64 digits."""
    fits = Exact(Length(column), DIGEST_LENGTH)
    return CheckConstraint(condition=fits, name=f"{table}_{column}_is_digest")


def at_least(table: str, column: str, least: int) -> CheckConstraint:
    """The number in `column` is not below `least`."""
    return CheckConstraint(
        condition=Q(**{f"{column}__gte": least}), name=f"{table}_{column}_at_least"
    )
