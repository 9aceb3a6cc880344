"""Which small tables of marks do the tests of statistics start from?"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from tha.statistics.table import Choices, Floats, Scored

PUBLISHED = Path(__file__).parent / "reference" / "statistics"

Cell = float | int | str | None


def a_table(
    rows: Sequence[Sequence[Cell]],
    points: Sequence[float] | None = None,
    choices: dict[str, Choices] | None = None,
) -> Scored:
    """A row a person: a credit, None for not asked, "o" for omitted, "p" for pending."""
    cells = np.array(rows, dtype=object)
    width = cells.shape[1]
    return Scored(
        items=tuple(f"i{place}" for place in range(width)),
        points=np.ones(width) if points is None else np.array(points, np.float64),
        credit=np.array([[_credit(one) for one in row] for row in rows], np.float64),
        omitted=np.asarray(cells == "o", np.bool_),
        pending=np.asarray(cells == "p", np.bool_),
        choices=choices or {},
    )


def chosen(letters: str, keys: str, answers: Sequence[str]) -> Choices:
    """What each person chose, as a string of letters; "" for nobody's choice."""
    ticks = np.array([[letter in answer for letter in letters] for answer in answers])
    return Choices(tuple(letters), tuple(keys), ticks, is_multiple=len(keys) > 1)


def published(name: str) -> dict[str, Any]:
    """A file of published data and the figures that others print of them."""
    told: dict[str, Any] = yaml.safe_load((PUBLISHED / name).read_text("utf-8"))
    return told


def table_of_patterns(counts: dict[str, int]) -> Scored:
    """From how many people have each row of noughts and ones."""
    rows: Floats = np.array(
        [[float(sign) for sign in row] for row, count in counts.items() for _ in range(count)]
    )
    return a_table(rows.tolist())


def _credit(cell: Cell) -> float:
    match cell:
        case None | "p":
            return float("nan")
        case "o":
            return 0.0
        case _:
            return float(cell)
