"""Does a written answer tell by its words who wrote it?"""

import re

from tha.records.rubric.written_answers import WrittenAnswer
from tha.source.vietnamese import comparable, folded

_DASHES = re.compile("\\s*[\u2010-\u2015\u2212-]\\s*")
_SHORTEST_CODE = 4
"""Letters: shorter codes are also numbers of articles and of cases."""


def names_its_author(answer: WrittenAnswer) -> bool:
    """Whether the answer holds the name or the code of the officer who wrote it.

    A name of several words is found without its diacritics too; one word would be any syllable.
    """
    officer = answer.row.submission.officer
    text, name, code = map(_plain, (answer.text, officer.name, officer.code))
    if _holds(text, name) or (" " in name and _holds(folded(text), folded(name))):
        return True
    return len(code) >= _SHORTEST_CODE and _holds(text, code)


def _plain(text: str) -> str:
    """`text` in small letters, with plain spaces and dashes."""
    return comparable(_DASHES.sub("-", text), ["case", "space", "tone_place"])


def _holds(text: str, words: str) -> bool:
    """Whether `words` stand in `text`, not inside longer ones."""
    return bool(words) and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None
