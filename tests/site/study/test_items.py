"""Is what a review asks what the pages of practice say today, and nothing of an assessment?"""

import json
from pathlib import Path
from typing import Any

import pytest

from glossaries import WITH_GLOSSARY
from samples import a_quiz_text, authored
from sites import a_project, build, built
from tha.site.study.items import write_review_items

STEM = "Ai ra quyết định & <b>khi nào</b>?\n\nNgười ta hỏi thế."
RATIONALE = "Vì [khoản 1](vb:luat-moi#d37.k1) nói </form> vậy."


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    items = (authored("single_choice", stem=STEM, rationale=RATIONALE), authored("true_false"))
    counting = a_quiz_text(authored("single_choice", id="kin-01"), purpose="assessment")
    files = {
        **WITH_GLOSSARY,
        "quizzes/luyen.yml": a_quiz_text(*items).content,
        "quizzes/thi.yml": counting.content,
        "docs/phan/bai.md": "# Bài\n\n/// quiz | luyen\n///\n",
        "docs/thi.md": "# Thi\n\n/// quiz | thi\n///\n",
        "docs/the.md": "# Thẻ\n\n/// flash-cards\n///\n",
    }
    folder = a_project(tmp_path_factory.mktemp("review"), files)
    made = build(folder)
    write_review_items(built(folder))
    return made


def value_of(file: Path) -> Any:
    """What a script gives a name to."""
    return json.loads(file.read_text("utf-8").split(" = ", 1)[1].rstrip(";\n"))


def asked(site: Path) -> Any:
    return value_of(site / "assets" / "study" / "items" / "luyen.js")


def test_an_item_looks_as_on_its_page(site: Path) -> None:
    page = (site / "phan" / "bai.html").read_text("utf-8")
    shown = asked(site)["html"]["sc-01"]
    assert shown in page
    assert "Người ta hỏi thế." in shown
    assert "&lt;/form&gt;" in shown
    assert shown.endswith("</fieldset>")


def test_the_player_knows_of_it_what_it_knows_on_its_page(site: Path) -> None:
    items = asked(site)["data"]["items"]
    assert [one["id"] for one in items] == ["sc-01", "tf-01"]
    assert items[0]["key"] == "a"


def test_its_page_is_named_so_that_its_links_can_be_followed(site: Path) -> None:
    assert asked(site)["page"] == "phan/bai.html"
    known = value_of(site / "assets" / "study" / "known.js")
    assert known["quizzes"]["luyen"][0] == "phan/bai.html"


def test_a_quiz_that_counts_is_left_out(site: Path) -> None:
    assert not (site / "assets" / "study" / "items" / "thi.js").exists()
    written = "".join(one.read_text("utf-8") for one in (site / "assets" / "study").rglob("*.js"))
    assert "kin-01" not in written


def test_terms_come_from_the_page_of_cards(site: Path) -> None:
    terms = value_of(site / "assets" / "study" / "terms.js")
    assert terms["page"] == "the.html"
    assert "Khoản tiền phải nộp" in terms["cards"]["an-phi"]
    known = value_of(site / "assets" / "study" / "known.js")
    assert set(known["terms"]) == set(terms["cards"])


def test_an_item_that_changes_gets_another_digest(tmp_path: Path) -> None:
    digests = set()
    for number, key in enumerate("ab"):
        text = a_quiz_text(authored("single_choice", key=key)).content
        files = {"quizzes/luyen.yml": text, "docs/bai.md": "# Bài\n\n/// quiz | luyen\n///\n"}
        folder = a_project(tmp_path / str(number), files)
        digests.add((build(folder) / "bai.html").read_text("utf-8").split('data-digest="')[1][:12])
    assert len(digests) == 2


def test_the_page_of_a_quiz_that_counts_bears_no_digest_of_an_item(site: Path) -> None:
    assert "data-digest" not in (site / "thi.html").read_text("utf-8")


def test_a_site_without_practice_says_that_nothing_is_known(tmp_path: Path) -> None:
    folder = a_project(tmp_path)
    build(folder)
    write_review_items(built(folder))
    known = value_of(folder / "site" / "assets" / "study" / "known.js")
    assert known == {"quizzes": {}, "terms": []}
