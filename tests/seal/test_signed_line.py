"""Does a signed text arrive as it left, or not at all?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from certificate_samples import a_line
from tha.seal.signed_line import SignedText, find_line, from_base64url, in_base64url, in_one_line

TEXT = SignedText(b"{}", bytes(64))


@given(content=st.binary(min_size=2, max_size=500), signature=st.binary(min_size=64, max_size=64))
def test_what_is_put_in_a_line_is_found_again(content: bytes, signature: bytes) -> None:
    text = SignedText(content, signature)
    assert find_line(f"<< {in_one_line(text)} >>".encode()) == text


def test_the_same_line_twice_is_one() -> None:
    line = in_one_line(TEXT).encode()
    assert find_line(line + b" " + line) == TEXT


def test_of_two_different_lines_nobody_knows_which_is_meant() -> None:
    assert find_line(a_line() + b" " + a_line(number="CN-2026-000002")) is None


@pytest.mark.parametrize("altered", [b"x%s", b"%sA", b"-%s", b"%s-"])
def test_a_line_that_runs_on_is_none(altered: bytes) -> None:
    assert find_line(altered % in_one_line(TEXT).encode()) is None


def test_there_is_one_way_only_to_write_a_text() -> None:
    assert in_base64url(b"\xff") == "_w"
    assert from_base64url(b"_x") is None
    assert from_base64url(b"_") is None
