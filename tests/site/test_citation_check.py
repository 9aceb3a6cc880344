"""Does replaced law get onto a page by any way but through a block about old law?"""

from datetime import date
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from samples import a_quiz_text, authored
from sites import REGISTER, a_project, build, page

_REGISTER = REGISTER.replace("verified: none", "verified: copy")
_OLD = "[Điều 44](vb:luat-cu#d44)"
_HISTORY = f"/// history\n{_OLD}\n///\n"
_SIDES = "/// compare\n\nXưa.\n\n---\n\n09 ngày.\n\n{rule}\n\n" + f"{_OLD}\n///\n"


def _project(folder: Path, text: str) -> Path:
    files = {"docs/tra-cuu/van-ban.yml": _REGISTER, "docs/bai.md": f"# Bài\n\n{text}\n"}
    return a_project(folder, files)


@pytest.mark.parametrize(
    "text",
    [
        _OLD,
        f"<!--\n/// history\n-->\n\n{_OLD}\n\n<!--\n///\n-->",
        f"    /// history\n\n{_OLD}\n\n    ///",
        f"/// history\n    attrs: {{class: x}}\n    type: y\n\n{_OLD}\n///",
        f"/// history\n{_OLD}\n",
        _SIDES.format(rule="***"),
        _SIDES.format(rule="---"),
        f"/// compare\n\n{_OLD}\n\n***\n\n09 ngày.\n///",
        "[Điều 44][1]\n\n[1]: vb:luat-cu#d44",
        '[Điều 44](#bai){ href="vb:luat-cu#d44" }',
        f'<div class="tha-history" markdown>\n\n{_OLD}\n\n</div>',
        f"{_OLD}\n{{ .tha-history }}",
        f'<form class="tha-quiz" markdown>\n\n{_OLD}\n\n</form>',
        f"{_HISTORY}\n{_OLD}",
    ],
)
def test_replaced_law_outside_a_block_about_old_law_fails_the_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    with pytest.raises(Abort):
        build(_project(tmp_path, text))
    assert "law/replaced" in caplog.text


@pytest.mark.parametrize(
    "text",
    [
        _HISTORY,
        f"//// history\n!!! note\n    {_OLD}\n////\n",
        f"<div markdown>\n\n{_HISTORY}\n</div>",
        f"/// compare\n    old: luat-cu#d44\n\n{_OLD}\n\n---\n\n09 ngày.\n///",
        "/// register\n///",
    ],
)
def test_old_law_is_told_of_where_it_is_told_as_old(tmp_path: Path, text: str) -> None:
    assert (build(_project(tmp_path, text)) / "bai.html").is_file()


def test_the_day_of_the_page_counts(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    text = "---\ntitle: Bài\nas_of: 2026-06-30\n---\n\n[Điều 37](vb:luat-moi#d37)\n"
    with pytest.raises(Abort):
        build(a_project(tmp_path, {"docs/bai.md": text}))
    assert "docs/bai.md:6:11: law/not-yet-in-force" in caplog.text


def test_a_page_without_a_day_may_announce_law_to_come(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page(a_project(tmp_path), "[Điều 37](vb:luat-moi#d37)", date(2026, 6, 30))
    assert caplog.text == ""


def test_what_nobody_may_cite_is_none_in_a_block_about_old_law_either(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page(a_project(tmp_path), _HISTORY)
    assert "law/unverified" in caplog.text


def test_a_quiz_has_a_day_of_its_own(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    item = authored("true_false", basis=["luat-cu#d44"], rationale=_OLD)
    files = {"quizzes/bai.yml": a_quiz_text(item, as_of="2026-06-30").content}
    page(a_project(tmp_path, files), "/// quiz | bai\n///\n")
    assert caplog.text == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('<a href="vb:luat-moi">x</a>', "docs/bai.md:3:10"),
        ("<a href='VB&#58;luat-moi'>x</a>", "docs/bai.md:1:1"),
        ("[x](VB:luat-moi)", "docs/bai.md:3:5"),
        ("[x](vb&colon;luat-moi)", "docs/bai.md:1:1"),
        ("Xem <vb:luat-moi#d37>.", "docs/bai.md:3:6"),
        ('*x*{ href="vb:luat-moi" }', "docs/bai.md:3:12"),
    ],
)
def test_an_address_that_became_no_link_fails_the_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, text: str, told: str
) -> None:
    with pytest.raises(Abort):
        build(_project(tmp_path, text))
    assert f"{told}: curriculum/unlinked-citation" in caplog.text


def test_an_address_in_code_is_an_example(tmp_path: Path) -> None:
    text = '`<a href="vb:luat-moi">` và `[x](VB:luat-moi)`\n\n    <vb:luat-moi>'
    assert "vb:luat-moi" in (build(_project(tmp_path, text)) / "bai.html").read_text("utf-8")
