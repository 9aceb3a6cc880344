"""Are codes looked at no more once too many were wrong?"""

import pytest

from tha.web.accounts.throttle import FORGOTTEN_AFTER, LIMIT, WrongCodes
from tha.web.address import network_of, sender


def after(count: int, address: str = "192.0.2.1") -> WrongCodes:
    """`count` wrong codes from one address, at moment 0."""
    codes = WrongCodes()
    for _ in range(count):
        codes.note(address, 0.0)
    return codes


def test_some_wrong_codes_are_forgiven() -> None:
    assert not after(LIMIT - 1).has_enough("192.0.2.1", 1.0)


def test_too_many_are_not_and_other_addresses_do_not_suffer() -> None:
    codes = after(LIMIT)
    assert codes.has_enough("192.0.2.1", 1.0)
    assert not codes.has_enough("192.0.2.2", 1.0)


def test_they_are_forgotten_after_a_while() -> None:
    assert not after(LIMIT).has_enough("192.0.2.1", FORGOTTEN_AFTER + 1.0)


@pytest.mark.parametrize(
    ("forwarded", "is_behind_proxy", "found"),
    [
        ("", True, "127.0.0.1"),
        ("198.51.100.7", True, "198.51.100.7"),
        ("10.0.0.1, 198.51.100.7", True, "198.51.100.7"),
        ("198.51.100.7", False, "127.0.0.1"),
    ],
)
def test_the_sender_is_whom_the_proxy_saw_and_nobody_that_the_sender_names(
    forwarded: str,
    is_behind_proxy: bool,  # noqa: FBT001  # a case
    found: str,
) -> None:
    assert sender("127.0.0.1", forwarded, is_behind_proxy=is_behind_proxy) == found


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8::7", "2001:db8::"),
        ("2001:db8:0:1:2:3:4:5%eth0", "2001:db8:0:1::"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("unknown", "unknown"),
    ],
)
def test_whoever_has_a_whole_network_counts_as_one(address: str, counted: str) -> None:
    assert network_of(address) == counted
