"""Several statements, each right or wrong; by default marked in steps as in Vietnam since 2025."""

from decimal import Decimal
from itertools import pairwise
from typing import Literal

import msgspec

from tha.quiz.items.asked import Asked, Faults, Letter, Share
from tha.quiz.items.options import text_faults
from tha.quiz.messages import STEPS
from tha.source.nonblank import NonBlank

Response = dict[str, bool | None]

STEPS_OF_FOUR = (Decimal("0.1"), Decimal("0.25"), Decimal("0.5"), Decimal(1))
"""What 1, 2, 3 and 4 right statements earn in the national graduation examination since 2025
(Ministry of Education and Training, Decision 764/QĐ-BGDĐT of 8 March 2024, structure of papers)."""


class Statement(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One statement and whether it is true."""

    text: NonBlank
    key: bool
    feedback: str = ""


class TrueFalseSet(Asked, frozen=True, tag="true_false_set", kw_only=True):
    """`steps[n - 1]` is what n right statements earn; four statements have a default."""

    statements: dict[Letter, Statement]
    scoring: Literal["step", "per_statement", "exact"] = "step"
    steps: tuple[Share, ...] = ()

    @property
    def earned_by_steps(self) -> tuple[Decimal, ...]:
        """The steps in use: the author's, else the default ones."""
        return self.steps or STEPS_OF_FOUR


def faults(item: TrueFalseSet) -> Faults:
    """Statements that differ, and as many rising steps as statements."""
    yield from text_faults("statements", {name: one.text for name, one in item.statements.items()})
    if item.scoring != "step":
        return
    steps = item.earned_by_steps
    rising = all(low <= high for low, high in pairwise(steps)) and steps[-1] == 1
    if len(steps) != len(item.statements) or not rising:
        place = ("steps",) if item.steps else ("statements",)
        yield place, STEPS, {"count": len(item.statements)}
