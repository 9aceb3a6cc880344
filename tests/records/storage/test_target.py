"""Which database does the environment name, and is a password never shown?"""

from pathlib import Path

import pytest

from tha.records.storage.target import Server, chosen_target, django_settings
from tha.source.problem import Problem


def _server(url: str) -> Server:
    found = chosen_target({"THA_DATABASE_URL": url, "THA_DATABASE": "khac.sqlite3"})
    assert isinstance(found, Server)
    return found


def test_without_a_name_it_is_the_usual_file() -> None:
    assert chosen_target({}) == Path("var/records.sqlite3")


def test_an_empty_url_is_none() -> None:
    assert chosen_target({"THA_DATABASE_URL": "", "THA_DATABASE": "a.db"}) == Path("a.db")


def test_a_url_goes_before_a_file() -> None:
    found = _server("postgresql://tha:mat-khau@may-chu:5433/ho_so")
    assert (found.host, found.port, found.name, found.user) == ("may-chu", "5433", "ho_so", "tha")


def test_odd_characters_are_read_as_they_were_escaped() -> None:
    found = _server("postgres://t%40a:a%2Fb%3A%25@may-chu/tha")
    assert [found.user, found.password] == ["t@a", "a/b:%"]


def test_a_socket_may_stand_for_the_host() -> None:
    found = _server("postgresql:///tha?host=/run/postgresql&sslmode=disable")
    assert (found.host, found.options) == ("/run/postgresql", {"sslmode": "disable"})


def test_neither_words_nor_notes_show_the_password() -> None:
    found = _server("postgresql://tha:mat-khau@may-chu/tha")
    assert "mat-khau" not in f"{found} {found!r}"
    assert str(found) == "postgresql://tha@may-chu/tha"


@pytest.mark.parametrize(
    "url",
    [
        "mysql://may-chu/tha",
        "postgresql://may-chu",
        "postgresql://may-chu/tha/khac",
        "postgresql://may-chu:cong/tha",
        "postgresql://may-chu/tha?options=-cfsync%3Doff",
        "postgresql://may-chu/tha#x",
        "postgresql://[may-chu/tha",
        "tha",
    ],
)
def test_what_is_no_address_is_told_without_repeating_it(url: str) -> None:
    found = chosen_target({"THA_DATABASE_URL": url})
    assert isinstance(found, Problem)
    assert url not in found.sentence("en")


def test_a_server_is_asked_to_keep_what_it_confirmed() -> None:
    options = django_settings(_server("postgresql://may-chu/tha"), 0.01)["OPTIONS"]["options"]
    assert options == "-c lock_timeout=10 -c synchronous_commit=on"
