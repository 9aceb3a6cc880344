"""Are completions counted by what the kept editions cite, whatever the quizzes say today?"""

from typing import Any

import pytest

from forger import unguard
from record_samples import WRONG, a_scored, an_officer, keep
from samples import a_cloze, a_quiz, a_single_choice, a_situational, a_true_false
from tha.law.citation import Citation, parse_citation
from tha.quiz.edition import Edition, edition_of
from tha.quiz.item import Item
from tha.records.models import Completion
from tha.records.models import Edition as EditionRow
from tha.records.rested import citations_in, completions_resting_on

pytestmark = pytest.mark.usefixtures("database")


def _edition(basis: str, **changes: Any) -> Edition:
    """An assessment whose first item has that basis."""
    items = a_single_choice(basis=[basis]), a_true_false()
    head: dict[str, Any] = {"id": "kiem-tra", "purpose": "assessment", "hours": "4", **changes}
    return edition_of(a_quiz(*items, **head))


def _citation(text: str) -> Citation:
    citation = parse_citation(text)
    assert citation is not None
    return citation


def _counted(text: str) -> tuple[int, int, int]:
    found = completions_resting_on(_citation(text))
    return found.count, found.officers, found.unread


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("luat", 1),
        ("luat#d44", 1),
        ("luat#d44.k1", 1),
        ("luat#d44.k1.a", 1),
        ("luat#d44.k10", 0),
        ("luat#d4", 0),
        ("luat-a", 0),
    ],
)
def test_a_completion_rests_on_what_overlaps_the_basis_of_an_item(asked: str, count: int) -> None:
    an_officer()
    keep(a_scored(edition=_edition("luat#d44.k1")))
    assert _counted(asked) == (count, count, 0)


def test_an_officer_with_two_completions_is_one_officer() -> None:
    an_officer()
    an_officer("TH-0002")
    other = _edition("luat#d44", id="kiem-tra-hai")
    keep(
        a_scored(1, _edition("luat#d44")),
        a_scored(2, other),
        a_scored(3, other, officer="TH-0002"),
    )
    assert _counted("luat#d44") == (3, 2, 0)


def test_the_edition_that_was_taken_counts_and_not_a_later_one() -> None:
    an_officer()
    an_officer("TH-0002")
    keep(
        a_scored(1, _edition("luat-cu#d44")),
        a_scored(2, _edition("luat-moi#d37"), officer="TH-0002"),
    )
    assert _counted("luat-cu") == _counted("luat-moi") == (1, 1, 0)


def test_what_completed_nothing_is_not_counted() -> None:
    an_officer()
    keep(a_scored(edition=_edition("luat#d44"), answers=WRONG))
    assert _counted("luat#d44") == (0, 0, 0)


def test_empty_records_hold_no_completion() -> None:
    assert _counted("luat") == (0, 0, 0)


def test_an_edition_that_cannot_be_read_is_told_apart() -> None:
    an_officer()
    keep(a_scored(edition=_edition("luat#d44")))
    broken = EditionRow.objects.create(
        digest=_edition("luat#d1").digest,
        content=b"{}",
        quiz="kiem-tra",
        title="Hỏng",
        purpose="assessment",
    )
    unguard("completion")  # a guard refuses it to whoever comes by the program
    Completion.objects.update(edition=broken)
    assert _counted("luat#d44") == (0, 0, 1)


@pytest.mark.parametrize(
    "item",
    [
        a_single_choice(stem="Theo [điều](vb:luat#d44)?"),
        a_single_choice(rationale="Vì [điều](<vb:luat#d44>) nói vậy."),
        a_situational(
            options={
                "a": {"text": "Có", "credit": "1", "feedback": "Theo [](vb:luat#d44)."},
                "b": {"text": "Không", "credit": "0"},
            }
        ),
        a_cloze(text="{1} và {2} và {3} theo [](vb:luat#d44)."),
    ],
    ids=["stem", "rationale", "feedback", "text"],
)
def test_links_in_the_texts_of_an_item_count(item: Item) -> None:
    assert [str(one) for one in citations_in(a_quiz(item))] == ["luat#d44"]


@pytest.mark.parametrize("rationale", ["`[x](vb:luat#d44)`", "[x](vb:luat#đ44)", "vb:luat#d44"])
def test_code_and_what_is_no_citation_do_not_count(rationale: str) -> None:
    assert list(citations_in(a_quiz(a_single_choice(rationale=rationale)))) == []
