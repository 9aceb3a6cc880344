"""How far has whoever signs in come by themselves? No part of the records, and no evidence."""

from django.db import models

from tha.web.accounts.models import Account


class Progress(models.Model):
    """`content` is JSON, as `progress.py` writes it; it goes with the account."""

    account = models.OneToOneField(Account, on_delete=models.CASCADE, related_name="progress")
    content = models.TextField()
    changed = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.account_id}: {len(self.content)}"
