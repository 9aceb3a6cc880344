"""Whose training is recorded?"""

from django.db import models

from tha.records.models.rules import given
from tha.records.models.unit import CODE_LENGTH, NAME_LENGTH, Unit


class Officer(models.Model):
    """A person, known everywhere else by `code` alone."""

    code = models.CharField(max_length=CODE_LENGTH, unique=True)
    name = models.CharField(max_length=NAME_LENGTH)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="officers")

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (given("officer", "code"), given("officer", "name"))

    def __str__(self) -> str:
        return self.code
