"""Is a character that only looks like the one that was meant found, and no other?"""

import pytest

from tha.records.people.letters import look_alike


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ðặng Văn Mẫu", "Ð"),
        ("Mẫu Văn Аn", "А"),
        ("Ｍẫu", "Ｍ"),
        ("Mẫu Văn Thử", None),
        ("HʼMẫu", None),
        ("Свидетельство số 1", None),
        ("Tổ 1 – Phòng mẫu × 2", None),
    ],
)
def test_a_name_has_words_of_one_script(text: str, found: str | None) -> None:
    assert look_alike(text, is_code=False) == found


@pytest.mark.parametrize(
    ("code", "found"),
    [("ТН-0001", "Т"), ("TH–0001", "–"), ("TH-٠1", "٠"), ("TH×1", "×"), ("ĐV-01/a.b_c", None)],
)
def test_a_code_has_latin_letters_and_what_ascii_has(code: str, found: str | None) -> None:
    assert look_alike(code, is_code=True) == found
