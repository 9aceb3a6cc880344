"""Which submissions does a stream of JSON hold?

One object a line (NDJSON), or a single object over any number of lines. A bad line is a problem
and hides no other.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from tha.intake.line_runs import LONGEST_SUBMISSION, lines_of
from tha.intake.messages import DOUBLED_NAME, NOT_JSON, TOO_LONG
from tha.marking.score import shown
from tha.marking.submission import Submission
from tha.source.language import Words
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.structs import decode
from tha.source.yaml_nodes import Path

T = TypeVar("T")

_TRUNCATED = Words(vi="bị cắt giữa chừng", en="it is cut off")
_MALFORMED = Words(vi="sai cú pháp", en="it is malformed")
_OUT_OF_RANGE = Words(vi="có số quá lớn", en="a number in it is too large")
_DEEP = Words(vi="lồng nhau quá sâu", en="it is nested too deep")
_HALF_A_SIGN = Words(
    vi="có ký tự chỉ còn một nửa (surrogate lẻ, từ \\ud800 đến \\udfff)",
    en="it holds half a character (a lone surrogate, \\ud800 to \\udfff)",
)
_LONE_SURROGATE = re.compile(
    rb"""(?isx) \\ (?: [^u] | u (?!d[89a-f]) | ud[89ab].. \\ud[c-f]..  # sound escapes
    | (?P<lone> ud[89a-f].. ) (?! \\? u? d? [c-f]? .? \Z ))  # what ends here may only be cut off
    """
)

_TOLD_AT_MOST = 20
"""Doubled names of one submission: a hundred tell no more."""
_NO_JSON = (msgspec.DecodeError, ValueError, RecursionError)
_SUBMISSION = msgspec.json.Decoder(Submission)
_ANY = msgspec.json.Decoder()


class Arrival(msgspec.Struct, frozen=True):
    """A submission, where it was read, and the exact bytes of it."""

    place: Place
    raw: bytes
    submission: Submission


class _OnePlace(msgspec.Struct, frozen=True):
    """Everything in a line of JSON stands at the line."""

    line: Place

    def place(self, _: Path) -> Place:
        return self.line

    def place_of_key(self, _: Path) -> Place:
        return self.line


def submissions_in(
    data: bytes, name: str, first_line: int
) -> Iterator[tuple[bytes, Place] | Problem]:
    """The bytes of every submission in whole lines, which begin with `first_line` of `name`."""
    for number, raw in lines_of(data, first_line):
        place = Place(name, number)
        if len(raw) > LONGEST_SUBMISSION:
            yield TOO_LONG.at(place, limit=LONGEST_SUBMISSION)
        else:
            yield raw, place


def read_each(raws: Iterable[tuple[bytes, Place] | Problem]) -> Iterator[Arrival | Problem]:
    """Each of `raws` read; problems pass through, and more may join them."""
    for one in raws:
        if isinstance(one, Problem):
            yield one
        else:
            yield from read_submission(*one)


def read_submission(raw: bytes, place: Place) -> Iterator[Arrival | Problem]:
    """The submission in `raw`, or everything that is wrong with it."""
    for one in read_object(raw, place, _SUBMISSION):
        yield one if isinstance(one, Problem) else Arrival(place, raw, one)


def read_object(
    raw: bytes, place: Place, decoder: msgspec.json.Decoder[T]
) -> Iterator[T | Problem]:
    """What `decoder` reads in `raw`, or everything that is wrong with it."""
    try:
        value = decoder.decode(raw)
        doubled = doubled_names(raw)
    except msgspec.ValidationError:
        yield from _read_again(raw, place, decoder.type)
    except _NO_JSON as error:
        yield NOT_JSON.at(place, why=_why(error, raw))
    else:
        yield from _told(doubled, place)
        if not doubled:
            yield value


def doubled_names(raw: bytes) -> list[str]:
    """The names that stand twice in one object of `raw`, of which a decoder keeps the last."""
    doubled: dict[str, None] = {}

    def note(pairs: list[tuple[str, object]]) -> None:
        names: set[str] = set()
        for name, _ in pairs:
            if name in names:
                doubled[name] = None
            names.add(name)

    if _may_double(raw):
        text = raw.decode(errors="replace")
        json.loads(text, object_pairs_hook=note, parse_int=str, parse_float=str, strict=False)
    return list(doubled)


def _may_double(raw: bytes) -> bool:
    """Whether `raw` has other colons than what was read of it: each name is followed by one."""
    try:
        read = msgspec.json.encode(_ANY.decode(raw))
    except _NO_JSON:
        return True
    return b"\\u00" in raw or raw.count(b":") != read.count(b":")  # a colon may be \u003a


def _told(doubled: list[str], place: Place) -> Iterator[Problem]:
    for name in doubled[:_TOLD_AT_MOST]:
        yield DOUBLED_NAME.at(place, name=shown(name))


def _read_again(raw: bytes, place: Place, kind: type[T]) -> Iterator[T | Problem]:
    """The same, value by value: slower, but it sees everything that is wrong."""
    try:
        value = _ANY.decode(raw)
        doubled = doubled_names(raw)
    except _NO_JSON as error:
        yield NOT_JSON.at(place, why=_why(error, raw))
        return
    yield from _told(doubled, place)
    found, problems = decode(_OnePlace(place), (), value, kind)
    if found is not None and not doubled:  # only the strict reading failed: "417" for 417
        yield found
    yield from problems


def _why(error: Exception, raw: bytes) -> Words:
    match error:
        case RecursionError():
            return _DEEP
        case msgspec.DecodeError() if "out of range" in str(error):
            return _OUT_OF_RANGE
        case msgspec.DecodeError() if "surrogate" in str(error):
            return _HALF_A_SIGN
        case msgspec.DecodeError() if "truncated" in str(error):  # also said of half a pair
            return _HALF_A_SIGN if _has_lone_surrogate(raw) else _TRUNCATED
        case _:
            return _MALFORMED


def _has_lone_surrogate(raw: bytes) -> bool:
    return any(one["lone"] for one in _LONE_SURROGATE.finditer(raw))
