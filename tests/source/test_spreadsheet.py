"""Is no part of a text left that a spreadsheet would run?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tha.source.spreadsheet import with_formulas, without_formulas


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        (" =1", "' =1"),
        ("\N{NO-BREAK SPACE}@x", "'\N{NO-BREAK SPACE}@x"),
        ("a;=1", "a;'=1"),
        ("a; =1", "a;' =1"),
        ("a,+1", "a,'+1"),
        ("a\t-1", "a\t'-1"),
        ("a\n=1", "a\n'=1"),
        ("\tx", "'\tx"),
        ('a;"=1;b', "a;'\"=1;b"),
    ],
)
def test_a_cell_that_would_be_run_is_led_by_an_apostrophe(text: str, safe: str) -> None:
    assert without_formulas(text) == safe


@pytest.mark.parametrize("text", ["", "nguoi-01", "a = b; c - d", " x", "a@b.vn"])
def test_what_no_program_runs_stays_as_it_is(text: str) -> None:
    assert without_formulas(text) == text


@given(st.text(alphabet='ab ,;=+-@"', max_size=12).map(lambda text: f"a{text}"))
def test_a_text_comes_back_as_it_was(text: str) -> None:
    assert with_formulas(without_formulas(text)) == text
