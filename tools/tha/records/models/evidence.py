"""Which file shows that something was learned elsewhere?"""

from django.db import models

from tha.records.models.officer import SALT_LENGTH, fresh_salt
from tha.records.models.rules import DIGEST_LENGTH, at_least, is_digest


class Evidence(models.Model):
    """A file as it was handed in, but for its name, which often names a person.

    `digest` is that of `salt` and `content`. Both may be erased; the digest stays.
    """

    digest = models.CharField(max_length=DIGEST_LENGTH, unique=True)
    salt = models.CharField(max_length=SALT_LENGTH, default=fresh_salt, editable=False, blank=True)
    ending = models.CharField(max_length=10, blank=True)
    """Of the name, such as `.pdf`."""
    size = models.PositiveBigIntegerField()
    content = models.BinaryField()

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            is_digest("evidence", "digest"),
            at_least("evidence", "size", 1),
        )

    def __str__(self) -> str:
        return self.digest
