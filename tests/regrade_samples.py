"""How does a test mark a quiz again, and what does a corrected edition look like?

The records must be set up first: `tests/records/conftest.py` does so.
"""

from datetime import timedelta
from typing import Any

from record_samples import MOMENT
from samples import a_quiz, a_single_choice, a_true_false
from tha.quiz.edition import Edition, edition_of
from tha.quiz.item import Item
from tha.records.regrade.account import Account
from tha.records.regrade.judge import By
from tha.records.regrade.regrade import Order, account_of, apply
from tha.source.place import Place

LATER = MOMENT + timedelta(days=3)
WHY = "Sửa đáp án câu sc-01"


def an_edition(*items: Item, **changes: Any) -> Edition:
    """An assessment of `items` under the id of the usual one."""
    head: dict[str, Any] = {"id": "kiem-tra", "purpose": "assessment", "hours": "4", **changes}
    return edition_of(a_quiz(*items, **head))


def mended(**changes: Any) -> Edition:
    """The usual assessment with `changes` to its single choice."""
    return an_edition(a_single_choice(**changes), a_true_false())


def told(edition: Edition) -> Account:
    """What marking by `edition` would change."""
    found = account_of(By(edition, Place("sua.yml")))
    assert isinstance(found, Account)
    return found


def applied(edition: Edition, why: str = WHY) -> Account:
    """What marking by `edition` changed."""
    found = apply(By(edition, Place("sua.yml")), Order(why, LATER))
    assert isinstance(found, Account)
    return found


def refused(edition: Edition) -> list[str]:
    """The codes of what stands in the way of marking by `edition`."""
    found = apply(By(edition, Place("sua.yml")), Order(WHY, LATER))
    assert isinstance(found, list)
    return sorted({one.code for one in found})
