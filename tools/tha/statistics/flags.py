"""What should a trainer look at?

A flag says where to look, never what is wrong: a trainer decides. Each threshold names where it
comes from; those without a source are this project's own and say so.
"""

from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from tha.source.language import Language, Words
from tha.statistics.analysis import Analysis
from tha.statistics.discrimination import Discrimination
from tha.statistics.distractors import Distractors, Option
from tha.statistics.facility import Facility

FEWEST_PEOPLE = 30
"""With fewer, a correlation as large as 0.36 still comes by chance once in twenty (its standard
error without any relation is 1 / sqrt(n - 1)), so nothing is said of single items."""
TOO_EASY = 0.95
"""This project's own: an item that so many get right tells people no longer apart."""
TOO_HARD = 0.2
"""This project's own: under what guessing among five options would earn."""
LOW_DISCRIMINATION = 0.2
"""A corrected item-total correlation should be above 0.2 (Kelava & Moosbrugger 2020, in Testtheorie
und Fragebogenkonstruktion, as the R package performance cites it for its item_discrimination); of
the upper-lower index Ebel (1979, Essentials of Educational Measurement) says the same."""
UNUSED = 0.05
"""A distractor that fewer than 5 % choose does not work (Haladyna & Downing 1993, How many options
is enough for a multiple-choice test item?, Educ. Psychol. Meas. 53, 999-1010)."""
SUSPECT = 0.1
"""The strong avoid distractors, and the contrary may be an error of the key (Haladyna 2004,
Developing and Validating Multiple-Choice Test Items, 3rd ed., p. 228). This project's own: flagged
from a correlation of 0.1 whose 95 % interval lies above 0, so that chance raises few."""
OMITTED_OFTEN = 0.1
"""This project's own: one in ten leaves it empty."""
LOW_RELIABILITY = 0.7
"""Moodle's page on its quiz statistics calls 75 % and more satisfactory and under 64 % not; Downing
(2004, Reliability, Med. Educ. 38, 1006-1012) asks 0.7 of classroom tests, 0.8 and 0.9 of more."""
UNEQUAL_FORMS = 5.0
"""This project's own: luck with the form moves a score by five points of a hundred (1 sd)."""
_DECIMALS = 2
"""Of a figure in a sentence."""

Kind = Literal[
    "key-suspect",
    "discrimination-negative",
    "discrimination-low",
    "too-easy",
    "too-hard",
    "option-unused",
    "omitted-often",
    "too-few-people",
    "reliability-low",
    "forms-unequal",
]

WORDS: dict[Kind, Words] = {
    "key-suspect": Words(
        vi="xem lại đáp án: phương án {option} được người giỏi chọn nhiều hơn người yếu "
        "(tương quan {r} với phần còn lại; đáp án {key}: {r_key})",
        en="look at the key again: option {option} is chosen more by the strong than by the weak "
        "(correlation {r} with the rest; key {key}: {r_key})",
    ),
    "discrimination-negative": Words(
        vi="người yếu làm câu này tốt hơn người giỏi (độ phân biệt {r}): "
        "xem lại đáp án và cách hỏi",
        en="the weak do better on it than the strong (discrimination {r}): look at key and wording",
    ),
    "discrimination-low": Words(
        vi="câu phân biệt người giỏi với người yếu kém (độ phân biệt {r}, nên từ {limit})",
        en="it hardly tells the strong from the weak (discrimination {r}, better from {limit})",
    ),
    "too-easy": Words(
        vi="quá dễ: đạt {percent}% số điểm của câu",
        en="too easy: {percent}% of its points earned",
    ),
    "too-hard": Words(
        vi="quá khó: chỉ đạt {percent}% số điểm của câu",
        en="too hard: only {percent}% of its points earned",
    ),
    "option-unused": Words(
        vi="phương án {option} hầu như không ai chọn ({chosen} trên {n} người): "
        "thay bằng một phương án nhiễu hợp lý hơn hoặc bỏ",
        en="hardly anybody chose option {option} ({chosen} of {n}): make it plausible or drop it",
    ),
    "omitted-often": Words(
        vi="{percent}% bỏ trống câu này: xem câu hỏi có rõ và thời gian có đủ không",
        en="{percent}% left it empty: is it clear, and is there time enough?",
    ),
    "too-few-people": Words(
        vi="mới có {n} người làm, chưa đủ {limit} người để nhận xét từng câu",
        en="only {n} people so far; from {limit} on, items can be judged",
    ),
    "reliability-low": Words(
        vi="độ tin cậy {r} thấp, nên từ {limit}: điểm có thể lệch khoảng {error} điểm phần trăm, "
        "cẩn thận khi quyết định đạt hay không đạt gần mức đạt",
        en="the reliability {r} is low, better from {limit}: scores may be off by about {error} "
        "points of a hundred, so take care near the pass mark",
    ),
    "forms-unequal": Words(
        vi="các mã đề khó dễ khác nhau: cùng một người có thể hơn kém khoảng {sd} điểm phần trăm "
        "tùy đề bốc được",
        en="forms are not equally hard: by luck of the draw a score moves by about {sd} points "
        "of a hundred",
    ),
}
GRAVE: frozenset[Kind] = frozenset({"key-suspect", "discrimination-negative"})


class Flag(msgspec.Struct, frozen=True):
    """One thing to look at; of the whole quiz where `item` is ""."""

    item: str
    kind: Kind
    words: Words
    """The sentence, its gaps open; `sentence` fills them."""
    numbers: dict[str, float | int | str]
    """What fills the gaps, as it is counted: shares named `percent` are of a hundred."""

    @property
    def is_grave(self) -> bool:
        """Whether marks may be wrong, rather than the item weak."""
        return self.kind in GRAVE


def sentence(flag: Flag, language: Language) -> str:
    """The whole sentence, numbers written as the language writes them."""
    gaps = {name: _written(one, language) for name, one in flag.numbers.items()}
    return flag.words.into(language, **gaps)


def flags_of(analysis: Analysis) -> tuple[Flag, ...]:
    """The grave ones first, then by item in the order of the quiz; of the whole quiz last."""
    discriminations = {one.item: one for one in analysis.discriminations}
    distractors = {one.item: one for one in analysis.distractors}
    few: dict[str, int] = {}
    found: list[Flag] = []
    for facility in analysis.facilities:
        item = facility.item
        if facility.asked < FEWEST_PEOPLE:
            few[item] = facility.asked
            continue
        found += _of_item(facility, discriminations[item], distractors.get(item))
    found += _of_few(few, len(analysis.facilities), analysis.people)
    found += _of_quiz(analysis)
    return tuple(sorted(found, key=lambda one: not one.is_grave))


def _of_item(
    facility: Facility, discrimination: Discrimination, distractors: Distractors | None
) -> Iterator[Flag]:
    item = facility.item
    share, r = facility.facility or 0.0, discrimination.item_rest
    if distractors is not None:
        yield from _of_options(distractors)
    if r is not None and discrimination.high is not None and discrimination.high < 0:
        yield _flag(item, "discrimination-negative", r=r)
    elif r is not None and _is_under(r, LOW_DISCRIMINATION) and share < TOO_EASY:
        yield _flag(item, "discrimination-low", r=r, limit=LOW_DISCRIMINATION)
    if share >= TOO_EASY:
        yield _flag(item, "too-easy", percent=_percent(share))
    elif share < TOO_HARD:
        yield _flag(item, "too-hard", percent=_percent(share))
    omitted = facility.omitted / facility.asked
    if omitted >= OMITTED_OFTEN:
        yield _flag(item, "omitted-often", percent=_percent(omitted))


def _of_options(distractors: Distractors) -> Iterator[Flag]:
    keys = [one for one in distractors.options if one.is_key]
    best = max((one.point_biserial or 0.0 for one in keys), default=0.0)
    for one in distractors.options:
        if not one.is_key and _is_suspect(one, best, is_multiple=distractors.is_multiple):
            yield _flag(
                distractors.item,
                "key-suspect",
                option=one.letter,
                r=one.point_biserial or 0.0,
                key=", ".join(key.letter for key in keys),
                r_key=best,
            )
        if not one.is_key and one.share is not None and one.share < UNUSED:
            chosen, n = one.chosen, distractors.n
            yield _flag(distractors.item, "option-unused", option=one.letter, chosen=chosen, n=n)


def _is_suspect(option: Option, best: float, *, is_multiple: bool) -> bool:
    """Of a single choice the key must do worse as well; where several are right, each by itself."""
    r, low = option.point_biserial, option.low
    if r is None or low is None or r < SUSPECT or low <= 0:
        return False
    return is_multiple or r > best


def _of_few(few: Mapping[str, int], items: int, people: int) -> Iterator[Flag]:
    """Once for the quiz when it is so of every item."""
    if few and len(few) == items:
        yield _flag(
            "",
            "too-few-people",
            n=min(people, max(few.values())),
            limit=FEWEST_PEOPLE,
        )
        return
    for item, asked in few.items():
        yield _flag(item, "too-few-people", n=asked, limit=FEWEST_PEOPLE)


def _of_quiz(analysis: Analysis) -> Iterator[Flag]:
    reliability, forms = analysis.reliability, analysis.forms
    coefficient = (
        reliability.alpha if reliability.method == "complete" else reliability.dependability
    )
    if reliability.n < FEWEST_PEOPLE:
        return
    if coefficient is not None and _is_under(coefficient, LOW_RELIABILITY):
        error = round(reliability.standard_error or 0.0, 1)
        yield _flag("", "reliability-low", r=coefficient, limit=LOW_RELIABILITY, error=error)
    if forms.count > 1 and forms.sd is not None and forms.sd >= UNEQUAL_FORMS:
        yield _flag("", "forms-unequal", sd=round(forms.sd, 1))


def _flag(item: str, kind: Kind, **numbers: float | str) -> Flag:
    return Flag(item, kind, WORDS[kind], numbers)


def _is_under(value: float, limit: float) -> bool:
    """As both are told: no 0.7 is under 0.7."""
    return round(value, _DECIMALS) < limit


def _percent(share: float) -> float:
    return round(100 * share, 1)


def _written(value: float | str, language: Language) -> str:
    """At most two decimals; a comma before them in Vietnamese."""
    if not isinstance(value, float):
        return str(value)
    text = f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".")
    text = "0" if text == "-0" else text
    return text.replace(".", ",") if language == "vi" else text
