"""What does the register know of an instrument of law and of its provisions?"""

from datetime import date
from typing import Literal

import msgspec

Kind = Literal[
    "law", "resolution", "decree", "circular", "decision", "directive", "judgment", "other"
]
Verified = Literal["gazette", "copy", "secondary", "none"]
"""What the wording was compared with; `copy` is a full text elsewhere."""


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the wording was seen, and on which day."""

    url: str
    seen: date


class Provision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An article, clause or point; its dates are its own only where they differ."""

    title: str = ""
    verified: Verified | None = None
    was: str | None = None
    effective: date | None = None
    ends: date | None = None
    replaced_by: str | None = None


class Instrument(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A law, decree or other instrument, in force from `effective`."""

    number: str
    title: str
    short: str
    kind: Kind
    issuer: str
    issued: date
    effective: date
    verified: Verified
    ends: date | None = None
    replaces: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    provisions: dict[str, Provision] = {}
