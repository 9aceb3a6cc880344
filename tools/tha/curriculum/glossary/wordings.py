"""Where in a text is a term of the glossary used, however its tones are placed?

`toà` is written for `tòa`, and a sentence may begin with the term. Words are taken whole, and the
longest term wins: in `Chấp hành viên trưởng` nobody looks for `Chấp hành viên`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

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
    """Whose wording it is, by how it is spelt plainly: with a small first letter, and every tone
    in the same of its two places."""

    def uses_in(self, text: str) -> Iterator[tuple[str, int, int]]:
        """The id of every term used in `text`, and from where to where."""
        for found in self.pattern.finditer(text):
            yield self.ids[_plainly(found[0])], found.start(), found.end()


def wordings_of(called: Mapping[str, tuple[str, ...]]) -> Wordings:
    """How to find the terms that are `called` so, by their ids; of two alike the first counts."""
    ids: dict[str, str] = {}
    for name, wordings in called.items():
        for one in wordings:
            ids.setdefault(_plainly(canonical(one)), name)
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


def _compiled(spelt: Iterable[str]) -> re.Pattern[str]:
    """One pattern for all: told apart by first letter, so that most places are left at once.

    Between U+0002 and U+0003 Markdown names what it has set aside: those numbers are no text.
    """
    by_letter: dict[str, list[str]] = defaultdict(list)
    for one in sorted(spelt, key=len, reverse=True):
        for letter, rest in _beginnings(one):
            by_letter[letter].append(rest)
    groups = [f"{_in_either_case(one)}(?:{'|'.join(rests)})" for one, rests in by_letter.items()]
    return re.compile(rf"(?<![\w\x02])(?:{'|'.join(groups)})(?![\w\x03])" if groups else r"(?!)")


def _beginnings(wording: str) -> Iterator[tuple[str, str]]:
    """The first letter, with and without the tone if that may stand there, and a pattern of what
    is behind it.
    """
    other = _OTHER_PLACE.get(wording[:2])
    if other is None:
        yield wording[0], _in_either_place(wording[1:])
        return
    for pair in (wording[:2], other):
        yield pair[0], re.escape(pair[1]) + _in_either_place(wording[2:])


def _in_either_place(text: str) -> str:
    """A pattern of `text`, however its tones are placed and its words are parted."""
    parts = (
        f"(?:{one}|{_OTHER_PLACE[one]})"
        if one in _OTHER_PLACE
        else r"\s+".join(map(re.escape, one.split(" ")))
        for one in _TONED.split(text)
    )
    return "".join(parts)


def _in_either_case(letter: str) -> str:
    """A pattern of `letter`, and of its capital where that is one letter with no other small one:
    the capital of `µ` is that of `μ`, too.
    """
    capital = letter.upper()
    return re.escape(letter) if capital.lower() != letter else f"[{re.escape(letter + capital)}]"


def _plainly(wording: str) -> str:
    """`wording` with a small first letter, single spaces and each tone in one of its places."""
    spaced = " ".join(wording.split())
    small = spaced[:1].lower() + spaced[1:]
    return _TONED.sub(lambda one: min(one[0], _OTHER_PLACE[one[0]]), small)
