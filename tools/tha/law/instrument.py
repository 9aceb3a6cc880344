"""What does the register know of an instrument of law and of its provisions?"""

from datetime import date
from typing import Literal

import msgspec

from tha.source.nonblank import NonBlank

Kind = Literal[
    "law", "resolution", "decree", "circular", "decision", "directive", "judgment", "other"
]
Verified = Literal["gazette", "copy", "secondary", "none"]
"""What the wording was compared with; `copy` is a full text elsewhere."""


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the wording was seen, and on which day."""

    url: str
    seen: date


class Compared(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"with_": "with"}):
    """What the wording was compared with, by whom, and on which day."""

    with_: str
    by: str
    on: date


class Amendment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A citation of what amends; `on` only where it is not the day `by` takes effect."""

    by: str
    on: date | None = None


class Transition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What holds for cases between the old law and the new, in plain words, and where it stands."""

    text: str
    basis: tuple[str, ...] = ()


class Provision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An article, clause or point; its dates are its own only where they differ."""

    title: str = ""
    verified: Verified | None = None
    was: str | None = None
    """The citation of the older provision whose place it takes."""
    effective: date | None = None
    ends: date | None = None
    replaced_by: str | None = None
    amended: tuple[Amendment, ...] = ()


class Instrument(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A law, decree or other instrument, in force from `effective`."""

    number: NonBlank
    title: NonBlank
    short: NonBlank
    kind: Kind
    issuer: NonBlank
    issued: date
    effective: date
    verified: Verified
    ends: date | None = None
    replaces: tuple[str, ...] = ()
    """Ids of the instruments that end when this one takes effect."""
    amends: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    """Ids of the instruments that this one gives details of."""
    compared: Compared | None = None
    sources: tuple[Source, ...] = ()
    transition: tuple[Transition, ...] = ()
    provisions: dict[str, Provision] = {}
