"""How is the account of a submission's marks read: as lines, or as JSON for other programs?"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgspec

from tha.intake.scored import Scored
from tha.marking.why.explain import Explanation, explain_all
from tha.marking.why.telling import amount
from tha.source.language import Language, Words

_HEAD = Words(vi="Bài nộp {submission}, {quiz}, {who}", en="Submission {submission}, {quiz}, {who}")
_ITEM = Words(vi="  {item} ({type}): {outcome}", en="  {item} ({type}): {outcome}")
_OUTCOMES = {
    "marked": Words(vi="{mark}/{points} điểm", en="{mark}/{points} points"),
    "omitted": Words(vi="{mark}/{points} điểm, bỏ trống", en="{mark}/{points} points, omitted"),
    "pending": Words(vi="chờ người chấm, {points} điểm", en="awaits a marker, {points} points"),
    "drop": Words(vi="đã bỏ, không tính", en="dropped, does not count"),
    "full": Words(
        vi="{mark}/{points} điểm, ai cũng được", en="{mark}/{points} points to everybody"
    ),
}
_PARTS = {
    "rule": Words(vi="cách chấm", en="rule"),
    "expected": Words(vi="đáp án", en="expected"),
    "given": Words(vi="trả lời", en="given"),
    "steps": Words(vi="tính", en="steps"),
}
_TOTAL = Words(
    vi="  Cộng: {score}/{maximum} điểm, {percent}%: {passed}",
    en="  Total: {score}/{maximum} points, {percent}%: {passed}",
)
_PASSED = {
    True: Words(vi="đạt", en="passed"),
    False: Words(vi="chưa đạt", en="not passed"),
    None: Words(vi="chưa xét đạt", en="pass not decided"),
}
_SUMS = ("score", "maximum", "percent")
_TO_JSON = msgspec.json.Encoder(decimal_format="number").encode


def accounts(scored: Scored) -> list[Explanation]:
    """Why each item of a marked submission earns what it earns."""
    submission = scored.arrival.submission
    return explain_all(scored.edition, submission.form, submission.answers)


def as_text(scored: Scored, told: Sequence[Explanation], language: Language) -> Iterator[str]:
    """A submission item by item, then what it comes to; the signs of officers as they came."""
    result = scored.result
    who = result.officer or result.participant or "?"
    yield _HEAD.into(language, submission=result.submission, quiz=result.quiz, who=who)
    yield from item_lines(told, language)
    yield total_line(result, result.passed, language)


def item_lines(told: Sequence[Explanation], language: Language) -> Iterator[str]:
    """Why each item has its mark."""
    for one in told:
        mark = amount(one.mark or Decimal(0))
        outcome = _OUTCOMES[one.outcome].into(language, mark=mark, points=amount(one.points))
        yield _ITEM.into(language, item=one.item, type=one.type, outcome=outcome)
        for name, label in _PARTS.items():
            for words in (one.rule,) if name == "rule" else getattr(one, name):
                yield f"    {label.into(language)}: {words.into(language)}"


def total_line(result: msgspec.Struct, passed: bool | None, language: Language) -> str:  # noqa: FBT001  # an outcome, no switch
    """What the marks come to; `result` has their score, maximum and percent."""
    sums = {name: amount(getattr(result, name)) for name in _SUMS}
    return _TOTAL.into(language, **sums, passed=_PASSED[passed])


def as_json(scored: Scored, told: Sequence[Explanation], language: Language) -> bytes:
    """The same on one line; exact shares are texts like "2/3"."""
    names = ("submission", "quiz", "edition", *_SUMS, "passed")
    line = {name: getattr(scored.result, name) for name in names}
    items = [fields(one) for one in told]
    return _TO_JSON(into(line | {"items": items}, language))


def fields(value: msgspec.Struct) -> dict[str, Any]:
    """What stands in a Struct, by name."""
    return {name: getattr(value, name) for name in value.__struct_fields__}


def into(value: Any, language: Language) -> Any:
    """`value` with words in the reader's language and fractions written out."""
    match value:
        case Words():
            return value.into(language)
        case Fraction():
            return str(value)
        case dict():
            return {name: into(one, language) for name, one in value.items()}
        case tuple() | list():
            return [into(one, language) for one in value]
        case _:
            return value
