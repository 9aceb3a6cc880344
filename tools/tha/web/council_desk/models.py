"""How often was which page read on which day? Nothing is kept of who read it."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

PAGE_LENGTH = 300


class ReadCount(models.Model):
    """`page` is its path on the site without `.html`, as quizzes and other pages name it."""

    page = models.CharField(max_length=PAGE_LENGTH)
    day = models.DateField()
    count = models.PositiveBigIntegerField()

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            UniqueConstraint(fields=["page", "day"], name="read_count_once"),
            CheckConstraint(condition=Q(count__gt=0), name="read_count_some"),
        )
        indexes = (models.Index(fields=["day"], name="read_count_day"),)

    def __str__(self) -> str:
        return f"{self.page} {self.day}: {self.count}"
