"""Does an editor find fault with what is wrong, and with nothing that the check takes?"""

import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from samples import authored, authored_head
from tha.cli.scaffolds.schemas import schemas
from tha.quiz.item import FAULTS
from tha.source.language import LANGUAGES

REPOSITORY = Path(__file__).parents[3]
CASES = REPOSITORY / "tests/messages"
OWN = sorted(
    (name, path)
    for name, (files, _) in schemas().items()
    for path in REPOSITORY.glob(files)
    if path.is_file()
)


class AsInAnEditor(yaml.CSafeLoader):
    """YAML 1.2: days are texts, and of words only `true` and `false` are signs."""


AsInAnEditor.yaml_implicit_resolvers = {
    first: [one for one in rules if not one[0].endswith((":timestamp", ":bool"))]
    for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
AsInAnEditor.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf")
)


@cache
def validator(kind: str) -> jsonschema_rs.Draft7Validator:
    return jsonschema_rs.Draft7Validator(schemas()[kind][1], validate_formats=True)


def read(text: str) -> Any:
    return as_json(yaml.load(text, AsInAnEditor))  # noqa: S506  # it is a safe one


def as_json(value: Any) -> Any:
    """Names are texts in JSON."""
    if isinstance(value, dict):
        return {str(name): as_json(one) for name, one in value.items()}
    return [as_json(one) for one in value] if isinstance(value, list) else value


def faults(kind: str, text: str) -> list[str]:
    return [one.message for one in validator(kind).iter_errors(read(text))]


def quiz(item: dict[str, Any], **head: Any) -> list[str]:
    return faults("quiz", yaml.safe_dump({**authored_head(**head), "items": [item]}))


def test_every_kind_of_file_is_in_the_project() -> None:
    assert {name for name, _ in OWN} == set(schemas())


@pytest.mark.parametrize(("kind", "path"), OWN, ids=lambda one: getattr(one, "stem", one))
def test_nothing_is_wrong_with_the_content(kind: str, path: Path) -> None:
    assert faults(kind, path.read_text("utf-8")) == []


@pytest.mark.parametrize("kind", FAULTS)
def test_a_sound_item_of_each_type_is_taken(kind: str) -> None:
    assert quiz(authored(kind)) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"options": {"a": {"text": "Có", "feedback": "Đúng vậy"}, "b": "Không"}},
        {"options": {"1": "Có", "2": "Không"}, "key": 1},
        {"options": {"đ": "Có", "e": 12}, "key": "đ"},
        {"points": "1.5", "level": None},
        {"stem": 2026},
    ],
)
def test_what_the_reader_of_quizzes_takes_is_taken(changes: dict[str, Any]) -> None:
    assert quiz(authored("single_choice", **changes)) == []


def test_a_word_that_looks_like_a_sign_is_taken() -> None:
    assert quiz(authored("multiple_choice", scoring="partial", penalty=False)) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"ratoinale": "Vì"},
        {"type": "single"},
        {"options": {"a b": "Có", "c": "Không"}},
        {"options": {"a": {"txet": "Có"}, "b": "Không"}},
        {"level": "know"},
        {"points": -1},
        {"points": "một"},
        {"basis": "luat-thads-2025#d1"},
        {"key": ["a"]},
        {"stem": None},
    ],
)
def test_a_faulty_item_is_told(changes: dict[str, Any]) -> None:
    assert quiz(authored("single_choice", **changes))


@pytest.mark.parametrize(
    "head",
    [
        {"purpose": "test"},
        {"as_of": "01/07/2026"},
        {"time_limit": 0},
        {"shuffle": "items"},
        {"draw": {"chung": 0}},
        {"title": " "},
        {"khac": 1},
    ],
)
def test_a_faulty_head_is_told(head: dict[str, Any]) -> None:
    assert quiz(authored("single_choice"), **head)


@pytest.mark.parametrize("lacking", ["id", "stem", "options", "key", "type"])
def test_what_is_missing_is_told(lacking: str) -> None:
    item = authored("single_choice")
    del item[lacking]
    assert quiz(item)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("register", "luat-mau: {number: 1/2026/QH16}"),
        ("register", "- luat-mau"),
        ("glossary", "an: {term: Án, en: case, meaning: Bản án, basis: x}"),
        ("figures", "{title: Năm, year: 19, source: báo, cases: {}}"),
        ("paths", "{target: {hours: 40, basis: x}, paths: {uy-ban: {title: x}}}"),
        ("requirements", "{roles: {}, years: {2026: [{id: a, title: b, hours: 1}]}}"),
        ("retention", "after_leaving: 1000"),
    ],
)
def test_a_fault_in_the_other_files_is_told(kind: str, text: str) -> None:
    assert faults(kind, text)


SHAPES = ("unknown-field", "missing-field", "unknown-word", "wrong-kind")
BEYOND = "wrong-kind.moment.yml"
"""No schema knows which moments a calendar holds."""
SHAPED = sorted(
    one
    for shape in SHAPES
    for one in (CASES / "source").glob(f"{shape}*.yml")
    if one.name != BEYOND
)


@pytest.mark.parametrize("path", SHAPED, ids=lambda one: one.name)
def test_the_cases_of_wrong_shapes_are_told_in_the_editor_too(path: Path) -> None:
    assert faults("quiz", path.read_text("utf-8"))


def test_what_is_told_of_a_field_is_told_in_vietnamese() -> None:
    told = schemas()["quiz"][1]["properties"]["pass_mark"]["description"]
    assert told == "Phần trăm điểm để đạt, như 70%."
    assert LANGUAGES[0] == "vi"
