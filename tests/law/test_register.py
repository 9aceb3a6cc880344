"""Which instruments does the register hold, and what does a citation resolve to?"""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tha.law.citation import Citation, parse_citation
from tha.law.load import load_register
from tha.law.register import Register, resolve
from tha.source.files import Text
from tha.source.place import Place

HERE = Place("a", 3, 5)


def _entry(**changes: Any) -> dict[str, Any]:
    return {
        "number": "106/2025/QH15",
        "title": "Luật Thi hành án dân sự",
        "short": "Luật THADS 2025",
        "kind": "law",
        "issuer": "Quốc hội",
        "issued": "2025-12-05",
        "effective": "2026-07-01",
        "verified": "copy",
        "provisions": {"d37": {"title": "Xác minh"}, "d37.k1": {}},
        **changes,
    }


def _loaded(**entries: Any) -> tuple[Register, list[str]]:
    named = {name.replace("_", "-"): one for name, one in entries.items()}
    content = yaml.safe_dump(named, allow_unicode=True, sort_keys=False)
    register, problems = load_register(Text("van-ban.yml", content))
    return register, [one.code for one in problems]


def _resolved(text: str, register: Register | None = None) -> list[str]:
    register = register or _loaded(luat=_entry())[0]
    return [one.code for one in resolve(register, text, HERE)[1]]


def test_a_sound_register_has_no_problems() -> None:
    register, codes = _loaded(luat=_entry())
    assert codes == []
    assert register.instruments["luat"].number == "106/2025/QH15"


@pytest.mark.parametrize(
    "text", ["luat", "luat#d37", "luat#d37.k1", "luat#d37.k1.a", "luat#d37.k2"]
)
def test_a_citation_of_something_listed_resolves(text: str) -> None:
    assert _resolved(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("luat 37", "law/malformed-citation"),
        ("nghi-dinh#d1", "law/unknown-instrument"),
        ("luat#d38", "law/unlisted-provision"),
    ],
)
def test_a_citation_that_does_not_resolve_says_why(text: str, code: str) -> None:
    assert _resolved(text) == [code]


def test_an_unlisted_provision_still_points_at_its_instrument() -> None:
    citation, problems = resolve(_loaded(luat=_entry())[0], "luat#d38", HERE)
    assert citation == parse_citation("luat#d38")
    assert problems[0].message.level == "warning"
    assert problems[0].place == HERE


def test_a_near_instrument_is_suggested() -> None:
    _, problems = resolve(_loaded(luat_thads_2025=_entry())[0], "luat-thasd-2025", HERE)
    assert problems[0].mend("en") == "did you mean luat-thads-2025?"


def test_a_usual_slip_in_a_citation_is_set_right() -> None:
    _, problems = resolve(_loaded(luat=_entry())[0], "luat#37.1", HERE)
    assert problems[0].mend("vi") == "có phải ý bạn là luat#d37.k1?"


def test_a_citation_beyond_repair_is_shown_the_form() -> None:
    _, problems = resolve(_loaded(luat=_entry())[0], "điều gì đó", HERE)
    assert problems[0].mend("en") == "write it like instrument#d37.k1.a"


def test_an_entry_that_cannot_be_read_hides_no_other_and_is_told_once() -> None:
    register, codes = _loaded(
        cu=_entry(issued="2025-02-30"), moi=_entry(replaces=["cu"], verified="maybe"), luat=_entry()
    )
    assert codes == ["source/wrong-kind", "source/unknown-word"]
    assert list(register.instruments) == ["luat"]
    assert _resolved("cu#d1", register) == []


def test_an_entry_with_a_misspelt_field_is_checked_further() -> None:
    _, codes = _loaded(luat=_entry(tilte="B", ends="2020-01-01"))
    assert codes == ["source/unknown-field", "law/ends-before-start"]


@pytest.mark.parametrize("content", ["- a\n", "luat: [\n", ""])
def test_a_register_that_cannot_be_read_accuses_no_citation(content: str) -> None:
    register, problems = load_register(Text("van-ban.yml", content))
    assert len(problems) == 1
    assert _resolved("luat#d1", register) == []


def test_an_empty_entry_is_told_at_its_place() -> None:
    _, problems = load_register(Text("van-ban.yml", "luat:\n"))
    assert [(one.code, str(one.place)) for one in problems] == [
        ("source/wrong-kind", "van-ban.yml:1:6")
    ]


def test_what_an_entry_points_at_must_be_there() -> None:
    provisions = {"d37": {"was": "cu#d44", "replaced_by": "luat#d99"}}
    assert _loaded(luat=_entry(replaces=["xa"], provisions=provisions))[1] == [
        "law/unknown-instrument",
        "law/unknown-instrument",
    ]


@pytest.mark.parametrize("provision", ["37", "d37.1", "đ37", "D37", "k1", "d37 k1", ""])
def test_a_provision_is_listed_by_its_form(provision: str) -> None:
    assert _loaded(luat=_entry(provisions={provision: {}}))[1] == ["law/malformed-provision"]


@pytest.mark.parametrize("name", ["Luat", "luật", "luat#d1", "luat 1"])
def test_the_id_of_an_instrument_can_be_cited(name: str) -> None:
    content = yaml.safe_dump({name: _entry()}, allow_unicode=True)
    _, problems = load_register(Text("van-ban.yml", content))
    assert [one.code for one in problems] == ["law/bad-id"]


def test_the_finest_listed_provision_is_found() -> None:
    register, _ = _loaded(luat=_entry())
    cited = {"luat#d37.k1.a": "d37.k1", "luat#d37.k2": "d37", "luat#d38": None}
    for text, listed in cited.items():
        citation = parse_citation(text)
        assert citation is not None
        assert register.listed_provision(citation) == listed


def test_a_citation_is_labelled_by_the_short_name() -> None:
    register, _ = _loaded(luat=_entry())
    labels = {"luat#d37.k1": "khoản 1 Điều 37 Luật THADS 2025", "luat": "Luật THADS 2025", "x": "x"}
    for text, label in labels.items():
        citation = parse_citation(text)
        assert citation is not None
        assert register.label(citation) == label


PARTS = st.tuples(
    st.sampled_from(["", "#d1", "#d37", "#d44a", "#d7đ"]),
    st.sampled_from(["", ".k1", ".k12", ".k2b"]),
    st.sampled_from(["", ".a", ".đ", ".c2"]),
).map(lambda parts: "".join(parts) if parts[0] else "")


@given(st.sampled_from(["luat", "luat-2", "x"]), PARTS)
def test_a_label_is_read_back_as_its_citation(instrument: str, parts: str) -> None:
    two, three = _entry(number="2", short="Bộ luật"), _entry(number="3", short="luật")
    register, _ = _loaded(luat=_entry(), luat_2=two, x=three)
    citation = _citation(instrument + parts)
    assert register.labelled(register.label(citation)) == citation


def test_a_label_of_nothing_in_the_register_is_no_citation() -> None:
    register, _ = _loaded(luat=_entry())
    assert register.labelled("Điều 37 Luật khác") is None
    assert register.labelled("Điều ba Luật THADS 2025") is None


def test_a_label_written_for_a_citation_is_suggested_as_one() -> None:
    _, problems = resolve(_loaded(luat=_entry())[0], "khoản 1 Điều 37  Luật THADS 2025", HERE)
    assert problems[0].mend("en") == "did you mean luat#d37.k1?"


def test_relations_are_known_from_both_ends() -> None:
    register, codes = _loaded(
        cu=_entry(number="1", short="Cũ", effective="2020-01-01"),
        moi=_entry(replaces=["cu"]),
        sua=_entry(number="3", short="Sửa", amends=["moi"]),
        nghi_dinh=_entry(number="4", short="NĐ", details=["moi"]),
    )
    assert codes == []
    assert register.replaced_by == {"cu": ("moi",)}
    assert register.amended_by == {"moi": ("sua",)}
    assert register.detailed_by == {"moi": ("nghi-dinh",)}


@pytest.mark.parametrize("relation", ["replaces", "amends", "details"])
def test_a_relation_to_nothing_is_told(relation: str) -> None:
    assert _loaded(luat=_entry(**{relation: ["xa"]}))[1] == ["law/unknown-instrument"]


@pytest.mark.parametrize(
    "provision",
    [{"amended": [{"by": "xa#d1"}]}, {"was": "xa"}, {"replaced_by": "xa"}],
)
def test_what_a_provision_points_at_must_be_there(provision: dict[str, Any]) -> None:
    assert _loaded(luat=_entry(provisions={"d37": provision}))[1] == ["law/unknown-instrument"]


def test_the_basis_of_a_rule_of_transition_must_be_there() -> None:
    rule = {"text": "Làm tiếp theo luật mới.", "basis": ["luat#d116.k3", "xa#d1"]}
    assert _loaded(luat=_entry(transition=[rule]))[1] == ["law/unknown-instrument"]


def test_what_was_compared_is_read() -> None:
    compared = {"with": "bản sao toàn văn", "by": "Nhóm biên soạn", "on": "2026-11-25"}
    register, codes = _loaded(luat=_entry(compared=compared))
    found = register.instruments["luat"].compared
    assert codes == []
    assert found is not None
    assert (found.with_, found.by, str(found.on)) == tuple(compared.values())


def test_a_ring_of_three_is_told_once_and_whole() -> None:
    content = yaml.safe_dump(
        {
            "a": _entry(number="1", short="A", replaces=["b"]),
            "b": _entry(number="2", short="B", replaces=["c"]),
            "c": _entry(number="3", short="C", replaces=["a"]),
        }
    )
    _, problems = load_register(Text("van-ban.yml", content))
    assert [one.code for one in problems] == ["law/replacement-cycle"]
    assert "a → b → c → a" in problems[0].sentence("en")


def test_the_finest_provision_says_how_far_it_was_verified() -> None:
    provisions = {"d1": {"verified": "secondary"}, "d1.k1": {"verified": "gazette"}, "d2": {}}
    register, _ = _loaded(luat=_entry(provisions=provisions))
    found = {one: register.verified_of(_citation(one)) for one in CITED_AS}
    assert found == CITED_AS


CITED_AS = {
    "luat": "copy",
    "luat#d1": "secondary",
    "luat#d1.k2": "secondary",
    "luat#d1.k1.a": "gazette",
    "luat#d2": "copy",
    "luat#d9": "copy",
}


def _citation(text: str) -> Citation:
    citation = parse_citation(text)
    assert citation is not None
    return citation


@pytest.mark.parametrize(
    "label",
    ["khoản 1  điều 37 luật thads 2025", "khoản 1, Điều 37, Luật THADS 2025",
     "khoản 1 Điều 37 Luật Thi hành án dân sự", "khoản 1 Điều 37 106/2025/QH15"],
)  # fmt: skip
def test_a_label_may_be_written_as_people_write_it(label: str) -> None:
    assert _loaded(luat=_entry())[0].labelled(label) == _citation("luat#d37.k1")


@pytest.mark.parametrize("number", ["0106/2025/QH15", "106/2025/qh15", "106 / 2025 / QH15"])
def test_a_number_is_the_same_however_it_is_written(number: str) -> None:
    assert _loaded(luat=_entry(), hai=_entry(number=number, short="Hai"))[1] == ["law/same-number"]


def test_dashes_of_any_length_write_the_same_number() -> None:
    one, other = _entry(number="1/2020/NĐ-CP"), _entry(number="01/2020/NĐ–CP", short="Hai")
    assert _loaded(mot=one, hai=other)[1] == ["law/same-number"]


@pytest.mark.parametrize("field", ["number", "title", "short", "issuer"])
def test_what_names_an_instrument_is_not_blank(field: str) -> None:
    assert _loaded(luat=_entry(**{field: " "}))[1] == ["source/wrong-kind"]


@pytest.mark.parametrize("text", ["luat#d037", "luat#d0", "luat#d37.k01"])
def test_no_number_in_a_citation_begins_with_zero(text: str) -> None:
    assert _resolved(text) == ["law/malformed-citation"]


def test_a_provision_that_starts_after_its_instrument_ended_is_told() -> None:
    late = {"d1": {"effective": "2028-01-01"}}
    assert _loaded(luat=_entry(ends="2027-01-01", provisions=late))[1] == ["law/ends-before-start"]
