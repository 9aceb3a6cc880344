"""Is an address looked at politely, and is what became of it told truly?"""

import socket
from functools import partial

import pytest

from other_sites import another_site
from tha.cli.links.checked import is_offline
from tha.cli.links.looked import Looked, look_at

here = partial(look_at, between=0, intranet=True)


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (200, "there"),
        (204, "there"),
        (404, "gone"),
        (410, "gone"),
        (403, "unseen"),
        (500, "unseen"),
    ],
)
def test_an_answer_says_what_became_of_it(answer: int, state: str) -> None:
    with another_site({"/bai": answer}) as site:
        assert [one.state for one in here([f"{site.address}/bai"])] == [state]


def test_what_has_moved_for_good_is_told_with_its_new_address() -> None:
    with another_site({"/cu": "/moi", "/moi": "/moi-nua"}) as site:
        (looked,) = here([f"{site.address}/cu"])
        assert (looked.state, looked.target) == ("moved", f"{site.address}/moi")


def test_what_has_moved_to_nowhere_is_gone() -> None:
    with another_site({"/cu": "/moi", "/moi": 404}) as site:
        assert here([f"{site.address}/cu"])[0].state == "gone"


def test_headers_are_asked_for_first_and_the_page_where_they_are_refused() -> None:
    with another_site({"HEAD /b": 405}) as site:
        states = [one.state for one in here([f"{site.address}/{n}" for n in "ab"])]
        assert states == ["there", "there"]
        assert site.asked == ["HEAD /a", "HEAD /b", "GET /b"]


def test_vietnamese_letters_in_an_address_are_sent_as_the_web_wants() -> None:
    with another_site({}) as site:
        here([f"{site.address}/điều%2037?a=b"])
        assert site.asked == ["HEAD /%C4%91i%E1%BB%81u%2037?a=b"]


def test_answers_stand_in_the_order_of_the_addresses() -> None:
    with another_site({"/2": 404}) as one, another_site({}) as two:
        wanted = [f"{site.address}/{n}" for n in (1, 2) for site in (two, one)]
        assert [looked.address for looked in here(wanted)] == wanted


@pytest.mark.parametrize("address", ["http://[x", "http://a b/", "http://127.0.0.1:99999/"])
def test_what_is_no_address_is_told(address: str) -> None:
    assert here([address])[0].state in {"unseen", "cut_off"}


def test_a_machine_without_network_is_told_from_a_site_that_is_gone() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert is_offline(here([f"http://127.0.0.1:{port}/"]))
    assert not is_offline([Looked("a", "cut_off"), Looked("b", "gone")])
    assert is_offline([Looked("a", "cut_off"), Looked("b", "inside")])
    assert not is_offline([])


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "2130706433", "10.0.0.1", "169.254.1.1"])
def test_what_lies_behind_the_wall_is_not_asked(host: str) -> None:
    (looked,) = look_at([f"http://{host}:9/"])
    assert (looked.state, "nội bộ" in looked.why.vi) == ("inside", True)


def test_a_site_of_this_machine_is_left_alone_unless_it_is_wanted() -> None:
    with another_site({}) as site:
        assert look_at([f"{site.address}/bai"])[0].state == "inside"
        assert site.asked == []


@pytest.mark.parametrize("elsewhere", ["ftp://127.0.0.1/x", "file:///etc/passwd", "http://[", "/"])
def test_what_leads_nowhere_is_told(elsewhere: str) -> None:
    with another_site({"/cu": elsewhere, "/": "/cu"}) as site:
        assert here([f"{site.address}/cu"])[0].state == "unseen"
        assert len(site.asked) <= 6


def test_who_never_answers_is_not_waited_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        (looked,) = here([address], at_most=0.1)
    assert (looked.state, looked.why.vi) == ("unseen", "quá lâu không trả lời")
