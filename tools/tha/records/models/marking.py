"""What was a submission found to be worth?"""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from tha.records.models.edition import Edition
from tha.records.models.exact_field import ExactField
from tha.records.models.rules import at_least, given
from tha.records.models.submission import Submission


class Marking(models.Model):
    """One marking of a submission; a later one stands beside it, with a `number` one higher.

    `passed` is empty while an item awaits a person, or when the quiz has no pass mark.
    """

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="markings")
    number = models.PositiveIntegerField()
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="markings")
    """By which it was marked: the submission's own, or a corrected one."""
    score = ExactField()
    maximum = ExactField()
    percent = ExactField()
    passed = models.BooleanField(null=True)
    reason = models.CharField(max_length=200)
    """Why the submission was marked: `received` at first, `rubric` once people have marked it."""

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            UniqueConstraint(fields=["submission", "number"], name="marking_number_once"),
            at_least("marking", "number", 1),
            at_least("marking", "maximum", 0),
            given("marking", "reason"),
        )

    def __str__(self) -> str:
        return f"{self.submission_id}/{self.number}"


class Mark(models.Model):
    """What one item earned; `mark` is empty while the item awaits a person."""

    marking = models.ForeignKey(Marking, on_delete=models.PROTECT, related_name="marks")
    item = models.CharField(max_length=100)
    mark = ExactField(null=True)
    maximum = ExactField()
    is_omitted = models.BooleanField()

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            UniqueConstraint(fields=["marking", "item"], name="mark_item_once"),
            given("mark", "item"),
            at_least("mark", "maximum", 0),
            CheckConstraint(
                condition=Q(is_omitted=False) | Q(mark__isnull=False),
                name="mark_omitted_is_not_pending",
            ),
        )

    def __str__(self) -> str:
        return self.item
