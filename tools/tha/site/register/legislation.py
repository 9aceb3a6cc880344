"""What do search engines and other programs learn of the instruments? schema.org `Legislation`.

A script of JSON-LD on the page, which no browser runs. Addresses are anchors of the page itself, so
that they are right wherever the site lies. https://schema.org/Legislation says what a field means.
"""

import json
from datetime import date
from typing import Any, Literal
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from tha.law.citation import Citation, parse_citation
from tha.law.in_force import is_in_force, life_of
from tha.law.register import Register
from tha.site.later import add
from tha.site.register.kinds import KINDS
from tha.site.register.web_address import host_of
from tha.site.standing import last_day

LEGISLATION_TAG = 'script class="tha-legislation" type="application/ld+json"'
"""As it stands on the page."""

LegalForce = Literal["InForce", "NotInForce", "PartiallyInForce"]


def draw_legislation(place: Element, register: Register, day: date) -> None:
    """The script as the last element of `place`; `<` is escaped, so that no text can end it."""
    text = json.dumps(legislation(register, day), ensure_ascii=False, separators=(",", ":"))
    script = add(place, "script", css="tha-legislation", type="application/ld+json")
    script.text = AtomicString(text.replace("<", "\\u003c"))


def legislation(register: Register, day: date) -> dict[str, Any]:
    """Every instrument of the register, as it stands on `day`."""
    graph = [_described(register, name, day) for name in register.instruments]
    return {"@context": "https://schema.org", "@graph": graph}


def legal_force(register: Register, name: str, day: date) -> LegalForce:
    """Whether an instrument is in force on `day`, wholly or but for some listed provisions."""
    provisions = (parse_citation(f"{name}#{key}") for key in register.instruments[name].provisions)
    parts = [one for one in provisions if one is not None]
    found = {is_in_force(life_of(register, one), day) for one in [Citation(name), *parts]}
    if found == {True, False}:
        return "PartiallyInForce"
    return "InForce" if True in found else "NotInForce"


def _described(register: Register, name: str, day: date) -> dict[str, Any]:
    instrument = register.instruments[name]
    ends = life_of(register, Citation(name)).ends  # `..` while none is known: ISO 8601
    told: dict[str, Any] = {
        "@type": "Legislation",
        "@id": f"#{name}",
        "url": f"#{name}",
        "name": instrument.title,
        "alternateName": instrument.short,
        "legislationIdentifier": instrument.number,
        "legislationType": KINDS[instrument.kind],
        "legislationPassedBy": {"@type": "Organization", "name": instrument.issuer},
        "legislationJurisdiction": "VN",
        "legislationDate": instrument.issued.isoformat(),
        "legislationDateOfApplicability": instrument.effective.isoformat(),
        "temporalCoverage": f"{instrument.effective}/{last_day(ends) if ends else '..'}",
        "legislationLegalForce": f"https://schema.org/{legal_force(register, name, day)}",
        "inLanguage": "vi",
    }
    relations = {
        "legislationRepeals": instrument.replaces,
        "legislationAmends": instrument.amends,
        "legislationEnsuresImplementationOf": instrument.details,
    }
    for relation, ids in relations.items():
        if ids:
            told[relation] = [{"@id": f"#{one}"} for one in ids]
    addresses = [one.url for one in instrument.sources if host_of(one.url)]
    return {**told, "isBasedOn": addresses} if addresses else told
