"""Which database does the environment name?

`THA_DATABASE_URL` names a PostgreSQL server; without it `THA_DATABASE` names a file of SQLite.
Where neither is set, the file is var/records.sqlite3.
"""

import os
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

import msgspec

from tha.records.storage.messages import BAD_URL, NO_DRIVER
from tha.source.language import Words
from tha.source.place import Place
from tha.source.problem import Problem

FILE_VARIABLE = "THA_DATABASE"
URL_VARIABLE = "THA_DATABASE_URL"
DEFAULT_DATABASE = Path("var/records.sqlite3")
PATIENCE = 20
"""Seconds to wait for another writer."""

_SCHEMES = ("postgresql", "postgres")
_OPTIONS = ("sslmode", "sslrootcert", "sslcert", "sslkey", "passfile", "target_session_attrs")
_WHERE = ("host", "port")
_UNREADABLE = Words(vi="không đọc được địa chỉ ấy", en="it cannot be read")
_OTHER_SCHEME = Words(
    vi="không bắt đầu bằng postgresql://", en="it does not begin with postgresql://"
)
_NO_NAME = Words(
    vi="sau máy chủ cần đúng một tên cơ sở dữ liệu",
    en="one name of a database is due after the host",
)
_OTHER_OPTIONS = Words(
    vi=f"sau dấu ? chỉ có thể là {', '.join(_OPTIONS + _WHERE)}",
    en=f"after the ? nothing may stand but {', '.join(_OPTIONS + _WHERE)}",
)
_CONNECTING = 10
"""Seconds to wait for a server to answer."""


class Server(msgspec.Struct, frozen=True):
    """A database on a PostgreSQL server; its password is never shown."""

    name: str
    host: str = ""
    port: str = ""
    user: str = ""
    password: str = ""
    options: Mapping[str, str] = {}

    def __str__(self) -> str:
        port = f":{self.port}" if self.port else ""
        user = f"{quote(self.user)}@" if self.user else ""
        if self.host.startswith("/"):
            return f"postgresql://{user}{port}/{quote(self.name)}?host={self.host}"
        return f"postgresql://{user}{self.host}{port}/{quote(self.name)}"

    __repr__ = __str__


Target = Path | Server
"""Where records lie: a file of SQLite, or a database on a server."""


def chosen_target(environ: Mapping[str, str] = os.environ) -> Target | Problem:
    """What the environment names, else the file below the current folder."""
    if url := environ.get(URL_VARIABLE):
        return _server(url)
    return Path(environ.get(FILE_VARIABLE) or DEFAULT_DATABASE)


def _server(url: str) -> Server | Problem:
    """The server of a URL; the problem tells what is wrong without showing the URL."""
    try:
        parts = urlsplit(url)
        options = dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
        port = str(parts.port or "")
    except ValueError:
        return _bad_url(_UNREADABLE)
    name = unquote(parts.path.removeprefix("/"))
    if parts.scheme not in _SCHEMES:
        return _bad_url(_OTHER_SCHEME)
    if parts.fragment or not options.keys() <= {*_OPTIONS, *_WHERE}:
        return _bad_url(_OTHER_OPTIONS)
    if not name or "/" in name:
        return _bad_url(_NO_NAME)
    if find_spec("psycopg") is None:
        return NO_DRIVER.at(Place(URL_VARIABLE))
    return Server(
        name=name,
        host=options.pop("host", "") or unquote(parts.hostname or ""),
        port=options.pop("port", "") or port,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        options=options,
    )


def _bad_url(why: Words) -> Problem:
    return BAD_URL.at(Place(URL_VARIABLE), why=why)


def django_settings(target: Target, patience: float = PATIENCE) -> dict[str, Any]:
    """`target`, as Django's setting DATABASES describes one."""
    return _of_file(target, patience) if isinstance(target, Path) else _of_server(target, patience)


def _of_file(path: Path, patience: float) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            # Writers queue up at the start of a transaction instead of failing in its middle.
            "transaction_mode": "IMMEDIATE",
            "timeout": patience,
            # What was confirmed survives a power cut; readers do not wait for a writer.
            "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL",
        },
    }


def _of_server(server: Server, patience: float) -> dict[str, Any]:
    waiting = max(1, round(patience * 1000))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": server.name,
        "HOST": server.host,
        "PORT": server.port,
        "USER": server.user,
        "PASSWORD": server.password,
        "OPTIONS": {
            **server.options,
            "application_name": "tha",
            "connect_timeout": _CONNECTING,
            # Who waits too long for a turn hears so; what was confirmed survives a power cut.
            "options": f"-c lock_timeout={waiting} -c synchronous_commit=on",
        },
    }
