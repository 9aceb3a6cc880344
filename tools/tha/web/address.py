"""From which address did a request come?

Behind a proxy the connection is the proxy's; the address is the last that X-Forwarded-For names,
because that one the proxy itself wrote: whatever stands before it, the sender may have invented.
"""

from ipaddress import AddressValueError, IPv6Address

from django.conf import settings
from django.http import HttpRequest

_HOST_BITS = 64
"""Of an IPv6 address: whoever has one has all that begin like it."""


def address_of(request: HttpRequest) -> str:
    """The sender's address, for limits alone; it is written down nowhere."""
    peer = str(request.META.get("REMOTE_ADDR") or "")
    forwarded = str(request.META.get("HTTP_X_FORWARDED_FOR") or "")
    return network_of(sender(peer, forwarded, is_behind_proxy=settings.SESSION_COOKIE_SECURE))


def sender(peer: str, forwarded: str, *, is_behind_proxy: bool) -> str:
    """The sender's address by that of the connection and the header X-Forwarded-For."""
    last = forwarded.rpartition(",")[2].strip()
    return last if is_behind_proxy and last else peer


def network_of(address: str) -> str:
    """What counts as one sender: of IPv6 the first half; what is no address stays as it is."""
    if ":" not in address:
        return address
    try:
        whole = IPv6Address(address.partition("%")[0])
    except AddressValueError:
        return address
    return str(whole.ipv4_mapped or IPv6Address(int(whole) >> _HOST_BITS << _HOST_BITS))
