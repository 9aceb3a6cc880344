"""How are scores, items and options drawn?"""

from collections.abc import Iterator, Sequence
from math import ceil, floor
from typing import NamedTuple
from xml.etree.ElementTree import Element

from tha.reports.analysed import Analysed, Row
from tha.reports.plot import BOTTOM, TOP, Axis, Frame, draw_frame, draw_line, draw_text
from tha.reports.written import percent, points, share
from tha.site.later import add
from tha.statistics.distractors import Distractors, Option
from tha.statistics.distribution import Distribution

_CLASS = 5
"""Percent in one class of the histogram."""
_HUNDRED = tuple((value, f"{value}%") for value in range(0, 101, 20))
_SHARES = tuple((value / 100, f"{value}%") for value in range(0, 101, 25))
_ROUNDING = 1e-6
_LETTER = 6.2
"""Width of a letter, about."""
_LINE = 12
_DASHES = ("5 3", "1.5 3", "8 3 1.5 3", "3 2", "10 4", "1.5 1.5", "6 2 2 2", "12 3")
_FIFTHS = ("yếu nhất", "", "giữa", "", "mạnh nhất")
_Box = tuple[float, float, float, float]


class Bar(NamedTuple):
    """How many people have a score from `least` to `most`, and what the score is called."""

    name: str
    least: float
    most: float
    people: int


def score_bars(spread: Distribution) -> list[Bar]:
    """One for every score there can be, around it, or for every class where there are many."""
    if not spread.by_step:
        return [
            Bar(f"{_CLASS * place}–{_CLASS * place + _CLASS}%", *ends, count)
            for place, count in enumerate(spread.histogram)
            for ends in [(_CLASS * place, _CLASS * place + _CLASS)]
        ]
    step = 100 / (len(spread.by_step) - 1)
    return [
        Bar(percent(step * place), step * (place - 0.5), step * (place + 0.5), count)
        for place, count in enumerate(spread.by_step)
    ]


def draw_scores(parent: Element, found: Analysed) -> None:
    """How many people have which score, with the pass mark and the panel's."""
    spread = found.analysis.distribution
    bars = score_bars(spread)
    frame = Frame(
        Axis("Điểm (% điểm tối đa)", bars[0].least, bars[-1].most, _HUNDRED),
        Axis("", 0, *_counting(max(one.people for one in bars))),
        height=270,
    )
    told = "; ".join(f"{one.name}: {one.people} người" for one in bars if one.people)
    svg = draw_frame(parent, "scores", "Phân bố điểm", told, frame)
    for one in bars:
        if one.people:
            _draw_bar(svg, frame, one)
    cut = found.cut_score.percent if found.cut_score else None
    marks = [(found.pass_percent, "điểm đạt", 0), (cut, "hội đồng", _LINE)]
    for value, name, below in marks:
        if value is not None:
            text = f"{name} {percent(value)}"
            at = _before(bars, value) if spread.by_step else value
            _draw_mark(svg, frame, at, text, below)


def _before(bars: Sequence[Bar], value: float) -> float:
    """Where a mark among bars of one score each stands: before the first score that reaches it."""
    reaching = (one.least for one in bars if (one.least + one.most) / 2 >= value - _ROUNDING)
    return next(reaching, value)


def _draw_bar(svg: Element, frame: Frame, bar: Bar) -> None:
    left, right = frame.x(bar.least), frame.x(bar.most)
    top, bottom = frame.y(bar.people), frame.height - BOTTOM
    add(
        svg,
        "rect",
        css="bar",
        x=f"{left + 0.75:.1f}",
        y=f"{top:.1f}",
        width=f"{right - left - 1.5:.1f}",
        height=f"{bottom - top:.1f}",
    )


def _draw_mark(svg: Element, frame: Frame, value: float, text: str, below: int) -> None:
    x, is_right = frame.x(value), value > 50  # noqa: PLR2004  # where there is room for words
    draw_line(svg, "mark", (x, TOP), (x, frame.height - BOTTOM)).set("stroke-dasharray", "4 3")
    at = (x - 4 if is_right else x + 4, TOP + 8 + below)
    draw_text(svg, text, at, css="marked over", anchor="end" if is_right else "start")


def _counting(most: int) -> tuple[float, tuple[tuple[float, str], ...]]:
    """The end of an axis of counts, and its ticks, at round numbers."""
    steps = (1, 2, 5, 10, 20, 25, 50)
    scale = 1
    while most > 5 * scale * steps[-1]:
        scale *= 10
    step = next(one * scale for one in steps if most <= 5 * one * scale)
    end = max(-(-most // step), 1) * step
    return end, tuple((value, str(value)) for value in range(0, end + 1, step))


def draw_map(parent: Element, rows: Sequence[Row]) -> None:
    """Every item by how easy it is and how well it tells the strong from the weak."""
    up = _discrimination_axis([row.discrimination.item_rest or 0 for row in rows])
    frame = Frame(Axis("Mức dễ (phần điểm đạt được)", 0, 1, _SHARES), up, height=270)
    placed = [row for row in rows if _place(row) is not None]
    told = "; ".join(
        f"{row.item}: dễ {share(row.facility.facility)}, phân biệt "
        f"{points(row.discrimination.item_rest)}"
        for row in placed
    )
    svg = draw_frame(parent, "map", "Bản đồ câu hỏi: mức dễ và độ phân biệt", told, frame)
    zero = frame.y(0)
    draw_line(svg, "axis", (frame.x(0), zero), (frame.x(1), zero)).set("stroke-dasharray", "2 3")
    left, name = frame.x(0) + 4, "r (độ phân biệt)"
    draw_text(svg, name, (left, TOP - 3), css="soft", anchor="start")
    taken: list[_Box] = [(left, 0, left + _LETTER * len(name), TOP)]
    taken += [_dot_box(_at(row, frame)) for row in placed]
    for row in sorted(placed, key=lambda one: (not one.is_grave, not one.flags)):
        _draw_dot(svg, row, _at(row, frame))
        _draw_label(svg, frame, row, taken)


def _discrimination_axis(values: Sequence[float]) -> Axis:
    """In steps of 0.2, from -0.2 to 0.6 at least."""
    lowest = min(-1, *(floor(5 * one) for one in values))
    highest = max(3, *(ceil(5 * one) for one in values))
    ticks = [(step / 5, points(step / 5, 1)) for step in range(lowest, highest + 1)]
    return Axis("", lowest / 5, highest / 5, ticks)


def _place(row: Row) -> tuple[float, float] | None:
    ease, tells = row.facility.facility, row.discrimination.item_rest
    return None if ease is None or tells is None else (ease, tells)


def _at(row: Row, frame: Frame) -> tuple[float, float]:
    ease, tells = _place(row) or (0, 0)
    return frame.x(ease), frame.y(tells)


def _dot_box(at: tuple[float, float]) -> _Box:
    return at[0] - 4, at[1] - 4, at[0] + 4, at[1] + 4


def _draw_dot(svg: Element, row: Row, at: tuple[float, float]) -> None:
    """A square for what may be wrong, a filled circle for what is weak, else a ring."""
    x, y = at
    if row.is_grave:
        box = {"x": f"{x - 4.5:.1f}", "y": f"{y - 4.5:.1f}", "width": "9", "height": "9"}
        dot = add(svg, "rect", css="grave", **box)
    else:
        css = "dot key-dot" if row.flags else "dot"
        dot = add(svg, "circle", css=css, cx=f"{x:.1f}", cy=f"{y:.1f}", r="3.5")
    add(dot, "title", row.item)


def _draw_label(svg: Element, frame: Frame, row: Row, taken: list[_Box]) -> None:
    """The item's id beside its dot, where there is room; else only the table names it."""
    x, y = _at(row, frame)
    width = _LETTER * len(row.item)
    for anchor, dx, dy in _SIDES:
        start = x + dx - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
        box = (start - 2, y + dy - 9, start + width + 2, y + dy + 2)
        inside = box[0] > frame.x(0) and box[2] < frame.width and box[1] > 0
        if inside and not any(_meet(box, other) for other in taken):
            taken.append(box)
            css = "marked over" if row.is_grave else "over"
            draw_text(svg, row.item, (x + dx, y + dy), css=css, anchor=anchor)
            return


_SIDES = (
    ("start", 6, 4), ("end", -6, 4), ("middle", 0, -7), ("middle", 0, 15),
    ("start", 5, -6), ("end", -5, -6), ("start", 5, 14), ("end", -5, 14),
)  # fmt: skip


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def draw_options(parent: Element, found: Distractors, name: str) -> None:
    """Which share of each fifth of the people, the weakest first, chose each option."""
    ticks = tuple(enumerate(_FIFTHS))
    frame = Frame(
        Axis("Năm nhóm theo điểm cả bài", -0.2, 4.6, ticks), Axis("", 0, 1, _SHARES), height=190
    )
    told = "; ".join(_told(one) for one in found.options)
    title = f"Câu {found.item}: ai chọn phương án nào"
    svg = draw_frame(parent, name, title, told, frame)
    chosen = [one for one in found.options if one.chosen]  # a line along nothing tells nothing
    others = [one for one in chosen if not one.is_key]
    ends = []
    for option in [*others, *(one for one in chosen if one.is_key)]:
        dash = "" if option.is_key else _DASHES[others.index(option) % len(_DASHES)]
        curve = [
            (frame.x(fifth), frame.y(value))
            for fifth, value in enumerate(option.by_fifth)
            if value is not None
        ]
        if curve:
            _draw_curve(svg, curve, dash, is_key=option.is_key)
            ends.append((curve[-1][1], option))
    for y, option in _spread(ends, frame):
        css = "marked over" if option.is_key else "over"
        text = letter_words(option.letter) + " ✓" * option.is_key
        draw_text(svg, text, (frame.x(4) + 7, y + 4), css=css, anchor="start")


def letter_words(letter: str) -> str:
    """An option's letter; of a single statement, what was said of it."""
    return {"true": "đúng", "false": "sai"}.get(letter, letter)


def _told(option: Option) -> str:
    shares = ", ".join(share(one) for one in option.by_fifth)
    return f"{letter_words(option.letter)}{' (đáp án)' if option.is_key else ''}: {shares}"


def _draw_curve(
    svg: Element, curve: Sequence[tuple[float, float]], dash: str, *, is_key: bool
) -> None:
    line = add(svg, "polyline", css="curve key-curve" if is_key else "curve")
    line.set("points", " ".join(f"{x:.1f},{y:.1f}" for x, y in curve))
    if dash:
        line.set("stroke-dasharray", dash)
    for x, y in curve:
        css = "dot key-dot" if is_key else "dot"
        add(svg, "circle", css=css, cx=f"{x:.1f}", cy=f"{y:.1f}", r="3" if is_key else "2.5")


def _spread(ends: Sequence[tuple[float, Option]], frame: Frame) -> Iterator[tuple[float, Option]]:
    """Where the label of each curve goes: at its end, and never on another label."""
    ordered = sorted(ends, key=lambda one: one[0])
    heights = [y for y, _ in ordered]
    for index in range(1, len(heights)):
        heights[index] = max(heights[index], heights[index - 1] + _LINE)
    lowest = frame.height - BOTTOM - 4
    for index in reversed(range(len(heights))):
        limit = lowest - _LINE * (len(heights) - 1 - index)
        heights[index] = min(heights[index], limit)
    yield from zip(heights, (option for _, option in ordered), strict=True)
