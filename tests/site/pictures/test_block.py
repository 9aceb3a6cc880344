"""What does a page show where it names a picture of a screen?"""

from pathlib import Path
from struct import pack

import pytest

from sites import a_project, build, page

_BLOCK = "/// picture | ho-so\nHồ sơ, nút **Tải PDF** ở <b>trên</b>.\n///\n"


def a_png(width: int, height: int) -> bytes:
    """As much of a PNG as tells its size."""
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + pack(">II", width, height) + b"\x08\x03"


def with_picture(folder: Path, content: bytes, name: str = "ho-so") -> Path:
    pictures = a_project(folder) / "docs/huong-dan/man-hinh"
    pictures.mkdir(parents=True)
    (pictures / f"{name}.png").write_bytes(content)
    return folder


def test_a_picture_that_was_taken_is_shown_above_its_caption(tmp_path: Path) -> None:
    html = page(with_picture(tmp_path, a_png(2000, 900)), _BLOCK)
    link = '<figure class="tha-picture">\n<a href="/huong-dan/man-hinh/ho-so.png"><img '
    assert html.startswith(link + 'alt="Hồ sơ, nút Tải PDF ở trên." ')
    assert 'src="/huong-dan/man-hinh/ho-so.png" width="2000" /></a><figcaption>' in html
    assert 'height="900" loading="lazy"' in html
    assert "<strong>Tải PDF</strong>" in html


def test_one_that_was_taken_on_a_phone_is_shown_no_wider(tmp_path: Path) -> None:
    assert "tha-picture--phone" in page(with_picture(tmp_path, a_png(720, 1400)), _BLOCK)


def test_without_it_the_caption_stands_alone_and_nothing_is_wrong(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    html = page(a_project(tmp_path), _BLOCK)
    assert html.startswith('<figure class="tha-picture tha-picture--missing">\n<figcaption>')
    assert "<img" not in html
    assert caplog.text == ""


@pytest.mark.parametrize("content", [b"", b"GIF89a", a_png(1, 1)[:20]])
def test_what_is_no_png_is_not_shown(tmp_path: Path, content: bytes) -> None:
    assert "<img" not in page(with_picture(tmp_path, content), _BLOCK)


@pytest.mark.parametrize("name", ["../../index", "Ho-so", "ho-so.png", "<script>", "a b"])
def test_a_name_that_is_none_leads_nowhere(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    html = page(with_picture(tmp_path, a_png(9, 9)), _BLOCK.replace("ho-so", name))
    assert "<img" not in html
    assert caplog.text == ""  # `tha check` tells of it, and so does the build of a site


@pytest.mark.parametrize("is_taken", [True, False])
def test_a_site_is_built_strictly_with_and_without_pictures(
    tmp_path: Path, *, is_taken: bool
) -> None:
    project = with_picture(tmp_path, a_png(720, 1400), "ho-so" if is_taken else "khac")
    (project / "docs/huong-dan/can-bo.md").write_text(f"# Học\n\n{_BLOCK}", "utf-8")
    html = (build(project) / "huong-dan/can-bo.html").read_text("utf-8")
    assert ('src="man-hinh/ho-so.png"' in html) is is_taken
