"""In which words is a misfit said: what stands there, where it stands, and what was due?"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec

from tha.source.language import Words
from tha.source.yaml_nodes import Path

GROUP = Words(vi="một nhóm trường", en="a group of fields")
LIST = Words(vi="một danh sách", en="a list")
_NOTHING = Words(vi="chỗ trống", en="nothing")
_LONGEST_SHOWN = 60
_EXPECTED: dict[Any, Words] = {
    str: Words(vi="một chuỗi", en="a text"),
    int: Words(vi="số nguyên", en="a whole number"),
    Decimal: Words(vi="một số (dấu chấm thập phân)", en="a number"),
    bool: Words(vi="true hoặc false", en="true or false"),
    date: Words(vi="ngày viết như 2026-07-01", en="a day written like 2026-07-01"),
}


def what_is_due(kind: Any) -> Words:
    """What `kind` takes, in words; a `Meta(extra={"expected": Words})` says it more closely."""
    if get_origin(kind) is Annotated:
        base, *metas = get_args(kind)
        for meta in metas:
            if isinstance(meta, msgspec.Meta) and meta.extra and "expected" in meta.extra:
                words = meta.extra["expected"]
                assert isinstance(words, Words)
                return words
        return what_is_due(base)
    if get_origin(kind) is Literal:
        listed = ", ".join(str(one) for one in get_args(kind))
        return Words(vi=listed, en=listed)
    return _EXPECTED[kind]


def what_is_there(value: Any) -> Words | str:
    """The author's own word, the beginning of a long one."""
    match value:
        case None:
            return _NOTHING
        case list():
            return LIST
        case dict():
            return GROUP
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)[:_LONGEST_SHOWN]
        case _:
            text = str(value)
            return f'"{text[:_LONGEST_SHOWN]}…"' if len(text) > _LONGEST_SHOWN else f'"{text}"'


def where_it_stands(path: Path) -> Words:
    """Where a value stands: the nearest name on the way; a list element is told by its list."""
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return Words(vi="ở ngoài cùng của tệp", en="at the top of the file")
    return Words(vi=f"ở trường {names[-1]}", en=f"in field {names[-1]}")
