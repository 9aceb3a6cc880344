"""Is no part of a text left that a spreadsheet would run?"""

import pytest

from tha.source.spreadsheet import without_formulas


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
