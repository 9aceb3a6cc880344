"""Whose training is recorded?"""

import secrets

from django.db import models

from tha.records.models.rules import given
from tha.records.models.unit import CODE_LENGTH, NAME_LENGTH, Unit

_SALT_BYTES = 16
SALT_LENGTH = 2 * _SALT_BYTES


def fresh_salt() -> str:
    """Hexadecimal digits that nobody can guess."""
    return secrets.token_hex(_SALT_BYTES)


class Officer(models.Model):
    """A person, known everywhere else by `code` alone.

    The ledger holds the digest of `salt` and `name`: with the row goes whatever tells who it was.
    """

    code = models.CharField(max_length=CODE_LENGTH, unique=True)
    name = models.CharField(max_length=NAME_LENGTH)
    salt = models.CharField(max_length=SALT_LENGTH, default=fresh_salt, editable=False)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="officers")

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            given("officer", "code"),
            given("officer", "name"),
            given("officer", "salt"),
        )

    def __str__(self) -> str:
        return self.code
