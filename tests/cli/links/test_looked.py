"""Is an address looked at politely, and is what became of it told truly?"""

import socket

import pytest

from other_sites import another_site
from tha.cli.links.checked import is_offline
from tha.cli.links.looked import Looked, look_at


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
        assert [one.state for one in look_at([f"{site.address}/bai"])] == [state]


def test_what_has_moved_for_good_is_told_with_its_new_address() -> None:
    with another_site({"/cu": "/moi", "/moi": "/moi-nua"}) as site:
        (looked,) = look_at([f"{site.address}/cu"])
        assert (looked.state, looked.target) == ("moved", f"{site.address}/moi")


def test_what_has_moved_to_nowhere_is_gone() -> None:
    with another_site({"/cu": "/moi", "/moi": 404}) as site:
        assert look_at([f"{site.address}/cu"])[0].state == "gone"


def test_headers_are_asked_for_first_and_the_page_where_they_are_refused() -> None:
    with another_site({"HEAD /b": 405}) as site:
        states = [one.state for one in look_at([f"{site.address}/{n}" for n in "ab"], between=0)]
        assert states == ["there", "there"]
        assert site.asked == ["HEAD /a", "HEAD /b", "GET /b"]


def test_vietnamese_letters_in_an_address_are_sent_as_the_web_wants() -> None:
    with another_site({}) as site:
        look_at([f"{site.address}/điều%2037?a=b"])
        assert site.asked == ["HEAD /%C4%91i%E1%BB%81u%2037?a=b"]


def test_answers_stand_in_the_order_of_the_addresses() -> None:
    with another_site({"/2": 404}) as one, another_site({}) as two:
        wanted = [f"{site.address}/{n}" for n in (1, 2) for site in (two, one)]
        assert [looked.address for looked in look_at(wanted, between=0)] == wanted


@pytest.mark.parametrize("address", ["http://[x", "http://a b/", "http://127.0.0.1:99999/"])
def test_what_is_no_address_is_told(address: str) -> None:
    assert look_at([address])[0].state in {"unseen", "cut_off"}


def test_a_machine_without_network_is_told_from_a_site_that_is_gone() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert is_offline(look_at([f"http://127.0.0.1:{port}/"]))
    assert not is_offline([Looked("a", "cut_off"), Looked("b", "gone")])
    assert not is_offline([])
