"""What has an officer fulfilled?"""

from django.db import models

from tha.records.models.edition import Edition
from tha.records.models.exact_field import ExactField
from tha.records.models.marking import Marking
from tha.records.models.officer import Officer
from tha.records.models.rules import at_least, given
from tha.records.models.submission import Submission


class Completion(models.Model):
    """A passed assessment: `hours` (tiết) earned on the day `on`, by one marking.

    Of those of an officer and a quiz at most one stands: the others have a Withdrawal.
    """

    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="completions")
    quiz = models.CharField(max_length=100)
    module = models.CharField(max_length=200, blank=True)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="completions")
    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="completions")
    marking = models.OneToOneField(Marking, on_delete=models.PROTECT, related_name="completion")
    hours = ExactField()
    on = models.DateField()

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            given("completion", "quiz"),
            at_least("completion", "hours", 0),
        )
        indexes = (models.Index(fields=["on"], name="completion_on"),)

    def __str__(self) -> str:
        return f"{self.officer_id}/{self.quiz}"
