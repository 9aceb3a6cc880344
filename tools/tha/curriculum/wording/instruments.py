"""Does a text call instruments by the numbers and names of the register?

Looked at are numbers such as `106/2025/QH15`, short ones behind their kind such as `Nghị định
152/2026`, and names that begin with `Luật` or `Bộ luật`. An instrument that the register lacks is
no fault; one that all but equals an entry is most often a slip. Signs of kinds follow Decree
78/2025/NĐ-CP on legal instruments and Decree 30/2020/NĐ-CP on clerical work; terms of the National
Assembly are those of its elections.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from tha.curriculum.wording.messages import (
    INSTRUMENT_KIND,
    INSTRUMENT_NAME,
    INSTRUMENT_NUMBER,
    INSTRUMENT_TERM,
    UNWRITTEN,
)
from tha.law.instrument import Kind
from tha.law.register import Register
from tha.source.files import Text
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.vietnamese import folded, with_tones_last

_KINDS: dict[str, tuple[Kind, ...]] = {
    "Bộ luật": ("law",),
    "Luật": ("law",),
    "Nghị quyết liên tịch": ("resolution", "other"),
    "Nghị quyết": ("resolution",),
    "Nghị định": ("decree",),
    "Thông tư liên tịch": ("circular",),
    "Thông tư": ("circular",),
    "Quyết định": ("decision",),
    "Chỉ thị": ("directive",),
}
"""What stands before a number, the longer first."""
_NUMBER = re.compile(
    r"(?<![\w/.,-])(?P<count>[0-9]{1,4})/(?P<year>(?:19|20)[0-9]{2})"
    r"(?:/(?P<sign>[A-ZĐƯa-zđư][\w-]*(?:/[A-ZĐ][\w-]*)?))?(?![\w/])"
)
_WRITTEN_KINDS = "|".join(_KINDS).replace(" ", r"\s+")
_KIND = re.compile(rf"\b(?P<kind>{_WRITTEN_KINDS})\s+(?:số\s+)?\Z")
_LONGEST_KIND = 40
"""Characters, with what stands between it and the number."""
_NAME = re.compile(r"\b(?=(?:Bộ luật|Luật)\b(?P<rest>[^.;:!?\"()\[\]]{0,160}))[BL]")
_YEAR = re.compile(r"(?:\s+năm)?\s+((?:19|20)[0-9]{2})\b")
_WORD = re.compile(r"[^\s,]+")
_AMENDING = re.compile(r"(?:sửa đổi|bổ sung|thay thế)\s+\Z")
"""Behind these stands the law that another one, of that year, amends."""
_WITH_YEAR = re.compile(r"(.+) ((?:19|20)[0-9]{2})")
_FRAME = re.compile(r"\[VIẾT\b[^\]]{0,60}")
_SIGNS: tuple[tuple[re.Pattern[str], tuple[str, ...], str], ...] = (
    (re.compile(r"QH[0-9]+"), ("Luật", "Bộ luật", "Nghị quyết"), "luật hoặc nghị quyết"),
    (re.compile(r"NĐ-CP"), ("Nghị định",), "nghị định"),
    (re.compile(r"TT-.+"), ("Thông tư",), "thông tư"),
    (re.compile(r"TTLT.+"), ("Thông tư liên tịch", "Thông tư"), "thông tư liên tịch"),
    (re.compile(r"QĐ-.+"), ("Quyết định",), "quyết định"),
    (re.compile(r"NQ-.+"), ("Nghị quyết",), "nghị quyết"),
    (re.compile(r"CT-.+"), ("Chỉ thị",), "chỉ thị"),
)
_TERM = re.compile(r"QH([0-9]{1,2})")
_TERMS = {
    8: (1987, 1992),
    9: (1992, 1997),
    10: (1997, 2002),
    11: (2002, 2007),
    12: (2007, 2011),
    13: (2011, 2016),
    14: (2016, 2021),
    15: (2021, 2026),
    16: (2026, 2031),
}
"""In the last year of a term, the next begins. The sign has been in use since the eighth."""
_ALWAYS = (0, 9999)
_YEARS_APART = 2
"""How wrong a year is most often typed."""


class Numbered(msgspec.Struct, frozen=True):
    """A number in its parts."""

    count: int
    year: int
    sign: str


class Called(msgspec.Struct, frozen=True):
    """What the register calls its instruments, as it is looked up."""

    numbers: dict[Numbered, str]
    """The id of the instrument."""
    by_count: dict[int, list[Numbered]]
    names: dict[str, dict[int, str]]
    """Titles of laws and short names, folded and without a year: the ids, by year of issue."""
    starts: frozenset[tuple[str, ...]]
    """The first two words of each: most of what begins with `Luật` is none of them."""
    longest: int
    """Words of the longest."""
    register: Register


def called_in(register: Register) -> Called:
    """What is looked up in every text."""
    numbers: dict[Numbered, str] = {}
    by_count: dict[int, list[Numbered]] = defaultdict(list)
    for name, one in register.instruments.items():
        found = _NUMBER.fullmatch(one.number)
        if found:
            numbered = _numbered(found)
            numbers[numbered] = name
            by_count[numbered.count].append(numbered)
    names = _names(register)
    longest = max((len(one.split()) for one in names), default=0)
    starts = frozenset(tuple(one.split()[:2]) for one in names)
    return Called(numbers, dict(by_count), names, starts, longest, register)


def _names(register: Register) -> dict[str, dict[int, str]]:
    names: dict[str, dict[int, str]] = defaultdict(dict)
    for name, one in register.instruments.items():
        if one.kind == "law":
            short = _WITH_YEAR.fullmatch(one.short)
            for called in (one.title, short[1] if short else one.short):
                names[folded(_spaced(called))][one.issued.year] = name
    return {name: years for name, years in names.items() if name.startswith(("luat ", "bo luat "))}


def check_wording(called: Called, text: Text, content: str) -> Iterator[Problem]:
    """What is wrong in `content`, which is `text` with what nobody reads blanked out."""
    for found in _NUMBER.finditer(content):
        yield from _check_number(called, text, found)
    for found in _NAME.finditer(content):
        yield from _check_name(called, text, found)
    if "[VIẾT" in content:
        for found in _FRAME.finditer(content):
            is_whole = content.startswith("]", found.end())
            written = _spaced(found[0]) + ("]" if is_whole else "…]")
            yield UNWRITTEN.at(text.place(found.start()), written=written)


def _numbered(found: re.Match[str]) -> Numbered:
    return Numbered(int(found["count"]), int(found["year"]), found["sign"] or "")


def _check_number(called: Called, text: Text, found: re.Match[str]) -> Iterator[Problem]:
    written = _numbered(found)
    named = _KIND.search(_before(found))
    kind = _spaced(named["kind"]) if named else ""
    if not written.sign and not kind:
        return  # a fraction, a month, a page
    place = text.place(found.start())
    term = _TERM.fullmatch(written.sign)
    first, last = _TERMS.get(int(term[1]), _ALWAYS) if term else _ALWAYS
    if near := _near(called, written, kind or "Luật"):
        entry = called.register.instruments[called.numbers[near]]
        gaps = {"written": found[0], "near": entry.number, "short": entry.short}
        yield INSTRUMENT_NUMBER.at(place, **gaps)
    elif term and not first <= written.year <= last:
        yield INSTRUMENT_TERM.at(place, written=found[0], year=written.year, term=term[1])
    if named and (other := _other_kind(kind, written.sign)):
        shown = _spaced(f"{named[0]}{found[0]}")
        gaps = {"written": shown, "called": kind.lower(), "kind": other}
        yield INSTRUMENT_KIND.at(place, **gaps)


def _near(called: Called, written: Numbered, kind: str) -> Numbered | None:
    """The entry that is all but meant; None where one is meant exactly, or none nearly."""
    beside = called.by_count.get(written.count, [])
    if not written.sign:
        beside = [one for one in beside if _kind_of(called, one) in _KINDS[kind]]
        if any(one.year == written.year for one in beside):
            return None
    elif written in called.numbers:
        return None
    same = [one for one in beside if one.year == written.year and _alike(one.sign, written.sign)]
    moved = [one for one in beside if not written.sign or _bare(one.sign) == _bare(written.sign)]
    apart = [one for one in moved if abs(one.year - written.year) <= _YEARS_APART]
    found = same or sorted(apart, key=lambda one: abs(one.year - written.year))
    return found[0] if found else None


def _kind_of(called: Called, one: Numbered) -> Kind:
    return called.register.instruments[called.numbers[one]].kind


def _alike(sign: str, other: str) -> bool:
    """Whether signs differ in marks, capitals and strokes only, or in the term of an Assembly."""
    if _TERM.fullmatch(sign) and re.fullmatch(r"(?i)QH[0-9OIl]{0,3}", other):
        return True
    return _bare(sign) == _bare(other)


def _bare(sign: str) -> str:
    return re.sub(r"[^a-z0-9]", "", folded(sign))


def _other_kind(called: str, sign: str) -> str:
    """Of which kind the sign is, when it is not what it is called; "" when all is well."""
    for pattern, kinds, name in _SIGNS:
        if pattern.fullmatch(sign):
            return "" if called in kinds else name
    return ""


def _check_name(called: Called, text: Text, found: re.Match[str]) -> Iterator[Problem]:
    """A name that has the letters of a law's and other marks on them, or a year that none has."""
    whole = found.string[found.start() : found.end("rest")]
    letters = folded(whole)
    if len(letters) != len(whole) or tuple(letters.split()[:2]) not in called.starts:
        return
    ends = [one.end() for one in _WORD.finditer(letters)][: called.longest]
    for end in reversed(ends[1:]):
        years = called.names.get(_spaced(letters[:end]))
        if years is not None:
            written, place = _spaced(whole[:end]), text.place(found.start())
            yield from _check_marks(called, place, written, years)
            year = _YEAR.match(whole, end)
            if year and int(year[1]) not in years and not _AMENDING.search(_before(found)):
                entry = called.register.instruments[_nearest_year(years, int(year[1]))]
                gaps = {"near": entry.number, "short": entry.short}
                yield INSTRUMENT_NUMBER.at(place, written=f"{written} {_spaced(year[0])}", **gaps)
            return


def _before(found: re.Match[str]) -> str:
    return found.string[max(0, found.start() - _LONGEST_KIND) : found.start()]


def _nearest_year(years: dict[int, str], year: int) -> str:
    return years[min(years, key=lambda one: abs(one - year))]


def _check_marks(
    called: Called, place: Place, written: str, years: dict[int, str]
) -> Iterator[Problem]:
    entries = [called.register.instruments[one] for one in years.values()]
    names = [name for one in entries for name in (one.title, one.short) if _is_of(name, written)]
    if names and not any(_same(written, one[: len(written)]) for one in names):
        yield INSTRUMENT_NAME.at(place, written=written, near=names[0][: len(written)])


def _is_of(name: str, written: str) -> bool:
    return folded(_spaced(name)).startswith(folded(written))


def _same(written: str, title: str) -> bool:
    """Small and large letters, and the place of a tone, are a matter of taste."""
    return with_tones_last(written.lower()) == with_tones_last(title.lower())


def _spaced(text: str) -> str:
    return " ".join(text.split())
