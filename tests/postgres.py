"""How does a test run get a PostgreSQL server of its own?

It is started from the machine's own programs, in a folder that is thrown away, reached by a socket
in that folder alone. The server does not run as root: there it runs as `postgres`, or `nobody`.
"""

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg

from tha.records.storage.target import Server

_USER = "tha"
_PATIENCE = 60
_ALWAYS = (
    "shared_buffers=32MB", "listen_addresses=", "max_wal_size=4GB", "timezone=Asia/Ho_Chi_Minh",
)  # fmt: skip
_UNSAFE_AND_FAST = ("fsync=off", "full_page_writes=off", "autovacuum=off")


def programs() -> Path | None:
    """The folder of PostgreSQL's programs; None where it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    if found:
        return found[-1].parent
    known = shutil.which("initdb")
    return Path(known).resolve().parent if known else None


def _version(program: Path) -> int:
    name = program.parts[-3]
    return int(name) if name.isdigit() else 0


class Cluster:
    """A running server on which a test lays, copies and drops databases."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0

    def server(self, name: str) -> Server:
        """The database `name`."""
        return Server(name=name, host=str(self._folder), user=_USER)

    def copied(self, template: str) -> Server:
        """A new database that holds what `template` holds; nobody may be connected to that."""
        self._count += 1
        name = f"copy_{self._count}"
        self.run(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.server(name)

    def drop(self, name: str) -> None:
        """Away with a database, whoever is connected to it."""
        self.run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def run(self, sql: str) -> None:
        """One order to the server."""
        with self.connected("postgres") as connection:
            connection.execute(sql.encode())

    @contextlib.contextmanager
    def connected(self, name: str) -> Iterator[psycopg.Connection[Any]]:
        """A connection of one's own, past Django."""
        connection = psycopg.connect(
            host=str(self._folder), user=_USER, dbname=name, autocommit=True
        )
        try:
            yield connection
        finally:
            connection.close()


@contextlib.contextmanager
def a_cluster(found: Path, *, is_durable: bool = False) -> Iterator[Cluster]:
    """A server with the programs in `found`, until the end.

    Where nothing need survive a power cut, it does not wait for the disk.
    """
    folder = Path(tempfile.mkdtemp(prefix="tha-pg-"))
    identity = _identity()
    if identity:
        os.chown(folder, identity["user"], identity["group"])
    data = folder / "data"
    order: list[str | Path] = [
        "-D",
        data,
        "-U",
        _USER,
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    ]
    try:
        subprocess.run(
            [found / "initdb", *order],
            check=True, cwd="/", stdout=subprocess.DEVNULL, **identity,
        )  # fmt: skip
        settings = _ALWAYS if is_durable else (*_ALWAYS, *_UNSAFE_AND_FAST)
        with _running(found, folder, identity, settings):
            yield Cluster(folder)
    finally:
        shutil.rmtree(folder)


@contextlib.contextmanager
def _running(
    found: Path, folder: Path, identity: dict[str, Any], settings: tuple[str, ...]
) -> Iterator[None]:
    options = [part for one in settings for part in ("-c", one)]
    order: list[str | Path] = [found / "postgres", "-D", folder / "data", "-k", folder, *options]
    with (folder / "log").open("wb") as log:
        server: subprocess.Popen[bytes] = subprocess.Popen(
            order, cwd="/", stdout=log, stderr=log, **identity
        )
    try:
        _wait_for(folder, server)
        yield
    finally:
        server.terminate()
        try:
            server.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            server.send_signal(3)  # SIGQUIT: at once
            server.wait(_PATIENCE)


def _wait_for(folder: Path, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _PATIENCE
    while server.poll() is None and time.monotonic() < end:
        with contextlib.suppress(psycopg.OperationalError):
            psycopg.connect(host=str(folder), user=_USER, dbname="postgres").close()
            return
        time.sleep(0.05)
    raise RuntimeError((folder / "log").read_text("utf-8"))


def _identity() -> dict[str, Any]:
    """As whom the server runs: as ourselves, unless we are root."""
    if os.geteuid() != 0:
        return {}
    known = {one.pw_name: one for one in pwd.getpwall()}
    who = known.get("postgres") or known["nobody"]
    return {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []}
