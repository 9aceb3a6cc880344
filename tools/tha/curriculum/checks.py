"""Do pages, quizzes and the register fit together?"""

from collections.abc import Iterable, Iterator, Mapping

from tha.curriculum.citations import check_form
from tha.curriculum.figures import figures_id
from tha.curriculum.hazards import blocks, hazards
from tha.curriculum.messages import (
    NOT_A_MODULE,
    QUIZ_OF_ANOTHER,
    UNCITED,
    UNKNOWN_FIGURES,
    UNKNOWN_MODULE,
    UNKNOWN_PAGE,
    UNKNOWN_QUIZ,
)
from tha.curriculum.module import Page
from tha.curriculum.texts import published, texts_in
from tha.quiz.load import LoadedQuiz
from tha.quiz.quiz import Quiz
from tha.source.messages import MISSING_FIELD
from tha.source.nearest import did_you_mean
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.yaml_nodes import Document, Path

_SIGNS = ("<", "=", "\\", "](", "]:", "///")
"""HTML, attributes, escapes of YAML that could write either, links, blocks."""
_MODULE_NEEDS = ("audience", "hours", "objectives", "basis", "as_of")
_LEAFLET_NEEDS = ("audience", "as_of", "description")


def check_page(
    page: Page, head: Document, quiz_ids: Iterable[str], quizzes: Mapping[str, Quiz]
) -> Iterator[Problem]:
    """A module or leaflet says what it must, and every quiz that a page names is there."""
    for owner, needs in (("module", _MODULE_NEEDS), ("leaflet", _LEAFLET_NEEDS)):
        lacking = [name for name in needs if not getattr(page.head, name)]
        if getattr(page.head, owner):
            for name in lacking:
                yield MISSING_FIELD.at(head.place(()), owner=owner, name=name)
    named = [(page.head.quiz, head.place(("quiz",)))] if page.head.quiz else []
    for quiz, place in [*named, *page.shows]:
        if quiz not in quiz_ids:
            yield UNKNOWN_QUIZ.at(place, quiz=quiz, hint=did_you_mean(quiz, quiz_ids))
    own = quizzes.get(page.head.quiz)
    if own is not None and own.module not in {"", page.path}:
        place = head.place(("quiz",))
        yield QUIZ_OF_ANOTHER.at(place, quiz=own.id, module=own.module)


def check_quiz(loaded: LoadedQuiz, pages: Mapping[str, Page | None]) -> Iterator[Problem]:
    """The module of a quiz is there and is one; an assessment rests on something."""
    values = loaded.document.values
    module = values.get("module") if isinstance(values, dict) else None
    if isinstance(module, str):
        page = pages.get(module)
        if module not in pages:
            place = loaded.document.place(("module",))
            yield UNKNOWN_MODULE.at(place, module=module, hint=did_you_mean(module, pages))
        elif page is not None and not page.head.module:
            yield NOT_A_MODULE.at(loaded.document.place(("module",)), module=module)
    if loaded.fields.get("purpose") == "assessment":
        for index, item in loaded.items.items():
            if not item.basis:
                yield UNCITED.at(loaded.document.place(("items", index)), item=item.id)


def check_links(page: Page, pages: Iterable[str], figures: Iterable[str]) -> Iterator[Problem]:
    """The pages that a page links to, and the figures that it shows, are there."""
    for target, place in page.links:
        if target not in pages:
            yield UNKNOWN_PAGE.at(place, page=target, hint=did_you_mean(target, pages))
    for name, place in page.figures:
        if (figures_id(name) or name) not in figures:
            yield UNKNOWN_FIGURES.at(place, name=name, hint=did_you_mean(name, figures))


def check_texts(written: str, document: Document) -> Iterator[Problem]:
    """No text of a quiz, `written` in its file, runs, loads or embeds anything."""
    if not any(
        sign in written for sign in _SIGNS
    ):  # spares most files the walk through their texts
        return
    for path, text in texts_in(document.values):
        plain = published(text)

        def place(_: int, path: Path = path) -> Place:
            return document.place(path)

        yield from hazards(plain, place)
        yield from blocks(plain, place)
        yield from check_form(plain, place)
