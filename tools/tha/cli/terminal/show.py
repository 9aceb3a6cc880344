"""How do words and problems reach the reader?"""

import json
import sys
from collections.abc import Sequence
from typing import Any, Literal, TextIO

import click

from tha.cli.terminal.verb import language_of
from tha.source.language import Language, Words
from tha.source.problem import Problem, has_errors, in_order

Stream = Literal["stdout", "stderr"]

_MEND = Words(vi="cách sửa", en="mend")
_LEVEL = {"error": Words(vi="lỗi", en="error"), "warning": Words(vi="lưu ý", en="warning")}


def language() -> Language:
    """The language of the verb that runs."""
    return language_of(click.get_current_context())


def show(words: Words, stream: Stream = "stdout", **gaps: str | Words) -> None:
    """One sentence on its own line."""
    print(words.into(language(), **gaps), file=_stream(stream))


def show_problems(problems: Sequence[Problem], *, stream: Stream = "stderr") -> None:
    """Every problem in order: a line that says where and what, then how to mend it."""
    for problem in in_order(problems):
        print("\n".join(problem_lines(problem, language())), file=_stream(stream))


def problem_lines(problem: Problem, language: Language) -> list[str]:
    """The lines that tell one problem."""
    level = _LEVEL[problem.message.level].into(language)
    lines = [
        f"{problem.place}: {level} {problem.code}: {problem.sentence(language)}",
        f"    {_MEND.into(language)}: {problem.mend(language)}",
    ]
    return [harmless(one) for one in lines]


def harmless(text: str) -> str:
    """`text` with every sign that would steer the terminal written out by its number."""
    return "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in text)


def show_json(value: Any) -> None:
    """A value for other programs."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def plain_problem(problem: Problem, language: Language) -> dict[str, str | int]:
    """A problem for other programs."""
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "level": problem.message.level,
        "code": problem.code,
        "message": problem.sentence(language),
        "mend": problem.mend(language),
    }


def end(problems: Sequence[Problem]) -> None:
    """Leaves the verb with status 1 when anything is an error."""
    if has_errors(problems):
        click.get_current_context().exit(1)


def _stream(name: Stream) -> TextIO:
    return sys.stdout if name == "stdout" else sys.stderr
