"""What does `luat-thads-2025#d37.k1.a` point at, and how is it called in Vietnamese?

`d` is điều (article), `k` khoản (clause), then the letter of the điểm (point).
"""

import re

import msgspec

_CITATION = re.compile(
    r"(?P<instrument>[a-z0-9]+(?:-[a-z0-9]+)*)"
    r"(?:#d(?P<article>[0-9]+[a-zđ]?)(?:\.k(?P<clause>[0-9]+[a-zđ]?))?(?:\.(?P<point>[a-zđ][0-9]?))?)?"
)

_USUALLY_MISTYPED = (
    (re.compile(r"^(?:điều|dieu|đ|d)?(?=[0-9])"), "d"),
    (re.compile(r"\.(?:khoản|khoan|k)?(?=[0-9])"), ".k"),
    (re.compile(r"\.(?:điểm|diem)"), "."),
)


class Citation(msgspec.Struct, frozen=True):
    """A pointer to an instrument, or to an article, clause or point of it."""

    instrument: str
    article: str = ""
    clause: str = ""
    point: str = ""

    @property
    def provision(self) -> str:
        """The part after `#`, "" for the whole instrument."""
        parts = [
            f"d{self.article}" if self.article else "",
            f"k{self.clause}" if self.clause else "",
        ]
        return ".".join(one for one in [*parts, self.point] if one)

    def __str__(self) -> str:
        return f"{self.instrument}#{self.provision}" if self.article else self.instrument


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
    """`text` with what is usually mistyped set right: spaces, capitals, `đ37`, a missing `k`."""
    bare = re.sub(r"\s+", "", text).lower().replace("/", "#")
    instrument, mark, rest = bare.partition("#")
    for mistyped, right in _USUALLY_MISTYPED:
        rest = mistyped.sub(right, rest)
    return instrument + mark + rest


def provision_label(citation: Citation) -> str:
    """`điểm a khoản 1 Điều 37`; "" for the whole instrument."""
    parts = [
        f"điểm {citation.point}" if citation.point else "",
        f"khoản {citation.clause}" if citation.clause else "",
        f"Điều {citation.article}" if citation.article else "",
    ]
    return " ".join(one for one in parts if one)
