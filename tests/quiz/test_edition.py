"""Does a digest name exactly one quiz?"""

from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from samples import a_quiz, a_quiz_text, a_single_choice, an_item, authored, every_item
from tha.quiz.edition import edition_from, edition_of, shown_digest
from tha.quiz.item import FAULTS
from tha.quiz.load import load_quiz
from tha.source.files import Text

KINDS = st.lists(st.sampled_from(list(FAULTS)), min_size=1, unique=True)
EXPLICIT: dict[str, dict[str, Any]] = {
    "single_choice": {"points": "1.0", "topic": "", "basis": []},
    "multiple_choice": {"scoring": "exact", "penalty": "false2", "floor": "0", "cap": "1.00"},
    "true_false_set": {"scoring": "step", "steps": []},
    "numeric": {"tolerance": "1%"},
    "extended_text": {"markers": "1", "tolerance": "0.0"},
    "short_text": {"ignore": ["case", "space", "tone_place"]},
    "situational": {"mode": "best"},
    "prediction": {"counts": "perfect", "points": "0"},
}


def _reordered(value: Any, order: Any) -> Any:
    """`value` with the fields of every group in another order."""
    if isinstance(value, dict):
        names = order(list(value))
        return {name: _reordered(value[name], order) for name in names}
    return [_reordered(one, order) for one in value] if isinstance(value, list) else value


def _digest(text: Text) -> str:
    loaded, _ = load_quiz(text, "bai-mau")
    assert loaded is not None
    assert loaded.quiz is not None
    return edition_of(loaded.quiz).digest


def test_a_digest_is_64_digits() -> None:
    assert edition_of(a_quiz()).digest.startswith("sha256:")
    assert len(edition_of(a_quiz()).digest) == 71


def test_the_digest_of_a_known_quiz_never_changes() -> None:
    assert edition_of(a_quiz(*every_item())).digest == (
        "sha256:3a5bb4957b4298d8f1d46a3536f67e274d3366f2a04776e61a1104e44ceb2deb"
    )


@given(KINDS, st.randoms(use_true_random=False))
def test_the_order_in_which_fields_are_written_changes_no_digest(
    kinds: list[str], random: Any
) -> None:
    text = a_quiz_text(*[authored(kind) for kind in kinds])
    values = _reordered(
        yaml.safe_load(text.content), lambda names: random.sample(names, len(names))
    )
    shuffled = yaml.safe_dump(values, allow_unicode=True, sort_keys=False)
    assert _digest(Text("a", shuffled)) == _digest(text)


@given(KINDS, st.booleans())
def test_what_was_kept_is_read_back_the_same(kinds: list[str], explicit: bool) -> None:  # noqa: FBT001  # hypothesis gives it
    items = [an_item(kind, **(EXPLICIT.get(kind, {}) if explicit else {})) for kind in kinds]
    edition = edition_of(a_quiz(*items, draw="1", shuffle=["items"], hours="4.5"))
    assert edition_from(edition.content) == edition


@pytest.mark.parametrize("kind", EXPLICIT)
def test_a_default_written_out_changes_no_digest(kind: str) -> None:
    written = a_quiz(an_item(kind, **EXPLICIT[kind]))
    assert edition_of(written).digest == edition_of(a_quiz(an_item(kind))).digest


@pytest.mark.parametrize(
    "change",
    [
        {"title": "B"},
        {"pass_mark": "60%"},
        {"purpose": "assessment"},
        {"draw": "1"},
        {"id": "khac"},
    ],
)
def test_a_change_of_the_head_changes_the_digest(change: dict[str, str]) -> None:
    assert edition_of(a_quiz(**change)).digest != edition_of(a_quiz()).digest


@pytest.mark.parametrize(
    "change",
    [
        {"void": "drop"},
        {"void": "full"},
        {"key": "b"},
        {"stem": "Khác"},
        {"rationale": "Vì"},
        {"points": "2"},
        {"basis": ["luat#d1"]},
    ],
)
def test_a_change_of_an_item_changes_the_digest(change: dict[str, Any]) -> None:
    changed = a_quiz(a_single_choice(**change))
    assert edition_of(changed).digest != edition_of(a_quiz()).digest


def test_the_order_of_items_is_part_of_a_quiz() -> None:
    items = every_item()
    assert edition_of(a_quiz(*items)).digest != edition_of(a_quiz(*reversed(items))).digest


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"id":"x","items":[{"type":"y"}]}'])
def test_what_is_no_quiz_is_no_edition(content: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        edition_from(content)


def test_content_with_a_number_out_of_bounds_is_no_edition() -> None:
    content = edition_of(a_quiz(a_single_choice(points="2"))).content
    with pytest.raises(msgspec.ValidationError):
        edition_from(content.replace(b'"points":"2"', b'"points":"NaN"'))


def test_a_page_tells_no_digest_against_which_keys_could_be_tried() -> None:
    bare = edition_of(a_quiz(purpose="assessment"))
    hinted = edition_of(a_quiz(a_single_choice(rationale="Đúng."), purpose="assessment"))
    explained = edition_of(a_quiz(a_single_choice(rationale="Vì " * 70), purpose="assessment"))
    practice = edition_of(a_quiz())
    assert shown_digest(bare) is None
    assert shown_digest(hinted) is None
    assert shown_digest(explained) == explained.digest
    assert shown_digest(practice) == practice.digest
