"""What does a citation point at, and how is it said?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tha.law.citation import (
    Citation,
    parse_citation,
    parse_label,
    provision_label,
    suggested,
)

LETTERS = "abcdđe"
CITATIONS = st.builds(
    lambda instrument, parts: Citation(instrument, *parts),
    st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,3}", fullmatch=True).filter(str.isascii),
    st.one_of(
        st.tuples(),
        st.tuples(st.from_regex(r"[1-9][0-9]{0,2}[a-z]?", fullmatch=True)),
        st.tuples(
            st.from_regex(r"[1-9][0-9]{0,2}", fullmatch=True),
            st.from_regex(r"[1-9][0-9]?[a-z]?", fullmatch=True),
            st.sampled_from(["", *LETTERS]),
        ),
    ),
)


@given(CITATIONS)
def test_a_written_citation_is_read_back(citation: Citation) -> None:
    assert parse_citation(str(citation)) == citation


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("luat-thads-2025", ""),
        ("luat-thads-2025#d37", "Điều 37"),
        ("luat-thads-2025#d37.k1", "khoản 1 Điều 37"),
        ("luat-thads-2025#d37.k1.a", "điểm a khoản 1 Điều 37"),
        ("luat-thads-2025#d37.k1.đ", "điểm đ khoản 1 Điều 37"),
        ("luat-thads-2025#d37a.k1b", "khoản 1b Điều 37a"),
        ("luat-thads-2025#d37.a", "điểm a Điều 37"),
    ],
)
def test_a_provision_is_said_from_the_smallest_part_up(text: str, label: str) -> None:
    citation = parse_citation(text)
    assert citation is not None
    assert provision_label(citation) == label


@pytest.mark.parametrize(
    "text",
    ["", "#d37", "luat 2025", "Luat-2025", "luat#", "luat#37", "luat#d", "luat#d37.1", "luat#k1",
     "luat#d37.k1.ab", "luat--2025", "-luat", "luat#d37.k1.a.b", "luật-2025", "luat#d37\n"],
)  # fmt: skip
def test_what_is_no_citation_is_none(text: str) -> None:
    assert parse_citation(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Luat-2025#D37", "luat-2025#d37"),
        ("luat-2025#đ37", "luat-2025#d37"),
        ("luat-2025#37.1.a", "luat-2025#d37.k1.a"),
        ("luat-2025/Điều 37", "luat-2025#d37"),
        ("luat-2025#điều 37. khoản 1. điểm a", "luat-2025#d37.k1.a"),
    ],
)
def test_usual_slips_are_set_right(text: str, expected: str) -> None:
    assert suggested(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("luat-2025 #d37", "luat-2025#d37"),
        ("luat-2025#d37. k1", "luat-2025#d37.k1"),
        ("luat-2025\u200b#d37\u00a0", "luat-2025#d37"),
        ("luat\u20112025#d37", "luat-2025#d37"),
        ("luat-2025#ð37.k1.đ", "luat-2025#d37.k1.đ"),
        ("luat-2025#d37.\u043a1.\u0430", "luat-2025#d37.k1.a"),
        ("luat-2025#d37.kl", "luat-2025#d37.k1"),
        ("luat-2025#d1O.k2", "luat-2025#d10.k2"),
        ("luat-2025#d37k1", "luat-2025#d37.k1"),
        ("luat-2025#D37,K1,a", "luat-2025#d37.k1.a"),
        ("luật-2025#d37", "luat-2025#d37"),
        ("\uff4cuat-2025#d37", "luat-2025#d37"),
    ],
)
def test_stray_spaces_and_letters_that_look_alike_are_set_right(text: str, expected: str) -> None:
    assert parse_citation(text) is None
    assert suggested(text) == expected


@given(CITATIONS)
def test_what_is_right_is_left_alone(citation: Citation) -> None:
    assert suggested(str(citation)) == str(citation)


@given(CITATIONS)
def test_a_label_is_read_back(citation: Citation) -> None:
    read = parse_label(provision_label(citation))
    assert read is not None
    assert read.provision == citation.provision


@given(CITATIONS)
def test_what_is_wider_holds_what_is_finer(citation: Citation) -> None:
    wider = list(citation.wider())
    assert len(wider) == len(citation.parts)
    for one in wider:
        assert one.holds(citation)
        assert not citation.holds(one)
        assert one.overlaps(citation) is citation.overlaps(one) is True


@pytest.mark.parametrize(
    ("one", "other"),
    [("luat#d3", "luat#d37"), ("luat#d37.k1", "luat#d37.k10"), ("luat", "luat-2025"),
     ("luat#d37.k1", "luat#d37.k2"), ("luat#d37", "nghi-dinh#d37")],
)  # fmt: skip
def test_neighbours_do_not_overlap(one: str, other: str) -> None:
    first, second = parse_citation(one), parse_citation(other)
    assert first is not None
    assert second is not None
    assert not first.overlaps(second)
