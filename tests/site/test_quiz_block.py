"""What does a quiz look like on its page, before any script runs?"""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from samples import a_quiz_text, authored
from sites import REGISTER, a_project, page
from tha.quiz.item import FAULTS
from tha.site.quiz_controls import CONTROLS


def shown(folder: Path, *items: dict[str, Any], **changes: Any) -> str:
    """The page of a quiz of `items`."""
    text = a_quiz_text(*items, **changes).content
    return page(a_project(folder, {"quizzes/bai.yml": text}), "/// quiz | bai\n///\n")


def test_every_item_type_has_its_controls() -> None:
    assert list(CONTROLS) == list(FAULTS)


@pytest.mark.parametrize("kind", FAULTS)
def test_an_item_is_a_fieldset_whose_legend_is_the_stem(tmp_path: Path, kind: str) -> None:
    html = shown(tmp_path, authored(kind, stem="Hỏi *gì*?"))
    assert re.search(r"<legend>.*Câu 1\..*Hỏi <em>gì</em>\?.*</legend>", html)
    assert re.search(r"<(input|select|textarea)\b[^>]*name=", html)


@pytest.mark.parametrize("kind", FAULTS)
def test_every_control_has_a_name_that_is_read_out(tmp_path: Path, kind: str) -> None:
    html = shown(tmp_path, authored(kind))
    form = html[html.index("<fieldset") : html.index("</fieldset")]
    for control in re.findall(r"<(?:input|select|textarea)\b[^>]*>", form):
        before = form[: form.index(control)]
        is_labelled = before.rfind("<label") > before.rfind("</label")
        assert is_labelled or "aria-label" in control


def test_further_paragraphs_of_a_stem_stand_below_the_legend(tmp_path: Path) -> None:
    html = shown(tmp_path, authored("true_false", stem="Một.\n\n- Hai\n- Ba"))
    assert "<span>Một.</span>" in html
    assert html.index("</legend>") < html.index("<li>Hai</li>")


def test_the_head_says_what_awaits_the_reader(tmp_path: Path) -> None:
    html = shown(tmp_path, purpose="assessment", time_limit="20", attempts="3")
    facts = "1 câu · 20 phút · đạt từ 70% · tối đa 3 lượt · theo pháp luật tại ngày 01/07/2026"
    assert facts in html


def test_points_are_written_as_in_vietnam(tmp_path: Path) -> None:
    assert "(1,5 điểm)" in shown(tmp_path, authored("true_false", points="1.5"))


def test_a_rationale_and_its_basis_are_hidden_and_cite(tmp_path: Path) -> None:
    item = authored("true_false", rationale="Xem [luật](vb:luat-moi#d37).", basis=["luat-moi#d37"])
    html = shown(tmp_path, item)
    assert re.search(r'<section class="tha-rationale"[^>]*hidden', html)
    assert html.count('href="/tra-cuu/van-ban.md#luat-moi.d37"') == 2
    assert ">Điều 37 Luật mới</a>" in html


def test_long_texts_to_match_are_radios_and_short_ones_a_select(tmp_path: Path) -> None:
    long = {"x": "một yêu cầu rất dài mà một ô chọn hẹp không chứa nổi", "y": "ngắn"}
    item = authored("matching", right=long, key={"1": "y", "2": "x"})
    assert "<select" in shown(tmp_path / "short", authored("matching"))
    assert "<select" not in shown(tmp_path / "long", item)


def test_gaps_stand_in_the_text_where_the_author_put_them(tmp_path: Path) -> None:
    html = shown(tmp_path, authored("cloze"))
    text = re.sub(r"<span class=\"tha-gap\".*?</span>", "[ ]", html, flags=re.DOTALL)
    assert "[ ] có thời hạn [ ] ngày để [ ] thi hành." in text


def test_no_text_of_an_author_ends_the_script_early(tmp_path: Path) -> None:
    item = authored("short_text", accept=["</script><script>alert(1)</script><!--"])
    html = shown(tmp_path, item)
    found = re.search(r'<script class="tha-data"[^>]*>(.*?)</script>', html, re.DOTALL)
    assert found is not None
    assert json.loads(found[1])["items"][0]["accept"][0]["text"].startswith("</script>")


def test_options_of_a_select_are_plain_text(tmp_path: Path) -> None:
    right = {"x": "<b>[Luật](vb:luat-moi#d37)</b>", "y": "**đậm**", "z": "c"}
    html = shown(tmp_path, authored("matching", right=right))
    assert "&lt;b&gt;Luật&lt;/b&gt;" in html
    assert '<option value="y">đậm</option>' in html


@pytest.mark.parametrize(
    "written", ["<script>x</script>", "<svg onload=x>", "a <iframe src=x></iframe>", "<!-- x -->"]
)
@pytest.mark.parametrize("kind", FAULTS)
def test_html_in_a_quiz_is_shown_as_text(tmp_path: Path, kind: str, written: str) -> None:
    html = shown(tmp_path, authored(kind, stem=written, rationale=f"Vì\n\n{written}"))
    assert written not in html
    assert html.count(written.replace("<", "&lt;").replace(">", "&gt;")) == 2


def test_html_beside_a_quiz_stays_html(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"quizzes/bai.yml": a_quiz_text().content})
    assert "<b>x</b>" in page(project, "/// quiz | bai\n///\n\nĐây là <b>x</b>\n")


def test_an_assessment_hides_its_form_from_search(tmp_path: Path) -> None:
    assert "data-search-exclude" in shown(tmp_path, purpose="assessment").partition(">")[0]


def test_an_assessment_shows_neither_rationale_nor_basis_nor_key(tmp_path: Path) -> None:
    item = authored("single_choice", rationale="Bí mật", basis=["luat-moi#d37"])
    html = shown(tmp_path, item, purpose="assessment")
    assert "Bí mật" not in html
    assert "luat-moi" not in html
    assert '"key"' not in html


def test_buttons_are_hidden_until_the_player_shows_them(tmp_path: Path) -> None:
    for purpose in ("practice", "assessment", "contest"):
        html = shown(tmp_path / purpose, purpose=purpose)
        bars = re.findall(r'<div class="tha-bar"[^>]*>', html)
        assert bars
        assert all("hidden" in bar for bar in bars)


def test_an_unknown_quiz_is_reported_with_the_nearest_name(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    project = a_project(tmp_path, {"quizzes/xac-minh.yml": a_quiz_text().content})
    html = page(project, "/// quiz | xac-min\n///\n")
    assert "Chưa hiện được bài này" in html
    assert '"xac-min"' in caplog.text
    assert "xac-minh" in caplog.text


def test_a_faulty_quiz_is_reported_at_its_own_place(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    html = shown(tmp_path, authored("single_choice", key="e"))
    assert "Chưa hiện được bài này" in html
    assert "quizzes/bai.yml:" in caplog.text


_SECONDARY = REGISTER.replace("verified: copy", "verified: secondary")
_ITEMS = [
    authored("true_false", id="a1", basis=["luat-cu#d44"]),
    authored("true_false", id="a2", basis=["luat-moi#d37"]),
    authored("true_false", id="a3", rationale="Xem [luật](vb:luat-moi)."),
]


def _secondary(folder: Path, **changes: Any) -> str:
    text = a_quiz_text(*_ITEMS, **changes).content
    files = {"quizzes/bai.yml": text, "docs/tra-cuu/van-ban.yml": _SECONDARY}
    return page(a_project(folder, files), "/// quiz | bai\n///\n")


def test_a_practice_says_before_it_is_answered_which_items_rest_on_a_secondary_source(
    tmp_path: Path,
) -> None:
    html = _secondary(tmp_path)
    assert "theo nguồn thứ cấp: câu 2, 3. Khi áp dụng" in html.partition("Câu 1.")[0]
    legends = re.findall(r"<legend>.*?</legend>", html, re.DOTALL)
    assert ["theo nguồn thứ cấp" in one for one in legends] == [False, True, True]


@pytest.mark.parametrize("changes", [{"draw": 2}, {"shuffle": ["items"]}])
def test_no_numbers_are_told_where_the_player_deals_them_anew(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    assert "những câu có dấu. Khi áp dụng" in _secondary(tmp_path, **changes)


def test_an_assessment_does_not_tell_what_its_items_rest_on(tmp_path: Path) -> None:
    assert "thứ cấp" not in _secondary(tmp_path, purpose="assessment")


def test_what_only_a_rationale_cites_makes_a_quiz_stale_too(tmp_path: Path) -> None:
    register = REGISTER.replace("replaces", "amends")  # from 2026-07-01 on
    item = authored("true_false", rationale="Xem [luật](vb:luat-cu).")
    text = a_quiz_text(item, as_of="2026-06-30").content
    files = {"quizzes/bai.yml": text, "docs/tra-cuu/van-ban.yml": register}
    html = page(a_project(tmp_path, files), "/// quiz | bai\n///\n")
    assert "Luật đã thay đổi, bài đang chờ được xem lại" in html
