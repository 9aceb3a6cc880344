"""Do people find what they look for on the real site, served and opened as files?"""

import json
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

from projects import DAY
from searching import ask_all, turn_to_search
from served_files import served
from sites import REPOSITORY
from tha.curriculum.content import load
from tha.source.vietnamese import folded

TABLE = REPOSITORY / "tests" / "reference" / "search.yml"
QUERIES: list[dict[str, Any]] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
_MISSES_AT_MOST = 0.05  # of all


def misses(page: Page, home: str) -> dict[str, tuple[str, ...]]:
    """What comes first where it is not what it should be, by the query."""
    turn_to_search(page, home)
    found = ask_all(page, [one["query"] for one in QUERIES], home)
    firsts = {query: one.first for query, one in found.items()}
    return {one["query"]: firsts[one["query"]] for one in QUERIES if not hits(one, firsts)}


def hits(row: dict[str, Any], firsts: dict[str, tuple[str, ...]]) -> bool:
    """Whether one of the addresses comes first: the page, or the passage shown below its name."""
    wanted = row["first"] if isinstance(row["first"], list) else [row["first"]]
    found = firsts[row["query"]]
    pages = {one.partition("#")[0] for one in found}
    return any(one in (found if "#" in one else pages) for one in wanted)


def test_the_table_has_sixty_queries_and_more_half_of_them_without_diacritics() -> None:
    bare = [one["query"] for one in QUERIES if folded(one["query"]) == one["query"].lower()]
    assert len({one["query"] for one in QUERIES}) == len(QUERIES) >= 60
    assert len(bare) * 2 >= len(QUERIES)


def test_the_right_page_comes_first_where_the_site_is_served(page: Page, real_site: Path) -> None:
    with served(real_site) as home:
        found = misses(page, home)
    assert len(found) <= _MISSES_AT_MOST * len(QUERIES), found


def test_the_right_page_comes_first_where_the_site_is_opened_as_files(
    page: Page, real_site: Path, tmp_path: Path
) -> None:
    drive = tmp_path / "Ổ USB của đội (2)" / "bài học"  # as people name their folders
    drive.parent.mkdir()
    drive.symlink_to(real_site, target_is_directory=True)
    page.goto(f"{drive.as_uri()}/index.html")
    found = misses(page, f"file://{drive}/".replace("%20", " "))
    assert len(found) <= _MISSES_AT_MOST * len(QUERIES), found


def test_the_index_is_fetched_only_by_those_who_search(page: Page, real_site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with served(real_site) as home:
        page.goto(f"{home}index.html", wait_until="networkidle")
        assert not [one for one in asked if "search_index" in one]
        turn_to_search(page, home)
    assert len([one for one in asked if "search_index" in one]) == 1


def test_a_link_that_brings_a_query_is_answered_at_once(page: Page, real_site: Path) -> None:
    with served(real_site) as home:
        page.goto(f"{home}index.html?q=toi+thang+kien")
        first = page.locator(".md-search-result__item > a").first
        assert first.get_attribute("href") == f"{home}nguoi-dan/toi-thang-kien.html"


def test_no_question_is_in_the_index(real_site: Path) -> None:
    index = json.loads((real_site / "search" / "search_index.json").read_text(encoding="utf-8"))
    texts = "\n".join(one["title"] + one["text"] for one in index["docs"])
    content, _ = load(REPOSITORY, DAY)
    stems = [item.stem.strip() for quiz in content.quizzes.values() for item in quiz.items]
    told = [one for one in stems if len(one) > 60 and one in texts]  # short ones are found anywhere
    assert len(stems) > 500
    assert not told
