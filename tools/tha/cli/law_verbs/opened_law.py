"""How do the verbs of the law get at register and content, and at what was asked for?"""

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click
import msgspec

from tha.cli.terminal.show import end, show, show_problems
from tha.source.language import Words
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.vietnamese import canonical

if TYPE_CHECKING:
    from tha.curriculum.uses import Looked
    from tha.law.citation import Citation
    from tha.law.register import Register

_NOT_ALL = Words(
    vi="Chưa đọc được hết những tệp sau, nên kết quả có thể còn thiếu:",
    en="These could not be read to the end, so more may be missing above:",
)


class OpenedLaw(msgspec.Struct, frozen=True):
    """The register and the content of this folder, and what was wrong on the way."""

    register: "Register"
    looked: "Looked"
    problems: list[Problem]


def open_law() -> OpenedLaw:
    """Reads register and content; nothing is told yet."""
    from tha.curriculum.content import load_own_register  # noqa: PLC0415  # keeps help fast
    from tha.curriculum.uses import look_through  # noqa: PLC0415  # the same

    register, problems = load_own_register(Path())
    return OpenedLaw(register, look_through(Path()), problems)


def citation_asked(law: OpenedLaw, text: str) -> "Citation":
    """The provision that `text` names, as a citation or by its Vietnamese label.

    The verb ends with status 1 when it names none. A provision that is not listed is told, and
    still asked for.
    """
    from tha.law.citation import parse_citation  # noqa: PLC0415  # keeps help fast
    from tha.law.register import resolve  # noqa: PLC0415  # the same

    text = canonical(text)
    by_label = None
    if parse_citation(text) is None:
        by_label = law.register.labelled(" ".join(text.split()))
    written = str(by_label) if by_label is not None else text
    citation, problems = resolve(law.register, written, Place(text))
    law.problems.extend(problems)
    if citation is None:
        _refuse(law.problems)
    return citation


def finish(law: OpenedLaw) -> None:
    """Tells what was wrong, after the answer; status 1 when anything is an error."""
    show_problems(law.problems)
    if law.looked.problems:
        show(_NOT_ALL, "stderr")
        show_problems(law.looked.problems)
    end([*law.problems, *law.looked.problems])


def _refuse(problems: list[Problem]) -> NoReturn:
    show_problems(problems)
    raise click.exceptions.Exit(1)
