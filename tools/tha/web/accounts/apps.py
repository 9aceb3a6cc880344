"""How does Django know the accounts?"""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The models of the accounts, under a short label."""

    name = "tha.web.accounts"
    label = "accounts"
