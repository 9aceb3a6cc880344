"""What came in at the open address, and was it kept before it was confirmed?"""

from django.db import models

from tha.records.models.rules import DIGEST_LENGTH, UUID_LENGTH, is_digest

LONGEST_QUIZ = 100
"""Characters; as `marking/submission.py` takes an id."""


class Received(models.Model):
    """One submission, as the bytes that came; never altered. Whose it is stands in the bytes."""

    uuid = models.CharField(max_length=UUID_LENGTH, unique=True)
    quiz = models.CharField(max_length=LONGEST_QUIZ)
    digest = models.CharField(max_length=DIGEST_LENGTH)
    received = models.DateTimeField()
    raw = models.BinaryField()

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (is_digest("received", "digest"),)
        indexes = (models.Index(fields=["quiz", "received"], name="received_quiz"),)

    def __str__(self) -> str:
        return self.uuid
