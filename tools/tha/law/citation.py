"""What does `luat-thads-2025#d37.k1.a` point at, and how is it called in Vietnamese?

`d` is điều (article), `k` khoản (clause), then the letter of the điểm (point).
"""

import re
import unicodedata
from collections.abc import Iterator

import msgspec

from tha.source.vietnamese import without_diacritics

_CITATION = re.compile(
    r"(?P<instrument>[a-z0-9]+(?:-[a-z0-9]+)*)"
    r"(?:#d(?P<article>[1-9][0-9]*[a-zđ]?)"
    r"(?:\.k(?P<clause>[1-9][0-9]*[a-zđ]?))?(?:\.(?P<point>[a-zđ][0-9]?))?)?"
)

_LABEL = re.compile(
    r"(?:điểm (?P<point>[a-zđ][0-9]?) )?(?:khoản (?P<clause>[0-9]+[a-zđ]?) )?"
    r"điều (?P<article>[0-9]+[a-zđ]?)",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+")
_ALIKE = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212ðÐаеоскрхуіѕԁ", "------đĐaeockpxyisd")
"""Hyphens and dashes, Icelandic and Cyrillic letters: alike to the eye."""
_USUALLY_MISTYPED = (
    (re.compile(r"(?<=[0-9dk])[o](?![a-z])"), "0"),
    (re.compile(r"(?:(?<=^d)|(?<=\.k)|(?<=[0-9]))[li](?![a-z])"), "1"),
    (re.compile(r"^(?:điều|dieu|đ|d)?[-.]?(?=[0-9])"), "d"),
    (re.compile(r"[.,;-](?:khoản|khoan|k)?[-.]?(?=[0-9])"), ".k"),
    (re.compile(r"(?<=[0-9])k(?=[0-9])"), ".k"),
    (re.compile(r"[.,;-](?:điểm|diem)[-.]?"), "."),
    (re.compile(r"[,;-](?=[a-zđ][0-9]?$)"), "."),
)


CUT_OFF = re.compile(r"(?<=[a-z0-9])['\"]?(?P<rest>[ \t]+#[ \t]*[dđ][0-9]\S*)")
"""`luat-thads-2025 #d37`: what follows the space is a comment to YAML."""


class Citation(msgspec.Struct, frozen=True):
    """A pointer to an instrument, or to an article, clause or point of it."""

    instrument: str
    article: str = ""
    clause: str = ""
    point: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        """What stands between the dots after `#`; nothing for the whole instrument."""
        article = f"d{self.article}" if self.article else ""
        clause = f"k{self.clause}" if self.clause else ""
        return tuple(one for one in (article, clause, self.point) if one)

    @property
    def provision(self) -> str:
        """The part after `#`, "" for the whole instrument."""
        return ".".join(self.parts)

    def holds(self, other: "Citation") -> bool:
        """Whether `other` is this, or a part of it."""
        is_same = self.instrument == other.instrument
        return is_same and other.parts[: len(self.parts)] == self.parts

    def overlaps(self, other: "Citation") -> bool:
        """Whether one of the two holds the other: what changes one then touches the other."""
        return self.holds(other) or other.holds(self)

    def wider(self) -> Iterator["Citation"]:
        """What holds this and more: the clause around a point, the article, the instrument."""
        for length in range(len(self.parts) - 1, -1, -1):
            yield _citation(self.instrument, self.parts[:length])

    def __str__(self) -> str:
        return f"{self.instrument}#{self.provision}" if self.article else self.instrument


def _citation(instrument: str, parts: tuple[str, ...]) -> Citation:
    pointed = parse_citation("#".join([instrument, ".".join(parts)] if parts else [instrument]))
    assert pointed is not None  # parts of a citation are one
    return pointed


def parse_citation(text: str) -> Citation | None:
    """The citation that `text` writes, or None when it is malformed."""
    found = _CITATION.fullmatch(text)
    if found is None:
        return None
    parts = found.groupdict()
    return Citation(
        parts["instrument"], parts["article"] or "", parts["clause"] or "", parts["point"] or ""
    )


def suggested(text: str) -> str:
    """`text` with what is usually mistyped set right; a sound citation as it is.

    Spaces, seen or unseen; capitals; letters and signs that only look alike, as `đ37` and `d37.kl`
    do; a missing `d` or `k`; diacritics in the instrument's id.
    """
    if parse_citation(text) is not None:
        return text
    bare = _UNSEEN.sub("", unicodedata.normalize("NFKC", text)).translate(_ALIKE).lower()
    instrument, mark, rest = bare.replace("/", "#").replace("_", "-").partition("#")
    rest = rest.rstrip(".")
    for mistyped, right in _USUALLY_MISTYPED:
        rest = mistyped.sub(right, rest)
    return without_diacritics(instrument) + (mark + rest if rest else "")


def parse_label(label: str) -> Citation | None:
    """The provision that `điểm a khoản 1 Điều 37` names, of no instrument yet; None for others."""
    found = _LABEL.fullmatch(label)
    if found is None:
        return Citation("") if label == "" else None
    parts = {name: (part or "").lower() for name, part in found.groupdict().items()}
    return Citation("", parts["article"], parts["clause"], parts["point"])


def provision_label(citation: Citation) -> str:
    """`điểm a khoản 1 Điều 37`; "" for the whole instrument."""
    parts = [
        f"điểm {citation.point}" if citation.point else "",
        f"khoản {citation.clause}" if citation.clause else "",
        f"Điều {citation.article}" if citation.article else "",
    ]
    return " ".join(one for one in parts if one)
