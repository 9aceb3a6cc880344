"""What of an item's own words does a report show: its stem, its options, its key?"""

import re

from tha.quiz.item import Item
from tha.quiz.items.matching import Matching
from tha.quiz.items.multiple_choice import MultipleChoice
from tha.quiz.items.numeric import Numeric
from tha.quiz.items.ordering import Ordering
from tha.quiz.items.short_text import ShortText
from tha.quiz.items.single_choice import SingleChoice
from tha.quiz.items.situational import Situational
from tha.quiz.items.true_false_set import TrueFalseSet

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_EMPHASIS = re.compile(r"(\*\*|__|`)(?=\S)(.+?)(?<=\S)\1")
_ENOUGH = 600


def plain_text(markdown: str) -> str:
    """The words of a short Markdown text, cut off where there is more than enough."""
    text = words_in(markdown)
    return text if len(text) <= _ENOUGH else f"{text[:_ENOUGH]}…"


def words_in(markdown: str) -> str:
    """All words of a Markdown text: links as what they say, no signs of emphasis."""
    return _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", markdown.strip()))


def option_texts(item: Item) -> dict[str, str]:
    """Letter -> what the option says; nothing for items without options."""
    match item:
        case SingleChoice() | MultipleChoice() | Situational():
            return {letter: one.text for letter, one in item.options.items()}
        case _:
            return {}


def key_text(item: Item) -> str:
    """The right answer in one line, where no table of options tells it."""
    match item:
        case TrueFalseSet():
            judged = item.statements.items()
            return ", ".join(f"{name} {'đúng' if one.key else 'sai'}" for name, one in judged)
        case Matching():
            return ", ".join(f"{left}–{right}" for left, right in item.key.items())
        case Ordering():
            return ", ".join(item.key)
        case Numeric():
            return f"{item.key} {item.unit}".strip()
        case ShortText():
            return "; ".join(one.text for one in item.accept if one.credit in {None, 1})
        case _:
            return ""
