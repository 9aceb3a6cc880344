"""Which exact quizzes were answered?"""

from django.db import models

from tha.records.models.rules import DIGEST_LENGTH, given, is_digest


class Edition(models.Model):
    """A frozen quiz, kept whole so that it can be marked again; the rest is read from `content`."""

    digest = models.CharField(max_length=DIGEST_LENGTH, unique=True)
    content = models.BinaryField()
    quiz = models.CharField(max_length=100)
    title = models.TextField()
    purpose = models.CharField(max_length=20)

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (is_digest("edition", "digest"), given("edition", "quiz"))
        indexes = (models.Index(fields=["quiz"], name="edition_quiz"),)

    def __str__(self) -> str:
        return self.digest
