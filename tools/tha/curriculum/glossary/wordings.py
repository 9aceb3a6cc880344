"""Where in a text is a term of the glossary used, however its tones are placed?

`toà` is written for `tòa`, and a sentence may begin with the term. Words are taken whole, and the
longest term wins: in `Chấp hành viên trưởng` nobody looks for `Chấp hành viên`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

import msgspec

from tha.curriculum.messages import GLOSSARY_TWICE
from tha.source.problem import Problem
from tha.source.vietnamese import canonical, with_tones_last
from tha.source.yaml_nodes import Document

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VOWELS = (("o", "a"), ("o", "e"), ("u", "y"))
"""Where two habits differ in which vowel bears the tone."""


def _places() -> Iterator[tuple[str, str]]:
    for first, second in _VOWELS:
        for tone in _TONES:
            for head in (first, first.upper()):
                pair = canonical(f"{head}{tone}{second}"), canonical(f"{head}{second}{tone}")
                yield from (pair, pair[::-1])


_OTHER_PLACE = dict(_places())
_TONED = re.compile("({})".format("|".join(_OTHER_PLACE)))


class Wordings(msgspec.Struct, frozen=True):
    """The wordings of a glossary, ready to be looked for."""

    pattern: re.Pattern[str]
    ids: dict[str, str]
    """Whose wording it is, by how it is spelt with a small first letter."""

    def uses_in(self, text: str) -> Iterator[tuple[str, int, int]]:
        """The id of every term used in `text`, and from where to where."""
        for found in self.pattern.finditer(text):
            yield self.ids[_small(" ".join(found[0].split()))], found.start(), found.end()


def wordings_of(called: Mapping[str, tuple[str, ...]]) -> Wordings:
    """How to find the terms that are `called` so, by their ids; of two alike the first counts."""
    ids: dict[str, str] = {}
    for name, wordings in called.items():
        for one in wordings:
            for spelt in _spellings(_small(" ".join(canonical(one).split()))):
                ids.setdefault(spelt, name)
    return Wordings(_compiled(ids), ids)


def check_wordings(document: Document, called: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    """No two entries are called the same, nor is one twice."""
    known: dict[str, str] = {}
    for name, wordings in called.items():
        for index, one in enumerate(wordings):
            bare = with_tones_last(" ".join(one.split()).lower())
            if bare in known:
                path = ("also", index - 1) if index else ("term",)
                place = document.place((name, *path))
                yield GLOSSARY_TWICE.at(place, wording=one, other=known[bare])
            known.setdefault(bare, name)


def _compiled(spelt: Mapping[str, str]) -> re.Pattern[str]:
    """One pattern for all: told apart by first letter, so that most places are left at once."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for one in sorted(spelt, key=len, reverse=True):
        by_letter[one[0]].append(r"\s+".join(map(re.escape, one[1:].split(" "))))
    groups = (
        f"[{re.escape(letter)}{re.escape(letter.upper())}](?:{'|'.join(rests)})"
        for letter, rests in by_letter.items()
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)" if spelt else r"(?!)")


def _spellings(wording: str) -> Iterator[str]:
    """`wording` with every tone in either place."""
    parts = _TONED.split(wording)
    choices = ((one, _OTHER_PLACE[one]) if one in _OTHER_PLACE else (one,) for one in parts)
    yield from map("".join, product(*choices))


def _small(wording: str) -> str:
    return wording[:1].lower() + wording[1:]
