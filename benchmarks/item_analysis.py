"""How does the item analysis of 100,000 people x 40 items compare with the same in pandas?

The peer is what a trainer who knows pandas writes by hand: facilities, correlations with the
rest, upper and lower 27 %, options with mean and correlation, alpha, alpha if dropped. Both start
from marks and letters in memory. The R package psych is asked as well where Rscript has it.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from ratio import print_ratio, seconds
from tha.statistics.analysis import Analysis, analyse
from tha.statistics.table import Choices, Scored

PEOPLE, ITEMS, DRAWN = 100_000, 40, 20
LETTERS = ("a", "b", "c", "d")
TABLES = (("everybody all items", None), (f"{DRAWN} of {ITEMS} drawn", DRAWN))

PSYCH = """
x <- as.matrix(read.csv(commandArgs(TRUE)[1]))
suppressPackageStartupMessages(library(psych))
cat(system.time(suppressWarnings(alpha(x)))[["user.self"]])
"""


def main() -> None:
    for what, drawn in TABLES:
        measure(what, *table(drawn))
    compare_with_psych()


def measure(what: str, scored: Scored, letters: pd.DataFrame) -> None:
    frame = pd.DataFrame(scored.credit, columns=list(scored.items))
    check(analyse(scored), by_hand(frame, letters))
    print_ratio(
        f"item analysis of {PEOPLE:,} people x {ITEMS} items ({what}), to pandas by hand",
        lambda: analyse(scored),
        lambda: by_hand(frame, letters),
        aim=1,
        rounds=3,
    )


def table(drawn: int | None) -> tuple[Scored, pd.DataFrame]:
    """People and items of the Rasch kind; whoever fails picks one of three distractors."""
    chance = np.random.default_rng(2026)
    ability, difficulty = chance.normal(size=(PEOPLE, 1)), chance.normal(size=ITEMS)
    right = chance.random((PEOPLE, ITEMS)) < 1 / (1 + np.exp(difficulty - ability))
    picked = np.where(right, 0, chance.integers(1, len(LETTERS), (PEOPLE, ITEMS)))
    credit = right.astype(np.float64)
    if drawn is not None:
        apart = chance.random((PEOPLE, ITEMS)).argsort(axis=1).argsort(axis=1) >= drawn
        credit[apart], picked[apart] = np.nan, len(LETTERS)
    items = tuple(f"i{number:02}" for number in range(ITEMS))
    nobody = np.zeros((PEOPLE, ITEMS), bool)
    choices = {
        item: Choices(LETTERS, ("a",), picked[:, [place]] == np.arange(len(LETTERS)))
        for place, item in enumerate(items)
    }
    scored = Scored(items, np.ones(ITEMS), credit, nobody, nobody, choices)
    known = np.array([*LETTERS, None], object)[picked]
    return scored, pd.DataFrame(known, columns=list(items)).astype("category")


class ByHand(NamedTuple):
    """The figures of pandas."""

    items: pd.DataFrame
    options: pd.DataFrame
    alpha: float
    dropped: dict[Hashable, float]
    scores: "pd.Series[float]"


def by_hand(frame: pd.DataFrame, letters: pd.DataFrame) -> ByHand:
    """The same figures, as pandas gives them."""
    count, total = frame.notna().sum(axis=1), frame.sum(axis=1)
    share = total / count
    rows = {}
    options = []
    for item in frame:
        credit = frame[item].dropna()
        rest = ((total - frame[item]) / (count - 1)).loc[credit.index]
        order = share.loc[credit.index].rank(method="first", pct=True)
        rows[item] = {
            "facility": credit.mean(),
            "sd": credit.std(),
            "item_rest": credit.corr(rest),
            "upper_lower": credit[order > 0.73].mean() - credit[order <= 0.27].mean(),  # noqa: PLR2004
        }
        chosen = pd.get_dummies(letters[item].loc[credit.index], dtype=float)
        fifths = pd.qcut(order, 5, labels=False)
        options.append(
            pd.DataFrame(
                {
                    "chosen": chosen.sum(),
                    "mean_rest": rest.groupby(letters[item], observed=False).mean(),
                    "point_biserial": chosen.corrwith(rest),
                }
            ).join(chosen.groupby(fifths).mean().T)
        )
    covariance = frame.cov()
    dropped = {
        item: alpha(covariance.drop(index=item, columns=item), count.mean() - 1) for item in frame
    }
    return ByHand(
        pd.DataFrame(rows).T,
        pd.concat(options, keys=list(frame)),
        alpha(covariance, count.mean()),
        dropped,
        pd.concat([(share * 100).describe(), pd.Series({"skewness": share.skew()})]),
    )


def alpha(covariance: pd.DataFrame, length: float) -> float:
    matrix = covariance.to_numpy()
    size = len(matrix)
    variance = np.trace(matrix) / size
    mean = (matrix.sum() - np.trace(matrix)) / (size * (size - 1))
    return float(length * mean / (variance + (length - 1) * mean))


def check(ours: Analysis, theirs: ByHand) -> None:
    """The figures are the same, so that the times can be compared."""
    items, options = theirs.items, theirs.options
    assert np.allclose(items["facility"], numbers(one.facility for one in ours.facilities))
    assert np.allclose(items["item_rest"], numbers(one.item_rest for one in ours.discriminations))
    assert np.allclose(numbers([ours.reliability.alpha]), theirs.alpha)
    dropped = numbers(ours.reliability.alpha_if_dropped.values())
    assert np.allclose(dropped, numbers(theirs.dropped.values()))
    biserial = (option.point_biserial for one in ours.distractors for option in one.options)
    assert np.allclose(options["point_biserial"], numbers(biserial))


def numbers(values: Iterable[float | None]) -> list[float]:
    return [float("nan") if one is None else one for one in values]


def compare_with_psych() -> None:
    """`alpha` of psych gives facilities, correlations and alphas; it knows no options."""
    script = shutil.which("Rscript")
    if script is None or not _has_psych(script):
        print("item analysis, to the R package psych: skipped, since no Rscript here has it")
        return
    scored, _ = table(None)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "marks.csv"
        pd.DataFrame(scored.credit, columns=list(scored.items)).to_csv(path, index=False)
        done = subprocess.run(
            [script, "-e", PSYCH, path], capture_output=True, text=True, check=True
        )
    ours, theirs = seconds(lambda: analyse(scored)), float(done.stdout)
    print(f"item analysis, to psych::alpha: {ours / theirs:.2f} ({ours:.2f} s to {theirs:.2f} s)")


def _has_psych(script: str) -> bool:
    asked = [script, "-e", "stopifnot(requireNamespace('psych', quietly = TRUE))"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


if __name__ == "__main__":
    main()
