"""What does `/// path | chap-hanh-vien` show?

The modules of docs/lo-trinh/lo-trinh.yml for one role, step by step, each with its hours and the
sum so far, then whether they reach the target. One table: a phone shows it whole, and paper too.
"""

from decimal import Decimal
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from pymdownx.blocks.block import Block

from tha.curriculum.paths.checks import check_shown
from tha.curriculum.paths.role_path import (
    FILE,
    LoadedPaths,
    PathStep,
    RolePath,
    read_paths,
    written_hours,
)
from tha.site.later import add
from tha.site.loaded import Loaded, examined, examined_quiz
from tha.site.paths.taught import Taught, page_of_quiz, taught_by
from tha.site.strict import place_on_page, report

_COLUMNS = 3


class PathBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// path | <role>`: the path of that role."""

    NAME = "path"
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        """The place of the path, which is drawn once Markdown is done."""
        place = add(parent, "div", css="tha-path")
        folder, name = self.config["folder"], self.argument or ""
        loaded = examined_paths(folder).value
        path = find_path(self.md, loaded, name)
        if loaded and path:
            yearly = loaded.paths.target
            waiting = self.config["later"].waiting
            waiting.append(lambda: draw_path(place, folder, path))
            if path.target:
                waiting.append(lambda: _draw_note(place, yearly.basis, yearly.note))
        return place


def examined_paths(folder: Path) -> Loaded[LoadedPaths]:
    """The paths of the project in `folder`: none, when it has no file of them."""
    return examined(folder, FILE, read_paths)


def find_path(md: Markdown, loaded: LoadedPaths | None, name: str) -> RolePath | None:
    """The path that the author of a page named; None when it was reported."""
    known = loaded.paths.paths if loaded else {}
    place = place_on_page(md, f"/// path | {name}", "/// path")
    report(check_shown([(name, place)], known))
    return known.get(name)


def draw_path(place: Element, folder: Path, path: RolePath) -> None:
    """The table of a path, and what its hours come to."""
    add(place, "p", path.text)
    table = add(add(place, "div", css="tha-path__table"), "table", css="tha-path__steps")
    add(table, "caption", f"Lộ trình: {path.title}")
    head = add(add(table, "thead"), "tr")
    for words in ("Bài học", "Tiết", "Cộng dồn"):
        add(head, "th", words, scope="col")
    total = Decimal(0)
    for number, step in enumerate(path.steps, 1):
        total = _draw_step(table, folder, f"Bước {number}. {step.title}", step, total)
    line = add(add(table, "tfoot"), "tr")
    add(line, "th", "Cả lộ trình", scope="row", colspan="2")
    add(line, "td", written_hours(total), css="tha-path__hours")
    add(place, "p", _reached(total, path.target), css="tha-path__total")


def _draw_step(table: Element, folder: Path, title: str, step: PathStep, total: Decimal) -> Decimal:
    """One step as a body of its own; the hours up to its end."""
    body = add(table, "tbody")
    add(add(body, "tr"), "th", title, scope="rowgroup", colspan=str(_COLUMNS))
    for module in step.modules:
        taught = taught_by(folder, module)
        total += taught.hours
        _draw_module(body, module, taught, total)
    if step.assessment:
        _draw_assessment(body, folder, step.assessment)
    return total


def _draw_module(body: Element, module: str, taught: Taught, total: Decimal) -> None:
    line = add(body, "tr")
    add(add(line, "th", scope="row"), "a", taught.title, href=f"/{module}.md")
    add(line, "td", written_hours(taught.hours), css="tha-path__hours")
    add(line, "td", written_hours(total), css="tha-path__hours")


def _draw_assessment(body: Element, folder: Path, name: str) -> None:
    """The quiz that closes a step, with a link where a page shows it."""
    quiz = examined_quiz(folder, name).value
    cell = add(add(body, "tr"), "td", "Bài đánh giá: ", colspan=str(_COLUMNS))
    page = page_of_quiz(folder, name)
    if page:
        add(cell, "a", quiz.title if quiz else name, href=f"/{page}.md")
    else:
        add(cell, "span", quiz.title if quiz else name)


def _reached(total: Decimal, target: Decimal) -> str:
    if not target:
        return f"Tổng cộng {written_hours(total)} tiết. Không có mức tiết phải đạt."
    told = f"Tổng cộng {written_hours(total)} tiết, mục tiêu {written_hours(target)} tiết"
    if total < target:
        return f"{told}: còn thiếu {written_hours(target - total)} tiết."
    over = f", dư {written_hours(total - target)} tiết" if total > target else ""
    return f"{told}: đủ{over}."


def _draw_note(place: Element, basis: str, note: str) -> None:
    """Who sets the target, so that nobody takes it for more than it is."""
    add(place, "p", " ".join(filter(None, [f"Mức tiết: {basis}.", note])), css="tha-path__note")
