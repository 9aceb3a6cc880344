"""How do words within a line go to the paper: what is strong, what leads elsewhere, what is cited?

A run is plain data, which the template turns into text: no word of an author becomes markup. A
term of the glossary is only its word there, for nobody can press it.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any
from xml.etree.ElementTree import Element

from tha.reports.letters import shown
from tha.reports.pages.notes import Notes
from tha.reports.pages.tree import classes_of, text_of

Run = dict[str, Any]

_KINDS = {
    "strong": "strong",
    "b": "strong",
    "em": "em",
    "i": "em",
    "code": "code",
    "kbd": "code",
    "sub": "sub",
    "sup": "sup",
    "del": "gone",
    "s": "gone",
}
_BLANK = re.compile(r"[ \t\n\r\f]+")
_OVERLONG = re.compile(r"(\S{200})(?=\S)")
"""A word of more than two lines is none."""
_STANDING = "tha-standing"
_AMENDED = "tha-standing--amended"
_OWN_LINE = "__standing"
"""How the classes end of what a style sheet puts on a line of its own."""


def runs_of(element: Element, notes: Notes) -> list[Run]:
    """The runs of all that stands in `element`, without blanks at either end."""
    return trimmed(list(_inside(element, notes)))


def run_of(element: Element, notes: Notes) -> list[Run]:
    """The runs of `element` itself, as it stands in a line; its tail is not among them."""
    return list(_one(element, notes))


def text_run(text: str | None) -> list[Run]:
    """The text as it is set: any stretch of blanks is one, and no word leaves the sheet."""
    if not text:
        return []
    return [{"kind": "text", "text": _OVERLONG.sub(r"\1 ", _BLANK.sub(" ", text))}]


def can_be_read(runs: list[Run]) -> bool:
    """Whether any letter is left once those without a shape are gone."""
    return any(
        shown(str(one.get("text", ""))).strip() or can_be_read(one.get("runs", []))
        for one in runs
        if one["kind"] != "note"
    )


def trimmed(runs: list[Run]) -> list[Run]:
    """The runs without blanks at either end, and without any when they say nothing."""
    while runs and runs[0]["kind"] in ("text", "break") and not _words(runs[0]):
        runs = runs[1:]
    while runs and runs[-1]["kind"] in ("text", "break") and not _words(runs[-1]):
        runs = runs[:-1]
    if runs and runs[0]["kind"] == "text":
        runs = [{**runs[0], "text": runs[0]["text"].lstrip(" ")}, *runs[1:]]
    if runs and runs[-1]["kind"] == "text":
        runs = [*runs[:-1], {**runs[-1], "text": runs[-1]["text"].rstrip(" ")}]
    return runs


def _words(run: Run) -> str:
    return str(run.get("text", "")).strip(" ")


def _inside(element: Element, notes: Notes) -> Iterator[Run]:
    yield from text_run(element.text)
    for child in element:
        yield from _one(child, notes)
        yield from text_run(child.tail)


def _one(element: Element, notes: Notes) -> Iterator[Run]:
    tag, classes = element.tag, classes_of(element)
    if tag == "br":
        yield {"kind": "break"}
    elif tag == "a":
        yield from _link(element, notes)
    elif tag in ("input", "select", "textarea"):
        yield from _blank_space(element)
    elif tag == "img":
        yield from text_run(element.get("alt"))
    elif tag == "svg":
        return
    elif any(name.endswith(_OWN_LINE) for name in classes):
        yield {"kind": "break"}
        yield {"kind": "em", "runs": list(_inside(element, notes))}
    elif _STANDING in classes:
        yield {"kind": "standing", "text": text_of(element), "amended": _AMENDED in classes}
    elif tag in _KINDS:
        yield {"kind": _KINDS[tag], "runs": list(_inside(element, notes))}
    else:
        yield from _inside(element, notes)


def _link(link: Element, notes: Notes) -> Iterator[Run]:
    """A link that can be followed on a screen; on paper its note says where it leads."""
    inner, leads_to = list(_inside(link, notes)), notes.leads_to(link)
    classes = classes_of(link)
    if "tha-citation" in classes:
        yield {"kind": "cited", "to": leads_to, "runs": _close(inner)}
    elif leads_to and "tha-term" not in classes and inner:
        yield {"kind": "link", "to": leads_to, "runs": inner}
    else:
        yield from inner
    note = notes.note_of(link) if can_be_read(inner) else None
    if note:  # where nothing leads away, nothing is noted: what is not set can never be named
        yield {"kind": "note", **note}


def _close(runs: list[Run]) -> list[Run]:
    """Without the blank before a standing: it goes where that goes."""
    return [
        {**one, "text": one["text"].rstrip(" ")}
        if one["kind"] == "text" and following and following["kind"] == "standing"
        else one
        for one, following in zip_longest(runs, runs[1:])
    ]


def _blank_space(control: Element) -> Iterator[Run]:
    """Where the answer is written by hand; what may be chosen stands behind it."""
    yield {"kind": "gap"}
    choices = [text_of(one) for one in control.iter("option") if one.get("value")]
    if choices:
        yield {"kind": "choices", "text": " / ".join(choices)}
