"""What has every drawing of a report: a frame with numbered axes, and words for who cannot see it?

A drawing is as wide as a phone and grows with the page; its colours are those of the style sheet.
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

import msgspec

from tha.site.later import add

LEFT, RIGHT, TOP, BOTTOM = 38, 20, 16, 38
"""Around the frame, for numbers and words."""


class Axis(msgspec.Struct, frozen=True):
    """From `least` to `most`, with a number at each tick."""

    name: str
    least: float
    most: float
    ticks: Sequence[tuple[float, str]]

    def along(self, value: float, start: float, end: float) -> float:
        """Where `value` lies between `start` and `end`."""
        part = (value - self.least) / (self.most - self.least)
        return start + min(max(part, 0), 1) * (end - start)


class Frame(msgspec.Struct, frozen=True):
    """The part of a drawing in which things stand."""

    across: Axis
    up: Axis
    width: int = 340
    height: int = 240

    def x(self, value: float) -> float:
        """How far from the left."""
        return self.across.along(value, LEFT, self.width - RIGHT)

    def y(self, value: float) -> float:
        """How far from the top."""
        return self.up.along(value, self.height - BOTTOM, TOP)


def draw_frame(parent: Element, name: str, title: str, told: str, frame: Frame) -> Element:
    """A new drawing with its axes; `told` says in words what it shows, `name` keeps ids apart."""
    svg = add(parent, "svg", viewBox=f"0 0 {frame.width} {frame.height}", role="img")
    svg.set("aria-labelledby", f"{name}-title {name}-desc")
    add(svg, "title", title, id=f"{name}-title")
    add(svg, "desc", told, id=f"{name}-desc")
    bottom = frame.height - BOTTOM
    for value, text in frame.up.ticks:
        y = frame.y(value)
        draw_line(svg, "grid", (LEFT, y), (frame.width - RIGHT, y))
        draw_text(svg, text, (LEFT - 5, y + 4), css="soft", anchor="end")
    for value, text in frame.across.ticks:
        x = frame.x(value)
        draw_line(svg, "axis", (x, bottom), (x, bottom + 4))
        draw_text(svg, text, (x, bottom + 16), css="soft")
    draw_line(svg, "axis", (LEFT, bottom), (frame.width - RIGHT, bottom))
    middle = (LEFT + frame.width - RIGHT) / 2
    draw_text(svg, frame.across.name, (middle, frame.height - 5), css="soft")
    return svg


def draw_line(
    parent: Element, css: str, start: tuple[float, float], end: tuple[float, float]
) -> Element:
    """A straight line."""
    (x1, y1), (x2, y2) = start, end
    return add(
        parent, "line", css=css, x1=f"{x1:.1f}", y1=f"{y1:.1f}", x2=f"{x2:.1f}", y2=f"{y2:.1f}"
    )


def draw_text(
    parent: Element, text: str, at: tuple[float, float], *, css: str = "", anchor: str = "middle"
) -> Element:
    """A short text."""
    return add(
        parent, "text", text, css=css, x=f"{at[0]:.1f}", y=f"{at[1]:.1f}", text_anchor=anchor
    )
