"""Does every file keep to the measures of the house?

Migrations are written by Django and keep to none. The bounds are few and have no exceptions: what
outgrows one is two subjects.
"""

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
LINES_A_FILE = 350
LINES_A_BODY = 50
NESTING = 4
PARAMETERS = 6
FILES_A_ROOM = 20
FORBIDDEN = {"utils", "helpers", "common", "core", "misc", "base", "lib", "manager", "service"}

Function = ast.FunctionDef | ast.AsyncFunctionDef
_BLOCKS = (
    ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.TryStar,
    ast.Match, ast.FunctionDef, ast.AsyncFunctionDef,
)  # fmt: skip


def _files() -> list[Path]:
    """Every Python file that people write."""
    found = (one for top in ("tools", "tests", "benchmarks") for one in _below(REPOSITORY / top))
    return sorted(one for one in found if one.suffix == ".py" and "migrations" not in one.parts)


def _below(folder: Path) -> Iterator[Path]:
    return (one for one in folder.rglob("*") if "__pycache__" not in one.parts)


def _name(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _functions(path: Path) -> Iterator[Function]:
    return (one for one in ast.walk(_parsed(path)) if isinstance(one, Function))


def _body(function: Function) -> int:
    """Lines between the docstring, if there is one, and the end."""
    first = function.body[1:2] if ast.get_docstring(function) is not None else function.body[:1]
    return (function.end_lineno or 0) - first[0].lineno + 1 if first else 0


def _depth(node: ast.AST) -> int:
    """How deep blocks stand inside each other below `node`; `elif` stands beside its `if`."""
    return max(
        (_step(node, child) + _depth(child) for child in ast.iter_child_nodes(node)), default=0
    )


def _step(parent: ast.AST, child: ast.AST) -> int:
    is_elif = isinstance(parent, ast.If) and isinstance(child, ast.If) and [child] == parent.orelse
    return int(isinstance(child, _BLOCKS) and not is_elif)


def _parameters(function: Function) -> int:
    given = function.args
    named = [one.arg for one in [*given.posonlyargs, *given.args, *given.kwonlyargs]]
    return len([one for one in named if one not in {"self", "cls"}])


def _too_much(measure: Callable[[Function], int], bound: int) -> list[str]:
    """Every function whose `measure` is over the `bound`."""
    return [
        f"{_name(path)}: {one.name}"
        for path in _files()
        for one in _functions(path)
        if measure(one) > bound
    ]


def _doors(*, of_models: bool) -> list[Path]:
    """Every `__init__.py`; Django asks for models to be named in theirs."""
    found = [one for one in _files() if one.name == "__init__.py"]
    return [one for one in found if (one.parent.name == "models") is of_models]


def _holds_only(path: Path, *kinds: type[ast.stmt]) -> bool:
    said, *others = _parsed(path).body
    return isinstance(said, ast.Expr) and all(isinstance(one, kinds) for one in others)


def _is_introduced(path: Path) -> bool:
    said = ast.get_docstring(_parsed(path)) or ""
    starts_at_the_top = path.read_text("utf-8").startswith(('"""', 'r"""'))
    return starts_at_the_top and re.match(r"\S.*?[.?!:](\s|$)", said, re.DOTALL) is not None


def _is_second_half(path: Path) -> bool:
    wholes = {re.sub(r"_?[0-9]$", "", path.stem), path.stem.removesuffix("_extra")} - {path.stem}
    return any(path.with_stem(one).exists() for one in wholes if one)


def test_files_are_short() -> None:
    lines = {_name(one): len(one.read_text("utf-8").splitlines()) for one in _files()}
    assert {name: count for name, count in lines.items() if count > LINES_A_FILE} == {}


def test_bodies_are_short() -> None:
    assert _too_much(_body, LINES_A_BODY) == []


def test_bodies_are_flat() -> None:
    assert _too_much(_depth, NESTING) == []


def test_functions_take_few_parameters() -> None:
    assert _too_much(_parameters, PARAMETERS) == []


def test_the_first_line_says_which_question_a_file_answers() -> None:
    assert [_name(one) for one in _files() if not _is_introduced(one)] == []


def test_the_sign_on_a_door_is_only_a_docstring() -> None:
    assert [_name(one) for one in _doors(of_models=False) if not _holds_only(one)] == []


def test_the_door_that_django_asks_for_only_names_models() -> None:
    doors = _doors(of_models=True)
    assert [_name(one) for one in doors if not _holds_only(one, ast.ImportFrom, ast.Assign)] == []


def test_a_room_has_few_files() -> None:
    rooms = Counter(_name(one.parent) for one in _files() if _name(one).startswith("tools/"))
    assert {room: count for room, count in rooms.items() if count > FILES_A_ROOM} == {}


def test_names_say_what_is_inside() -> None:
    tops = ("tools", "tests", "benchmarks", "docs", "quizzes")
    found = [one for top in tops for one in _below(REPOSITORY / top)]
    assert [_name(one) for one in found if one.stem in FORBIDDEN] == []


def test_no_file_is_the_second_half_of_another() -> None:
    assert [_name(one) for one in _files() if _is_second_half(one)] == []
