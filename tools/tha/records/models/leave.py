"""When was an officer on leave, so that less was owed?"""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from tha.records.models.officer import Officer
from tha.records.models.rules import given


class Leave(models.Model):
    """From `since` to `until`, both included; a later one with the same `number` corrects it.

    Without days it takes back what it corrects.
    """

    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="leaves")
    number = models.PositiveIntegerField()
    version = models.PositiveIntegerField()
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    reason = models.CharField(max_length=200)

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            UniqueConstraint(fields=["officer", "number", "version"], name="leave_once"),
            CheckConstraint(
                condition=Q(since__isnull=True, until__isnull=True) | Q(since__lte=F("until")),
                name="leave_in_order",
            ),
            given("leave", "reason"),
        )

    def __str__(self) -> str:
        return f"{self.officer_id}/{self.number}/{self.version}"
