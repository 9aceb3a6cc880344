"""By what is each message about serving the platform provoked?"""

import sys
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

from tha.source.problem import Problem
from tha.web.environment import (
    KEY_FILE,
    OIDC_VARIABLES,
    environment,
    listening_problem,
    workers_problem,
)

_AGENCY = dict.fromkeys(OIDC_VARIABLES.values(), "https://co-quan.invalid/")


def _told(**variables: str) -> Callable[[Path], list[Problem]]:
    """Whatever is said of an environment of `variables`."""
    return lambda _: list(environment(variables).problems)


def _open_key(folder: Path) -> list[Problem]:
    (folder / KEY_FILE).parent.mkdir()
    (folder / KEY_FILE).touch()
    (folder / KEY_FILE).chmod(0o644)
    with chdir(folder):
        return list(environment({}).problems)


def _no_oidc(_: Path) -> list[Problem]:
    with _without("mozilla_django_oidc"):
        return list(environment(_AGENCY).problems)


@contextmanager
def _without(package: str) -> Iterator[None]:
    """As if `package` were not installed."""
    kept = sys.modules.get(package)
    sys.modules[package] = None  # type: ignore[assignment]  # Python's own sign for that
    try:
        yield
    finally:
        del sys.modules[package]
        if kept is not None:
            sys.modules[package] = kept


def _beyond(_: Path) -> list[Problem]:
    found = listening_problem("192.0.2.1", behind_tls=False)
    return [found] if found else []


def _workers(_: Path) -> list[Problem]:
    found = workers_problem(2, is_server=False)
    return [found] if found else []


GENERATED: dict[str, Callable[[Path], list[Problem]]] = {
    "web/short-key": _told(THA_SECRET_KEY="ngan"),
    "web/open-key": _open_key,
    "web/unknown-tls": _told(THA_TLS="co"),
    "web/debug-refused": _told(THA_DEBUG="1"),
    "web/unknown-switch": _told(THA_SECOND_FACTOR="co"),
    "web/any-host": _told(THA_HOSTS="*", THA_TLS="proxy"),
    "web/host-without-tls": _beyond,
    "web/short-token": _told(THA_METRICS_TOKEN="ngan"),
    "web/bad-rate": _told(THA_INTAKE_RATE="nhanh"),
    "web/bad-origin": _told(THA_INTAKE_ORIGINS="trang-khac"),
    "web/oidc-incomplete": _told(THA_OIDC_CLIENT="tha"),
    "web/oidc-without-tls": _told(**{**_AGENCY, "THA_OIDC_TOKEN": "http://co-quan.invalid/"}),
    "web/no-oidc": _no_oidc,
    "web/not-by-workers": _workers,
}
