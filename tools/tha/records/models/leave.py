"""When was an officer on leave, so that less was owed?"""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from tha.records.models.officer import Officer
from tha.records.models.rules import DIGEST_LENGTH, is_digest


class Leave(models.Model):
    """From `since` to `until`, both included; a later one with the same `number` corrects it.

    Without days it takes back what it corrects. A `reason` can tell of an illness: it may be
    erased, its salted `digest` stays.
    """

    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="leaves")
    number = models.PositiveIntegerField()
    version = models.PositiveIntegerField()
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    reason = models.CharField(max_length=200, blank=True)
    digest = models.CharField(max_length=DIGEST_LENGTH)

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            UniqueConstraint(fields=["officer", "number", "version"], name="leave_once"),
            CheckConstraint(
                condition=Q(since__isnull=True, until__isnull=True) | Q(since__lte=F("until")),
                name="leave_in_order",
            ),
            is_digest("leave", "digest"),
        )

    def __str__(self) -> str:
        return f"{self.officer_id}/{self.number}/{self.version}"
