"""What may stand in each kind of YAML file, as a JSON Schema that an editor checks along with?

Made from the Structs that read the files, so that both say the same. An editor reads YAML by types
where our reader keeps what was typed, so a text may be a number there and a `true` a text. Only
shapes are checked: what fits together is told by `tha check`.
"""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from msgspec import inspect

from tha.cli.scaffolds.field_words import FIELDS, TYPES
from tha.curriculum.content import REGISTER
from tha.curriculum.figures import FOLDER as FIGURES
from tha.curriculum.figures import Figures
from tha.curriculum.glossary.terms import GLOSSARY, Term
from tha.curriculum.paths.role_path import FILE as PATHS
from tha.curriculum.paths.role_path import RolePaths
from tha.curriculum.requirements.requirement import FILE as REQUIREMENTS
from tha.curriculum.requirements.requirement import Requirements
from tha.law.instrument import Instrument
from tha.quiz.item import Item
from tha.quiz.items.asked import Option
from tha.quiz.items.short_text import Accepted
from tha.quiz.quiz import QuizFile
from tha.records.retention.periods import PERIODS, Periods
from tha.source.exact import Bounds

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_MOMENT = _DAY[:-1] + r"[Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?([Zz]|[+-][0-9]{2}:?[0-9]{2})$"
_DECIMAL = r"^\s*[+-]?[0-9]+(\.[0-9]+)?\s*$"
_WHOLE = r"^\s*[+-]?[0-9]+\s*$"
_SHORTHAND = (Option, Accepted)
"""Of these a bare text may stand for `{text: …}`."""
_SCALAR = ["string", "number", "boolean"]


def schemas() -> dict[str, tuple[str, Schema]]:
    """The schema of each kind of file, by its name, with the files that it is for."""
    return {
        "quiz": ("quizzes/**/*.yml", quiz_schema()),
        "register": (REGISTER, _named(Instrument, "Sổ đăng ký văn bản: mã của văn bản, rồi mục")),
        "glossary": (GLOSSARY, _named(Term, "Bảng thuật ngữ: mã của thuật ngữ, rồi mục")),
        "figures": (f"{FIGURES.as_posix()}/*.yml", _of(Figures, "Số liệu của một năm")),
        "paths": (PATHS, _of(RolePaths, "Lộ trình học của từng vai")),
        "requirements": (REQUIREMENTS, _of(Requirements, "Mỗi năm vai nào phải học gì")),
        "retention": (PERIODS.as_posix(), _of(Periods, "Thời hạn lưu dữ liệu cá nhân")),
    }


def quiz_schema() -> Schema:
    """A quiz and its items, whose fields depend on their type."""
    made = _Made()
    whole = made.struct(inspect.type_info(QuizFile))
    kind: Any = Item  # a union is not a type to mypy
    item = made.of(inspect.type_info(kind))
    item["required"] += ["id", "stem"]  # only the gaps of a cloze have none
    whole["properties"]["items"] |= {"items": item, "minItems": 1}
    return _whole(whole, made, "Quiz: tự luyện, đánh giá hoặc cuộc thi")


def _of(kind: type[msgspec.Struct], title: str) -> Schema:
    made = _Made()
    return _whole(made.struct(inspect.type_info(kind)), made, title)


def _named(kind: type[msgspec.Struct], title: str) -> Schema:
    """Entries by their ids."""
    made = _Made()
    entry = made.of(inspect.type_info(kind))
    return _whole({"type": "object", "additionalProperties": entry}, made, title)


def _whole(schema: Schema, made: "_Made", title: str) -> Schema:
    return {"$schema": _DRAFT, "title": title, **schema, "definitions": made.definitions}


class _Made:
    """The Structs that were met on the way, each described once."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {}

    def of(self, kind: inspect.Type) -> Schema:
        """The schema of `kind` as an editor's reader of YAML sees its values."""
        match kind:
            case inspect.Metadata():
                return _bounded(self.of(kind.type), kind)
            case inspect.UnionType():
                return self._union(kind.types)
            case inspect.StructType():
                return self._reference(kind)
            case inspect.VarTupleType() | inspect.ListType():
                return {"type": "array", "items": self.of(kind.item_type)}
            case inspect.DictType():
                return self._mapping(kind)
            case _:
                return _leaf(kind)

    def struct(self, kind: inspect.Type) -> Schema:
        """The fields of a Struct, and no others."""
        assert isinstance(kind, inspect.StructType)
        fields = {one.encode_name: self.of(one.type) for one in kind.fields}
        owner = str(kind.tag or kind.cls.__name__)
        for name, schema in fields.items():
            told = FIELDS.get((owner, name)) or FIELDS.get(("", name))
            if told:
                fields[name] = {**_alone(schema), "description": told}
        if kind.tag_field:
            fields[kind.tag_field] = {"const": kind.tag}
        required = [one.encode_name for one in kind.fields if one.required]
        schema = {"type": "object", "properties": fields, "additionalProperties": False}
        return schema | ({"required": required} if required else {})

    def _reference(self, kind: inspect.StructType) -> Schema:
        name = kind.cls.__name__
        if name not in self.definitions:
            self.definitions[name] = {}  # a Struct may hold itself
            self.definitions[name] = self.struct(kind)
        told = {"$ref": f"#/definitions/{name}"}
        return {"anyOf": [{"type": _SCALAR}, told]} if kind.cls in _SHORTHAND else told

    def _mapping(self, kind: inspect.DictType) -> Schema:
        """Names are texts to JSON, whatever they look like."""
        schema: Schema = {"type": "object", "additionalProperties": self.of(kind.value_type)}
        pattern = self.of(kind.key_type).get("pattern")
        return schema | ({"propertyNames": {"pattern": pattern}} if pattern else {})

    def _union(self, kinds: Iterable[inspect.Type]) -> Schema:
        members = list(kinds)
        tagged = [one for one in members if isinstance(one, inspect.StructType) and one.tag_field]
        if len(tagged) > 1:
            return self._tagged(tagged)
        return {"anyOf": [self.of(one) for one in members]}

    def _tagged(self, kinds: list[inspect.StructType]) -> Schema:
        """By cases of the tag: an editor then names the field that is wrong, not twelve types."""
        field = str(kinds[0].tag_field)
        cases = [
            {
                "if": {"properties": {field: {"const": one.tag}}, "required": [field]},
                "then": self._reference(one),
            }
            for one in kinds
        ]
        tags = [str(one.tag) for one in kinds]
        listed = {"enum": tags, "description": FIELDS["", field]}
        enums = [TYPES[tag] for tag in tags]
        return {
            "type": "object",
            "required": [field],
            "properties": {field: listed | {"markdownEnumDescriptions": enums}},
            "allOf": cases,
        }


def _alone(schema: Schema) -> Schema:
    """In this draft nothing that stands beside a reference counts."""
    return {"allOf": [schema]} if "$ref" in schema else schema


_LEAVES: dict[type[inspect.Type], Schema] = {
    inspect.BoolType: {"enum": [True, False, "true", "false"]},
    inspect.DecimalType: {"type": ["number", "string"], "pattern": _DECIMAL},
    inspect.IntType: {"type": ["integer", "string"], "pattern": _WHOLE},
    inspect.DateType: {"type": "string", "pattern": _DAY, "format": "date"},
    inspect.DateTimeType: {"type": "string", "pattern": _MOMENT},
    inspect.NoneType: {"type": "null"},
    inspect.StrType: {"type": _SCALAR},
}


def _leaf(kind: inspect.Type) -> Schema:
    if isinstance(kind, inspect.LiteralType):
        signs = [one == "true" for one in kind.values if _is_sign(one)]
        return {"enum": [*kind.values, *signs]}
    return dict(_LEAVES.get(type(kind), {}))


def _is_sign(value: object) -> bool:
    return value in {"true", "false"}


def _bounded(schema: Schema, kind: inspect.Metadata) -> Schema:
    """With what its annotation asks for: bounds, patterns and words for who misses them."""
    extra = kind.extra or {}
    bounds = extra.get("bounds")
    if isinstance(bounds, Bounds):
        schema |= {"minimum": float(bounds.least), "maximum": float(bounds.most)}
    limits: dict[str, Callable[[Any], Any]] = {"ge": int, "le": int}
    names = {"ge": "minimum", "le": "maximum"}
    for name, read in limits.items():
        value = getattr(kind.type, name, None)
        if value is not None:
            schema[names[name]] = read(value)
    pattern = getattr(kind.type, "pattern", None)
    if pattern:
        schema["pattern"] = _as_in_javascript(pattern)
    if longest := getattr(kind.type, "max_length", None):
        schema["maxLength"] = longest
    expected = extra.get("expected")
    if expected is not None:
        schema["patternErrorMessage"] = f"cần {expected.vi}"
    return schema


_JAVASCRIPT = {
    r"\A": "^",
    r"\Z": "$",
    r"[^\W_]": r"[^\s!-/:-@\[-`{-~]",
    r"[\w-]": r"[^\s!-,./:-@\[-^`{-~]",
}
r"""For editors `\w` means ASCII only, but `đ` is a letter too: whatever is no sign of ASCII."""


def _as_in_javascript(pattern: str) -> str:
    for ours, theirs in _JAVASCRIPT.items():
        pattern = pattern.replace(ours, theirs)
    return pattern
