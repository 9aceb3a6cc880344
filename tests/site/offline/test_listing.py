"""Does a device keep what is read, and only on demand what few people want?"""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from projects import write
from tha.site.offline.listing import listing


def _site(folder: Path, *paths: str) -> Path:
    return write(folder, dict.fromkeys(paths, "chữ"))


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "thi-hanh-an-dan-su/ke-bien.html",
        "assets/quiz/quiz.js",
        "assets/stylesheets/tha.css",
        "assets/icons/icon-192.png",
        "search/search_index.json",
        "assets/javascripts/lunr/min/lunr.vi.min.js",
    ],
)
def test_what_pages_and_search_need_is_kept(tmp_path: Path, path: str) -> None:
    assert list(listing(_site(tmp_path, path)).kept) == [path]


@pytest.mark.parametrize(
    "path",
    [
        "bai.pdf",
        "tra-cuu/van-ban.json",
        "so-lieu.csv",
        "feed.xml",
        "huong-dan/man-hinh/can-bo-ky.png",
    ],
)
def test_documents_and_open_data_wait_until_they_are_asked_for(tmp_path: Path, path: str) -> None:
    listed = listing(_site(tmp_path, path))
    assert (list(listed.kept), list(listed.asked_for)) == ([], [path])


@pytest.mark.parametrize(
    "path",
    [
        "sw.js",
        "404.html",
        "sitemap.xml",
        "search/search_index.js",
        "assets/javascripts/bundle.js.map",
        "assets/javascripts/lunr/min/lunr.de.min.js",
        "assets/javascripts/lunr/wordcut.js",
        "assets/social/card.png",
        ".nojekyll",
        ".git/index.html",
    ],
)
def test_what_no_page_asks_for_is_not_listed(tmp_path: Path, path: str) -> None:
    listed = listing(_site(tmp_path, path))
    assert (listed.kept, listed.asked_for) == ({}, {})


def test_a_file_stands_with_the_digest_that_browsers_check(tmp_path: Path) -> None:
    digest = b64encode(sha256("chữ".encode()).digest()).decode()
    assert listing(_site(tmp_path, "a.html")).kept == {"a.html": f"sha256-{digest}"}


def test_when_there_is_too_much_long_pages_wait_and_the_first_page_never(tmp_path: Path) -> None:
    write(tmp_path, {"index.html": "x" * 50, "dai.html": "x" * 60, "ngan.html": "x", "a.js": "x"})
    listed = listing(tmp_path, most_bytes=60)
    assert set(listed.kept) == {"index.html", "ngan.html", "a.js"}
    assert listed.postponed == ("dai.html",)
    assert "dai.html" in listed.asked_for
    assert listed.size == 52


def test_the_same_files_make_the_same_version_and_one_changed_letter_another(
    tmp_path: Path,
) -> None:
    one, two = _site(tmp_path / "a", "a.html", "b.css"), _site(tmp_path / "b", "b.css", "a.html")
    assert listing(one).version == listing(two).version
    (two / "b.css").write_text("chứ", "utf-8")
    assert listing(one).version != listing(two).version
