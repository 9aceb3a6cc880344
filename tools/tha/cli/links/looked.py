"""Is an address of another site still there?

Asked politely: by name, headers before bodies, one question at a time to a host and a moment
between two. Hosts are asked side by side. No body is read, and nothing waits for ever.
"""

import http.client
import socket
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Literal
from urllib.parse import quote, urljoin, urlsplit

import msgspec

from tha.source.language import Words

_NAME = "tha-check-links"
_SECONDS = 15
_AT_MOST = 60.0
"""For all that becomes of one address."""
_BETWEEN = 1.0
_HOSTS_AT_ONCE = 8
_GONE = frozenset({404, 410})
_MOVED = frozenset({301, 308})
_LEADING = frozenset({301, 302, 303, 307, 308})
_LONGEST_WAY = 6
"""Addresses that lead from one to the next."""
_FIRST_NOT_THERE = 300
_ON_THE_WEB = ("http", "https")
_NO_HEADERS_ALONE = frozenset({403, 404, 405, 406, 501})
"""Some that answer so to a question for headers alone show the page to whoever asks for it."""
_SAFE = "/:?#[]@!$&'()*+,;=%~-._"
_NO_NETWORK = Words(vi="không nối được", en="no connection")
_TIMED_OUT = Words(vi="quá lâu không trả lời", en="no answer in time")
_INSIDE = Words(
    vi="là địa chỉ trong mạng nội bộ; xem cả loại này bằng --intranet",
    en="is an address of an inner network; look at these too by --intranet",
)
_NO_ADDRESS = Words(vi="không phải địa chỉ web", en="no address of the web")


class Looked(msgspec.Struct, frozen=True):
    """What became of one address."""

    address: str
    state: Literal["there", "gone", "moved", "unseen", "inside", "cut_off"]
    """`cut_off`: no connection, which may be our own network's fault; `inside`: not asked."""
    why: Words = Words(vi="", en="")
    target: str = ""
    """Where it has moved for good."""


class _Stays(urllib.request.HTTPRedirectHandler):
    """Follows nowhere by itself: every address is looked at before it is asked."""

    def redirect_request(self, *_: object) -> None:
        """The answer that leads elsewhere is taken as it is, its body unread."""


def look_at(
    addresses: Iterable[str],
    *,
    between: float = _BETWEEN,
    at_most: float = _AT_MOST,
    intranet: bool = False,
) -> list[Looked]:
    """What became of each address, in their order; `between` and `at_most` are in seconds.

    What an address leads to is asked only on the web, or also on the `intranet`: pages are written
    by many, and none of them is to make this machine knock at doors behind its wall.
    """
    by_host: dict[str, list[str]] = defaultdict(list)
    wanted = list(addresses)
    for one in wanted:
        by_host[_host(one)].append(one)

    def in_turn(of_host: list[str]) -> list[Looked]:
        return [
            _within(at_most, one, between if number else 0, intranet=intranet)
            for number, one in enumerate(of_host)
        ]

    found: dict[str, Looked] = {}
    with ThreadPoolExecutor(_HOSTS_AT_ONCE) as hosts:
        for looked in hosts.map(in_turn, by_host.values()):
            found.update((one.address, one) for one in looked)
    return [found[one] for one in wanted]


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _within(seconds: float, address: str, pause: float, *, intranet: bool) -> Looked:
    """Waits a moment, then looks; who sends a letter now and then is not waited for."""
    time.sleep(pause)
    answers: SimpleQueue[Looked] = SimpleQueue()
    asking = Thread(target=lambda: answers.put(_look(address, intranet=intranet)), daemon=True)
    asking.start()
    try:
        return answers.get(timeout=seconds)
    except Empty:
        return Looked(address, "unseen", _TIMED_OUT)


def _look(address: str, *, intranet: bool) -> Looked:
    """Headers first; the page itself where that is refused."""
    looked, code = _follow(address, "HEAD", intranet=intranet)
    if code in _NO_HEADERS_ALONE:
        looked, _ = _follow(address, "GET", intranet=intranet)
    return looked


def _follow(address: str, method: str, *, intranet: bool) -> tuple[Looked, int]:
    """What became of it in the end, and the code of the last answer; 0 where there was none."""
    here, target, code = address, "", 0
    for hop in range(_LONGEST_WAY):
        try:
            code, leads_to = _ask(here, method, intranet=intranet)
        except TimeoutError:
            return Looked(address, "unseen", _TIMED_OUT), 0
        except _InsideError:
            return Looked(address, "inside", _INSIDE), 0
        except (http.client.HTTPException, ValueError):
            return Looked(address, "unseen", _NO_ADDRESS), 0
        except OSError as error:
            return Looked(address, "cut_off", _told(error)), 0
        if not leads_to:
            break
        here = leads_to
        target = here if hop == 0 and code in _MOVED else target
    why = Words(vi=f"HTTP {code}", en=f"HTTP {code}")
    if code >= _FIRST_NOT_THERE:
        return Looked(address, "gone" if code in _GONE else "unseen", why), code
    return Looked(address, "moved" if target else "there", target=target), code


class _InsideError(Exception):
    """The address is of this machine, or of a network that only it can see."""


def _ask(address: str, method: str, *, intranet: bool) -> tuple[int, str]:
    """The code of the answer, and where it leads on; no body is ever read."""
    written = quote(address, _SAFE)
    parts = urlsplit(written)
    if parts.scheme not in _ON_THE_WEB or not parts.hostname:
        raise ValueError(address)
    if not intranet and _is_inside(parts.scheme, parts.hostname):
        raise _InsideError
    headers = {"User-Agent": _NAME, "Accept": "*/*"}
    asked = urllib.request.Request(written, headers=headers, method=method)  # noqa: S310  # http or https
    try:
        with urllib.request.build_opener(_Stays).open(asked, timeout=_SECONDS) as answer:
            return int(answer.status), ""
    except urllib.error.HTTPError as error:
        error.close()
        leads_to = error.headers.get("Location", "") if error.code in _LEADING else ""
        return error.code, urljoin(written, leads_to) if leads_to else ""


def _is_inside(scheme: str, host: str) -> bool:
    """By its name where a proxy asks for us; else by what the name stands for."""
    is_proxied = scheme in urllib.request.getproxies() and not urllib.request.proxy_bypass(host)
    if is_proxied and "." not in host and ":" not in host:
        return True
    try:
        flags = socket.AI_NUMERICHOST if is_proxied else 0
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=flags)
    except OSError:
        return False  # nowhere: asking will tell
    return any(not ip_address(str(one[4][0]).partition("%")[0]).is_global for one in found)


def _told(error: OSError) -> Words:
    reason = getattr(error, "reason", error)
    if isinstance(reason, TimeoutError):
        return _TIMED_OUT
    detail = getattr(reason, "strerror", None) or str(reason)
    return Words(vi=f"{_NO_NETWORK.vi} ({detail})", en=f"{_NO_NETWORK.en} ({detail})")
