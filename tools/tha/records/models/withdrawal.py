"""Which completion does a later marking no longer support?"""

from django.db import models

from tha.records.models.completion import Completion
from tha.records.models.marking import Marking
from tha.records.models.rules import given


class Withdrawal(models.Model):
    """The end of a completion: the marking that no longer passes, and why it was made."""

    completion = models.OneToOneField(
        Completion, on_delete=models.PROTECT, related_name="withdrawal"
    )
    marking = models.ForeignKey(Marking, on_delete=models.PROTECT, related_name="withdrawals")
    reason = models.CharField(max_length=200)

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (given("withdrawal", "reason"),)

    def __str__(self) -> str:
        return str(self.completion_id)
