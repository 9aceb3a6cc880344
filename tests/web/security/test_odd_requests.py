"""What becomes of requests that no browser of an honest person sends?"""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from django.conf import settings
from django.core import signing
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from guarded_rows import every_page
from guarded_samples import Guarded
from tha.web.accounts.models import Role
from tha.web.sittings.tokens import hold_in
from web_samples import PASSWORD, a_browser, an_account, signed_in, with_password

pytestmark = pytest.mark.usefixtures("platform")
SIGN_IN = "/cong/dang-nhap/"
ELSEWHERE = (
    "https://noi-khac.example/",
    "//noi-khac.example/cong/",
    "/\\noi-khac.example",
    "http:///noi-khac.example",
    "javascript:alert(1)",
    "/cong/\r\nSet-Cookie: x=1",
)
HUGE = 10**30
BETWEEN_THEM = ("officer", "trainer", "administrator")
"""They see every page."""


def test_every_change_asks_for_the_token_of_the_page() -> None:
    account = an_account(Role.ADMINISTRATOR)
    browser = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    browser.force_login(account, "django.contrib.auth.backends.ModelBackend")
    taken = [path for path in _every_path(1) if browser.post(path).status_code != 403]
    assert taken == []


def test_a_page_that_was_open_too_long_is_told_in_vietnamese() -> None:
    browser = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    answer = browser.post(SIGN_IN, {"username": "x", "password": "x"})
    assert answer.status_code == 403
    assert "tải lại" in answer.content.decode()


@pytest.mark.parametrize("there", ELSEWHERE)
def test_signing_in_leads_nowhere_else(there: str) -> None:
    account = with_password(an_account(Role.AUDITOR))
    given = {"username": account.name, "password": PASSWORD, "next": there}
    answer = a_browser().post(SIGN_IN, given)
    assert answer["Location"].startswith("/cong/")
    assert "noi-khac" not in answer["Location"]
    assert "x" not in answer.cookies


@pytest.mark.parametrize("there", ELSEWHERE)
def test_neither_does_the_second_factor(there: str) -> None:
    answer = signed_in(an_account(Role.AUDITOR)).get("/cong/xac-thuc/", {"next": there})
    assert "noi-khac" not in answer["Location"]
    assert answer["Location"].startswith("/cong/")
    assert "x" not in answer.cookies


def test_another_host_is_refused() -> None:
    answer = a_browser().get(SIGN_IN, HTTP_HOST="noi-khac.example")
    assert answer.status_code == 400
    assert "noi-khac" not in answer.content.decode()


def test_a_forwarded_host_is_not_believed() -> None:
    browser = signed_in(an_account(Role.ADMINISTRATOR))
    officer = an_account(Role.TRAINER)
    path = reverse("account_desk:invite-one", args=[officer.pk])
    page = browser.post(path, HTTP_X_FORWARDED_HOST="noi-khac.example").content.decode()
    assert "http://localhost/cong/moi/" in page
    assert "noi-khac" not in page


@pytest.mark.parametrize("who", BETWEEN_THEM)
def test_odd_numbers_and_letters_in_an_address_break_nothing(guarded: Guarded, who: str) -> None:
    browser = guarded.browser(who)
    odd = [*_every_path(HUGE, "%00"), *_every_path(0, "\x01"), *_every_path(2**63, "'\"<")]
    broken = [path for path in odd if browser.get(path).status_code >= 500]
    assert broken == []


@pytest.mark.parametrize("who", BETWEEN_THEM)
def test_odd_questions_break_nothing(guarded: Guarded, who: str) -> None:
    browser = guarded.browser(who)
    words = ("tu", "don_vi", "trang", "nam", "thang", "ngay", "bai", "sau", "next")
    odd = [dict.fromkeys(words, value) for value in ("\0", str(HUGE), "-1", "\uffff'\"<")]
    pages = [_path(name, 1, "viet-gan") for name in every_page()]
    asked = [(one, browser.get(one, data).status_code) for one in pages for data in odd]
    assert [one for one in asked if one[1] >= 500] == []


def test_five_wrong_passwords_close_the_door_to_the_right_one() -> None:
    account, browser = with_password(an_account(Role.AUDITOR)), a_browser()
    for number in range(settings.AXES_FAILURE_LIMIT):
        browser.post(SIGN_IN, {"username": account.name, "password": f"sai-{number}"})
    answer = browser.post(SIGN_IN, {"username": account.name, "password": PASSWORD})
    assert answer.status_code == 429
    assert "tha-phien" not in browser.cookies


def test_another_spelling_of_a_name_gets_no_further_tries() -> None:
    account, browser = with_password(an_account(Role.AUDITOR, "kiem-tra")), a_browser()
    for name in ("kiem-tra", " kiem-tra", "kiem-tra ", "ｋiem-tra", "kiem-trａ"):
        browser.post(SIGN_IN, {"username": name, "password": "sai"})
    answer = browser.post(SIGN_IN, {"username": account.name, "password": PASSWORD})
    assert answer.status_code == 429


def test_a_name_that_is_none_is_answered_like_a_wrong_password() -> None:
    account = with_password(an_account(Role.AUDITOR))
    told = [_refusal(account.name), _refusal("khong-co-ai")]
    assert told[0].replace(account.name, "") == told[1].replace("khong-co-ai", "")


def test_what_was_signed_for_something_else_holds_no_seat() -> None:
    for forged in (
        signing.dumps([1, 1]),
        signing.dumps([1, 1], salt="tha"),
        signing.dumps([1, 1], key="x" * 60, salt="tha.web.sittings"),
        signing.dumps({"seat": 1}, salt="tha.web.sittings"),
    ):
        assert hold_in(forged) is None


def _refusal(name: str) -> str:
    answer = a_browser().post(SIGN_IN, {"username": name, "password": "sai"})
    return str(answer.content.decode().partition("<main")[2].partition("csrfmiddlewaretoken")[0])


def _every_path(number: int, text: str = "x") -> Iterator[str]:
    for name in every_page():
        yield _path(name, number, text)


def _path(name: str, number: int, text: str) -> str:
    """The address called `name`, its numbers and letters filled in."""
    pattern = _pattern(name)
    kinds = pattern.pattern.converters
    route = reverse(name, kwargs={one: 7 if _is_number(kinds[one]) else "z7z" for one in kinds})
    return route.replace("z7z", quote(text)).replace("/7", f"/{number}")


def _is_number(converter: object) -> bool:
    return type(converter).__name__ == "IntConverter"


def _pattern(name: str, resolver: URLResolver | None = None, space: str = "") -> URLPattern:
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            try:
                return _pattern(name, one, f"{one.namespace}:" if one.namespace else space)
            except LookupError:
                continue
        if f"{space}{one.name}" == name:
            return one
    raise LookupError(name)
