"""Do plain values fit a Struct, and if not, what misfits where?

msgspec converts a good value in one go. Only when it refuses do we walk value and type side by
side, so that every misfit becomes a Problem of its own, at its own place. A misspelt field is read
as the one that its author meant, so that one slip is one problem.
"""

import re
import types
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, Protocol, TypeVar, Union, get_args, get_origin

import msgspec

from tha.source.exact import bounds_of
from tha.source.language import Words
from tha.source.messages import MISSING_FIELD, UNKNOWN_FIELD, UNKNOWN_WORD, WRONG_KIND
from tha.source.misfit_words import GROUP, LIST, what_is_due, what_is_there, where_it_stands
from tha.source.moment import is_in_calendar
from tha.source.nearest import did_you_mean, nearest
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.yaml_nodes import Path

T = TypeVar("T")

_FIRST_WORD = re.compile(r"[A-Z][a-z]+")


class Places(Protocol):
    """Whatever can tell where a value or the name of a field stands; a Document can."""

    def place(self, path: Path, /) -> Place:
        """Where the value at `path` begins."""

    def place_of_key(self, path: Path, /) -> Place:
        """Where the name of the field at `path` stands."""


def decode(
    document: Places, path: Path, value: Any, kind: type[T]
) -> tuple[T | None, list[Problem]]:
    """`value`, which stands at `path` of `document`, as a `kind`; or None and every misfit."""
    try:
        return msgspec.convert(value, kind, strict=False), []
    except msgspec.ValidationError:
        return None, list(_misfits(document, path, value, kind))


def decode_as_meant(
    document: Places, path: Path, value: Any, kind: type[T]
) -> tuple[T | None, list[Problem]]:
    """Like `decode`, but what only has misspelt or unknown fields is read all the same.

    For what will be checked further and not be published while there are problems.
    """
    decoded, problems = decode(document, path, value, kind)
    if any(one.message is not UNKNOWN_FIELD for one in problems) or not problems:
        return decoded, problems
    try:
        return msgspec.convert(_as_meant(value, kind), kind, strict=False), problems
    except msgspec.ValidationError:
        return None, problems


def fitting_fields(value: Any, kind: type[msgspec.Struct]) -> dict[str, Any]:
    """Those fields of `kind` that could be read from `value`, even if others could not."""
    fitting: dict[str, Any] = {}
    if isinstance(value, dict):
        meant = _as_meant(value, kind)
        for field in msgspec.structs.fields(kind):
            if field.name in meant and _fits(meant[field.name], field.type):
                fitting[field.name] = msgspec.convert(meant[field.name], field.type, strict=False)
    return fitting


def _fits(value: Any, kind: Any) -> bool:
    try:
        converted = msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError:
        return False
    if isinstance(converted, datetime):
        return is_in_calendar(converted)
    bounds = bounds_of(kind)
    return bounds is None or not isinstance(converted, Decimal) or bounds.hold(converted)


def _as_meant(value: Any, kind: Any) -> Any:
    """`value` with misspelt fields under their right names, and without unknown ones."""
    struct = _struct_for(value, kind)
    if struct is None:
        return value
    names = _author_names(value, struct)
    tag = struct.__struct_config__.tag_field
    tagged = {tag: value[tag]} if tag and tag in value else {}
    return tagged | {field: value[name] for field, name in names.items()}


def _struct_for(value: Any, kind: Any) -> type[msgspec.Struct] | None:
    """The Struct that `value` is meant to be, or None when it is not meant to be one."""
    if not isinstance(value, dict):
        return None
    member = _member_for(value, get_args(kind)) if _is_union(kind) else kind
    if isinstance(member, _Tagged):
        return member.members.get(str(value.get(member.field)))
    return member if _is_struct(member) else None


def _author_names(value: dict[str, Any], struct: type[msgspec.Struct]) -> dict[str, str]:
    """For each field of `struct` that `value` has, the name under which its author wrote it."""
    fields = [one.encode_name for one in msgspec.structs.fields(struct)]
    names = {name: name for name in fields if name in value}
    for name in _unknown_names(value, struct):
        meant = nearest(name, fields)
        if meant is not None:
            names.setdefault(meant, name)
    return names


def _unknown_names(value: dict[str, Any], struct: type[msgspec.Struct]) -> list[str]:
    known = {one.encode_name for one in msgspec.structs.fields(struct)}
    known.add(struct.__struct_config__.tag_field or "")
    return [name for name in value if name not in known]


def _misfits(document: Places, path: Path, value: Any, kind: Any) -> Iterator[Problem]:
    """Every part of `value` that `kind` does not take."""
    if _is_union(kind):
        kind = _member_for(value, get_args(kind))
    if isinstance(kind, _Tagged):
        yield from _in_tagged(document, path, value, kind)
    elif _is_struct(kind):
        yield from _in_struct(document, path, value, kind)
    elif get_origin(kind) in {list, tuple}:
        yield from _in_list(document, path, value, get_args(kind)[0])
    elif get_origin(kind) is dict:
        yield from _in_dict(document, path, value, kind)
    else:
        yield from _in_leaf(document, path, value, kind)


def _is_union(kind: Any) -> bool:
    return get_origin(kind) in {Union, types.UnionType}


def _is_struct(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


class _Tagged(msgspec.Struct):
    """The members of a union of Structs, by tag."""

    field: str
    members: dict[str, type[msgspec.Struct]]


def _member_for(value: Any, members: tuple[Any, ...]) -> Any:
    """The member of a union that the author meant, judged by the outer shape of `value`."""
    structs = [one for one in members if _is_struct(one)]
    if len(structs) > 1:
        by_tag = {str(one.__struct_config__.tag): one for one in structs}
        return _Tagged(structs[0].__struct_config__.tag_field or "type", by_tag)
    shapes: dict[type, Any] = {dict: dict, list: list}
    wanted = shapes.get(type(value))
    for one in members:
        if wanted and (get_origin(one) is wanted or (wanted is dict and one in structs)):
            return one
    return next(one for one in members if one is not types.NoneType)


def _in_tagged(document: Places, path: Path, value: Any, union: _Tagged) -> Iterator[Problem]:
    if not isinstance(value, dict):
        yield _wrong_kind(document, path, value, GROUP)
        return
    tag = value.get(union.field)
    if union.field not in value:
        yield _untagged(document, path, value, union.field)
    elif not isinstance(tag, str):
        listed = ", ".join(union.members)
        yield _wrong_kind(document, (*path, union.field), tag, Words(vi=listed, en=listed))
    elif tag not in union.members:
        hint = did_you_mean(tag, union.members)
        place = document.place((*path, union.field))
        yield UNKNOWN_WORD.at(place, value=tag, field=where_it_stands((union.field,)), hint=hint)
    else:
        yield from _in_struct(document, path, value, union.members[tag])


def _untagged(document: Places, path: Path, value: dict[str, Any], field: str) -> Problem:
    owner = next((step for step in reversed(path) if isinstance(step, str)), "item")
    misspelt = next((name for name in value if nearest(name, [field])), None)
    if misspelt is None:
        return MISSING_FIELD.at(document.place(path), owner=owner, name=field)
    place = document.place_of_key((*path, misspelt))
    hint = did_you_mean(misspelt, [field])
    return UNKNOWN_FIELD.at(place, name=misspelt, owner=owner, hint=hint)


def _in_struct(
    document: Places, path: Path, value: Any, kind: type[msgspec.Struct]
) -> Iterator[Problem]:
    if not isinstance(value, dict):
        yield _wrong_kind(document, path, value, GROUP)
        return
    config = kind.__struct_config__
    owner = str(config.tag or _FIRST_WORD.findall(kind.__name__)[0].lower())
    fields = msgspec.structs.fields(kind)
    known = [
        *(one.encode_name for one in fields),
        *([config.tag_field] if config.tag_field else []),
    ]
    for name in _unknown_names(value, kind):
        hint = did_you_mean(name, known)
        place = document.place_of_key((*path, name))
        yield UNKNOWN_FIELD.at(place, name=name, owner=owner, hint=hint)
    names = _author_names(value, kind)
    for field in fields:
        written = names.get(field.encode_name)
        if written is not None:
            yield from _misfits(document, (*path, written), value[written], field.type)
        elif field.required:
            yield MISSING_FIELD.at(document.place(path), owner=owner, name=field.encode_name)


def _in_list(document: Places, path: Path, value: Any, kind: Any) -> Iterator[Problem]:
    if not isinstance(value, list):
        yield _wrong_kind(document, path, value, LIST)
        return
    for index, one in enumerate(value):
        yield from _misfits(document, (*path, index), one, kind)


def _in_dict(document: Places, path: Path, value: Any, kind: Any) -> Iterator[Problem]:
    if not isinstance(value, dict):
        yield _wrong_kind(document, path, value, GROUP)
        return
    name_kind, value_kind = get_args(kind)
    for name, one in value.items():
        if not _fits(name, name_kind):
            place = document.place_of_key((*path, name))
            where, due = where_it_stands(path), what_is_due(name_kind)
            yield WRONG_KIND.at(place, value=what_is_there(name), field=where, expected=due)
        yield from _misfits(document, (*path, name), one, value_kind)


def _in_leaf(document: Places, path: Path, value: Any, kind: Any) -> Iterator[Problem]:
    if _fits(value, kind):
        return
    if get_origin(kind) is Literal and isinstance(value, str):
        hint = did_you_mean(value, get_args(kind))
        place = document.place(path)
        yield UNKNOWN_WORD.at(place, value=value, field=where_it_stands(path), hint=hint)
    else:
        yield _wrong_kind(document, path, value, what_is_due(kind))


def _wrong_kind(document: Places, path: Path, value: Any, due: Words) -> Problem:
    there, where = what_is_there(value), where_it_stands(path)
    return WRONG_KIND.at(document.place(path), value=there, field=where, expected=due)
