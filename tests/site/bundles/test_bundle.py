"""Do the parts of a page arrive as one file, in their order, and is nothing lost on the way?"""

from pathlib import Path

import pytest

from sites import a_project, built
from tha.site.built import Built
from tha.site.bundles.bundle import FOLDER, write_bundles

HEAD = """
      <link rel="stylesheet" href="{up}assets/stylesheets/main.1.min.css">
      <link rel="stylesheet" href="{up}assets/stylesheets/one.css">

      <link rel="stylesheet" href="{up}assets/quiz/two.css">
  <link rel="stylesheet" href="{up}assets/stylesheets/print.css" media="print">
"""
FOOT = """
  <script src="{up}assets/javascripts/bundle.1.min.js"></script>
  <script src="{up}assets/quiz/one.js"></script>
  <script src="{up}assets/quiz/two.js"></script>
"""


@pytest.fixture
def made(tmp_path: Path) -> Built:
    """A site of two pages at different depths."""
    whole = built(a_project(tmp_path))
    for name, text in {
        "assets/stylesheets/main.1.min.css": "theme",
        "assets/stylesheets/one.css": "a {}",
        "assets/quiz/two.css": "b {}",
        "assets/stylesheets/print.css": "c {}",
        "assets/javascripts/bundle.1.min.js": "theme",
        "assets/quiz/one.js": "const một = 1 // không có dấu chấm phẩy",
        "assets/quiz/two.js": "(() => một)()",
        "index.html": HEAD.format(up="") + FOOT.format(up=""),
        "bai/hai.html": HEAD.format(up="../") + FOOT.format(up="../"),
        "404.html": HEAD.format(up="/"),
    }.items():
        path = whole.site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return whole


def bundles(made: Built, ending: str) -> list[str]:
    return [one.read_text("utf-8") for one in (made.site / FOLDER).glob(f"*.{ending}")]


def test_what_stands_side_by_side_becomes_one_file_in_the_same_order(made: Built) -> None:
    write_bundles(made)
    assert bundles(made, "css") == ["a {}\nb {}"]
    assert bundles(made, "js") == ["const một = 1 // không có dấu chấm phẩy\n;\n(() => một)()"]


@pytest.mark.parametrize(
    ("page", "up"), [("index.html", ""), ("bai/hai.html", "../"), ("404.html", "/")]
)
def test_every_page_names_the_bundle_from_where_it_stands(made: Built, page: str, up: str) -> None:
    write_bundles(made)
    text = (made.site / page).read_text("utf-8")
    assert text.count(f'href="{up}{FOLDER}/') == 1
    assert "one.css" not in text


def test_the_themes_own_files_and_those_for_paper_stay_as_they_are(made: Built) -> None:
    write_bundles(made)
    text = (made.site / "index.html").read_text("utf-8")
    assert text.index("main.1.min.css") < text.index(FOLDER) < text.index('media="print"')
    assert "bundle.1.min.js" in text


def test_parts_that_no_page_names_any_longer_are_gone_and_others_stay(made: Built) -> None:
    alone = made.site / "alone.html"
    alone.write_text('<script src="assets/quiz/one.js"></script>', "utf-8")
    write_bundles(made)
    assert not (made.site / "assets/quiz/two.js").exists()
    assert (made.site / "assets/quiz/one.js").exists()
    assert (made.site / "assets/stylesheets/print.css").exists()


def test_the_same_site_gives_the_same_names(made: Built) -> None:
    write_bundles(made)
    once = (made.site / "index.html").read_text("utf-8")
    write_bundles(made)
    assert (made.site / "index.html").read_text("utf-8") == once


def test_a_part_that_is_not_there_leaves_the_tags_alone(made: Built) -> None:
    (made.site / "assets/quiz/two.js").unlink()
    write_bundles(made)
    assert "assets/quiz/one.js" in (made.site / "index.html").read_text("utf-8")
