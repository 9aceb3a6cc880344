"""Does a reader get what the register knows of a provision, under names?"""

from datetime import date
from typing import Any

from planted import REGISTER
from tha.law.citation import parse_citation
from tha.law.facts import Facts, Named, facts_of
from tha.law.load import load_register
from tha.source.files import Text

_BEFORE = date(2026, 6, 30)
_AFTER = date(2026, 7, 1)

_AMENDED = """\
luat-mau:
  number: 1/2020/QH14
  title: Luật Mẫu
  short: Luật Mẫu
  kind: law
  issuer: Quốc hội
  issued: 2020-01-01
  effective: 2020-07-01
  verified: secondary
  amends: [luat-khac]
  details: [luat-khac]
  provisions:
    d1: {title: Điều một, verified: gazette, amended: [{by: luat-khac, on: 2026-12-01}]}
    d1.k2: {was: "luat-khac#d9"}
luat-khac:
  number: 2/2020/QH14
  title: Luật Khác
  short: Luật Khác
  kind: law
  issuer: Quốc hội
  issued: 2020-01-01
  effective: 2020-07-01
  verified: copy
"""


def _facts(text: str, day: date = _AFTER, register: str = REGISTER) -> Facts:
    loaded, problems = load_register(Text("van-ban.yml", register))
    citation = parse_citation(text)
    assert citation is not None
    assert problems == []
    return facts_of(loaded, citation, day)


def _citations(several: tuple[Named, ...]) -> list[str]:
    return [one.citation for one in several]


def test_a_provision_has_label_title_and_status_of_the_day() -> None:
    outlook = _facts("luat-thads-2008#d44.k1", _BEFORE).outlook
    assert outlook.label == "khoản 1 Điều 44 Luật THADS 2008"
    assert (outlook.title, outlook.status) == ("Xác minh điều kiện thi hành án", "in_force")
    assert _facts("luat-thads-2008#d44.k1").outlook.status == "replaced"


def test_a_provision_without_a_title_is_called_by_that_of_its_instrument() -> None:
    assert _facts("luat-thads-2025").outlook.title == "Luật Thi hành án dân sự"


def test_what_it_was_and_what_it_became_point_at_each_other() -> None:
    assert _facts("luat-thads-2025#d37.k1").was == (
        Named("luat-thads-2008#d44", "Điều 44 Luật THADS 2008"),
    )
    assert _citations(_facts("luat-thads-2008#d44").outlook.successors) == ["luat-thads-2025#d37"]


def test_an_article_was_what_its_clauses_were() -> None:
    assert _citations(_facts("luat-mau#d1", register=_AMENDED).was) == ["luat-khac#d9"]
    assert _facts("luat-mau", register=_AMENDED).was == ()


def test_amendments_are_told_with_day_and_name() -> None:
    (amended,) = _facts("luat-mau#d1", register=_AMENDED).outlook.amendments
    assert (amended.day, amended.by.label) == (date(2026, 12, 1), "Luật Khác")


def test_how_the_wording_was_verified_is_that_of_the_finest_provision() -> None:
    verified: dict[str, Any] = {
        one: _facts(f"luat-mau{one}", register=_AMENDED).verified for one in ("", "#d1.k2")
    }
    assert verified == {"": "secondary", "#d1.k2": "gazette"}


def test_relations_are_told_from_both_ends() -> None:
    one = _facts("luat-mau", register=_AMENDED).relations
    other = _facts("luat-khac", register=_AMENDED).relations
    assert (_citations(one.amends), _citations(other.amended_by)) == (["luat-khac"], ["luat-mau"])
    assert (_citations(one.details), _citations(other.detailed_by)) == (["luat-khac"], ["luat-mau"])
    new, old = _facts("luat-thads-2025").relations, _facts("luat-thads-2008").relations
    assert _citations(new.replaces) == ["luat-thads-2008"]
    assert _citations(old.replaced_by) == ["luat-thads-2025"]


def test_rules_of_transition_are_shown_with_the_new_law_and_the_old() -> None:
    for text in ("luat-thads-2025#d37", "luat-thads-2008#d44"):
        (rule,) = _facts(text).transition
        assert rule.instrument.citation == "luat-thads-2025"
        assert _citations(rule.basis) == ["luat-thads-2025#d116.k2"]


def test_what_the_wording_was_compared_with_is_there() -> None:
    compared = _facts("luat-thads-2025").compared
    assert compared is not None
    assert (compared.with_, compared.on) == ("bản sao toàn văn", date(2026, 11, 24))
