"""What does a page say of itself to whoever shares or installs it?"""

from html.parser import HTMLParser
from pathlib import Path

from sites import a_project, build

_ADDRESS = "https://hoc.example/thi-hanh-an/"
_PAGE = "---\ntitle: Kê biên & định giá\ndescription: 'Bài \"hai\" <b>'\n---\n\nChữ.\n"


class _Head(HTMLParser):
    """What stands in `<meta property>` and `<link>`, by its name."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.told: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and "property" in given:
            self.told[given["property"]] = given["content"]
        if tag == "link":
            self.told[given["rel"]] = given["href"]


def _told(site: Path, name: str = "bai.html") -> dict[str, str]:
    return _Head((site / name).read_text("utf-8")).told


def _project(folder: Path) -> Path:
    return a_project(folder, {"docs/bai.md": _PAGE, "docs/trong/bai.md": _PAGE})


def test_a_page_tells_its_title_and_what_it_is_about_letter_by_letter(tmp_path: Path) -> None:
    told = _told(build(_project(tmp_path)))
    assert told["og:title"] == "Kê biên & định giá"
    assert told["og:description"] == 'Bài "hai" <b>'
    assert (told["og:type"], told["og:locale"]) == ("article", "vi_VN")


def test_the_first_page_tells_of_the_site(tmp_path: Path) -> None:
    told = _told(build(_project(tmp_path)), "index.html")
    assert told["og:type"] == "website"
    assert told["og:description"].startswith("Tài liệu huấn luyện")


def test_the_card_is_named_by_a_whole_address_or_not_at_all(tmp_path: Path) -> None:
    project = _project(tmp_path)
    nowhere = _told(build(project, whole=True))
    somewhere = _told(build(project, whole=True, site_url=_ADDRESS))
    assert "og:image" not in nowhere
    assert somewhere["og:image"] == f"{_ADDRESS}assets/social/card.png"
    assert somewhere["og:url"] == f"{_ADDRESS}bai.html"


def test_a_whole_site_names_its_icon_by_the_way_from_the_page(tmp_path: Path) -> None:
    site = build(_project(tmp_path), whole=True)
    assert _told(site)["apple-touch-icon"] == "assets/icons/apple-touch-icon.png"
    assert _told(site, "trong/bai.html")["apple-touch-icon"].startswith("../assets/")


def test_a_site_without_the_files_beside_its_pages_names_none(tmp_path: Path) -> None:
    html = (build(_project(tmp_path), site_url=_ADDRESS) / "bai.html").read_text("utf-8")
    assert "apple-touch-icon" not in html
    assert "offline.js" not in html
    assert "og:image" not in html
