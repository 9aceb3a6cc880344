"""What does a citation point at, and how is it said?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tha.law.citation import Citation, parse_citation, provision_label, suggested

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
