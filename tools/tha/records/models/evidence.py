"""Which file shows that something was learned elsewhere?"""

from django.db import models

from tha.records.models.rules import DIGEST_LENGTH, at_least, given, is_digest


class Evidence(models.Model):
    """A file as it was handed in; its `content` may be erased, its digest stays."""

    digest = models.CharField(max_length=DIGEST_LENGTH, unique=True)
    name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()
    content = models.BinaryField()

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            is_digest("evidence", "digest"),
            given("evidence", "name"),
            at_least("evidence", "size", 1),
        )

    def __str__(self) -> str:
        return self.digest
