"""Is a near word found, and only when it is near?"""

import pytest

from tha.source.nearest import did_you_mean, nearest


@pytest.mark.parametrize(
    ("word", "expected"),
    [("ratoinale", "rationale"), ("Stem", "stem"), ("kye", "key"), ("stém", "stem"), ("xyz", None)],
)
def test_the_nearest_word_is_found_only_when_it_is_near(word: str, expected: str | None) -> None:
    assert nearest(word, ["stem", "key", "rationale"]) == expected


def test_diacritics_do_not_keep_words_apart() -> None:
    assert nearest("cuong che", ["cưỡng chế", "xác minh"]) == "cưỡng chế"


def test_a_long_list_of_words_is_cut() -> None:
    assert did_you_mean("?", [f"từ-{number:02}" for number in range(40)]).en.endswith("…")
