"""What has an officer learned without an assessment of ours?"""

from django.db import models
from django.db.models import UniqueConstraint

from tha.records.models.evidence import Evidence
from tha.records.models.exact_field import ExactField
from tha.records.models.officer import Officer
from tha.records.models.rules import at_least, given

SOURCES = ("class", "outside")
"""A class that was attended; a certificate that somebody else gave."""


class Attainment(models.Model):
    """Hours (tiết) earned on the day `on`, for a module or for none, as `evidence` shows.

    `reference` is the code of the class, or the number of the certificate.
    """

    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="attainments")
    source = models.CharField(max_length=20)
    reference = models.CharField(max_length=100)
    title = models.CharField(max_length=200)
    issuer = models.CharField(max_length=200)
    module = models.CharField(max_length=200, blank=True)
    hours = ExactField()
    on = models.DateField()
    evidence = models.ForeignKey(
        Evidence, on_delete=models.PROTECT, null=True, related_name="attainments"
    )

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            UniqueConstraint(
                fields=["officer", "source", "reference", "on"], name="attainment_once"
            ),
            *(given("attainment", name) for name in ("source", "reference", "title", "issuer")),
            at_least("attainment", "hours", 0),
        )
        indexes = (models.Index(fields=["on"], name="attainment_on"),)

    def __str__(self) -> str:
        return f"{self.officer_id}/{self.source}/{self.reference}"


class Retraction(models.Model):
    """The end of an attainment that should not have been kept, and why."""

    attainment = models.OneToOneField(
        Attainment, on_delete=models.PROTECT, related_name="retraction"
    )
    reason = models.CharField(max_length=200)
    on = models.DateField()

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (given("retraction", "reason"),)

    def __str__(self) -> str:
        return str(self.attainment_id)
