"""Whose training is recorded?"""

import secrets

from django.db import models
from django.db.models import CheckConstraint, F, Q

from tha.records.models.rules import given
from tha.records.models.unit import CODE_LENGTH, NAME_LENGTH, Unit

_SALT_BYTES = 16
SALT_LENGTH = 2 * _SALT_BYTES


def fresh_salt() -> str:
    """Hexadecimal digits that nobody can guess."""
    return secrets.token_hex(_SALT_BYTES)


class Officer(models.Model):
    """A person, known everywhere else by `code` alone.

    The ledger holds the digest of `salt` and what is personal: once erased, the row has neither
    salt nor name, and nobody can tell who it was.
    """

    code = models.CharField(max_length=CODE_LENGTH, unique=True)
    name = models.CharField(max_length=NAME_LENGTH, blank=True)
    salt = models.CharField(max_length=SALT_LENGTH, default=fresh_salt, editable=False, blank=True)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="officers")
    title = models.CharField(max_length=100, blank=True)
    """Chức danh: Chấp hành viên, Thẩm tra viên."""
    rank = models.CharField(max_length=100, blank=True)
    """Ngạch, bậc."""
    joined = models.DateField(null=True)
    left = models.DateField(null=True)
    """The first and the last day of service, as far as they are known."""

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            given("officer", "code"),
            CheckConstraint(
                condition=Q(name="", salt="") | ~Q(name="") & ~Q(salt=""),
                name="officer_named_or_erased",
            ),
            CheckConstraint(
                condition=Q(joined__isnull=True) | Q(left__isnull=True) | Q(joined__lte=F("left")),
                name="officer_joined_first",
            ),
        )

    def __str__(self) -> str:
        return self.code

    @property
    def is_erased(self) -> bool:
        """Whether everything personal was deleted, as the law demands."""
        return not self.salt
