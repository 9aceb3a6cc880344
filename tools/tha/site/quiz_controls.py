"""Which real form controls does an item show? One small function per item type.

What differs between two parts of an item stands in an element with `data-part`, which the player
reads, orders and annotates. Texts are left to Markdown's inline rules, except where HTML allows no
elements (the options of a select).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element, tostring

import msgspec
from markdown import Markdown
from markdown.util import AtomicString

from tha.quiz.item import Item, type_of
from tha.quiz.items.asked import Option
from tha.quiz.items.cloze import GAP, Cloze, Gap
from tha.quiz.items.extended_text import ExtendedText
from tha.quiz.items.matching import Matching
from tha.quiz.items.multiple_choice import MultipleChoice
from tha.quiz.items.numeric import Numeric
from tha.quiz.items.ordering import Ordering
from tha.quiz.items.prediction import Prediction
from tha.quiz.items.short_text import ShortText
from tha.quiz.items.single_choice import SingleChoice
from tha.quiz.items.situational import Situational
from tha.quiz.items.true_false import TrueFalse
from tha.quiz.items.true_false_set import TrueFalseSet

_RIGHT, _WRONG, _POSITION, _RANK = "Đúng", "Sai", "Vị trí", "Hạng"
_CHOOSE = "Chọn…"
_ANSWER, _GAP_LABEL = "Trả lời", "Chỗ trống"
_BEST, _WORST = "Tốt nhất", "Kém nhất"
_LONGEST_IN_SELECT = 30  # letters on a phone of 360 px
_LONGEST_TEXT = "1000"  # what marking takes of a short text
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_OF_MARKDOWN = re.compile(r"[^\w\s.,;:?()\"'/%+–-]|_|\n")
"""What Markdown may make something of in a line, and a little more; most texts hold none of it."""


class Rendering(msgspec.Struct, frozen=True):
    """Where an item is rendered: the page's Markdown, the quiz, and whether feedback may show."""

    md: Markdown
    quiz: str
    reveals: bool


def make(tag: str, *children: Element, text: str = "", **attributes: str) -> Element:
    """An element; `class_`, `for_` and `data_part` become `class`, `for` and `data-part`."""
    element = Element(tag, {_named(name): value for name, value in attributes.items()})
    element.text = text if _OF_MARKDOWN.search(text) else AtomicString(text)  # looked at no more
    element.extend(children)
    return element


@cache
def _named(name: str) -> str:
    return name.strip("_").replace("_", "-")


def controls(item: Item, rendering: Rendering) -> Iterator[Element]:
    """The controls of `item`, in the author's order."""
    return CONTROLS[type_of(item)](item, rendering)


def _single_choice(item: SingleChoice, rendering: Rendering) -> Iterator[Element]:
    for letter, option in item.options.items():
        yield _option(item.id, "radio", letter, option, rendering)


def _multiple_choice(item: MultipleChoice, rendering: Rendering) -> Iterator[Element]:
    for letter, option in item.options.items():
        yield _option(item.id, "checkbox", letter, option, rendering)


def _option(name: str, kind: str, letter: str, option: Option, rendering: Rendering) -> Element:
    part = make("div", _tick(name, kind, letter, option.text), class_="tha-part", data_part=letter)
    part.extend(_feedback(option.feedback, rendering))
    return part


def _tick(name: str, kind: str, value: str, text: str) -> Element:
    control = make("input", type=kind, name=name, value=value)
    return make("label", control, make("span", text=text), class_="tha-option")


def _feedback(text: str, rendering: Rendering) -> Iterator[Element]:
    """What is said to those who choose an option: hidden, and not to be found by searching."""
    if text and rendering.reveals:
        hidden = {"hidden": "hidden", "data-search-exclude": ""}
        yield make("section", text=text, class_="tha-feedback", **hidden)


def _true_false(item: TrueFalse, _: Rendering) -> Iterator[Element]:
    for value, text in (("true", _RIGHT), ("false", _WRONG)):
        label = _tick(item.id, "radio", value, text)
        yield make("div", label, class_="tha-part", data_part=value)


def _true_false_set(item: TrueFalseSet, rendering: Rendering) -> Iterator[Element]:
    for index, (letter, statement) in enumerate(item.statements.items()):
        name, label_id = f"{item.id}.{letter}", f"{rendering.quiz}-{item.id}-{index}"
        ticks = (
            _tick(name, "radio", "true", _RIGHT),
            _tick(name, "radio", "false", _WRONG),
        )
        row = _row(letter, make("span", text=statement.text, id=label_id), *ticks)
        row.extend(_feedback(statement.feedback, rendering))
        yield _labelled("radiogroup", label_id, row)


def _row(letter: str, text: Element, *answers: Element) -> Element:
    text.set("class", "tha-text")
    group = make("span", *answers, class_="tha-answers")
    return make("div", text, group, class_="tha-part tha-row", data_part=letter)


def _labelled(role: str, text_id: str, row: Element) -> Element:
    row.attrib.update({"role": role, "aria-labelledby": text_id})
    return row


def _matching(item: Matching, rendering: Rendering) -> Iterator[Element]:
    """Selects for short texts on the right; longer ones would be cut off there on a phone."""
    fits = all(len(_plain(text)) <= _LONGEST_IN_SELECT for text in item.right.values())
    for index, (left, text) in enumerate(item.left.items()):
        name, text_id = f"{item.id}.{left}", f"{rendering.quiz}-{item.id}-{index}"
        label = make("span", text=text, id=text_id)
        if fits:
            select = _select(name, item.right)
            select.set("aria-labelledby", text_id)
            yield _row(left, label, select)
        else:
            ticks = (_tick(name, "radio", letter, right) for letter, right in item.right.items())
            yield _labelled("radiogroup", text_id, _row(left, label, *ticks))


def _select(name: str, texts: Mapping[str, str]) -> Element:
    options = [
        make("option", text=AtomicString(_plain(text)), value=value)
        for value, text in {"": _CHOOSE, **texts}.items()
    ]
    return make("select", *options, name=name)


def _plain(text: str) -> str:
    """`text` without the links and strong marks of Markdown."""
    return _LINK.sub(r"\1", text).replace("**", "")


def _ordering(item: Ordering, rendering: Rendering) -> Iterator[Element]:
    return _places(item, rendering, _POSITION)


def _places(item: Ordering | Situational, rendering: Rendering, word: str) -> Iterator[Element]:
    """Each option with a select of places: no dragging, so every keyboard can do it."""
    places = {str(place): str(place) for place in range(1, len(item.options) + 1)}
    for index, (letter, option) in enumerate(item.options.items()):
        text_id = f"{rendering.quiz}-{item.id}-{index}"
        select = _select(f"{item.id}.{letter}", {"": word, **places})
        select.set("aria-labelledby", text_id)
        row = _row(letter, make("span", text=option.text, id=text_id), select)
        row.extend(_feedback(option.feedback, rendering))
        yield row


def _numeric(item: Numeric, _: Rendering) -> Iterator[Element]:
    yield _text_line(_number_input(item.id), item.unit)


def _prediction(item: Prediction, _: Rendering) -> Iterator[Element]:
    yield _text_line(_number_input(item.id))


def _text_line(control: Element, unit: str = "") -> Element:
    """A control with the word that names it, and the unit of its number."""
    label = make("label", make("span", text=_ANSWER), control, class_="tha-line")
    if unit:
        label.append(make("span", text=AtomicString(unit)))
    return label


def _number_input(name: str) -> Element:
    return make("input", type="text", name=name, inputmode="decimal", maxlength="40")


def _short_text(item: ShortText, _: Rendering) -> Iterator[Element]:
    yield _text_line(_short_input(item.id))


def _short_input(name: str) -> Element:
    return make("input", type="text", name=name, maxlength=_LONGEST_TEXT)


def _cloze(item: Cloze, rendering: Rendering) -> Iterator[Element]:
    """The text with its gaps; they wait in Markdown's stash, out of reach of its other rules."""

    def stashed(gap: "re.Match[str]") -> str:
        html = tostring(_gap(item, gap[1]), encoding="unicode", method="html")
        return rendering.md.htmlStash.store(html)

    text = make("div", class_="tha-cloze")
    rendering.md.parser.parseChunk(text, GAP.sub(stashed, item.text))
    yield text


def _gap(item: Cloze, name: str) -> Element:
    control = _gap_control(f"{item.id}.{name}", item.gaps[name])
    control.set("aria-label", f"{_GAP_LABEL} {name}")
    return make("span", control, class_="tha-gap", data_part=name)


def _gap_control(name: str, gap: Gap) -> Element:
    match gap:
        case SingleChoice():
            return _select(name, {letter: one.text for letter, one in gap.options.items()})
        case Numeric():
            return _number_input(name)
        case ShortText():
            return _short_input(name)


def _situational(item: Situational, rendering: Rendering) -> Iterator[Element]:
    match item.mode:
        case "best":
            for letter, option in item.options.items():
                yield _option(item.id, "radio", letter, option, rendering)
        case "best_worst":
            yield from _best_and_worst(item, rendering)
        case "rank":
            yield from _places(item, rendering, _RANK)


def _best_and_worst(item: Situational, rendering: Rendering) -> Iterator[Element]:
    for index, (letter, option) in enumerate(item.options.items()):
        text_id = f"{rendering.quiz}-{item.id}-{index}"
        ticks = (
            _tick(f"{item.id}.best", "radio", letter, _BEST),
            _tick(f"{item.id}.worst", "radio", letter, _WORST),
        )
        row = _row(letter, make("span", text=option.text, id=text_id), *ticks)
        row.extend(_feedback(option.feedback, rendering))
        yield _labelled("group", text_id, row)


def _extended_text(item: ExtendedText, _: Rendering) -> Iterator[Element]:
    area = make("textarea", name=item.id, rows="8")
    yield make("label", make("span", text=_ANSWER), area, class_="tha-line tha-long")


CONTROLS: dict[str, Callable[[Any, Rendering], Iterator[Element]]] = {
    "single_choice": _single_choice,
    "multiple_choice": _multiple_choice,
    "true_false": _true_false,
    "true_false_set": _true_false_set,
    "matching": _matching,
    "ordering": _ordering,
    "numeric": _numeric,
    "short_text": _short_text,
    "cloze": _cloze,
    "situational": _situational,
    "extended_text": _extended_text,
    "prediction": _prediction,
}
"""Item type -> its controls."""
