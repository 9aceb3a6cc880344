"""Is the feed one that readers take, and the same for the same content?"""

import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec

from projects import DAY, MODULE
from sites import REGISTER, a_project, build, built
from tha.curriculum.content import load
from tha.site.news.entries import Entry, law_entries
from tha.site.news.feed import as_atom, write_feed

ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = Entry(DAY, "new", 'Kê biên <script> & "đấu giá" {0}', "bai", kind="bài học")


def feed(folder: Path, *entries: Entry, url: str = "") -> ET.Element:
    site = msgspec.structs.replace(built(a_project(folder)), site_url=url)
    return ET.fromstring(as_atom(site, entries))  # noqa: S314  # our own


def test_the_feed_stands_beside_the_pages(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"docs/bai.md": MODULE.replace("luat-mau#d1", "luat-moi#d37")})
    (tmp_path / "site").mkdir()
    write_feed(built(project))
    written = ET.fromstring((tmp_path / "site/feed.xml").read_bytes())  # noqa: S314  # our own
    titles = [one.findtext(f"{ATOM}title") for one in written.iter(f"{ATOM}entry")]
    assert titles == [
        "Pháp luật: Luật cũ bị thay thế bởi Luật mới",
        "Pháp luật: Luật mới bắt đầu có hiệu lực",
        "Bài",
    ]


def test_it_holds_what_the_standard_asks_of_it(tmp_path: Path) -> None:
    found = feed(tmp_path, HOSTILE)
    for owner in (found, found.find(f"{ATOM}entry")):
        assert owner is not None
        assert all(owner.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
    assert found.findtext(f"{ATOM}author/{ATOM}name") == "Trang mẫu"


def test_no_title_breaks_it(tmp_path: Path) -> None:
    assert feed(tmp_path, HOSTILE).findtext(f"{ATOM}entry/{ATOM}title") == (
        'Bài học mới: Kê biên <script> & "đấu giá" {0}'
    )


def test_addresses_are_whole_where_the_site_knows_its_own(tmp_path: Path) -> None:
    found = feed(tmp_path, HOSTILE, url="https://hoc.example/")
    links = [one.get("href") for one in found.iter(f"{ATOM}link")]
    assert links == [f"https://hoc.example/{one}" for one in ("feed.xml", "index.html", "bai.html")]


def test_ids_do_not_change_with_the_place_of_the_site(tmp_path: Path) -> None:
    urls = ("", "https://hoc.example/")
    ids = [[one.text for one in feed(tmp_path, HOSTILE, url=url).iter(f"{ATOM}id")] for url in urls]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 2


def test_a_better_title_makes_no_new_entry(tmp_path: Path) -> None:
    better = msgspec.structs.replace(HOSTILE, title="Kê biên")
    ids = [feed(tmp_path, one).findtext(f"{ATOM}entry/{ATOM}id") for one in (HOSTILE, better)]
    assert ids[0] == ids[1]


def test_one_more_provision_makes_no_new_entry(tmp_path: Path) -> None:
    one = "  provisions:\n    d1: {effective: 2026-06-01}\n"
    ids = [
        [one.text for one in feed(tmp_path, *law_of(tmp_path, text)).iter(f"{ATOM}id")]
        for text in (one, f"{one}    d2: {{effective: 2026-06-01}}\n")
    ]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == len(ids[0]) == 4


def law_of(folder: Path, provisions: str) -> list[Entry]:
    register = REGISTER.replace("  provisions:\n", provisions, 1)
    project = a_project(folder, {"docs/tra-cuu/van-ban.yml": register})
    return list(law_entries(load(project, DAY)[0].register, DAY))


def test_spaces_and_letters_of_a_path_are_written_as_the_web_wants(tmp_path: Path) -> None:
    found = feed(tmp_path, msgspec.structs.replace(HOSTILE, path="kê biên/một 1"))
    links = [one.get("href") for one in found.iter(f"{ATOM}link")]
    assert links[-1] == "k%C3%AA%20bi%C3%AAn/m%E1%BB%99t%201.html"


def test_an_old_site_has_an_empty_feed(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    write_feed(built(a_project(tmp_path), as_of=date(2020, 1, 1)))
    assert b"<entry>" not in (tmp_path / "site/feed.xml").read_bytes()


def announced(folder: Path, *, whole: bool) -> list[str]:
    page = MODULE.replace("luat-mau#d1", "luat-moi#d37")
    site = build(a_project(folder, {"docs/xa/bai.md": page}), whole=whole)
    html = (site / "xa/bai.html").read_text("utf-8")
    return re.findall(
        r'<link rel="alternate feed" type="application/atom\+xml"[^>]*href="([^"]*)"', html
    )


def test_a_page_leads_feed_readers_to_it(tmp_path: Path) -> None:
    assert announced(tmp_path, whole=True) == ["../feed.xml"]


def test_where_there_is_no_feed_none_is_announced(tmp_path: Path) -> None:
    assert announced(tmp_path, whole=False) == []
