"""Does the real content have the shape that a reader may rely on, on every page that teaches?"""

import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from tha.curriculum.content import Content, load
from tha.curriculum.paths.role_path import FILE, read_paths
from tha.quiz.items.single_choice import SingleChoice
from tha.quiz.items.situational import Situational
from tha.quiz.quiz import Quiz
from tha.source.files import Text, read_text
from tha.source.yaml_nodes import read_yaml

REPOSITORY = Path(__file__).parents[2]
DAY = date(2026, 11, 24)
"""On which the content is looked at; nothing here depends on it."""
FEWEST_WORDS, MOST_WORDS = 900, 2500
HEADINGS = (
    "Điều gì đổi từ 01/7/2026",
    "Bảng thời hạn",
    "Một hồ sơ từ đầu đến cuối",
    "Tự luyện",
)
GLOSSARY = "docs/tra-cuu/thuat-ngu.yml"
ROLES = {
    "chap-hanh-vien",
    "tham-tra-vien",
    "thu-ky-thi-hanh-an",
    "cong-chuc",
    "hoi-dong",
    "nguoi-dan",
}
AREAS = ("thads-danh-gia", "thahc-danh-gia", "dao-duc-danh-gia", "ld-danh-gia")
FEWEST_PRACTISED, FEWEST_TYPES = 12, 4
FEWEST_IN_A_BANK, FEWEST_ITEMS, FEWEST_DILEMMAS = 60, 400, 40
FEWEST_TERMS, FEWEST_LEAFLETS = 120, 8
MOST_OF_A_LETTER = 0.4
"""Of the keys of items with four options: at random each letter has a quarter."""

_NOT_WORDS = re.compile(
    r"\A---\n.*?\n---\n|^ {4}(?:old|new):.*?$|^///.*?$|(?<=\])\([^)]*\)|<[^>]*>|\{[^}]*\}",
    re.MULTILINE | re.DOTALL,
)


@cache
def _content() -> Content:
    return load(REPOSITORY, DAY)[0]


def _modules() -> list[str]:
    """The path of every page that says it teaches, even one that has errors."""
    pages = sorted((REPOSITORY / "docs").rglob("*.md"))
    taught = [one for one in pages if re.search(r"(?m)^module: true$", one.read_text("utf-8"))]
    return [one.relative_to(REPOSITORY / "docs").as_posix().removesuffix(".md") for one in taught]


every_module = pytest.mark.parametrize("module", _modules())
every_area = pytest.mark.parametrize("area", AREAS)


def _text(module: str) -> str:
    return (REPOSITORY / "docs" / f"{module}.md").read_text("utf-8")


def _words(text: str) -> int:
    """Words that are read: no front matter, no addresses, no marks of blocks."""
    return sum(1 for word in _NOT_WORDS.sub("", text).split() if re.search(r"\w", word))


def _practised(module: str) -> Quiz | None:
    page = _content().pages.get(module)
    return _content().quizzes.get(page.head.quiz) if page else None


def _dilemmas() -> list[Situational]:
    items = [item for quiz in _content().quizzes.values() for item in quiz.items]
    return [item for item in items if isinstance(item, Situational)]


def test_front_matter_addresses_and_marks_are_no_words() -> None:
    text = "---\ntitle: Bài\n---\n# Một hai\n\n/// quiz | x\n///\n\n[ba](vb:x#d1) <b>bốn</b> {.x}"
    assert _words(text) == len(["Một", "hai", "ba", "bốn"])


@every_module
def test_a_module_can_be_read_in_one_sitting(module: str) -> None:
    assert FEWEST_WORDS <= _words(_text(module)) <= MOST_WORDS


@every_module
def test_a_module_says_what_is_learned(module: str) -> None:
    page = _content().pages.get(module)
    assert page is not None
    assert page.head.objectives


@every_module
@pytest.mark.parametrize("heading", HEADINGS)
def test_a_module_has_the_same_parts_as_all(module: str, heading: str) -> None:
    assert re.search(rf"(?m)^## {re.escape(heading)}(?: *\{{[^}}]*\}})?$", _text(module))


@every_module
def test_a_module_draws_its_procedure(module: str) -> None:
    assert re.search(r"(?m)^/// procedure \| \S", _text(module))


@every_module
def test_a_module_shows_its_own_practice(module: str) -> None:
    page, quiz = _content().pages.get(module), _practised(module)
    assert page is not None
    assert quiz is not None
    assert quiz.purpose == "practice"
    assert quiz.id in [name for name, _ in page.shows]


@every_module
def test_a_practice_is_long_enough(module: str) -> None:
    quiz = _practised(module)
    assert quiz is not None
    assert len(quiz.items) >= FEWEST_PRACTISED


@every_module
def test_a_practice_asks_in_several_ways(module: str) -> None:
    quiz = _practised(module)
    assert quiz is not None
    assert len({type(item) for item in quiz.items}) >= FEWEST_TYPES


@every_area
def test_an_area_has_a_bank_to_draw_from(area: str) -> None:
    quiz = _content().quizzes.get(area)
    assert quiz is not None
    assert len(quiz.items) >= FEWEST_IN_A_BANK


@every_area
def test_a_bank_is_drawn_from_by_topic(area: str) -> None:
    quiz = _content().quizzes.get(area)
    assert quiz is not None
    assert isinstance(quiz.draw, dict)


def test_there_are_many_items() -> None:
    assert sum(len(quiz.items) for quiz in _content().quizzes.values()) >= FEWEST_ITEMS


def test_there_are_many_dilemmas() -> None:
    assert len(_dilemmas()) >= FEWEST_DILEMMAS


def test_every_option_of_a_dilemma_says_why() -> None:
    """The best of them may be told by the item's own rationale."""
    silent = [
        f"{item.id}: {letter}"
        for item in _dilemmas()
        for letter, option in item.options.items()
        if not (option.feedback or (option.credit == 1 and item.rationale))
    ]
    assert silent == []


def test_keys_are_spread_over_the_letters() -> None:
    items = [item for quiz in _content().quizzes.values() for item in quiz.items]
    keys = Counter(
        item.key
        for item in items
        if isinstance(item, SingleChoice) and len(item.options) == len("abcd")
    )
    assert set(keys) == set("abcd")
    assert max(keys.values()) <= MOST_OF_A_LETTER * keys.total()


def test_the_glossary_explains_many_terms() -> None:
    text = read_text(REPOSITORY / GLOSSARY, GLOSSARY)
    assert isinstance(text, Text)
    document, _ = read_yaml(text)
    assert document is not None
    assert len(document.values) >= FEWEST_TERMS


def test_there_are_many_leaflets_for_the_people() -> None:
    leaflets = (REPOSITORY / "docs" / "nguoi-dan").glob("*.md")
    assert len([one for one in leaflets if one.stem != "index"]) >= FEWEST_LEAFLETS


def test_every_module_is_in_a_path() -> None:
    text = read_text(REPOSITORY / FILE, FILE)
    assert isinstance(text, Text)
    loaded, _ = read_paths(text)
    assert loaded is not None
    named = {one for path in loaded.paths.paths.values() for _, _, one in path.modules()}
    assert [one for one in _modules() if one not in named] == []


def test_every_path_is_shown() -> None:
    page = _content().pages["lo-trinh/index"]
    assert {name for name, _ in page.paths} == ROLES
