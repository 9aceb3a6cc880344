"""Which pages and quizzes of the site cite an instrument?

Of a quiz only its title is told, and of its citations only the instrument: which provision an item
of an assessment rests on would hint at its key.
"""

from collections.abc import Iterable
from pathlib import Path
from xml.etree.ElementTree import Element

import msgspec

from tha.curriculum.content import PAGES, QUIZ_ENDINGS, QUIZZES
from tha.curriculum.glossary.terms import GLOSSARY
from tha.curriculum.module import Page
from tha.curriculum.uses import Use, uses_of
from tha.site.later import add
from tha.site.loaded import examined_quiz, sound_pages
from tha.source.files import find_files


class BackLink(msgspec.Struct, frozen=True):
    """What cites, where it is read ("": nowhere on the site) and how often; 0 for a quiz."""

    title: str
    page: str
    count: int = 0


class BackLinks(msgspec.Struct, frozen=True):
    """What cites one instrument."""

    pages: tuple[BackLink, ...] = ()
    quizzes: tuple[BackLink, ...] = ()
    history: tuple[BackLink, ...] = ()
    """Pages that only tell of it as old law."""


Stamp = tuple[tuple[str, int, int], ...]

_kept: dict[Path, tuple[Stamp, dict[str, BackLinks]]] = {}


def back_links(folder: Path) -> dict[str, BackLinks]:
    """What cites each instrument, by its id; gathered again when a file of the content changes."""
    stamp = _stamp(folder)
    known = _kept.get(folder)
    if known is None or known[0] != stamp:
        known = _kept[folder] = (stamp, _gather(folder))
    return known[1]


def draw_back_links(card: Element, found: BackLinks) -> None:
    """The list of what cites, folded; nothing where nothing does."""
    if not (found.pages or found.quizzes or found.history):
        return
    folded = add(card, "details", css="tha-fold", data_search_exclude="")
    add(folded, "summary", f"Được dẫn ở {_counted(found)}")
    _draw_list(folded, "Trang", found.pages)
    _draw_list(folded, "Bộ câu hỏi", found.quizzes)
    _draw_list(folded, "Nhắc lại như quy định cũ", found.history)


def _stamp(folder: Path) -> Stamp:
    """What changes when a page or a quiz does, comes or goes."""
    found = [*find_files(folder / PAGES, ".md"), *find_files(folder / QUIZZES, *QUIZ_ENDINGS)]
    found += [folder / GLOSSARY] if (folder / GLOSSARY).is_file() else []
    stats = [(str(path), path.stat()) for path in found]
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)


def _gather(folder: Path) -> dict[str, BackLinks]:
    pages = sound_pages(folder)
    shown = {quiz: page.path for page in pages.values() for quiz, _ in page.shows}
    uses: dict[str, list[Use]] = {}
    for use in uses_of(folder):
        uses.setdefault(use.citation.instrument, []).append(use)
    return {name: _of_instrument(folder, found, pages, shown) for name, found in uses.items()}


def _of_instrument(
    folder: Path, uses: list[Use], pages: dict[str, Page], shown: dict[str, str]
) -> BackLinks:
    on_pages = [use for use in uses if use.kind == "page"]
    current = _pages_in([use for use in on_pages if not use.is_history])
    told = {one.page for one in current}
    history = _pages_in([use for use in on_pages if use.name not in told])
    quizzes = {use.name: use.title for use in uses if use.kind == "quiz"}
    return BackLinks(
        current,
        tuple(
            BackLink(title, shown.get(name) or _module_of(folder, name, pages))
            for name, title in quizzes.items()
        ),
        history,
    )


def _pages_in(uses: Iterable[Use]) -> tuple[BackLink, ...]:
    found: dict[str, list[Use]] = {}
    for use in uses:
        found.setdefault(use.name, []).append(use)
    return tuple(BackLink(made[0].title, name, len(made)) for name, made in found.items())


def _module_of(folder: Path, quiz: str, pages: dict[str, Page]) -> str:
    """The page to which a quiz belongs that no page shows; "" when there is none."""
    value = examined_quiz(folder, quiz).value
    return value.module if value is not None and value.module in pages else ""


def _counted(found: BackLinks) -> str:
    """`3 trang, 2 bộ câu hỏi`."""
    pages = len(found.pages) + len(found.history)
    counts = ((pages, "trang"), (len(found.quizzes), "bộ câu hỏi"))
    return ", ".join(f"{count} {what}" for count, what in counts if count)


def _draw_list(folded: Element, head: str, links: tuple[BackLink, ...]) -> None:
    if not links:
        return
    add(folded, "p", head, css="tha-fold__head")
    places = add(folded, "ul")
    for one in links:
        entry = add(places, "li")
        if one.page:
            add(entry, "a", one.title, href=f"/{one.page}.md")
        else:
            add(entry, "span", one.title)
        if one.count > 1:
            entry[0].tail = f" ({one.count} lần)"
