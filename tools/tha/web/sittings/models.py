"""Which assessment is sat when, by whom, and what has been answered so far?"""

from uuid import uuid4

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from tha.records.models import Edition, Officer, Unit
from tha.records.models.rules import UUID_LENGTH
from tha.web.accounts.models import Account

TITLE_LENGTH = 200
LONGEST_EXTRA = 600
"""Minutes."""


class Sitting(models.Model):
    """An assessment, open to the officers of `units` and of all units below, in a window.

    `edition` is what everybody is asked, whatever becomes of the quiz. `minutes` are each
    officer's own, from the moment of beginning; empty: until it closes. `ended` is when a trainer
    ended it before its time.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="sittings")
    title = models.CharField("Tên kỳ kiểm tra", max_length=TITLE_LENGTH)
    units = models.ManyToManyField(Unit, related_name="sittings")
    opens = models.DateTimeField("Mở từ")
    closes = models.DateTimeField("Đóng lúc")
    minutes = models.PositiveIntegerField("Số phút làm bài", null=True, blank=True)
    opened_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="sittings")
    ended = models.DateTimeField(null=True)
    released = models.DateTimeField(null=True)

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            CheckConstraint(condition=Q(opens__lt=F("closes")), name="sitting_opens_first"),
        )

    def __str__(self) -> str:
        return self.title


def fresh_uuid() -> str:
    """As submissions are named."""
    return str(uuid4())


class Seat(models.Model):
    """One officer in one sitting; `submission` is the UUID of what will be handed in.

    `turn` counts the browsers that have held it, of which only the last may go on. `seen` is when
    the last of them was heard of.
    """

    sitting = models.ForeignKey(Sitting, on_delete=models.PROTECT, related_name="seats")
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="seats")
    extra_minutes = models.PositiveIntegerField(default=0)
    submission = models.CharField(max_length=UUID_LENGTH, unique=True, default=fresh_uuid)
    form = models.PositiveBigIntegerField(null=True)
    started = models.DateTimeField(null=True)
    seen = models.DateTimeField(null=True)
    turn = models.PositiveIntegerField(default=0)
    held = models.DateTimeField(null=True)
    """Since when the last browser has held it."""
    handed_in = models.DateTimeField(null=True)
    is_by_time = models.BooleanField(default=False)
    """Whether it was handed in because the time was over, and not by the officer."""

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            UniqueConstraint(fields=["sitting", "officer"], name="seat_officer_once"),
            CheckConstraint(
                condition=Q(extra_minutes__lte=LONGEST_EXTRA), name="seat_extra_minutes"
            ),
            CheckConstraint(
                condition=Q(handed_in__isnull=True) | Q(started__isnull=False),
                name="seat_started_before_handed_in",
            ),
        )
        indexes = (
            models.Index(
                fields=["sitting"],
                condition=Q(started__isnull=False, handed_in__isnull=True),
                name="seat_running",
            ),
        )

    def __str__(self) -> str:
        return f"{self.sitting_id}/{self.pk}"


class Answer(models.Model):
    """The last response to an item, and how its controls stood; both as JSON.

    Of two that arrive in the wrong order, the one with the higher `turn` and `number` counts. What
    came too late is kept beside what counts, not in its place.
    """

    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="answers")
    item = models.CharField(max_length=100)
    is_late = models.BooleanField(default=False)
    response = models.TextField()
    state = models.TextField()
    turn = models.PositiveIntegerField()
    number = models.PositiveBigIntegerField()
    saved = models.DateTimeField()

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            UniqueConstraint(fields=["seat", "item", "is_late"], name="answer_item_once"),
        )

    def __str__(self) -> str:
        return f"{self.seat_id}/{self.item}"
