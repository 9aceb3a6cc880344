"""Can a reader find out about every verb, in the program and in the guide?"""

import re
from pathlib import Path

import click
import pytest

from tha.cli.main import VERBS, run, tha

GUIDE = Path(__file__).parents[2] / "docs" / "huong-dan" / "dong-lenh.md"
FIRST = [verb for _, verbs in VERBS.values() for verb in verbs]


def _lines() -> list[list[str]]:
    """Every verb, and every verb below a verb."""
    found = []
    for verb in FIRST:
        command = tha.get_command(click.Context(tha), verb)
        below = command.commands if isinstance(command, click.Group) else {}
        found += [[verb], *([verb, one] for one in below)]
    return found


@pytest.mark.parametrize(("language", "word"), [("vi", "Ví dụ"), ("en", "Example")])
@pytest.mark.parametrize("line", _lines(), ids=" ".join)
def test_the_help_of_a_verb_has_an_example(
    line: list[str], language: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--lang", language, *line, "--help"]) == 0
    helped = capsys.readouterr().out
    assert word in helped
    assert f"tha {' '.join(line)}" in helped.partition(word)[2]


@pytest.mark.parametrize("verb", FIRST)
def test_a_verb_has_a_section_of_the_guide(verb: str) -> None:
    assert re.search(rf"^## `tha {verb}`", GUIDE.read_text("utf-8"), re.MULTILINE)


def test_the_guide_has_no_section_of_a_verb_that_is_not_there() -> None:
    told = re.findall(r"^## `tha (\S+)`", GUIDE.read_text("utf-8"), re.MULTILINE)
    assert set(told) == set(FIRST)


def test_a_verb_stands_under_one_reader() -> None:
    assert len(FIRST) == len(set(FIRST))
