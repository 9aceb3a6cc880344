"""Which attempts does a stream of submissions, or of results, hold?"""

import json
from math import isnan
from typing import Any
from uuid import UUID

from inputs import raw_submissions
from samples import a_quiz, a_single_choice, an_extended_text, an_item
from tha.intake.attempt import Attempt
from tha.intake.read_attempts import AttemptReader, Elsewhere
from tha.quiz.edition import Edition, edition_of
from tha.source.problem import Problem

EDITION = edition_of(a_quiz(a_single_choice(points="2"), an_extended_text(), id="mau"))


def read(*lines: dict[str, Any] | str, edition: Edition = EDITION) -> list[Any]:
    def find(_: str, digest: str | None) -> Edition | None:
        return edition if digest in {None, edition.digest} else None

    written = [one if isinstance(one, str) else json.dumps(one) for one in lines]
    reader = AttemptReader("mau", find)
    found = list[Any]()
    for one in raw_submissions("\n".join([*written, ""]).encode(), "nop.ndjson"):
        found += [one] if isinstance(one, Problem) else reader.read_one(*one)
    return found


def handed_in(number: int = 1, **changes: Any) -> dict[str, Any]:
    answers = {"sc-01": "a", "et-01": "Lập biên bản."}
    return {"submission": str(UUID(int=number)), "quiz": "mau", "answers": answers} | changes


def a_result(number: int = 1, **changes: Any) -> dict[str, Any]:
    return {
        "submission": str(UUID(int=number)),
        "quiz": "mau",
        "edition": EDITION.digest,
        "score": 2,
        "pending": ["et-01"],
        "omitted": [],
        "marks": {"sc-01": 2},
    } | changes


def codes(found: list[Any]) -> list[str]:
    return [one.code for one in found if isinstance(one, Problem)]


def test_a_submission_is_marked_and_what_was_chosen_is_known() -> None:
    (one,) = read(handed_in(answers={"sc-01": "b"}))
    assert (one.cells["sc-01"].credit, one.cells["sc-01"].chosen) == (0, ("b",))
    assert one.cells["et-01"].is_omitted


def test_a_result_tells_the_share_of_the_points_and_nothing_of_options() -> None:
    (one,) = read(a_result(marks={"sc-01": 0.5}))
    assert (one.cells["sc-01"].credit, one.cells["sc-01"].chosen) == (0.25, None)


def test_what_awaits_a_person_has_no_credit_yet() -> None:
    answered, marked = read(handed_in(1), a_result(2))
    assert isnan(answered.cells["et-01"].credit)
    assert isnan(marked.cells["et-01"].credit)
    assert not answered.cells["et-01"].is_omitted


def test_other_quizzes_are_passed_over_however_faulty_they_are() -> None:
    found = read(handed_in(1), {"quiz": "khac", "la": 1}, handed_in(2))
    assert [type(one) for one in found] == [Attempt, Elsewhere, Attempt]


def test_a_form_asks_only_what_it_drew() -> None:
    items = [an_item("true_false", id=f"x{number}") for number in range(6)]
    drawn = edition_of(a_quiz(*items, id="mau", draw=2))
    (one,) = read(handed_in(form=7, answers={}), edition=drawn)
    assert len(one.cells) == 2


def test_wrong_submissions_are_told_as_by_score_and_the_others_read() -> None:
    wrong = [handed_in(2, answers={"sc-01": "z", "x": 1}), handed_in(3, edition="sha256:0")]
    found = read(handed_in(1), *wrong, "{", handed_in(4))
    assert [isinstance(one, Attempt) for one in (found[0], found[-1])] == [True, True]
    assert codes(found) == [
        "intake/misshapen",
        "intake/misshapen",
        "intake/unknown-edition",
        "intake/not-json",
    ]


def test_the_same_submission_counts_once() -> None:
    found = read(handed_in(1), handed_in(1), handed_in(1, answers={}))
    assert isinstance(found[0], Attempt)
    assert codes(found) == ["intake/repeated", "intake/conflict"]


def test_wrong_results_are_told_at_their_line() -> None:
    wrong = [
        a_result(1, marks={"sc-01": 2.5}),
        a_result(2, marks={"x9": 1}),
        a_result(3, edition="sha256:0"),
        a_result(4, marks={"sc-01": "NaN"}),
        a_result(5, omitted="sc-01"),
    ]
    found = read(*wrong)
    assert [(one.place.line, one.code) for one in found] == [
        (1, "intake/result-misfit"),
        (2, "intake/result-misfit"),
        (3, "intake/unknown-edition"),
        (4, "intake/result-misfit"),
        (5, "source/wrong-kind"),
    ]


def test_tries_of_one_person_are_known_by_officer_or_participant() -> None:
    found = read(handed_in(1, officer="A"), handed_in(2, participant="A"), handed_in(3))
    assert len({one.person for one in found}) == 3
    assert found[2].person is None
