"""In which unit did an officer serve, and from when?"""

from django.db import models
from django.db.models import UniqueConstraint

from tha.records.models.officer import Officer
from tha.records.models.unit import Unit


class Posting(models.Model):
    """From the day `since` the officer belongs to `unit`, until the next posting begins.

    The first has no day when nobody knows it. `Officer.unit` is the unit of the newest.
    """

    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="postings")
    number = models.PositiveIntegerField()
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="postings")
    since = models.DateField(null=True)

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (UniqueConstraint(fields=["officer", "number"], name="posting_once"),)

    def __str__(self) -> str:
        return f"{self.officer_id}/{self.number}"
