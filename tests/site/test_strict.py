"""Does the strict build fail at the very place that points nowhere?"""

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from sites import a_project, build


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("[x](vb:luat-la)", "docs/bai.md:7:5: law/unknown-instrument"),
        ("/// quiz | de-la\n///", "docs/bai.md:7:12: curriculum/unknown-quiz"),
        ("/// figures | nam-1900\n///", "docs/bai.md:7:15: curriculum/unknown-figures"),
    ],
)
def test_what_points_nowhere_fails_the_strict_build_at_its_place(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, wrong: str, told: str
) -> None:
    text = f"---\ntitle: Bài\n---\n\n# Bài\n\n{wrong}\n"
    with pytest.raises(Abort):
        build(a_project(tmp_path, {"docs/bai.md": text}))
    assert told in caplog.text


def test_the_place_is_that_of_the_very_citation_not_of_a_longer_one(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    text = "# Bài\n\n[x](vb:luat-la-dai)\n[x](vb:luat-la)\n"
    with pytest.raises(Abort):
        build(a_project(tmp_path, {"docs/bai.md": text}))
    assert "docs/bai.md:3:5: law/unknown-instrument" in caplog.text
    assert "docs/bai.md:4:5: law/unknown-instrument" in caplog.text


def test_the_mend_is_told_with_the_problem(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        build(a_project(tmp_path, {"docs/bai.md": "# Bài\n\n[x](vb:luat-moii)\n"}))
    assert "có phải ý bạn là luat-moi?" in caplog.text


def test_a_listener_of_the_log_gets_the_problem_itself(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        build(a_project(tmp_path, {"docs/bai.md": "# Bài\n\n[x](vb:luat-la)\n"}))
    (problem,) = [one.__dict__["problem"] for one in caplog.records if "problem" in one.__dict__]
    assert problem.code == "law/unknown-instrument"


def test_what_only_looks_like_code_does_not_get_onto_a_page(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    text = "# Bài\n\n<div>\n`<script>x</script>`\n</div>\n"
    with pytest.raises(Abort):
        build(a_project(tmp_path, {"docs/bai.md": text}))
    assert "docs/bai.md:1:1: curriculum/active-html" in caplog.text


def test_what_is_code_is_shown(tmp_path: Path) -> None:
    code = "`<script>`\n\n```html\n<b onclick=x>[k](javascript:x)</b>\n```\n"
    site = build(a_project(tmp_path, {"docs/bai.md": f"# Bài\n\n{code}"}))
    assert "&lt;script&gt;" in (site / "bai.html").read_text("utf-8")


def test_an_anchor_that_is_not_there_fails_the_strict_build(tmp_path: Path) -> None:
    with pytest.raises(Abort):
        build(a_project(tmp_path, {"docs/bai.md": "# Bài\n\n[x](index.md#khong-co)\n"}))
