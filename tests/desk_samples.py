"""What does a trainer's browser do at the marking desk, before a test changes one thing?"""

import re
from typing import Any

from django.test import Client
from django.urls import reverse

from sheet_samples import QUIZ, hand_in
from tha.records.models import Unit
from tha.web.accounts.models import Account
from web_samples import a_trainer_of

ITEM = "et-01"
_CODE = re.compile(r'name="bai" value="([A-Z0-9-]+)"')
_EDITION = re.compile(r'name="ban" value="(sha256:[0-9a-f]+)"')


def a_desk(count: int = 1, **changes: Any) -> Account:
    """A trainer of the unit whose officers have handed in `count` written answers."""
    hand_in(count, **changes)
    return another_trainer("gk1")


def another_trainer(name: str) -> Account:
    """One more trainer of the same unit."""
    return a_trainer_of(Unit.objects.get(code="DV-01"), name=name)


def page_of(browser: Client, kind: str = "mark", **asked: str) -> str:
    """The page of the next answer."""
    answer = browser.get(reverse(f"marking_desk:{kind}", args=[QUIZ, ITEM]), asked)
    assert answer.status_code == 200
    return str(answer.content.decode())


def code_on(page: str) -> str:
    """The code of the answer on the page."""
    found = _CODE.search(page)
    assert found is not None, page
    return found[1]


def give(browser: Client, first: str, second: str, kind: str = "mark", **changes: str) -> Any:
    """Opens the next answer and gives its two criteria these marks; what comes back."""
    page = page_of(browser, kind, **({"bai": changes["bai"]} if "bai" in changes else {}))
    edition = _EDITION.search(page)
    assert edition is not None
    filled = {"bai": code_on(page), "ban": edition[1], "tc-1": first, "tc-2": second} | changes
    return browser.post(reverse(f"marking_desk:{kind}", args=[QUIZ, ITEM]), filled)
