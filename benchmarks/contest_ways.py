"""What does a contender of `contest.py` do, in a process of its own?

`python benchmarks/contest_ways.py WAY FILE COUNT` takes the first COUNT lines of FILE. Prints JSON:
the `seconds` of the work itself, without the start of Python, and a `total` where there is one.
"""

import json
import math
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import msgspec

from contest_data import KINDS, QUIZ, ids, quiz_text
from tha.quiz.edition import Edition, edition_of
from tha.quiz.load import load_quiz
from tha.source.files import Text

CLOSED = {"single_choice", "multiple_choice", "true_false_set"}
STEPS = (0.0, 0.1, 0.25, 0.5, 1.0)
BLOCK = 1 << 20


class Marked(msgspec.Struct):
    """The part of a result that the total comes from."""

    marks: dict[str, float]


def read(path: Path, _: int) -> None:
    """Takes the bytes, and lets them go."""
    with path.open("rb", buffering=0) as stream:
        while stream.read(BLOCK):
            pass


def decode(path: Path, count: int) -> None:
    """The floor: typed decoding of every line."""
    from tha.batch.typed import submission_type  # noqa: PLC0415  # not every contender needs it

    take = msgspec.json.Decoder(submission_type(edition())).decode
    for line in lines(path, count):
        take(line)


def naive(path: Path, count: int) -> None:
    """`json.loads`, then every answer marked by itself, with exact fractions."""
    from tha.marking.result import Result, encode_result  # noqa: PLC0415  # the same
    from tha.marking.score import score  # noqa: PLC0415
    from tha.marking.submission import Submission  # noqa: PLC0415

    ours = edition()
    with path.with_name("naive.ndjson").open("wb") as stream:
        for line in lines(path, count):
            result = score(ours, msgspec.convert(json.loads(line), Submission))
            assert isinstance(result, Result)
            stream.write(encode_result(result) + b"\n")


def polars(path: Path, _: int) -> float:
    """The closed items alone, by expressions over columns; the total of all marks."""
    import polars as pl  # noqa: PLC0415  # slow to import

    of_kind = {
        "single_choice": pl.String(),
        "multiple_choice": pl.List(pl.String()),
        "true_false_set": pl.Struct(dict.fromkeys("abcd", pl.Boolean())),
    }
    answers = pl.Struct({one: of_kind[kind] for one, kind in closed()})
    table = pl.scan_ndjson(path, schema={"submission": pl.String(), "answers": answers})
    out = path.with_name("polars.ndjson")
    marks = [expression(one, kind) for one, kind in closed()]
    table.select("submission", score=pl.sum_horizontal(marks)).sink_ndjson(out)
    scores = pl.scan_ndjson(out).select(pl.col("score").sum())
    return float(scores.collect().item())


def expression(item: str, kind: str) -> "pl.Expr":  # type: ignore[name-defined]  # noqa: F821
    import polars as pl  # noqa: PLC0415  # the same

    response = pl.col("answers").struct.field(item)
    match kind:
        case "single_choice":
            return (response == "b").cast(pl.Float64)
        case "multiple_choice":
            right, wrong = (
                pl.sum_horizontal(response.list.contains(one).cast(pl.Float64) for one in some)
                for some in ("ac", "bd")
            )
            return (right / 2 - wrong / 2).clip(0)
        case _:
            judged = [response.struct.field(one) == (one in "ac") for one in "abcd"]
            return pl.sum_horizontal(judged).replace_strict(dict(enumerate(STEPS)))


def check(path: Path, count: int) -> float:
    """The total that the results in `path` give for the closed items, to compare with polars."""
    take = msgspec.json.Decoder(Marked).decode
    items = [one for one, _ in closed()]
    found = (take(line).marks for line in lines(path, count))
    return math.fsum(marks[one] for marks in found for one in items)


def closed() -> list[tuple[str, str]]:
    return [pair for pair in zip(ids(), KINDS, strict=True) if pair[1] in CLOSED]


def edition() -> Edition:
    loaded, _ = load_quiz(Text(f"{QUIZ}.yml", quiz_text()), QUIZ)
    assert loaded is not None
    assert loaded.quiz is not None
    return edition_of(loaded.quiz)


def lines(path: Path, count: int) -> Iterator[bytes]:
    with path.open("rb") as stream:
        yield from islice(stream, count)


WAYS: dict[str, Callable[[Path, int], float | None]] = {
    "read": read,
    "decode": decode,
    "naive": naive,
    "polars": polars,
    "check": check,
}


def main() -> None:
    way, path, count = sys.argv[1:]
    start = time.perf_counter()
    total = WAYS[way](Path(path), int(count))
    print(json.dumps({"seconds": time.perf_counter() - start, "total": total}))


if __name__ == "__main__":
    main()
