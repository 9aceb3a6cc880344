"""What is one link of the ledger?"""

from django.db import models

from tha.records.models.rules import DIGEST_LENGTH, at_least, given, is_digest


class Entry(models.Model):
    """One link: every column holds exactly what was hashed, so that reading it loses nothing.

    The database gives each entry one successor at most (`previous` is unique).
    """

    sequence = models.PositiveBigIntegerField(primary_key=True)
    previous = models.CharField(max_length=DIGEST_LENGTH, unique=True)
    moment = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    body = models.TextField()
    digest = models.CharField(max_length=DIGEST_LENGTH, unique=True)

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            at_least("entry", "sequence", 1),
            is_digest("entry", "previous"),
            is_digest("entry", "digest"),
            given("entry", "kind"),
        )
        indexes = (models.Index(fields=["kind"], name="entry_kind"),)

    def __str__(self) -> str:
        return f"{self.sequence} {self.kind}"
