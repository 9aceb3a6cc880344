"""Is every page found by its readers, and does every way lead to one?"""

from pathlib import Path

import pytest

from projects import DAY, PAGE, lay
from sites import FIGURES
from tha.curriculum.content import load


def told(folder: Path, **files: str) -> list[str]:
    named = {name.replace("__", "/").replace("_", "."): text for name, text in files.items()}
    return [f"{one.place} {one.code}" for one in load(lay(folder, named), DAY)[1]]


def test_a_page_that_is_not_in_the_navigation_is_told_where_it_lacks(tmp_path: Path) -> None:
    navigation = "site_name: Mẫu\nnav:\n  # - a.md\n  - Đầu: index.md\nstrict: !!python/name:x\n"
    assert told(tmp_path, mkdocs_yml=navigation, docs__a_md=PAGE) == [
        "mkdocs.yml:2:1 curriculum/not-in-navigation"
    ]


def test_the_navigation_names_only_pages_that_are_there(tmp_path: Path) -> None:
    navigation = 'nav:\n- "index.md"\n- Hai:\n  - khong/co.md\n\nextra: khac.md\n'
    assert told(tmp_path, mkdocs_yml=navigation) == ["mkdocs.yml:4:5 curriculum/unknown-page"]


def test_without_a_navigation_no_page_lacks(tmp_path: Path) -> None:
    assert told(tmp_path, mkdocs_yml="site_name: Mẫu\n", docs__a_md=PAGE) == []


@pytest.mark.parametrize(
    "link", ["a.md", "../index.md#dau", "/index.md", "<../index.md>", "b%C3%A0i.md", "x.png"]
)
def test_a_link_to_a_page_is_relative_to_its_own(tmp_path: Path, link: str) -> None:
    page = f"{PAGE}\n[x]({link})\n"
    files = {"docs/sau/a.md": page, "docs/sau/bài.md": PAGE}
    assert load(lay(tmp_path, files), DAY)[1] == []


@pytest.mark.parametrize("link", ["[x](index.md)", '<a href="../b.md">x</a>', "[x]\n\n[x]: c.md"])
def test_a_link_to_no_page_is_told(tmp_path: Path, link: str) -> None:
    assert [
        one.code for one in load(lay(tmp_path, {"docs/sau/a.md": f"{PAGE}\n{link}\n"}), DAY)[1]
    ] == ["curriculum/unknown-page"]


def test_figures_on_a_page_are_there(tmp_path: Path) -> None:
    page = f"{PAGE}\n/// figures | nam-2019.yml\n///\n\n/// figures | nam-2018\n///\n"
    files = {"docs/a.md": page, "docs/so-lieu/nam-2019.yml": FIGURES}
    assert [f"{one.place} {one.code}" for one in load(lay(tmp_path, files), DAY)[1]] == [
        "docs/a.md:10:15 curriculum/unknown-figures"
    ]


def test_figures_that_do_not_add_up_are_told_even_if_no_page_shows_them(tmp_path: Path) -> None:
    files = {"docs/so-lieu/nam-2019.yml": FIGURES.replace("total: 7427", "total: 7428")}
    assert [f"{one.place} {one.code}" for one in load(lay(tmp_path, files), DAY)[1]] == [
        "docs/so-lieu/nam-2019.yml:5:16 curriculum/figures-sum"
    ]
