"""What is a module called, how long does it take, and on which page is a quiz taken?

Read from the front matter and the text of the pages, each of them once until it changes.
"""

from decimal import Decimal
from pathlib import Path

import msgspec

from tha.curriculum.content import PAGES
from tha.curriculum.module import Page
from tha.curriculum.pages import load_page
from tha.site.loaded import examined
from tha.source.files import Text, find_files
from tha.source.problem import Problem


class Taught(msgspec.Struct, frozen=True):
    """A module as a path shows it."""

    title: str
    hours: Decimal


def taught_by(folder: Path, module: str) -> Taught:
    """The module at `module`; one that cannot be read is called by its path and takes no time."""
    page = _page(folder, folder / PAGES / f"{module}.md")
    if page is None:
        return Taught(module, Decimal(0))
    return Taught(page.head.title, page.head.hours or Decimal(0))


def page_of_quiz(folder: Path, quiz: str) -> str:
    """The path of the first page that shows `quiz`; "" when none does."""
    pages = (_page(folder, path) for path in find_files(folder / PAGES, ".md"))
    showing = (page for page in pages if page and quiz in {one for one, _ in page.shows})
    return next((page.path for page in showing), "")


def _page(folder: Path, path: Path) -> Page | None:
    """What is wrong with the page is told where it is checked."""
    name = path.relative_to(folder / PAGES).as_posix().removesuffix(".md")

    def read(text: Text) -> tuple[Page | None, list[Problem]]:
        page, _, problems = load_page(text, name)
        return page, problems

    return examined(folder, f"{PAGES}/{name}.md", read).value
