"""Do attempts become the right table?"""

from datetime import UTC, datetime
from math import isnan, nan
from typing import Any

import numpy as np

from samples import a_multiple_choice, a_quiz, a_single_choice, a_situational, a_true_false
from tha.intake.attempt import Attempt, Cell, CellMaker
from tha.intake.gather import Gathered, Gathering
from tha.marking.submission import Submission
from tha.quiz.edition import Edition, edition_of
from tha.source.place import Place
from tha.source.problem import Problem

EDITION = edition_of(a_quiz(a_single_choice(), a_true_false(points="2"), id="mau"))
RIGHT = {"sc-01": Cell(1.0, chosen=("a",)), "tf-01": Cell(1.0, chosen=("true",))}
WRONG = {"sc-01": Cell(0.0, chosen=("b",)), "tf-01": Cell(0.0, chosen=("false",))}


def gathered(*attempts: Attempt) -> Gathered:
    gathering = Gathering()
    for one in attempts:
        gathering.take(one)
    found = gathering.table("mau", Place("nop.ndjson"))
    assert isinstance(found, Gathered)
    return found


def an_attempt(cells: dict[str, Cell], edition: Edition = EDITION, **changes: Any) -> Attempt:
    given = {"person": None, "finished": None, "form": None, **changes}
    return Attempt(edition=edition, cells=cells, **given)


def at(hour: int) -> datetime:
    return datetime(2026, 11, 24, hour, tzinfo=UTC)


def answering(edition: Edition, **answers: Any) -> Attempt:
    named = {name.replace("_", "-"): one for name, one in answers.items()}
    cells = CellMaker(edition).of_submission(Submission(submission="", quiz="mau", answers=named))
    assert cells is not None
    return an_attempt(cells, edition)


def test_people_are_rows_and_items_columns() -> None:
    scored = gathered(an_attempt(RIGHT), an_attempt(WRONG)).scored
    assert scored.items == ("sc-01", "tf-01")
    assert scored.points.tolist() == [1, 2]
    assert scored.credit.tolist() == [[1, 1], [0, 0]]
    assert scored.choices["sc-01"].chosen.tolist() == [
        [True, *[False] * 3],
        [False, True, *[False] * 2],
    ]


def test_what_was_not_asked_is_missing_and_what_is_pending_is_told_apart() -> None:
    scored = gathered(an_attempt({"sc-01": Cell(nan)}), an_attempt(RIGHT)).scored
    assert np.isnan(scored.credit[0]).all()
    assert scored.pending.tolist() == [[True, False], [False, False]]


def test_an_omitted_item_earns_nothing_and_chose_nothing() -> None:
    scored = gathered(answering(EDITION, tf_01=True)).scored
    assert scored.credit.tolist() == [[0, 1]]
    assert scored.omitted.tolist() == [[True, False]]
    assert "sc-01" not in scored.choices


def test_only_the_first_attempt_of_a_person_counts_whatever_the_order() -> None:
    later, first = (
        an_attempt(RIGHT, person="p", finished=at(9)),
        an_attempt(WRONG, person="p", finished=at(8)),
    )
    for order in ((later, first), (first, later)):
        found = gathered(*order, an_attempt(RIGHT, person="q"))
        assert found.scored.credit.tolist() == [[0, 0], [1, 1]]
        assert found.later_attempts == 1


def test_other_editions_count_for_the_items_that_are_the_same() -> None:
    changed = edition_of(a_quiz(a_single_choice(key="b"), a_true_false(points="2"), id="mau"))
    found = gathered(an_attempt(RIGHT), an_attempt(RIGHT, changed), an_attempt(WRONG))
    assert found.edition == EDITION
    assert found.of_other_editions == 1
    assert isnan(found.scored.credit[1, 0])
    assert found.scored.credit[1, 1] == 1


def test_a_rationale_makes_no_other_item() -> None:
    mended = edition_of(
        a_quiz(a_single_choice(rationale="Vì luật."), a_true_false(points="2"), id="mau")
    )
    found = gathered(an_attempt(RIGHT), an_attempt(WRONG), an_attempt(RIGHT, mended))
    assert found.scored.credit.tolist() == [[1, 1], [0, 0], [1, 1]]


def test_void_items_and_those_worth_nothing_are_left_out() -> None:
    edition = edition_of(
        a_quiz(a_single_choice(void="drop"), a_true_false(), a_situational(points="0"), id="mau")
    )
    assert gathered(answering(edition, sc_01="a", si_01="a")).scored.items == ("tf-01",)


def test_an_option_that_earns_everything_is_a_key_too() -> None:
    options = {"a": "Một", "b": {"text": "Hai", "credit": "1"}, "c": "Ba"}
    edition = edition_of(a_quiz(a_single_choice(options=options), id="mau"))
    assert gathered(answering(edition, sc_01="c")).scored.choices["sc-01"].keys == ("a", "b")


def test_several_options_may_be_chosen() -> None:
    edition = edition_of(a_quiz(a_multiple_choice(), a_situational(), id="mau"))
    choices = gathered(answering(edition, mc_01=["a", "d"], si_01="b")).scored.choices
    assert choices["mc-01"].is_multiple
    assert choices["mc-01"].chosen.tolist() == [[True, False, False, True]]
    assert choices["si-01"].keys == ("a",)


def test_marks_alone_tell_of_no_options() -> None:
    cells = CellMaker(EDITION).of_marks({"sc-01": 1.0, "tf-01": 1.0}, ())
    found = gathered(an_attempt(cells))
    assert not found.has_responses
    assert found.scored.choices == {}


def test_nothing_at_all_is_a_problem() -> None:
    found = Gathering().table("mau", Place("nop.ndjson"))
    assert isinstance(found, Problem)
    assert found.code == "intake/no-attempts"
