"""How does an officer get an invitation on paper: slips of which eight are cut from a sheet?"""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

import msgspec

from tha.reports.typeset import typeset


class InvitationSlip(msgspec.Struct, frozen=True):
    """What one slip says; `qr` is the SVG of a code that leads to `address`, the code behind #."""

    full_name: str
    unit: str
    name: str
    code: str
    address: str
    until: date
    qr: str


def invitation_slips(slips: Sequence[InvitationSlip], *, on: date) -> bytes:
    """The slips as PDF/A, in their order, to be cut along the lines."""
    rows = [{**msgspec.to_builtins(one), "until": f"{one.until:%d/%m/%Y}"} for one in slips]
    return typeset("invitation_slips", {"slips": rows}, on=on)


def qr_of_link(link: str) -> str:
    """The QR code of a link as SVG, four blank modules around it."""
    import segno  # noqa: PLC0415  # only when slips are made

    made = BytesIO()
    segno.make_qr(link, error="m").save(
        made, kind="svg", border=4, xmldecl=False, nl=False, omitsize=True, light="#fff"
    )
    return made.getvalue().decode()
