"""Are pages counted as they are read, and nothing but that?"""

import asyncio
from datetime import UTC, date, datetime
from pathlib import Path

import httpx
import pytest
from django.db import connection
from starlette.staticfiles import StaticFiles

from tha.source.days import day_of
from tha.web.council_desk.models import ReadCount
from tha.web.council_desk.read_counts import read_between
from tha.web.council_desk.reading import Reading, counted, page_at, write_counts

pytestmark = pytest.mark.usefixtures("platform")
DAY = date(2026, 11, 24)
PAGES = {"index.html": "Trang chủ", "bai/mot.html": "Bài một", "404.html": "Không có", "a.css": ""}


def kept() -> dict[str, int]:
    return dict(ReadCount.objects.values_list("page", "count"))


def asked(folder: Path, *requests: tuple[str, str, dict[str, str]]) -> list[httpx.Response]:
    """What the counted site answers; what was counted is written at the end."""
    for name, text in PAGES.items():
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():  # a new one would be another to the browser
            path.write_text(text, encoding="utf-8")

    async def ask() -> list[httpx.Response]:
        reading = Reading()
        site = counted(StaticFiles(directory=folder / "site", html=True), reading)
        await reading.start()
        transport = httpx.ASGITransport(site)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            answers = [
                await client.request(method, path, headers=headers)
                for method, path, headers in requests
            ]
        await reading.stop()
        return answers

    return asyncio.run(ask())


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/", "index"),
        ("/bai/", "bai/index"),
        ("/bai/mot.html", "bai/mot"),
        ("/404.html", None),
        ("/assets/player.js", None),
        ("/bai/mot", None),
        (f"/{'a' * 400}.html", None),
    ],
)
def test_a_page_is_counted_by_the_name_that_other_pages_use(path: str, page: str | None) -> None:
    assert page_at(path) == page


def test_each_answer_that_shows_a_page_is_counted(tmp_path: Path) -> None:
    asked(tmp_path, ("GET", "/", {}), ("GET", "/index.html", {}), ("GET", "/bai/mot.html", {}))
    assert kept() == {"index": 2, "bai/mot": 1}
    assert set(ReadCount.objects.values_list("day", flat=True)) == {day_of(datetime.now(UTC))}


def test_a_page_that_the_browser_has_kept_is_counted_too(tmp_path: Path) -> None:
    (first,) = asked(tmp_path, ("GET", "/", {}))
    again = {"If-None-Match": first.headers["etag"]}
    (second,) = asked(tmp_path, ("GET", "/", again))
    assert second.status_code == 304
    assert kept() == {"index": 2}


def test_what_nobody_reads_is_not_counted(tmp_path: Path) -> None:
    asked(
        tmp_path,
        ("HEAD", "/", {}),
        ("GET", "/khong-co.html", {}),
        ("GET", "/a.css", {}),
        ("GET", "/bai/mot.html", {"Sec-Purpose": "prefetch"}),
        ("GET", "/bai/mot.html", {"Purpose": "prefetch"}),
    )
    assert kept() == {}


def test_a_page_that_a_device_shows_without_asking_for_it_is_counted(tmp_path: Path) -> None:
    asked(tmp_path, ("HEAD", "/bai/mot.html", {"Tha-Read": "kept"}))
    assert kept() == {"bai/mot": 1}


def test_counts_are_added_to_those_that_are_kept() -> None:
    write_counts({("index", DAY): 3})
    write_counts({("index", DAY): 4, ("bai/mot", DAY): 1})
    assert kept() == {"index": 7, "bai/mot": 1}


def test_what_cannot_be_written_waits() -> None:
    reading = Reading()
    reading.see("/", 200)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE council_desk_readcount RENAME TO away")
        reading.write_out()
        cursor.execute("ALTER TABLE away RENAME TO council_desk_readcount")
    assert kept() == {}
    reading.write_out()
    assert kept() == {"index": 1}


def test_nothing_but_page_day_and_count_is_kept() -> None:
    assert [one.name for one in ReadCount._meta.get_fields()] == ["id", "page", "day", "count"]


def test_pages_stand_by_how_often_they_were_read_then_those_that_nobody_read() -> None:
    write_counts({("a", DAY): 1, ("b", DAY): 9, ("a", date(2026, 1, 1)): 100})
    read = read_between(date(2026, 11, 20), DAY, {"a": "Bài a", "b": "Bài b", "c": "Bài c"})
    assert [(one.title, one.count) for one in read.pages] == [("Bài b", 9), ("Bài a", 1)]
    assert [one.title for one in read.unread] == ["Bài c"]
    assert [one.count for one in read.days] == [0, 0, 0, 0, 10]
    assert read.count == 10


def test_a_long_time_is_shown_by_weeks() -> None:
    write_counts({("a", DAY): 1, ("a", date(2026, 11, 18)): 2, ("a", date(2026, 11, 17)): 4})
    read = read_between(date(2026, 10, 14), DAY, {})
    assert [one.count for one in read.days][-2:] == [4, 3]
    assert read.by_week
