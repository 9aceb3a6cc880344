"""By what is the message of a document that cannot be typeset provoked?"""

from collections.abc import Callable
from pathlib import Path

import pytest

from paper_samples import pdf_of
from tha.reports.typeset import NotTypesetError, made_from
from tha.source.problem import Problem


def _overlong(_: Path) -> list[Problem]:
    with pytest.raises(NotTypesetError) as refused, made_from("docs/bai.md"):
        pdf_of("", title="x" * 40_000)  # PDF/A takes no such title
    return [refused.value.problem]


GENERATED: dict[str, Callable[[Path], list[Problem]]] = {"reports/not-typeset": _overlong}
