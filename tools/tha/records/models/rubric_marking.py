"""How did one person mark one written answer by its rubric?"""

from django.db import models
from django.db.models import UniqueConstraint

from tha.records.models.edition import Edition
from tha.records.models.exact_field import ExactField
from tha.records.models.rules import at_least, given
from tha.records.models.submission import Submission

MARKER_LENGTH = 100


class RubricMarking(models.Model):
    """One marker's marking of one response; a later one by the same marker has a higher number.

    `edition` holds the rubric that was used. An adjudicator's marks decide between two markers.
    """

    submission = models.ForeignKey(
        Submission, on_delete=models.PROTECT, related_name="rubric_markings"
    )
    item = models.CharField(max_length=100)
    marker = models.CharField(max_length=MARKER_LENGTH)
    number = models.PositiveIntegerField()
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="rubric_markings")
    moment = models.DateTimeField()
    is_adjudication = models.BooleanField()

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            UniqueConstraint(
                fields=["submission", "item", "marker", "number"], name="rubricmarking_once"
            ),
            at_least("rubricmarking", "number", 1),
            given("rubricmarking", "item"),
            given("rubricmarking", "marker"),
        )

    def __str__(self) -> str:
        return f"{self.submission_id}/{self.item}/{self.marker}/{self.number}"


class CriterionMark(models.Model):
    """The points that one criterion of the rubric earned."""

    rubric_marking = models.ForeignKey(
        RubricMarking, on_delete=models.PROTECT, related_name="criteria"
    )
    criterion = models.CharField(max_length=100)
    points = ExactField()

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            UniqueConstraint(
                fields=["rubric_marking", "criterion"], name="criterionmark_criterion_once"
            ),
            given("criterionmark", "criterion"),
            at_least("criterionmark", "points", 0),
        )

    def __str__(self) -> str:
        return self.criterion
