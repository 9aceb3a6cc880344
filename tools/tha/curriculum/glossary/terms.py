"""Which terms does the glossary hold: what each is called, means and rests on?"""

from collections.abc import Iterator

import msgspec

from tha.curriculum.citations import cited_in_list
from tha.curriculum.glossary.wordings import check_wordings
from tha.curriculum.messages import GLOSSARY_ID, GLOSSARY_MARKUP
from tha.curriculum.module import Cited
from tha.source.files import Text
from tha.source.nonblank import NonBlank
from tha.source.problem import Problem
from tha.source.structs import decode, decode_as_meant
from tha.source.vietnamese import folded
from tha.source.yaml_nodes import Document, read_yaml

GLOSSARY = "docs/tra-cuu/thuat-ngu.yml"
GLOSSARY_PAGE = "tra-cuu/thuat-ngu"
"""The page on which it is read, as other content names it."""
_MARKUP = ("<", "](", "**", "`", "vb:")
_FIELDS = ("term", "en", "meaning")


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry: what it is called here and in English, what it means, and where that is said."""

    term: NonBlank
    en: NonBlank
    meaning: NonBlank
    basis: tuple[str, ...]
    also: tuple[NonBlank, ...] = ()
    """What else it is called, short forms too."""

    @property
    def wordings(self) -> tuple[str, ...]:
        """All that it is called, its own name first."""
        return (self.term, *self.also)


class Glossary(msgspec.Struct, frozen=True):
    """Every term that could be read, by its id, and all that they cite."""

    terms: dict[str, Term] = {}
    cites: tuple[Cited, ...] = ()


def load_glossary(text: Text) -> tuple[Glossary, list[Problem]]:
    """The glossary in `text`, and what is wrong with it apart from the law."""
    document, problems = read_yaml(text)
    if document is None:
        return Glossary(), problems
    entries = document.values
    if not isinstance(entries, dict):
        _, misfits = decode(document, (), entries, dict[str, dict[str, object]])
        return Glossary(), problems + misfits
    terms: dict[str, Term] = {}
    for name, entry in entries.items():
        term, misfits = decode_as_meant(document, (name,), entry, Term)
        problems += misfits
        if term is not None:
            terms[name] = term
            problems += _check_term(document, name, term)
    problems += check_wordings(document, {name: one.wordings for name, one in terms.items()})
    return Glossary(terms, tuple(_cites(document, text, terms))), problems


def _cites(document: Document, text: Text, terms: dict[str, Term]) -> Iterator[Cited]:
    for name, term in terms.items():
        yield from cited_in_list(document, (name, "basis"), term.basis, text)


def _check_term(document: Document, name: str, term: Term) -> Iterator[Problem]:
    """Its id makes an anchor, and its texts are plain: they are told in a tooltip too."""
    near = "-".join(_plain(term.term))
    if name != "-".join(_plain(name)) or not name:
        yield GLOSSARY_ID.at(document.place_of_key((name,)), id=name, near=near)
    also = [(("also", index), one) for index, one in enumerate(term.also)]
    own = [((field,), getattr(term, field)) for field in _FIELDS]
    for path, written in [*own, *also]:
        found = next((one for one in _MARKUP if one in written), "")
        if found:
            yield GLOSSARY_MARKUP.at(document.place((name, *path)), written=found)


def _plain(text: str) -> list[str]:
    """The words of `text` in plain letters, as an anchor is made of them."""
    letters = (one if one.isascii() and one.isalnum() else " " for one in folded(text))
    return "".join(letters).split()
