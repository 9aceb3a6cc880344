"""What does the whole content hold, and what is wrong with it?

Everything is loaded once: the register, every quiz, every page. Nothing here raises for an
author's mistake, and nothing prints.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import msgspec

from tha.curriculum.checks import check_links, check_page, check_quiz, check_texts
from tha.curriculum.drawings.timeline import check_timelines
from tha.curriculum.figures import FOLDER as FIGURES
from tha.curriculum.figures import Figures, check_years, read_figures
from tha.curriculum.glossary.checks import check_glossary, own_glossary
from tha.curriculum.law_checks import Law, check_page_law, check_quiz_law
from tha.curriculum.module import Page
from tha.curriculum.navigation import check_navigation
from tha.curriculum.pages import load_page
from tha.curriculum.paths.checks import check_paths
from tha.curriculum.requirements.checks import check_requirements
from tha.curriculum.texts import published
from tha.curriculum.tree import ENDINGS, check_tree
from tha.curriculum.wording.instruments import Called, called_in, check_wording
from tha.law.load import load_register
from tha.law.messages import NO_REGISTER
from tha.law.register import Register
from tha.quiz.flaws import check_flaws
from tha.quiz.load import load_quiz
from tha.quiz.messages import DUPLICATE_QUIZ
from tha.quiz.quiz import Quiz
from tha.source.collecting import without_collecting
from tha.source.files import Text, find_files, read_text
from tha.source.place import Place
from tha.source.problem import Problem, in_order
from tha.source.yaml_nodes import Document

REGISTER = "docs/tra-cuu/van-ban.yml"
PAGES = "docs"
QUIZZES = "quizzes"
QUIZ_ENDINGS = (".yml", ".yaml")


class Content(msgspec.Struct, frozen=True):
    """What could be read: sound quizzes by id, sound pages by path without `.md`."""

    register: Register
    quizzes: dict[str, Quiz]
    pages: dict[str, Page]


def load(
    folder: Path, day: date, also: Sequence[Path] = (), *, flaws: bool = False
) -> tuple[Content, list[Problem]]:
    """The content of the project in `folder`, and every problem of every file, in order.

    `day` is the one on which it is to be published: nothing may rest on law that has ended by then.
    `also` are pages and quizzes that lie elsewhere and are held against the same register.
    `flaws` asks for the item-writing warnings too, which matter to whoever writes, not to who
    builds or marks.
    """
    with without_collecting():
        return _load(folder, day, also, flaws=flaws)


def _load(
    folder: Path, day: date, also: Sequence[Path], *, flaws: bool
) -> tuple[Content, list[Problem]]:
    register, problems = load_own_register(folder)
    law, called = Law(register, day), called_in(register)
    pages, more = _load_pages(folder, also, called)
    problems += more
    found_pages = {path: page for path, (page, _) in pages.items()}
    quizzes, more = _load_quizzes(folder, also, (law, called), found_pages, flaws=flaws)
    problems += more
    figures, more = _load_figures(folder)
    problems += [*more, *_check_site(folder, pages), *_check_data(folder, called)]
    glossary, more = own_glossary(folder)
    problems += [*more, *check_glossary(law, glossary, pages)]
    sound = {name: quiz for name, quiz in quizzes.items() if quiz is not None}
    for page, head in pages.values():
        if page is not None and head is not None:
            problems += check_page(page, head, quizzes, sound)
            problems += check_links(page, found_pages, figures)
            problems += check_timelines(page.timelines, register)
            problems += check_page_law(law, page, head)
    problems += check_paths(folder, pages, quizzes)
    problems += check_requirements(folder, law, found_pages, quizzes)
    good_pages = {path: page for path, page in found_pages.items() if page is not None}
    return Content(register, sound, good_pages), in_order(problems)


def load_own_register(folder: Path) -> tuple[Register, list[Problem]]:
    """The register of the project in `folder`, and what is wrong with it."""
    path = folder / REGISTER
    if not path.is_file():
        return Register(whole=False), [NO_REGISTER.at(Place(REGISTER))]
    text = read_text(path, REGISTER)
    return (Register(whole=False), [text]) if isinstance(text, Problem) else load_register(text)


def _load_figures(folder: Path) -> tuple[list[str], list[Problem]]:
    """The id of every file of figures, and what is wrong with them."""
    found: list[str] = []
    sound: list[tuple[Text, Figures]] = []
    problems: list[Problem] = []
    for path, text in texts_below(folder, FIGURES.as_posix(), (".yml",)):
        found.append(path.stem)
        if isinstance(text, Problem):
            problems.append(text)
            continue
        figures, more = read_figures(text)
        problems += more
        sound += [(text, figures)] if figures else []
    return found, [*problems, *check_years(sound)]


def _check_site(folder: Path, pages: Iterable[str]) -> Iterator[Problem]:
    """What lies in the folders of the content, and whether a reader finds every page."""
    yield from check_tree(folder, PAGES, ENDINGS)
    yield from check_tree(folder, QUIZZES)
    own = {name for name in pages if (folder / PAGES / f"{name}.md").is_file()}
    yield from check_navigation(folder, own)


def _check_data(folder: Path, called: Called) -> Iterator[Problem]:
    """What files beside the pages call instruments; the register itself says how they are called.

    Why one of them cannot be read is told by whoever needs it.
    """
    for _, text in texts_below(folder, PAGES, (".yml",)):
        if isinstance(text, Text) and text.file != REGISTER:
            yield from check_wording(called, text, text.content)


def _load_quizzes(
    folder: Path,
    also: Sequence[Path],
    known: tuple[Law, Called],
    pages: Mapping[str, Page | None],
    *,
    flaws: bool,
) -> tuple[dict[str, Quiz | None], list[Problem]]:
    """Every quiz by id, None for one with errors.

    Each file is finished with before the next is read: thousands of kept YAML nodes would cost
    the garbage collector more time than all reading and checking.
    """
    law, called = known
    found: dict[str, Quiz | None] = {}
    files: dict[str, str] = {}
    problems: list[Problem] = []
    for path, text in texts_below(folder, QUIZZES, QUIZ_ENDINGS, also):
        name = path.stem
        if isinstance(text, Problem):
            problems.append(text)
        elif name in files:
            problems.append(DUPLICATE_QUIZ.at(Place(text.file), id=name, other=files[name]))
        else:
            found[name], more = _load_quiz(text, name, law, pages, flaws=flaws)
            problems += [*more, *check_wording(called, text, text.content)]
            files[name] = text.file
    return found, problems


def _load_quiz(
    text: Text, name: str, law: Law, pages: Mapping[str, Page | None], *, flaws: bool
) -> tuple[Quiz | None, list[Problem]]:
    loaded, problems = load_quiz(text, name)
    if loaded is None:
        return None, problems
    problems += [*check_quiz(loaded, pages), *check_texts(text.content, loaded.document)]
    problems += check_quiz_law(law, loaded, text)
    problems += check_flaws(loaded) if flaws else ()
    return loaded.quiz, problems


def _load_pages(
    folder: Path, also: Sequence[Path], called: Called
) -> tuple[dict[str, tuple[Page | None, Document | None]], list[Problem]]:
    """Every page by its path, None for one that could not be read."""
    found: dict[str, tuple[Page | None, Document | None]] = {}
    problems: list[Problem] = []
    for _, text in texts_below(folder, PAGES, (".md",), also):
        if isinstance(text, Problem):
            problems.append(text)
            continue
        name = page_path(text)
        page, head, more = load_page(text, name)
        problems += [*more, *check_wording(called, text, published(text.content))]
        found[name] = (page, head)
    return found, problems


def page_path(text: Text) -> str:
    """The path of a page by which quizzes and other pages name it."""
    return text.file.removeprefix(f"{PAGES}/").removesuffix(".md")


def texts_below(
    folder: Path, below: str, endings: tuple[str, ...], also: Sequence[Path] = ()
) -> Iterator[tuple[Path, Text | Problem]]:
    """The text of every file in a folder of the content with one of `endings`, then of `also`."""
    for path in find_files(folder / below, *endings):
        yield path, read_text(path, path.relative_to(folder).as_posix())
    for path in also:
        if path.suffix in endings:
            yield path, read_text(path, path.as_posix())
