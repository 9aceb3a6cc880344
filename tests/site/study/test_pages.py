"""Which page loads what of one's own study?"""

from pathlib import Path

import pytest

from sites import build
from study_samples import a_study_site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_study_site(tmp_path_factory.mktemp("pages"))


def html(site: Path, name: str) -> str:
    return (site / name).read_text("utf-8")


@pytest.mark.parametrize("name", ["on-tap.html", "the.html"])
def test_a_page_with_a_place_of_review_loads_what_it_needs_in_order(site: Path, name: str) -> None:
    page = html(site, name)
    names = ["study/store.js", "study/known.js", "vendor/ts-fsrs.js", "schedule.js", "review.js"]
    places = [page.index(one) for one in names]
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["index.html", "phan/bai.html"])
def test_any_other_page_does_not_load_the_algorithm(site: Path, name: str) -> None:
    page = html(site, name)
    assert "study/reading.js" in page
    assert "ts-fsrs" not in page
    assert "review.js" not in page


def test_a_module_says_where_it_is_and_of_which_day(site: Path) -> None:
    assert '<meta name="tha-page" content="phan/bai" data-as-of="2026-07-01">' in html(
        site, "phan/bai.html"
    )
    assert "tha-page" not in html(site, "index.html")


def test_the_platform_is_asked_only_where_there_is_one(site: Path) -> None:
    assert "sync.js" not in html(site, "index.html")
    project = site.parent
    served = build(project, project / "served", platform="/cong/")
    assert '<meta name="tha-platform" content="/cong/">' in html(served, "index.html")
    assert "assets/study/sync.js" in html(served, "phan/bai.html")


def test_without_tha_build_no_page_asks_for_what_only_that_makes(site: Path) -> None:
    plain = build(site.parent, site.parent / "plain")
    assert "study/known.js" not in html(plain, "on-tap.html")
    assert "study/review.js" in html(plain, "on-tap.html")
