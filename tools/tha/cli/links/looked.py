"""Is an address of another site still there?

Asked politely: by name, headers before bodies, one question at a time to a host and a moment
between two. Hosts are asked side by side.
"""

import http.client
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Literal
from urllib.parse import quote, urljoin, urlsplit

import msgspec

from tha.source.language import Words

_NAME = "tha-check-links"
_SECONDS = 15
_BETWEEN = 1.0
_HOSTS_AT_ONCE = 8
_GONE = frozenset({404, 410})
_MOVED = frozenset({301, 308})
_NO_HEADERS_ALONE = frozenset({403, 404, 405, 406, 501})
"""Some that answer so to a question for headers alone show the page to whoever asks for it."""
_SAFE = "/:?#[]@!$&'()*+,;=%~-._"
_NO_NETWORK = Words(vi="không nối được", en="no connection")
_TIMED_OUT = Words(vi="quá lâu không trả lời", en="no answer in time")
_NO_ADDRESS = Words(vi="không phải địa chỉ web", en="no address of the web")


class Looked(msgspec.Struct, frozen=True):
    """What became of one address."""

    address: str
    state: Literal["there", "gone", "moved", "unseen", "cut_off"]
    """`cut_off`: no connection, which may be our own network's fault."""
    why: Words = Words(vi="", en="")
    target: str = ""
    """Where it has moved for good."""


class _Once(urllib.request.HTTPRedirectHandler):
    """Follows, and notes where it is led for good from the very first."""

    def __init__(self) -> None:
        self.target = ""
        self._is_first = True

    def redirect_request(  # as the library calls it
        self,
        req: urllib.request.Request,
        fp: object,
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if self._is_first and code in _MOVED:
            self.target = urljoin(req.full_url, newurl)
        self._is_first = False
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def look_at(addresses: Iterable[str], *, between: float = _BETWEEN) -> list[Looked]:
    """What became of each address, in their order; `between` is in seconds."""
    by_host: dict[str, list[str]] = defaultdict(list)
    wanted = list(addresses)
    for one in wanted:
        by_host[_host(one)].append(one)
    found: dict[str, Looked] = {}
    with ThreadPoolExecutor(_HOSTS_AT_ONCE) as hosts:
        for of_host in hosts.map(lambda held: list(_in_turn(held, between)), by_host.values()):
            found.update((one.address, one) for one in of_host)
    return [found[one] for one in wanted]


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""


def _in_turn(addresses: list[str], between: float) -> Iterator[Looked]:
    for number, one in enumerate(addresses):
        if number:
            time.sleep(between)
        yield _look(one)


def _look(address: str) -> Looked:
    """Headers first; the page itself where that is refused."""
    looked, code = _ask(address, "HEAD")
    if code in _NO_HEADERS_ALONE:
        looked, _ = _ask(address, "GET")
    return looked


def _ask(address: str, method: str) -> tuple[Looked, int]:
    """What became of it, and the code of the answer; 0 where there was none."""
    redirects = _Once()
    opener = urllib.request.build_opener(redirects)
    headers = {"User-Agent": _NAME, "Accept": "*/*"}
    try:
        asked = urllib.request.Request(quote(address, _SAFE), headers=headers, method=method)  # noqa: S310  # http or https by its pattern
        with opener.open(asked, timeout=_SECONDS) as answer:
            code = int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        state: Literal["gone", "unseen"] = "gone" if error.code in _GONE else "unseen"
        why = f"HTTP {error.code}"
        return Looked(address, state, Words(vi=why, en=why)), error.code
    except TimeoutError:
        return Looked(address, "unseen", _TIMED_OUT), 0
    except (http.client.HTTPException, ValueError):
        return Looked(address, "unseen", _NO_ADDRESS), 0
    except OSError as error:
        return Looked(address, "cut_off", _told(error)), 0
    if redirects.target:
        return Looked(address, "moved", target=redirects.target), code
    return Looked(address, "there"), code


def _told(error: OSError) -> Words:
    reason = getattr(error, "reason", error)
    if isinstance(reason, TimeoutError):
        return _TIMED_OUT
    detail = getattr(reason, "strerror", None) or str(reason)
    return Words(vi=f"{_NO_NETWORK.vi} ({detail})", en=f"{_NO_NETWORK.en} ({detail})")
