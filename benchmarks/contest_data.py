"""Which contest is marked in `contest.py`? Made here, the same every time, of prebuilt pieces.

`python benchmarks/contest_data.py FOLDER COUNT [TEXTS]` lays a project in FOLDER and writes
`in.ndjson` into it; with TEXTS, so many different texts answer one of its items.
"""

import json
import random
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate, combinations, product
from math import comb
from pathlib import Path

from generated import lay

QUIZ = "cuoc-thi"
KINDS = (
    *["single_choice"] * 9,
    *["multiple_choice"] * 3,
    *["true_false_set"] * 2,
    *["numeric"] * 3,
    *["short_text"] * 2,
    "prediction",
)
BODIES = {
    "single_choice": "options: {a: Một, b: Hai, c: Ba, d: Bốn}\n    key: b",
    "multiple_choice": "options: {a: Một, b: Hai, c: Ba, d: Bốn}\n    key: [a, c]\n"
    "    scoring: partial",
    "true_false_set": "statements:\n      a: {text: Ý một, key: true}\n"
    "      b: {text: Ý hai, key: false}\n      c: {text: Ý ba, key: true}\n"
    "      d: {text: Ý bốn, key: false}",
    "numeric": 'key: "10"\n    tolerance: "0.1"',
    "short_text": "accept: [chấp hành viên, cán bộ thi hành án]",
    "prediction": "counts: perfect",
}
TEXTS = (
    "chấp hành viên",
    "Chấp hành viên",
    "thẩm tra viên",
    "thư ký",
    "tòa án",
    "viện kiểm sát",
)
HIGHEST = 5000
FREE_TEXT = KINDS.index("short_text")
BLOCK = 20_000
"""Submissions that are made at once."""
DAYS = tuple(str(date(2026, 11, 1) + timedelta(days=n)) for n in range(10))
TIMES = tuple(
    f"T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}+07:00" for second in range(86400)
)


def ids() -> list[str]:
    return [f"c{number:02}" for number in range(1, len(KINDS) + 1)]


def quiz_text() -> str:
    head = "title: Cuộc thi mẫu\npurpose: contest\nas_of: 2026-07-01\npass_mark: 50%\nitems:\n"
    return head + "".join(
        f"  - id: {item}\n    topic: chung\n    type: {kind}\n    stem: Câu hỏi mẫu {item}?\n"
        "    rationale: Vì luật quy định như vậy; đọc lại điều luật để hiểu câu này.\n"
        f"    {BODIES[kind]}\n"
        for item, kind in zip(ids(), KINDS, strict=True)
    )


def lay_contest(folder: Path) -> None:
    lay(folder, quizzes=0)
    (folder / f"quizzes/{QUIZ}.yml").write_text(quiz_text(), encoding="utf-8")


def write_submissions(path: Path, count: int, texts: int | None = None) -> None:
    """So many submissions; with `texts`, the first item of short text has so many answers."""
    chance = random.Random(2026)  # noqa: S311  # no secret hangs on it
    chosen = pieces(texts)
    with path.open("w", encoding="utf-8") as stream:
        for start in range(0, count, BLOCK):
            stream.writelines(block(chosen, range(start, min(count, start + BLOCK)), chance))


Pieces = list[tuple[Sequence[str], list[float]]]
"""For each item, what may answer it as it stands in a line, and how often, added up."""


def pieces(texts: int | None) -> Pieces:
    found: Pieces = []
    for place, (item, kind) in enumerate(zip(ids(), KINDS, strict=True)):
        weights = responses(kind)
        if texts is not None and place == FREE_TEXT:
            weights = {f'"chấp hành viên thứ {number}"': 1.0 for number in range(texts)}
        start = "" if place == 0 else ","
        lines = [f'{start}"{item}":{response}' for response in weights]
        found.append((lines, list(accumulate(weights.values()))))
    return found


def responses(kind: str) -> dict[str, float]:
    """JSON of the responses, and how likely each is."""
    match kind:
        case "single_choice":
            return dict.fromkeys((f'"{one}"' for one in "abcd"), 1)
        case "multiple_choice":
            return {
                compact(some): 1 / comb(4, size)  # each size as often as the others
                for size in (1, 2, 3)
                for some in combinations("abcd", size)
            }
        case "true_false_set":
            return {
                compact(dict(zip("abcd", said, strict=True))): 0.7 ** sum(said)
                * 0.3 ** (4 - sum(said))
                for said in product((True, False), repeat=4)
            }
        case "numeric":
            return {'"10"': 2, '"20"': 1, '"30"': 1, '"10,0"': 1, "15": 1}
        case "short_text":
            return dict.fromkeys((f'"{one}"' for one in TEXTS), 1)
        case _:
            return dict.fromkeys(map(str, range(HIGHEST + 1)), 1)


def compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def block(chosen: Pieces, numbers: range, chance: random.Random) -> Iterator[str]:
    """The lines of the participants with these numbers."""
    size = len(numbers)
    columns = [chance.choices(some, cum_weights=weights, k=size) for some, weights in chosen]
    digits = chance.randbytes(16 * size).hex()
    starts = chance.choices(range(700_000), k=size)
    lengths = chance.choices(range(200, 1800), k=size)
    rows = zip(numbers, starts, lengths, zip(*columns, strict=True), strict=True)
    for place, (number, start, length, answers) in enumerate(rows):
        one = digits[32 * place : 32 * place + 32]
        yield (
            f'{{"submission":"{one[:8]}-{one[8:12]}-{one[12:16]}-{one[16:20]}-{one[20:]}",'
            f'"quiz":"{QUIZ}","participant":"TD-{number:07}","started":"{moment(start)}",'
            f'"finished":"{moment(start + length)}","answers":{{{"".join(answers)}}}}}\n'
        )


def moment(second: int) -> str:
    """So many seconds after the contest was opened at midnight."""
    return f"{DAYS[second // 86400]}{TIMES[second % 86400]}"


def main() -> None:
    folder, count, *texts = sys.argv[1:]
    lay_contest(Path(folder))
    write_submissions(Path(folder) / "in.ndjson", int(count), *map(int, texts))


if __name__ == "__main__":
    main()
