"""Does what a stranger wrote reach the terminal as text and nothing else?"""

import pytest

from tha.cli.terminal.show import harmless, problem_lines
from tha.source.messages import UNKNOWN_FIELD
from tha.source.place import Place


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Chấp hành viên", "Chấp hành viên"),
        ("\x1b[2J", "\\u001b[2J"),
        ("a\rb\nc", "a\\u000db\\u000ac"),
        ("\u202egpj.exe", "\\u202egpj.exe"),
        ("\ud800", "\\ud800"),
    ],
)
def test_signs_that_steer_the_terminal_are_written_out(written: str, shown: str) -> None:
    assert harmless(written) == shown


def test_a_problem_takes_two_lines_whatever_it_quotes() -> None:
    problem = UNKNOWN_FIELD.at(Place("a\n.yml"), name="\x1b[31m", owner="quiz", hint="x\ny")
    lines = problem_lines(problem, "vi")
    assert len(lines) == 2
    assert all(one.isprintable() for one in lines)
