"""What has an officer fulfilled?"""

from django.db import models
from django.db.models import UniqueConstraint

from tha.records.models.edition import Edition
from tha.records.models.exact_field import ExactField
from tha.records.models.officer import Officer
from tha.records.models.rules import at_least, given
from tha.records.models.submission import Submission


class Completion(models.Model):
    """A passed assessment: `hours` (tiết) earned on the day `on`; once per officer and quiz."""

    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="completions")
    quiz = models.CharField(max_length=100)
    module = models.CharField(max_length=200, blank=True)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="completions")
    submission = models.OneToOneField(
        Submission, on_delete=models.PROTECT, related_name="completion"
    )
    hours = ExactField()
    on = models.DateField()

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            UniqueConstraint(fields=["officer", "quiz"], name="completion_once"),
            given("completion", "quiz"),
            at_least("completion", "hours", 0),
        )
        indexes = (models.Index(fields=["on"], name="completion_on"),)

    def __str__(self) -> str:
        return f"{self.officer_id}/{self.quiz}"
