"""Where does the content cite the law? Every place, of every page and quiz that can be read."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from tha.curriculum.citations import cited_in_quiz
from tha.curriculum.content import PAGES, QUIZ_ENDINGS, QUIZZES, page_path, texts_below
from tha.curriculum.glossary.checks import own_glossary
from tha.curriculum.glossary.terms import GLOSSARY_PAGE
from tha.curriculum.module import Cited, Page
from tha.curriculum.pages import load_page
from tha.law.citation import Citation, parse_citation
from tha.quiz.load import LoadedQuiz, load_quiz
from tha.source.files import Text
from tha.source.place import Place
from tha.source.problem import Problem

Kind = Literal["page", "quiz"]
_GLOSSARY_TITLE = "Thuật ngữ"


class Use(msgspec.Struct, frozen=True):
    """One citation in the content."""

    citation: Citation
    kind: Kind
    name: str
    """The path of the page without `.md`, or the id of the quiz."""
    title: str
    item: str
    """The id of the item; "" on a page, and for what belongs to no item."""
    place: Place
    is_history: bool
    """Whether old law is told of as old there: nothing rests on it."""
    is_module: bool
    """Whether it stands on a page that teaches."""
    as_of: date | None
    is_basis: bool = False
    """Whether an item states it as its basis."""


class Sheet(msgspec.Struct, frozen=True):
    """A page or a quiz, and the day on which it states the law."""

    kind: Kind
    name: str
    title: str
    file: str
    as_of: date | None


class Looked(msgspec.Struct, frozen=True):
    """What was found in the content, and what could not be looked through."""

    uses: list[Use]
    sheets: list[Sheet]
    problems: list[Problem]
    """Why files could not be read, or not all items of them: uses may be missing there."""


def uses_of(folder: Path) -> list[Use]:
    """Every citation in the content of the project in `folder`, pages first."""
    return look_through(folder).uses


def look_through(folder: Path) -> Looked:
    """The same, with the pages and quizzes themselves."""
    looked = Looked([], [], [])
    for _, text in texts_below(folder, PAGES, (".md",)):
        if isinstance(text, Problem):
            looked.problems.append(text)
        else:
            _look_at_page(looked, text)
    _look_at_glossary(looked, folder)
    for path, text in texts_below(folder, QUIZZES, QUIZ_ENDINGS):
        if isinstance(text, Problem):
            looked.problems.append(text)
        else:
            _look_at_quiz(looked, text, path.stem)
    return looked


def _look_at_page(looked: Looked, text: Text) -> None:
    page, _, problems = load_page(text, page_path(text))
    if page is None:
        looked.problems.extend(problems)
    else:
        head = page.head
        looked.sheets.append(Sheet("page", page.path, head.title, text.file, head.as_of))
        looked.uses.extend(_on_page(page))


def _on_page(page: Page) -> Iterator[Use]:
    for cited, citation in _pointing(page.cites):
        yield Use(
            citation,
            "page",
            page.path,
            page.head.title,
            item="",
            place=cited.place,
            is_history=cited.is_history,
            is_module=page.head.module,
            as_of=page.head.as_of,
        )


def _look_at_glossary(looked: Looked, folder: Path) -> None:
    """What its terms cite is cited on its page, which says the law of no day."""
    glossary, problems = own_glossary(folder)
    looked.problems.extend(one for one in problems if one.message.level == "error")
    for cited, citation in _pointing(glossary.cites):
        use = Use(
            citation,
            "page",
            GLOSSARY_PAGE,
            _GLOSSARY_TITLE,
            item="",
            place=cited.place,
            is_history=False,
            is_module=False,
            as_of=None,
        )
        looked.uses.append(use)


def _look_at_quiz(looked: Looked, text: Text, quiz_id: str) -> None:
    loaded, problems = load_quiz(text, quiz_id)
    if loaded is None or len(loaded.items) < _written(loaded):
        looked.problems.extend(one for one in problems if one.message.level == "error")
    if loaded is not None:
        title, as_of = loaded.fields.get("title", quiz_id), loaded.fields.get("as_of")
        looked.sheets.append(Sheet("quiz", quiz_id, title, text.file, as_of))
        looked.uses.extend(_in_quiz(loaded, text, title, as_of))


def _written(loaded: LoadedQuiz) -> int:
    """How many items the file holds, readable or not; at least one, for a quiz has some."""
    values = loaded.document.values
    items = values.get("items") if isinstance(values, dict) else None
    return len(items) if isinstance(items, list) else 1


def _in_quiz(loaded: LoadedQuiz, text: Text, title: str, as_of: date | None) -> Iterator[Use]:
    bases = {(item.id, citation) for item in loaded.items.values() for citation in item.basis}
    for cited, citation in _pointing(cited_in_quiz(loaded, text)):
        yield Use(
            citation,
            "quiz",
            loaded.id,
            title,
            item=cited.item,
            place=cited.place,
            is_history=cited.is_history,
            is_module=False,
            as_of=as_of,
            is_basis=(cited.item, cited.citation) in bases,
        )


def _pointing(cites: Iterable[Cited]) -> Iterator[tuple[Cited, Citation]]:
    """Those that are well formed; the others are for `tha check` to tell."""
    for one in cites:
        citation = parse_citation(one.citation)
        if citation is not None:
            yield one, citation
