"""How are the steps of a procedure drawn, on a phone and on paper alike?

Boxes below one another, as wide as a phone, each with its number; a line leads down at the left.
A question has pointed ends. Its exits leave the line to the right, each below the other with its
label above the arrow, and the label of the way on stands beside the line. Colours come from the
style sheet. The drawing is not read out: the list beside it says the same.
"""

from xml.etree.ElementTree import Element

import msgspec

from tha.curriculum.drawings.procedure import Exit, Step
from tha.site.drawings.text_width import width_of, wrapped
from tha.site.later import add

WIDTH = 340
TEXT = 13.5
SMALL = 12
_SPINE = 24
_EDGE = 1
_LINE = 18
_SMALL_LINE = 15
_PAD = 9
_GAP = 22
_STEP_TEXT = 46
_EXIT_LEFT = 142
_EXIT_TEXT = _EXIT_LEFT + 11
_INNER_RIGHT = WIDTH - 13
_POINT = 11
_BADGE_SIDE = 8
_CLOCK = 16
_LABEL_LEFT = _SPINE + 8
_LABEL_WIDTH = _EXIT_LEFT - _LABEL_LEFT - 12


class Words(msgspec.Struct, frozen=True):
    """What stands in a box: lines of text, then lines of a badge with the time limit."""

    left: float
    lines: list[str]
    badge: list[str]
    bold: bool = False

    @property
    def height(self) -> float:
        """Of the box around them."""
        badge = len(self.badge) * _SMALL_LINE + 10 if self.badge else 0
        return 2 * _PAD + len(self.lines) * _LINE + badge


def words_of(one: Step | Exit, left: float, *, bold: bool = False) -> Words:
    """The words of a step or an exit, broken to fit between `left` and the box's right end."""
    width = _INNER_RIGHT - left
    badge = wrapped(one.limit, width - _CLOCK - 2 * _BADGE_SIDE, SMALL) if one.limit else []
    return Words(left, wrapped(said_of(one), width, TEXT, bold=bold), badge, bold)


def said_of(one: Step | Exit) -> str:
    """The text of a step or an exit; a question ends as one, also where its author left it out."""
    asks = isinstance(one, Step) and one.asks
    return f"{one.text}?" if asks and not one.text.endswith("?") else one.text


def draw_procedure(parent: Element, steps: list[Step]) -> None:
    """The drawing of `steps` as the last element of `parent`."""
    svg = add(parent, "svg", aria_hidden="true", focusable="false", data_search_exclude="")
    top: float = _EDGE
    for number, step in enumerate(steps, 1):
        top = _draw_step(svg, step, number, top)
        if step.exits or step.way_on or number < len(steps):
            top = _draw_way_on(svg, step, top, leads=number < len(steps))
    svg.set("viewBox", f"0 0 {WIDTH} {top + _EDGE:g}")


def _draw_step(svg: Element, step: Step, number: int, top: float) -> float:
    """The box of a step with its number; where it ends."""
    words = words_of(step, _STEP_TEXT, bold=step.asks)
    middle = top + words.height / 2
    right, bottom = WIDTH - _EDGE, top + words.height
    if step.asks:
        ends = (
            f"M{_EDGE + _POINT} {top:g}H{right - _POINT}L{right} {middle:g}"
            f"L{right - _POINT} {bottom:g}H{_EDGE + _POINT}L{_EDGE} {middle:g}Z"
        )
        add(svg, "path", css="tha-procedure__question", d=ends)
    else:
        _box(svg, "step", _EDGE, top, right, bottom)
    add(svg, "circle", css="tha-procedure__disc", cx=f"{_SPINE}", cy=f"{middle:g}", r="11")
    sign = _text(svg, f"{number}", _SPINE, middle + 4.5, "number")
    sign.set("text-anchor", "middle")
    _draw_words(svg, words, top)
    return bottom


def _draw_way_on(svg: Element, step: Step, top: float, *, leads: bool) -> float:
    """The exits of a question, then the arrow to the next step; where that begins."""
    start, turn = top, top
    for one in step.exits:
        top, turn = _draw_exit(svg, one, top + 10)
    if not leads:
        _line(svg, f"M{_SPINE} {start:g}V{turn:g}")
        return top
    if step.way_on:
        _text(svg, step.way_on, _LABEL_LEFT, top + 17, "label")
        top += 6
    end = top + _GAP
    _line(svg, f"M{_SPINE} {start:g}V{end - 6:g}")
    _arrow(svg, f"M{_SPINE - 5} {end - 8:g}h10l-5 8z")
    return end


def _draw_exit(svg: Element, one: Exit, top: float) -> tuple[float, float]:
    """A way to the side; where its box ends, and how far down its arrow leaves the line."""
    words = words_of(one, _EXIT_TEXT)
    label = wrapped(one.label, _LABEL_WIDTH, SMALL, bold=True)
    height = max(words.height, 2 * (len(label) * _SMALL_LINE + 4))
    middle = top + height / 2
    for index, line in enumerate(reversed(label)):
        _text(svg, line, _LABEL_LEFT, middle - 6 - index * _SMALL_LINE, "label")
    _line(svg, f"M{_SPINE} {middle:g}H{_EXIT_LEFT - 6}")
    _arrow(svg, f"M{_EXIT_LEFT - 8} {middle - 5:g}v10l8 -5z")
    box = middle - words.height / 2
    _box(svg, "exit", _EXIT_LEFT, box, WIDTH - _EDGE, box + words.height)
    _draw_words(svg, words, box)
    return top + height, middle


def _draw_words(svg: Element, words: Words, top: float) -> None:
    css = "asked" if words.bold else "text"
    for index, line in enumerate(words.lines):
        _text(svg, line, words.left, top + _PAD + 13.5 + index * _LINE, css)
    if words.badge:
        _draw_badge(svg, words, top + _PAD + len(words.lines) * _LINE + 3)


def _draw_badge(svg: Element, words: Words, top: float) -> None:
    """The time limit in a frame of its own, behind the face of a clock."""
    width = max(width_of(line, SMALL) for line in words.badge) + _CLOCK + 2 * _BADGE_SIDE
    bottom = top + len(words.badge) * _SMALL_LINE + 5
    _box(svg, "limit", words.left, top, words.left + width, bottom)
    across, down = words.left + _BADGE_SIDE + 5, top + 10
    clock = f"M{across - 5:g} {down:g}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M{across:g} {down - 3:g}v3h2.5"
    add(svg, "path", css="tha-procedure__clock", d=clock)
    left = words.left + _BADGE_SIDE + _CLOCK
    for index, line in enumerate(words.badge):
        _text(svg, line, left, top + 14 + index * _SMALL_LINE, "time")


def _box(svg: Element, look: str, left: float, top: float, right: float, bottom: float) -> None:
    place = {"x": left, "y": top, "width": right - left, "height": bottom - top, "rx": 8}
    told = {name: f"{value:g}" for name, value in place.items()}
    add(svg, "rect", css=f"tha-procedure__{look}", **told)


def _text(svg: Element, written: str, left: float, base: float, look: str) -> Element:
    place = {"x": f"{left:g}", "y": f"{base:g}"}
    return add(svg, "text", written, css=f"tha-procedure__{look}", **place)


def _line(svg: Element, way: str) -> None:
    add(svg, "path", css="tha-procedure__way", d=way)


def _arrow(svg: Element, head: str) -> None:
    add(svg, "path", css="tha-procedure__head", d=head)
