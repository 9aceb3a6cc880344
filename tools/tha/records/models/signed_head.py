"""Up to where has the ledger been signed?"""

from django.db import models

from tha.records.models.rules import DIGEST_LENGTH, at_least, given, is_digest


class SignedHead(models.Model):
    """That the entry `sequence` had this digest, signed: whoever keeps a copy can hold us to it."""

    sequence = models.PositiveBigIntegerField()
    digest = models.CharField(max_length=DIGEST_LENGTH)
    moment = models.CharField(max_length=40)
    key = models.CharField(max_length=DIGEST_LENGTH)
    """The digest of the public key."""
    signature = models.CharField(max_length=128)

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            at_least("signedhead", "sequence", 1),
            is_digest("signedhead", "digest"),
            is_digest("signedhead", "key"),
            given("signedhead", "moment"),
            given("signedhead", "signature"),
        )

    def __str__(self) -> str:
        return f"{self.sequence} {self.digest}"
