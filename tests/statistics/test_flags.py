"""Is a trainer told what to look at, and nothing else?"""

import re

import msgspec
import numpy as np
import pytest

from scored_samples import a_table, chosen
from tha.statistics.analysis import analyse
from tha.statistics.flags import GRAVE, WORDS, Flag, Kind, flags_of, sentence
from tha.statistics.table import Choices, Floats, Scored


def _answers(people: int = 500, items: int = 10) -> Floats:
    chance = np.random.default_rng(11)
    odds = 1.5 * chance.normal(size=(people, 1)) - np.linspace(-1, 1, items)
    return (chance.random((people, items)) < 1 / (1 + np.exp(-odds))).astype(np.float64)


def _letters(right: Floats, key: str, others: str) -> list[str]:
    """What people chose who know the answer `key`, or guess among `others`."""
    guesses = np.random.default_rng(12).integers(0, len(others), len(right))
    return [key if one else others[guess] for one, guess in zip(right, guesses, strict=True)]


def _kinds(scored: Scored, item: str) -> list[Kind]:
    return [one.kind for one in flags_of(analyse(scored)) if one.item == item]


def _with_choices(credit: Floats, choices: Choices) -> Scored:
    return a_table(credit.tolist(), choices={"i0": choices})


def test_a_sound_quiz_of_enough_people_raises_nothing() -> None:
    credit = _answers()
    scored = _with_choices(credit, chosen("abcd", "a", _letters(credit[:, 0], "a", "bcd")))
    assert flags_of(analyse(scored)) == ()


def test_a_wrong_key_is_the_first_thing_to_look_at() -> None:
    credit = _answers()
    letters = _letters(credit[:, 0], "b", "acd")
    credit[:, 0] = [float(one == "a") for one in letters]
    first, second, *_ = flags_of(analyse(_with_choices(credit, chosen("abcd", "a", letters))))
    assert (first.kind, first.item, first.numbers["option"]) == ("key-suspect", "i0", "b")
    assert second.kind == "discrimination-negative"


def test_a_wrong_letter_in_a_key_of_several_is_found() -> None:
    credit = _answers()
    letters = ["ab" if one else "ad" for one in credit[:, 0]]
    flags = flags_of(analyse(_with_choices(credit, chosen("abcd", "ad", letters))))
    assert [(one.kind, one.numbers["option"]) for one in flags if one.kind in GRAVE] == [
        ("key-suspect", "b")
    ]


def test_a_strong_distractor_beside_a_stronger_key_is_no_wrong_key() -> None:
    credit = _answers()
    letters = ["a" if one else "b" if total > 4 else "c"
               for one, total in zip(credit[:, 0], credit.sum(axis=1), strict=True)]  # fmt: skip
    assert "key-suspect" not in _kinds(_with_choices(credit, chosen("abc", "a", letters)), "i0")


def test_an_option_nobody_takes_is_named() -> None:
    credit = _answers()
    scored = _with_choices(credit, chosen("abcd", "a", _letters(credit[:, 0], "a", "bd")))
    (flag,) = flags_of(analyse(scored))
    assert (flag.kind, flag.numbers) == ("option-unused", {"option": "c", "chosen": 0, "n": 500})


def test_the_key_that_nobody_takes_is_no_unused_option() -> None:
    credit = _answers()
    credit[:, 0] = 0
    scored = _with_choices(credit, chosen("ab", "a", ["b"] * 500))
    assert _kinds(scored, "i0") == ["too-hard"]


def test_an_item_that_all_get_right_is_too_easy_and_nothing_else() -> None:
    credit = _answers()
    credit[:, 0] = np.arange(500) >= 10
    assert _kinds(a_table(credit.tolist()), "i0") == ["too-easy"]


def test_an_item_answered_by_chance_discriminates_too_little() -> None:
    credit = _answers()
    credit[:, 0] = np.arange(500) % 2
    assert _kinds(a_table(credit.tolist()), "i0") == ["discrimination-low"]


def test_an_item_that_the_weak_do_better_at_is_grave() -> None:
    credit = _answers()
    credit[:, 0] = 1 - credit[:, 0]
    first, *_ = flags_of(analyse(a_table(credit.tolist())))
    assert (first.kind, first.item, first.is_grave) == ("discrimination-negative", "i0", True)


def test_an_item_left_empty_often_is_told() -> None:
    rows: list[list[float | str | None]] = [[*row] for row in _answers().tolist()]
    for row in rows[::6]:
        row[0] = "o"
    assert "omitted-often" in _kinds(a_table(rows), "i0")


def test_under_thirty_people_nothing_is_said_of_items() -> None:
    (flag,) = flags_of(analyse(a_table(_answers(29).tolist())))
    assert (flag.kind, flag.item, flag.numbers) == ("too-few-people", "", {"n": 29, "limit": 30})


def test_an_item_that_few_were_asked_is_named() -> None:
    rows: list[list[float | None]] = [[*row] for row in _answers().tolist()]
    for row in rows[20:]:
        row[0] = None
    assert _kinds(a_table(rows), "i0") == ["too-few-people"]


def test_nobody_at_all_is_too_few() -> None:
    (flag,) = flags_of(analyse(a_table([["p", "p"]])))
    assert (flag.kind, flag.numbers["n"]) == ("too-few-people", 0)


def test_a_short_quiz_is_told_what_its_scores_are_worth() -> None:
    flags = flags_of(analyse(a_table(_answers(items=2).tolist())))
    (flag,) = [one for one in flags if one.item == ""]
    assert flag.kind == "reliability-low"
    assert 0 < float(flag.numbers["error"]) < 50


def test_forms_of_unequal_difficulty_are_told() -> None:
    credit = _answers()
    credit[:, :5] = credit[:, :5] > 0
    credit[:250, :3], credit[250:, 7:] = np.nan, np.nan
    assert "forms-unequal" in _kinds(a_table(credit.tolist()), "")


@pytest.mark.parametrize("words", WORDS.values())
def test_both_languages_have_the_same_gaps(words: object) -> None:
    vi, en = (set(re.findall(r"\{(\w+)\}", getattr(words, one))) for one in ("vi", "en"))
    assert vi == en


def test_numbers_are_written_as_each_language_writes_them() -> None:
    flag = Flag("i0", "too-easy", WORDS["too-easy"], {"percent": 96.5})
    assert sentence(flag, "vi") == "quá dễ: đạt 96,5% số điểm của câu"
    assert sentence(flag, "en") == "too easy: 96.5% of its points earned"


def test_every_flag_fills_its_sentence() -> None:
    credit = _answers(40)
    credit[:, 0] = 1 - credit[:, 0]
    flags = flags_of(analyse(_with_choices(credit, chosen("abc", "a", ["b"] * 40))))
    assert flags
    assert not any("{" in sentence(one, "vi") for one in flags)


@pytest.mark.parametrize(("alpha", "is_low"), [(0.6951, False), (0.6949, True), (0.7, False)])
def test_a_reliability_that_is_told_as_the_limit_is_not_low(alpha: float, *, is_low: bool) -> None:
    analysis = analyse(a_table(_answers(40).tolist()))
    changed = msgspec.structs.replace(analysis.reliability, alpha=alpha)
    flags = flags_of(msgspec.structs.replace(analysis, reliability=changed))
    assert ("reliability-low" in [one.kind for one in flags]) == is_low


@pytest.mark.parametrize(("r", "is_low"), [(0.196, False), (0.194, True)])
def test_a_discrimination_that_is_told_as_the_limit_is_not_low(r: float, *, is_low: bool) -> None:
    analysis = analyse(a_table(_answers(40).tolist()))
    first, *others = analysis.discriminations
    changed = (msgspec.structs.replace(first, item_rest=r, low=-0.1, high=0.4), *others)
    flags = flags_of(msgspec.structs.replace(analysis, discriminations=changed))
    assert (("i0", "discrimination-low") in [(one.item, one.kind) for one in flags]) == is_low
