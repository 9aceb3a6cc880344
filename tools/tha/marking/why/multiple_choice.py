"""Why does a multiple choice earn what it earns, by each of its rules?"""

from collections.abc import Iterator
from typing import Any

from tha.marking.multiple_choice import Ticks, ticks
from tha.marking.why.telling import (
    ALL_RIGHT,
    NOT_ALL_RIGHT,
    Teller,
    Told,
    letters_of,
    option,
    options_of,
    plain,
    ratio,
    said,
)
from tha.quiz.items.multiple_choice import MultipleChoice
from tha.source.language import Words

_RULES = {
    "exact": Words(vi="đúng hết mới có điểm (exact)", en="everything right or nothing (exact)"),
    "per_option": Words(
        vi="tỷ lệ phương án được nhận định đúng, kể cả phương án sai đã không chọn (per_option)",
        en="the share of options judged rightly, also of wrong ones left alone (per_option)",
    ),
    "partial": Words(
        vi="mỗi đáp án chọn trúng thêm 1/{keys}, mỗi lựa chọn nhầm bị trừ (partial, "
        "penalty: {penalty}), không dưới {floor}",
        en="each key ticked adds 1/{keys}, each wrong tick takes away (partial, "
        "penalty: {penalty}), never under {floor}",
    ),
    "map": Words(
        vi="cộng phần điểm của các phương án đã chọn, giữ từ {floor} đến {cap} (map)",
        en="the credits of the ticked options, summed and held from {floor} to {cap} (map)",
    ),
}
_CREDIT = Words(vi="{option} được {share}", en="{option} earns {share}")
_FOUND = Words(
    vi="trúng: {right}; nhầm: {wrong}; sót: {missed}",
    en="right: {right}; wrong: {wrong}; missed: {missed}",
)
_PER_OPTION = Words(
    vi="nhận định đúng {good} trên {count} phương án: {share}",
    en="{good} of {count} options are judged rightly: {share}",
)
_HELD = Words(
    vi="{earned} nằm ngoài khoảng cho phép, nên lấy {held}",
    en="{earned} is out of bounds, so {held} is taken",
)


def _rule(item: MultipleChoice) -> Words:
    gaps = {
        "keys": str(len(item.key)),
        "penalty": item.penalty,
        "floor": ratio(item.floor),
        "cap": ratio(item.cap),
    }
    return said(_RULES[item.scoring], **gaps)


def _expected(item: MultipleChoice) -> tuple[Words, ...]:
    if item.scoring != "map":
        return options_of(item.key, item.options)
    return tuple(
        said(_CREDIT, option=option(letter, item.options), share=ratio(one.credit))
        for letter, one in item.options.items()
        if one.credit
    )


def _told(item: MultipleChoice, response: Any) -> Told:
    found = ticks(item, response)
    return Told(options_of(response, item.options), tuple(_steps(item, found)), found.credit)


def _steps(item: MultipleChoice, found: Ticks) -> Iterator[Words]:
    sides = {"right": found.right, "wrong": found.wrong, "missed": found.missed}
    yield said(_FOUND, **{name: letters_of(sorted(one)) for name, one in sides.items()})
    match item.scoring:
        case "exact":
            yield ALL_RIGHT if found.credit else NOT_ALL_RIGHT
        case "per_option":
            count = len(item.options)
            good = count - len(found.wrong) - len(found.missed)
            yield said(_PER_OPTION, good=good, count=count, share=ratio(found.earned))
        case "partial":
            taken = f" - {len(found.wrong)} × {ratio(found.penalty)}" if found.wrong else ""
            yield plain(f"{len(found.right)}/{len(item.key)}{taken} = {ratio(found.earned)}")
        case "map":
            chosen = sorted(found.right | found.wrong)
            parts = [f"({ratio(item.options[one].credit or found.penalty)})" for one in chosen]
            yield plain(f"{' + '.join(parts)} = {ratio(found.earned)}")
    if found.credit != found.earned:
        yield said(_HELD, earned=ratio(found.earned), held=ratio(found.credit))


TELLER = Teller(_rule, _expected, _told)
