"""Which organisations train officers?"""

from django.db import models
from django.db.models import CheckConstraint, F, Q

from tha.records.models.rules import given

CODE_LENGTH = 100
NAME_LENGTH = 200


class Unit(models.Model):
    """An organisation; `parent` is the one it belongs to."""

    code = models.CharField(max_length=CODE_LENGTH, unique=True)
    name = models.CharField(max_length=NAME_LENGTH)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            given("unit", "code"),
            given("unit", "name"),
            CheckConstraint(condition=~Q(parent=F("id")), name="unit_not_its_own_parent"),
        )

    def __str__(self) -> str:
        return self.code
