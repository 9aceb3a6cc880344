"""Whose request is it?"""

from django.http import HttpRequest

from tha.web.accounts.models import Account


def account_asking(request: HttpRequest) -> Account:
    """The account that has signed in; for views that nobody reaches otherwise."""
    account = request.user
    assert isinstance(account, Account), "the login was demanded"
    return account
