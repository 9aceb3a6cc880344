"""What does the head of a quiz say?"""

from fractions import Fraction

import pytest

from samples import a_quiz
from tha.quiz.quiz import pass_share, share_of


@pytest.mark.parametrize(
    ("written", "share"),
    [
        ("70%", Fraction(7, 10)),
        (" 70 % ", Fraction(7, 10)),
        ("66,7%", Fraction(667, 1000)),
        ("66.7%", Fraction(667, 1000)),
        ("0%", Fraction(0)),
        ("100%", Fraction(1)),
    ],
)
def test_a_pass_mark_is_an_exact_share(written: str, share: Fraction) -> None:
    assert share_of(written) == share
    assert pass_share(a_quiz(pass_mark=written)) == share


@pytest.mark.parametrize("written", ["", "%", "70", "101%", "-1%", "NaN%", "1e999999999%", "7_0%"])
def test_what_is_no_percentage_is_none(written: str) -> None:
    assert share_of(written) is None
    with pytest.raises(ValueError, match=r".*"):
        pass_share(a_quiz(pass_mark=written))


def test_a_quiz_may_have_no_pass_mark() -> None:
    assert pass_share(a_quiz(pass_mark=None)) is None
