"""How do the parts of a page go to the paper, one below the other?

A block is plain data of one kind, with runs or further blocks inside. What this file does not know
is taken for what it holds, so that nothing a page says is lost.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

from tha.reports.pages.drawn import drawing
from tha.reports.pages.notes import Notes
from tha.reports.pages.questions import LETTERS_KEPT_WHOLE, quiz_blocks
from tha.reports.pages.runs import Run, can_be_read, run_of, runs_of, text_run, trimmed
from tha.reports.pages.tables import table_block
from tha.reports.pages.tree import classes_of, text_of

Block = dict[str, Any]

_LINE_TAGS = (
    *("a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "input", "ins", "kbd"),
    *("label", "mark", "q", "s", "select", "small", "span", "strong", "sub", "sup", "time", "u"),
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SECTION = 2
"""The level of the headings below the page's title."""
_DIGITS = 6
"""Of the number that a list begins with."""
_DEEPEST = 8
"""Blocks further inside than this are set as plain text; Typst itself goes no deeper than 80."""
_ANNOUNCED = ("list", "table", "drawing")
_BOX_KINDS = ("warning", "tip", "info", "danger", "note")


def blocks_of(element: Element, notes: Notes, depth: int = 0) -> list[Block]:
    """The blocks of all that stands in `element`."""
    if depth >= _DEEPEST:
        plain = text_of(element)
        return [_paragraph(text_run(plain))] if plain else []
    return _led(list(_flow(element, notes, depth)))


def _led(blocks: list[Block]) -> list[Block]:
    """A line that announces what comes next stays with it."""
    for block, following in pairwise(blocks):
        if block["kind"] == "paragraph" and following["kind"] in _ANNOUNCED:
            block["look"] = "leads" if _ends_open(block["runs"]) else block["look"]
    return blocks


def _ends_open(runs: list[Run]) -> bool:
    return str(runs[-1].get("text", "")).endswith(":")


def _flow(element: Element, notes: Notes, depth: int) -> Iterator[Block]:
    """Lines that stand loose among the blocks become paragraphs."""
    loose: list[Run] = text_run(element.text)
    for child in element:
        if child.tag in _LINE_TAGS:
            loose += run_of(child, notes)
        else:
            yield from _loose(loose)
            loose = []
            yield from _block(child, notes, depth)
        loose += text_run(child.tail)
    yield from _loose(loose)


def _loose(runs: list[Run]) -> Iterator[Block]:
    if runs := trimmed(runs):
        yield _paragraph(runs)


def _block(one: Element, notes: Notes, depth: int) -> Iterator[Block]:
    classes = classes_of(one)
    if one.tag in _HEADINGS:
        yield from _heading(one, notes)
    elif one.tag == "svg":
        yield drawing(one, "", text_of(one))
    elif "admonition" in classes or one.tag == "details":
        yield _box(one, notes, depth)
    elif "tha-compare" in classes:
        yield _comparison(one, notes, depth)
    elif "tha-procedure" in classes:
        yield from _procedure(one)
    elif "tha-quiz" in classes:
        yield from quiz_blocks(one, notes, _at(depth))
    elif "tha-figures__cards" in classes and len(one):
        parts = [blocks_of(card, notes, depth + 1) for card in one]
        yield {"kind": "beside", "parts": parts}
    elif one.tag in _MAKERS:
        yield from _MAKERS[one.tag](one, notes, depth)
    else:
        yield from blocks_of(one, notes, depth)


def _heading(one: Element, notes: Notes) -> Iterator[Block]:
    """None where nobody could read it: PDF/UA takes no empty one."""
    level = _HEADINGS[one.tag]
    if level <= _SECTION:
        notes.begin_section()
    runs = runs_of(one, notes)
    if can_be_read(runs):
        yield {"kind": "heading", "level": level, "runs": runs}


def _at(depth: int) -> Callable[[Element, Notes], list[Block]]:
    return lambda element, notes: blocks_of(element, notes, depth + 1)


def _paragraph(runs: list[Run], look: str = "") -> Block:
    return {"kind": "paragraph", "runs": runs, "look": look}


def _from_p(one: Element, notes: Notes, _depth: int) -> Iterator[Block]:
    runs = runs_of(one, notes)
    if runs:
        small = any(name.endswith(("__source", "__note")) for name in classes_of(one))
        yield _paragraph(runs, "small" if small else "")


def _from_list(one: Element, notes: Notes, depth: int) -> Iterator[Block]:
    items = [blocks_of(item, notes, depth + 1) for item in one if item.tag == "li"]
    start = one.get("start", "")
    yield {
        "kind": "list",
        "ordered": one.tag == "ol",
        "start": int(start) if start.isdecimal() and len(start) <= _DIGITS else 1,
        "items": [item for item in items if item],
    }


def _from_terms(one: Element, notes: Notes, depth: int) -> Iterator[Block]:
    """Each `dt` with the `dd` that follow it, also where a `div` holds them together."""
    entries: list[dict[str, Any]] = []
    for part in one.iter():
        if part.tag == "dt":
            entries.append({"runs": runs_of(part, notes), "blocks": []})
        elif part.tag == "dd" and entries:
            entries[-1]["blocks"] += blocks_of(part, notes, depth + 1)
    yield {"kind": "terms", "entries": entries}


def _from_quote(one: Element, notes: Notes, depth: int) -> Iterator[Block]:
    yield {"kind": "quote", "blocks": blocks_of(one, notes, depth + 1)}


def _from_code(one: Element, _notes: Notes, _depth: int) -> Iterator[Block]:
    yield {"kind": "code", "text": "".join(one.itertext()).strip("\n")}


def _from_table(one: Element, notes: Notes, depth: int) -> Iterator[Block]:
    yield from table_block(one, notes, _at(depth))


def _from_rule(_one: Element, _notes: Notes, _depth: int) -> Iterator[Block]:
    yield {"kind": "rule"}


_MAKERS: dict[str, Callable[[Element, Notes, int], Iterator[Block]]] = {
    "p": _from_p,
    "figcaption": _from_p,
    "ul": _from_list,
    "ol": _from_list,
    "dl": _from_terms,
    "blockquote": _from_quote,
    "pre": _from_code,
    "table": _from_table,
    "hr": _from_rule,
}


def _box(one: Element, notes: Notes, depth: int) -> Block:
    """An admonition, or what a screen folds away: here it is open."""
    title: list[Run] = []
    inside = Element("div")
    inside.text = one.text
    for child in one:
        if child.tag == "summary" or "admonition-title" in classes_of(child):
            title = runs_of(child, notes)
        else:
            inside.append(child)
    kinds = [name for name in _BOX_KINDS if name in classes_of(one)]
    return {
        "kind": "box",
        "look": kinds[0] if kinds else "note",
        "title": title,
        "blocks": blocks_of(inside, notes, depth + 1),
    }


def _comparison(one: Element, notes: Notes, depth: int) -> Block:
    caption = one.find("figcaption")
    sides = [
        _side(side, notes, depth)
        for name in ("tha-compare__old", "tha-compare__new")
        for side in one.iter("div")
        if name in classes_of(side)
    ]
    title = runs_of(caption, notes) if caption is not None else []
    whole = len(text_of(one)) <= LETTERS_KEPT_WHOLE
    return {"kind": "comparison", "title": title, "sides": sides, "whole": whole}


def _side(side: Element, notes: Notes, depth: int) -> Block:
    """What it is called, the law it tells of, its text."""
    labels = [text_of(one) for one in side if "tha-compare__label" in classes_of(one)]
    laws = [law for one in side if "tha-compare__law" in classes_of(one) for law in one]
    return {
        "label": " ".join(labels),
        "law": [runs_of(law, notes) for law in laws],
        "blocks": blocks_of(_without_law(side), notes, depth + 1),
    }


def _without_law(side: Element) -> Element:
    rest = Element("div")
    rest.extend(
        child
        for child in side
        if classes_of(child).isdisjoint(["tha-compare__label", "tha-compare__law"])
    )
    return rest


def _procedure(one: Element) -> Iterator[Block]:
    """The drawing, and its steps in words for who hears the paper read out."""
    caption, picture, steps = one.find("figcaption"), one.find("svg"), one.find("ol")
    if picture is not None:
        words = " ".join(map(text_of, steps)) if steps is not None else ""
        yield drawing(picture, text_of(caption) if caption is not None else "", words)
