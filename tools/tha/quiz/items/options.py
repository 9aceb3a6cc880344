"""What can be wrong with any set of lettered texts and a key over them?"""

from collections.abc import Iterable, Mapping

from tha.quiz.items.asked import Faults, Option
from tha.quiz.messages import REPEATED_KEY, SAME_TEXT, TOO_FEW, UNKNOWN_OPTION
from tha.source.vietnamese import comparable


def option_faults(options: Mapping[str, Option]) -> Faults:
    """At least two options, no two of one text."""
    yield from text_faults("options", {letter: one.text for letter, one in options.items()})


def text_faults(field: str, texts: Mapping[str, str]) -> Faults:
    """At least two texts in `field`, no two the same."""
    if len(texts) < 2:  # noqa: PLR2004  # a choice needs two
        yield (field,), TOO_FEW, {"field": field, "count": len(texts), "least": 2}
    seen: dict[str, str] = {}
    for letter, text in texts.items():
        reduced = comparable(text, ["case", "space"])
        if reduced in seen:
            yield (field, letter), SAME_TEXT, {"letter": letter, "other": seen[reduced]}
        seen.setdefault(reduced, letter)


def key_faults(key: Iterable[str], options: Iterable[str]) -> Faults:
    """Every letter of a key list is an option, and stands there once."""
    letters = list(options)
    seen: set[str] = set()
    for index, letter in enumerate(key):
        if letter not in letters:
            yield ("key", index), UNKNOWN_OPTION, {"key": letter, "options": ", ".join(letters)}
        elif letter in seen:
            yield ("key", index), REPEATED_KEY, {"key": letter}
        seen.add(letter)
