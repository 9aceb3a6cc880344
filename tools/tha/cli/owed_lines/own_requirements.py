"""Which requirements does the project in this folder have, and may officers be told by them?"""

from pathlib import Path
from typing import TYPE_CHECKING

from tha.cli.terminal.show import end, show_problems

if TYPE_CHECKING:
    from tha.curriculum.requirements.requirement import Requirements


def own_requirements() -> "Requirements | None":
    """The requirements, None where the project has none; the verb ends when they are unsound."""
    from tha.curriculum.requirements.checks import load_requirements  # noqa: PLC0415  # fast help

    requirements, problems = load_requirements(Path())
    show_problems(problems)
    end(problems)
    return requirements
