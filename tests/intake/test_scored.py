"""Does every arrival get the result of its own edition, or a reason why not?"""

import json
from typing import Any

from inputs import read_submissions
from samples import a_quiz, an_item
from tha.intake.duplicates import without_repeats
from tha.intake.messages import MISSHAPEN, UNREADABLE_WHOLE
from tha.intake.scored import Scored, score_all
from tha.quiz.edition import Edition, edition_of
from tha.source.problem import Problem

NOW = edition_of(a_quiz(an_item("single_choice", id="x", key="a")))
BEFORE = edition_of(a_quiz(an_item("single_choice", id="x", key="b")))
QUIZ = NOW.quiz.id
NUMBER = "01960000-0000-7000-8000-000000000001"


def find_edition(quiz: str, digest: str | None) -> Edition | None:
    if quiz != QUIZ:
        return None
    return {None: NOW, NOW.digest: NOW, BEFORE.digest: BEFORE}.get(digest)


def outcome(**changes: Any) -> list[Any]:
    submission = {
        "submission": "01960000-0000-7000-8000-000000000001",
        "quiz": QUIZ,
        "answers": {"x": "a"},
    } | changes
    arrivals = read_submissions(json.dumps(submission).encode(), "nop.json")
    return [
        one.result.score if isinstance(one, Scored) else one.code
        for one in score_all(arrivals, find_edition)
    ]


def test_without_an_edition_the_quiz_in_force_is_used() -> None:
    assert outcome() == [1]


def test_an_older_edition_that_is_known_is_marked_by_its_own_key() -> None:
    assert outcome(edition=BEFORE.digest) == [0]
    assert outcome(edition=BEFORE.digest, answers={"x": "b"}) == [1]


def test_an_edition_that_nobody_knows_is_a_problem() -> None:
    assert outcome(edition="sha256:00") == ["intake/unknown-edition"]


def test_a_quiz_that_nobody_knows_is_a_problem() -> None:
    assert outcome(quiz="khong-co") == ["intake/unknown-quiz"]


def test_a_misshapen_response_and_an_unknown_item_are_two_problems_and_no_result() -> None:
    assert outcome(answers={"x": "z", "y": "a"}) == ["intake/misshapen"] * 2


def test_a_problem_names_submission_item_and_what_was_given() -> None:
    raw = json.dumps(
        {
            "submission": "01960000-0000-7000-8000-000000000001",
            "quiz": QUIZ,
            "answers": {"x": ["a"]},
        }
    )
    (problem,) = score_all(read_submissions(raw.encode(), "n.json"), find_edition)
    assert not isinstance(problem, Scored)
    assert "01960000-0000-7000-8000-000000000001" in problem.sentence("vi")
    assert "x" in problem.sentence("vi")
    assert '["a"]' in problem.sentence("vi")


def test_the_number_of_what_was_not_marked_is_taken_and_the_mend_says_so() -> None:
    mend = MISSHAPEN.mend.into("vi") + UNREADABLE_WHOLE.mend.into("vi")
    given = {"submission": NUMBER, "quiz": QUIZ, "answers": {"x": "z"}}
    lines = [json.dumps(one).encode() for one in (given, given | {"answers": {"x": "a"}})]
    arrivals = without_repeats(read_submissions(b"\n".join(lines), "n.ndjson"))
    codes = [one.code for one in score_all(arrivals, find_edition) if isinstance(one, Problem)]
    assert codes == ["intake/misshapen", "intake/conflict"]
    assert mend.count("nộp lại với mã submission mới") == 2


def test_a_response_nested_too_deep_is_told_and_stops_nobody_else() -> None:
    deep: Any = "a"
    for _ in range(500):
        deep = {"x": deep}
    assert outcome(answers={"x": deep}) in (["intake/misshapen"], ["intake/unreadable-whole"])


def test_of_very_many_misfits_only_some_are_told_and_the_others_counted() -> None:
    told = outcome(answers={f"la-{number}": "a" for number in range(50)})
    assert told == ["intake/misshapen"] * 20 + ["intake/unreadable-whole"]
