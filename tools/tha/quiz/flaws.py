"""Is a sound quiz also well written? The warnings of published item-writing guidelines.

- T. M. Haladyna, S. M. Downing and M. C. Rodriguez, "A Review of Multiple-Choice Item-Writing
  Guidelines for Classroom Assessment", Applied Measurement in Education 15(3), 2002, 309-334: one
  content and one mental behaviour an item (level), a positive stem or the negative word in capitals
  and bold, three choices as an adequate number, choices in order, independent, of about one length,
  no all-of-the-above and none-of-the-above with care, no clues such as `always` and `never`.
- National Board of Medical Examiners, "Constructing Written Test Questions for the Basic and
  Clinical Sciences" (S. M. Case and D. B. Swanson; 2016 ed. M. A. Paniagua and K. A. Swygert), on
  technical flaws: long correct answers, absolute terms, negatives, numbers without order.
- That a closed item explains itself is this project's own rule: the quiz is to teach.

Void items are left alone, for nobody may rewrite them. Ranges that overlap are not looked for:
two rules of law may overlap as alternatives (a fine from 1 to 3 million, one from 2 to 5).
"""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import pairwise

from tha.quiz.flaw_messages import (
    ABSOLUTE,
    CATCH_ALL,
    DOUBLE,
    FEW,
    LETTERS,
    LONG_KEY,
    LONGEST,
    NEGATIVE,
    NO_LEVEL,
    NO_RATIONALE,
    ORDER,
    UNEXPLAINED,
)
from tha.quiz.flaw_words import absolute_words, is_catch_all, negative_question
from tha.quiz.item import Item
from tha.quiz.items.asked import Faults, Option
from tha.quiz.items.extended_text import ExtendedText
from tha.quiz.items.multiple_choice import MultipleChoice
from tha.quiz.items.prediction import Prediction
from tha.quiz.items.single_choice import SingleChoice
from tha.quiz.items.situational import Situational
from tha.quiz.items.true_false_set import TrueFalseSet
from tha.quiz.key_clues import expected, longest, too_often, uneven_places
from tha.quiz.load import LoadedQuiz
from tha.quiz.quiz import Quiz
from tha.source.problem import Problem
from tha.source.vietnamese import comparable, number, written_number

_LEAST_OPTIONS = 3
"""Haladyna et al. 2002: research suggests that three choices are adequate."""
_MUCH_LONGER = Fraction(3, 2)
_MANY_LETTERS = 20
"""The guidelines name no number. Ours: half as long again as any distractor, and by at least 20
characters, which an eye sees before it reads."""
_ABSOLUTE_DISTRACTORS = 2
"""One distractor with such a word may be an honest misbelief; two are a pattern."""
_MARKUP = re.compile(r"\]\([^)]*\)|[*_`\[\]]")
_LEADING_ZEROS = re.compile(r"(?<![\d.,])0+(?=\d)")
_WITH_NUMBER = re.compile(r"([\d.,]*\d)\s*(.*)")
_Choice = SingleChoice | MultipleChoice | Situational


def check_flaws(loaded: LoadedQuiz) -> Iterator[Problem]:
    """What readers of the guidelines would mend in a quiz without errors; warnings only."""
    quiz = loaded.quiz
    if quiz is None:
        return
    document = loaded.document
    for index, item in enumerate(quiz.items):
        if item.void is None:
            for inner, message, gaps in _item_flaws(item, quiz):
                yield message.at(document.place(("items", index, *inner)), **gaps)
    for _, message, gaps in _quiz_flaws(quiz):
        yield message.at(document.place_of_key(("items",)), **gaps)


def _item_flaws(item: Item, quiz: Quiz) -> Faults:
    if isinstance(item, Prediction):
        return
    if item.level is None:
        yield (), NO_LEVEL, {"item": item.id}
    yield from _unexplained(item, quiz)
    if not isinstance(item, _Choice):
        return
    words = negative_question(item.stem)
    if words is not None:
        yield ("stem",), NEGATIVE, {"words": words}
    yield from _option_flaws(item)
    if "options" not in quiz.shuffle:  # else every form orders them anew
        yield from _out_of_order(item.options)
    key = key_of(item)
    if key is not None:
        yield from _long_key(item.options, key)
        yield from _absolute(item.options, key)


def _unexplained(item: Item, quiz: Quiz) -> Faults:
    match item:
        case SingleChoice() | MultipleChoice() | Situational():
            feedback = [one.feedback for one in item.options.values()]
        case TrueFalseSet():
            feedback = [one.feedback for one in item.statements.values()]
        case ExtendedText():
            feedback = [item.sample_answer]
        case _:
            feedback = []
    if item.rationale.strip() or (feedback and all(one.strip() for one in feedback)):
        return
    if feedback and not isinstance(item, ExtendedText):
        yield (), UNEXPLAINED, {"item": item.id}
    elif quiz.purpose == "practice":
        yield (), NO_RATIONALE, {"item": item.id}


def _option_flaws(item: _Choice) -> Faults:
    if len(item.options) < _LEAST_OPTIONS:
        yield ("options",), FEW, {"count": len(item.options), "least": _LEAST_OPTIONS}
    seen: dict[str, str] = {}
    for letter, option in item.options.items():
        if is_catch_all(option.text, item.options, item.stem):
            yield ("options", letter), CATCH_ALL, {"letter": letter, "text": option.text}
        said = _said(option.text)
        if said in seen:
            yield ("options", letter), DOUBLE, {"letter": letter, "other": seen[said]}
        seen.setdefault(said, letter)


def _said(text: str) -> str:
    """`text` without what does not change its sense: `05 ngày.` says what `5 ngày` says."""
    plain = comparable(_MARKUP.sub("", text), ["case", "space", "tone_place"])
    return _LEADING_ZEROS.sub("", plain).rstrip(" .,;:")


def _out_of_order(options: Mapping[str, Option]) -> Faults:
    """Where every option is a number of one and the same unit, they go up or down."""
    found = [_WITH_NUMBER.fullmatch(_said(one.text)) for one in options.values()]
    read = [(number(one[1]), one[2]) for one in found if one is not None]
    values = [value for value, _ in read if value is not None]
    is_of_one_unit = len(values) == len(options) and len({unit for _, unit in read}) == 1
    if not is_of_one_unit or len(values) < _LEAST_OPTIONS:
        return
    rises = [low < high for low, high in pairwise(values)]
    if any(rises) and not all(rises):
        numbers = "; ".join(written_number(value) for value in values)
        yield ("options",), ORDER, {"numbers": numbers}


def key_of(item: Item) -> str | None:
    """The letter of the one right or best option; None where there are several or none."""
    match item:
        case SingleChoice():
            full = [name for name, one in item.options.items() if one.credit == 1]
            return item.key if set(full) <= {item.key} else None
        case Situational():
            best = [letter for letter, one in item.options.items() if one.credit == 1]
            return best[0] if len(best) == 1 else None
        case _:
            return None


def _lengths(options: Mapping[str, Option]) -> dict[str, int]:
    """How many characters of each option are read."""
    return {letter: len(_MARKUP.sub("", one.text).strip()) for letter, one in options.items()}


def _long_key(options: Mapping[str, Option], key: str) -> Faults:
    lengths = _lengths(options)
    length = lengths.pop(key)
    other = max(lengths.values())
    if length >= other * _MUCH_LONGER and length - other >= _MANY_LETTERS:
        gaps: dict[str, object] = {"letter": key, "length": length, "other": other}
        yield ("options", key), LONG_KEY, gaps


def _absolute(options: Mapping[str, Option], key: str) -> Faults:
    words = {letter: absolute_words(one.text) for letter, one in options.items()}
    if words.pop(key) is not None:
        return
    found = {letter: word for letter, word in words.items() if word is not None}
    if len(found) >= _ABSOLUTE_DISTRACTORS:
        letters, told = ", ".join(found), ", ".join(dict.fromkeys(found.values()))
        yield ("options",), ABSOLUTE, {"letters": letters, "words": told}


def _quiz_flaws(quiz: Quiz) -> Faults:
    keyed = [
        (item, key)
        for item in quiz.items
        if isinstance(item, SingleChoice | Situational)
        and item.void is None
        and (key := key_of(item)) is not None
    ]
    yield from _longest_too_often(keyed)
    if "options" not in quiz.shuffle:  # else every form gives the key another letter
        yield from _letters(keyed)


def _longest_too_often(keyed: list[tuple[SingleChoice | Situational, str]]) -> Faults:
    """Only items with one longest option count: a reader who picks the longest must find it."""
    picks = [(item, key, longest(_lengths(item.options))) for item, key in keyed]
    sizes = [len(item.options) for item, _, pick in picks if pick is not None]
    hits = [item.id for item, key, pick in picks if pick == key]
    if too_often(len(hits), sizes):
        chance = _about(expected(sizes))
        gaps: dict[str, object] = {"count": len(hits), "among": len(sizes), "chance": chance}
        yield (), LONGEST, gaps | {"items": ", ".join(hits)}


def _letters(keyed: list[tuple[SingleChoice | Situational, str]]) -> Faults:
    """The most unlikely place only: moving its keys moves those of the others."""
    places = [(list(item.options).index(key), len(item.options)) for item, key in keyed]
    for clue in uneven_places(places):
        gaps: dict[str, object] = {"position": clue.position, "count": clue.hits}
        yield (), LETTERS, gaps | {"among": clue.among, "chance": _about(clue.expected)}
        return


def _about(value: Fraction) -> str:
    return str(round(value))
