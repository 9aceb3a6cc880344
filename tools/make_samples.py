"""Makes samples/: 30 sample officers of two sample units, and an assessment handed in by each.

    uv run python tools/make_samples.py

Nothing here is a person. Chance is a digest of officer and item, so that the same quizzes give the
same bytes on every machine; another edition of a quiz gives other submissions.
"""

import csv
from collections.abc import Callable, Container, Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import msgspec

from tha.curriculum.content import load
from tha.marking.submission import Submission
from tha.quiz.edition import Edition, edition_of
from tha.quiz.form import digest32, drawn_form
from tha.quiz.item import Item, type_of
from tha.quiz.items.cloze import Cloze
from tha.quiz.items.matching import Matching
from tha.quiz.items.situational import Situational
from tha.quiz.items.true_false_set import TrueFalseSet
from tha.quiz.quiz import Quiz

OFFICERS = 30
UNITS = (
    ("KV-MAU-1", "Phòng thi hành án dân sự khu vực mẫu 1"),
    ("KV-MAU-2", "Phòng thi hành án dân sự khu vực mẫu 2"),
)
FIRST_START = datetime.fromisoformat("2026-11-24T08:00:00+07:00")


def main() -> None:
    """Writes samples/officers.csv and samples/submissions.ndjson."""
    content, _ = load(Path(), FIRST_START.date())
    assessments = [
        edition_of(quiz)
        for _, quiz in sorted(content.quizzes.items())
        if quiz.purpose == "assessment" and quiz.module  # the small ones, of a single module
    ]
    folder = Path("samples")
    folder.mkdir(exist_ok=True)
    with (folder / "officers.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(["code", "name", "unit_code", "unit_name"])
        table.writerows(officer_row(number) for number in range(1, OFFICERS + 1))
    with (folder / "submissions.ndjson").open("wb") as stream:
        for number in range(1, OFFICERS + 1):
            edition = assessments[number % len(assessments)]
            stream.write(msgspec.json.encode(submission_of(number, edition)) + b"\n")


def officer_row(number: int) -> tuple[str, str, str, str]:
    """Code, name, unit code and unit name of a sample officer; half of them in each unit."""
    unit = UNITS[0] if number <= OFFICERS // 2 else UNITS[1]
    return code_of(number), f"Cán bộ mẫu {number:02}", *unit


def code_of(number: int) -> str:
    """The code of a sample officer."""
    return f"TH-{number:04}"


def submission_of(number: int, edition: Edition) -> Submission:
    """What a sample officer hands in; officers differ in how much they know."""
    officer, quiz = code_of(number), edition.quiz
    seed = digest32(f"{officer}/form") % 1000
    knows = 45 + digest32(officer) % 55
    answers = {}
    for item in asked(quiz, seed):
        chance = digest32(f"{officer}/{item.id}") % 100
        if chance < knows:
            answers[item.id] = right_response(item)
        elif chance < 97:  # noqa: PLR2004  # the rest is left out
            answers[item.id] = other_response(item)
    started = FIRST_START + timedelta(minutes=number)
    return Submission(
        submission=str(uuid5(NAMESPACE_URL, f"{officer}/{quiz.id}/{edition.digest}")),
        quiz=quiz.id,
        edition=edition.digest,
        form=seed if quiz.draw is not None else None,
        officer=officer,
        started=started,
        finished=started + timedelta(seconds=600 + digest32(f"{officer}/time") % 600),
        answers=answers,
    )


def asked(quiz: Quiz, seed: int) -> Sequence[Item]:
    """The items of the form with `seed`, as the officer sees them."""
    return drawn_form(quiz, seed).items


def right_response(item: Item) -> Any:
    """A response that earns everything; for a written answer, any text."""
    return RIGHT[type_of(item)](item)


def other_response(item: Item) -> Any:
    """A response that is well shaped and, save for people to mark, earns less."""
    return OTHER[type_of(item)](item)


def _without(letters: Iterable[str], taken: Container[str]) -> str:
    return next(letter for letter in letters if letter not in taken)


def _judgements(item: TrueFalseSet) -> dict[str, bool]:
    return {name: one.key for name, one in item.statements.items()}


def _one_misjudged(item: TrueFalseSet) -> dict[str, bool]:
    judged = _judgements(item)
    last = list(judged)[-1]
    return judged | {last: not judged[last]}


def _one_mispaired(item: Matching) -> dict[str, str]:
    left = next(iter(item.key))
    return item.key | {left: _without(item.right, (item.key[left],))}


def _one_gap_wrong(item: Cloze) -> dict[str, Any]:
    name, gap = next(iter(item.gaps.items()))
    return {**right_response(item), name: other_response(gap)}


def _by_experts(item: Situational) -> Any:
    return _in_mode(item, _ranked(item))


def _by_a_novice(item: Situational) -> Any:
    best, next_best, *rest = _ranked(item)
    return _in_mode(item, [next_best, best, *rest])


def _ranked(item: Situational) -> list[str]:
    return sorted(item.options, key=lambda letter: -(item.options[letter].credit or 0))


def _in_mode(item: Situational, ranked: list[str]) -> Any:
    by_mode = {"best": ranked[0], "best_worst": {"best": ranked[0], "worst": ranked[-1]}}
    return by_mode.get(item.mode, ranked)


RIGHT: dict[str, Callable[[Any], Any]] = {
    "single_choice": lambda item: item.key,
    "multiple_choice": lambda item: list(item.key),
    "true_false": lambda item: item.key,
    "true_false_set": _judgements,
    "matching": lambda item: item.key,
    "ordering": lambda item: list(item.key),
    "numeric": lambda item: item.key,
    "short_text": lambda item: item.accept[0].text.replace("*", ""),
    "cloze": lambda item: {name: right_response(gap) for name, gap in item.gaps.items()},
    "situational": _by_experts,
    "extended_text": lambda _: "Bài viết mẫu.",
    "prediction": lambda _: 12,
}

OTHER: dict[str, Callable[[Any], Any]] = {
    "single_choice": lambda item: _without(item.options, (item.key,)),
    "multiple_choice": lambda item: [one for one in item.options if one not in item.key][:1],
    "true_false": lambda item: not item.key,
    "true_false_set": _one_misjudged,
    "matching": _one_mispaired,
    "ordering": lambda item: list(reversed(item.key)),
    "numeric": lambda _: "999983",
    "short_text": lambda _: "không rõ",
    "cloze": _one_gap_wrong,
    "situational": _by_a_novice,
    "extended_text": lambda _: "Bài viết khác.",
    "prediction": lambda _: 0,
}


if __name__ == "__main__":
    main()
