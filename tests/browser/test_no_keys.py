"""Is there no trace of a key anywhere in the site before release?"""

import gzip
from pathlib import Path

import pytest

from players import a_site
from samples import a_quiz_text, authored
from tha.quiz.item import FAULTS

MARK = "DAUVET"
"""Planted wherever an author writes what gives the key away; it is on no page."""


def planted(text: str = "") -> str:
    return f"{MARK} {text}".strip()


def options() -> dict[str, dict[str, str]]:
    return {
        "a": {"text": "Một", "feedback": planted("khen"), "credit": "1"},
        "b": {"text": "Hai", "feedback": planted("chê"), "credit": "0.123456"},
    }


def every_secret() -> list[dict[str, object]]:
    changes: dict[str, dict[str, object]] = {
        "single_choice": {"options": options()},
        "multiple_choice": {"options": options(), "key": ["a"], "scoring": "map"},
        "true_false_set": {
            "statements": {
                "a": {"text": "Một", "key": True, "feedback": planted()},
                "b": {"text": "Hai", "key": False},
            },
            "scoring": "exact",
        },
        "numeric": {"key": "0.123456", "tolerance": "0.123456"},
        "short_text": {"accept": [planted()]},
        "cloze": {"text": "Có {1}.", "gaps": {"1": {"type": "short_text", "accept": [planted()]}}},
        "situational": {"options": {**options(), "c": {"text": "Ba", "credit": "0"}}},
        "extended_text": {
            "rubric": [{"id": MARK, "text": planted(), "points": "3"}],
            "sample_answer": planted(),
        },
    }
    return [
        authored(kind, rationale=planted(), basis=["luat-moi#d37.k1"], **changes.get(kind, {}))
        for kind in FAULTS
    ]


@pytest.mark.parametrize("purpose", ["assessment", "contest"])
def test_no_file_of_the_site_holds_what_was_planted(tmp_path: Path, purpose: str) -> None:
    site = a_site(tmp_path, bai=a_quiz_text(*every_secret(), purpose=purpose).content)
    files = [path for path in site.rglob("*") if path.is_file()]
    holding = [path.name for path in files if betrays(path)]
    assert (site / "search" / "search_index.json") in files
    assert not holding


def betrays(path: Path) -> bool:
    raw = path.read_bytes()
    raw = gzip.decompress(raw) if path.suffix == ".gz" else raw
    return any(secret in raw for secret in (MARK.encode(), b"123456"))


def test_the_page_names_no_key_field(tmp_path: Path) -> None:
    site = a_site(tmp_path, bai=a_quiz_text(*every_secret(), purpose="assessment").content)
    html = (site / "bai.html").read_text(encoding="utf-8")
    form = html[html.index('class="tha-quiz"') : html.index("</form>", html.index("tha-quiz"))]
    names = ('"key"', '"accept"', '"credit"', '"feedback"', '"rubric"', '"basis"', '"tolerance"')
    assert not [name for name in names if name in form]
    assert "vb:" not in form
    assert "luat-moi" not in form


def test_a_practice_quiz_keeps_what_it_reveals_out_of_the_search_index(tmp_path: Path) -> None:
    site = a_site(tmp_path, bai=a_quiz_text(*every_secret()).content)
    assert MARK in (site / "bai.html").read_text(encoding="utf-8")
    assert MARK not in (site / "search" / "search_index.json").read_text(encoding="utf-8")
