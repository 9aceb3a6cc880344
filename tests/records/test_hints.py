"""Is the code named that somebody probably meant?"""

import pytest

from tha.records.hints import hint_for

_KNOWN = ("DV-01", "TH-0021", "TH-0010", "TH-0001")


@pytest.mark.parametrize(
    ("code", "meant"),
    [("TH-1", "TH-0001"), ("th-10", "TH-0010"), ("TH-00021", "TH-0021"), ("DV-1", "DV-01")],
)
def test_a_code_without_its_zeros_is_the_one_meant(code: str, meant: str) -> None:
    assert meant in hint_for(code, _KNOWN).vi


def test_else_the_nearest_code_is_named() -> None:
    assert "TH-0021" in hint_for("TX-0021", _KNOWN).vi


def test_a_code_like_nobodys_may_be_added() -> None:
    assert "tha officers import" in hint_for("XYZ", _KNOWN).vi
