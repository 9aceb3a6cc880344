"""What was certified to whom, and what was taken back?"""

from django.db import models

from tha.records.models.officer import Officer
from tha.records.models.rules import DIGEST_LENGTH, given, is_digest


class Certificate(models.Model):
    """One that was issued: `document` is the signed canonical JSON, which names the officer.

    `subject` says what it is about: a quiz, or a year. Document and signature may be erased, not
    their salted digest; a signature alone would let anybody try names on it.
    """

    number = models.CharField(max_length=40, unique=True)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="certificates")
    subject = models.CharField(max_length=200)
    issued = models.DateField()
    document = models.BinaryField()
    digest = models.CharField(max_length=DIGEST_LENGTH)
    signature = models.CharField(max_length=128, blank=True)
    """Ed25519 over the document, in hexadecimal digits."""

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            *(given("certificate", name) for name in ("number", "subject")),
            is_digest("certificate", "digest"),
        )
        indexes = (models.Index(fields=["officer", "subject"], name="certificate_subject"),)

    def __str__(self) -> str:
        return self.number


class Revocation(models.Model):
    """The end of a certificate, on the day `on`, and why."""

    certificate = models.OneToOneField(
        Certificate, on_delete=models.PROTECT, related_name="revocation"
    )
    reason = models.CharField(max_length=200)
    on = models.DateField()

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (given("revocation", "reason"),)

    def __str__(self) -> str:
        return str(self.certificate_id)
