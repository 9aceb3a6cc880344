"""How does a practice quiz of a page stand on paper: questions to answer with a pen, without keys?

What tells the right answer never gets here: it stands in scripts and in hidden parts of the page,
which `tree.py` leaves out. An assessment or a contest is taken on its page alone.
"""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from tha.reports.pages.notes import Notes
from tha.reports.pages.runs import runs_of, text_run
from tha.reports.pages.tables import Flow
from tha.reports.pages.tree import classes_of, text_of

_PRACTICE = "practice"
_ELSEWHERE = "Bài này chỉ làm trên trang mạng."
_LONG = 8
"""Lines for an answer of several sentences."""
LETTERS_KEPT_WHOLE = 1500
"""What is longer may go on over the page; no sheet is sure to take it whole."""
_CIRCLE, _SQUARE = "circle", "square"
_TRUTHS = ("true", "false")


def quiz_blocks(form: Element, notes: Notes, flow: Flow) -> Iterator[dict[str, Any]]:
    """Its name and facts, then its questions."""
    head = next((one for one in form.iter("p") if "tha-head" in classes_of(one)), Element("p"))
    yield {
        "kind": "quiz",
        "title": " ".join(text_of(one) for one in head.findall("strong")),
        "facts": " ".join(text_of(one) for one in head.findall("span")),
    }
    if form.get("data-purpose") != _PRACTICE:
        yield {"kind": "paragraph", "runs": text_run(_ELSEWHERE), "look": "small"}
        return
    for one in form:
        if "tha-law" in classes_of(one):
            yield from flow(one, notes)
    for item in form.iter("fieldset"):
        yield _question(item, notes, flow)


def _question(item: Element, notes: Notes, flow: Flow) -> dict[str, Any]:
    legend = next(item.iter("legend"), Element("legend"))
    parts = [one for one in item.iter() if "tha-part" in classes_of(one)]
    rows = [one for one in parts if "tha-row" in classes_of(one)]
    choices = _choices(rows)
    return {
        "kind": "question",
        "whole": len(text_of(item)) <= LETTERS_KEPT_WHOLE,
        "number": _words(legend, "tha-number"),
        "points": _words(legend, "tha-points"),
        "stem": [*flow(_asked(legend), notes), *_flowing(item, "tha-stem", notes, flow)],
        "text": _flowing(item, "tha-cloze", notes, flow),
        "options": [_option(one, notes) for one in parts if one not in rows and _label(one)],
        "rows": [_row(one, notes, ticked=not choices) for one in rows],
        "choices": [{"letter": letter, "text": text} for letter, text in choices.items()],
        "lines": [_line(one) for one in item.iter("label") if "tha-line" in classes_of(one)],
    }


def _words(legend: Element, css: str) -> str:
    return " ".join(text_of(one) for one in legend if css in classes_of(one))


def _asked(legend: Element) -> Element:
    """What is asked, without its number and its points."""
    asked = Element("div")
    for one in legend:
        if classes_of(one).isdisjoint(["tha-number", "tha-points"]):
            asked.append(one)
    return asked


def _flowing(item: Element, css: str, notes: Notes, flow: Flow) -> list[dict[str, Any]]:
    return [block for one in item.iter() if css in classes_of(one) for block in flow(one, notes)]


def _label(part: Element) -> Element | None:
    return next((one for one in part.iter("label") if "tha-option" in classes_of(one)), None)


def _option(part: Element, notes: Notes) -> dict[str, Any]:
    """A sign to tick: round where one answer is asked for, square where several may be."""
    letter, label = part.get("data-part", ""), _label(part)
    assert label is not None, "a part without a label is no option"
    control = label.find("input")
    many = control is not None and control.get("type") == "checkbox"
    words = label.find("span")
    return {
        "sign": _SQUARE if many else _CIRCLE,
        "letter": f"{letter.upper()}." if len(letter) == 1 else "",
        "runs": runs_of(words if words is not None else label, notes),
    }


def _choices(rows: list[Element]) -> dict[str, str]:
    """By letter, what the spaces of the rows may be filled with; places in an order are plain."""
    choices: dict[str, str] = {}
    for row in rows:
        for one in row.iter("option"):
            choices[one.get("value", "")] = text_of(one)
        for label in row.iter("label"):
            control = label.find("input")
            letter = control.get("value", "") if control is not None else ""
            if letter not in (*_TRUTHS, row.get("data-part")):
                choices[letter] = text_of(label)
    return {letter: text for letter, text in choices.items() if letter and text != letter}


def _row(part: Element, notes: Notes, *, ticked: bool) -> dict[str, Any]:
    """A statement, what is to be matched or ordered; then signs to tick, or a space to write."""
    letter = part.get("data-part", "")
    text = next((one for one in part if "tha-text" in classes_of(one)), Element("span"))
    return {
        "letter": f"{letter}." if letter.isdecimal() else f"{letter})",
        "runs": runs_of(text, notes),
        "ticks": [text_of(one) for one in part.iter("label")] if ticked else [],
    }


def _line(label: Element) -> dict[str, Any]:
    spans = [text_of(one) for one in label.findall("span")]
    return {
        "label": spans[0] if spans else "",
        "unit": " ".join(spans[1:]),
        "lines": _LONG if label.find("textarea") is not None else 1,
    }
