"""What was handed in?"""

from django.db import models

from tha.records.models.edition import Edition
from tha.records.models.officer import Officer
from tha.records.models.rules import DIGEST_LENGTH, UUID_LENGTH, at_least, is_digest


class Submission(models.Model):
    """One attempt, kept as the bytes that were received; never altered.

    The bytes may be erased; `digest`, of the officer's salt and the bytes, stays.

    `on` is the day in Vietnam that it counts for, `attempt` its number among the officer's attempts
    at the quiz, `is_beyond` whether that is more than the quiz allows.
    """

    uuid = models.CharField(max_length=UUID_LENGTH, unique=True)
    raw = models.BinaryField()
    digest = models.CharField(max_length=DIGEST_LENGTH)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="submissions")
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="submissions")
    form = models.PositiveBigIntegerField(null=True)
    started = models.DateTimeField(null=True)
    finished = models.DateTimeField(null=True)
    received = models.DateTimeField()
    on = models.DateField()
    attempt = models.PositiveIntegerField()
    is_beyond = models.BooleanField()

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (is_digest("submission", "digest"), at_least("submission", "attempt", 1))
        indexes = (models.Index(fields=["officer", "on"], name="submission_officer_on"),)

    def __str__(self) -> str:
        return self.uuid
