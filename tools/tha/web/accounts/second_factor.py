"""Does somebody show, beside the password, something that only they hold?

A code of six digits that an application on the telephone shows (TOTP, RFC 6238), or one of ten
backup codes on paper. Wrong ones are slowed down by the library itself: each doubles the wait.
"""

from base64 import b32encode
from io import BytesIO
from typing import TYPE_CHECKING

import segno
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.db import transaction
from django_otp import devices_for_user
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from tha.web.accounts.models import Account, Role

if TYPE_CHECKING:
    from django_otp.models import Device

_BACKUPS = 10
_LENGTH = 6
_NAME = "mac-dinh"
BY_AGENCY = "tha.web.accounts.agency.AgencyBackend"
"""Who signed in by an agency's own accounts has shown there what that agency asks for."""


def has_second_factor(account: Account) -> bool:
    """Whether it was set up to the end."""
    return bool(TOTPDevice.objects.filter(user=account, confirmed=True).exists())


def must_have_one(account: Account, session: SessionBase) -> bool:
    """Whether the platform asks it of the role: of all who see what concerns others."""
    if session.get(BACKEND_SESSION_KEY) == BY_AGENCY:
        return False
    return bool(settings.SECOND_FACTOR_DEMANDED) and account.role != Role.OFFICER


def begun(account: Account) -> TOTPDevice:
    """The device that is being set up; its secret stays the same until it is confirmed."""
    waiting = TOTPDevice.objects.filter(user=account, confirmed=False).order_by("pk").first()
    return waiting or TOTPDevice.objects.create(user=account, confirmed=False, name=_NAME)


def secret_text(device: TOTPDevice) -> str:
    """The secret in groups of four, for whoever cannot scan."""
    text = b32encode(device.bin_key).decode().rstrip("=")
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))


def secret_svg(device: TOTPDevice) -> bytes:
    """The secret as a QR code, on white in whatever light the page is read."""
    made = BytesIO()
    segno.make_qr(device.config_url, error="m").save(
        made, kind="svg", scale=5, border=4, light="#fff", nl=False
    )
    return made.getvalue()


@transaction.atomic
def confirm(account: Account, token: str) -> "tuple[Device, list[str]] | None":
    """Ends the setting up, if the token shows that it worked: the device and fresh backup codes."""
    device = begun(account)
    if not device.verify_token(_digits(token)):
        return None
    TOTPDevice.objects.filter(user=account, confirmed=True).delete()
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    return device, fresh_backups(account)


@transaction.atomic
def fresh_backups(account: Account) -> list[str]:
    """Ten codes, each good for one sign-in; those from before are worth nothing."""
    StaticDevice.objects.filter(user=account).delete()
    device = StaticDevice.objects.create(user=account, name=_NAME)
    codes = [StaticToken.random_token() for _ in range(_BACKUPS)]
    StaticToken.objects.bulk_create([StaticToken(device=device, token=one) for one in codes])
    return codes


def shown_by(account: Account, token: str) -> "Device | None":
    """The device that shows `token`; None for a wrong one, and while the library makes one wait."""
    typed = _digits(token)
    is_of_telephone = len(typed) == _LENGTH and typed.isdecimal()
    kind = TOTPDevice if is_of_telephone else StaticDevice
    with transaction.atomic():
        found = kind.objects.select_for_update().filter(user=account, confirmed=True)
        return next((one for one in found if one.verify_token(typed)), None)


@transaction.atomic
def forget(account: Account) -> None:
    """Takes away everything that was set up."""
    for device in devices_for_user(account, confirmed=None):
        device.delete()


def _digits(token: str) -> str:
    """As it was meant, however it was typed."""
    return "".join(token.split()).lower()
