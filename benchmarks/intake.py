"""How much does the intake take, beside a bare handler over the same group commit and a plain view?

The client and the server share the machine; the three servers run by turns. At the end our server
is killed at full load: whatever it had confirmed must be found.
"""

import asyncio
import os
import signal
import socket
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.append(str(Path(__file__).parents[1] / "tests"))

import uvloop

from load import Load, hand_in
from postgres import a_cluster, programs
from tha.records.database import open_records
from tha.records.storage.target import FILE_VARIABLE, URL_VARIABLE, Server, Target
from tha.web.opened import open_platform, set_up

os.environ.setdefault("THA_SECRET_KEY", "do-toc-do-" + "".join(map(chr, range(48, 91))))
set_up()

from tha.web.submissions.models import Received  # noqa: E402  # needs Django set up
from web_served import write_quiz  # noqa: E402  # the same

ROUNDS = 3
SECONDS = 4.0
_SERVERS = Path(__file__).parent / "intake_servers.py"
_KINDS = ("ours", "bare", "plain")


def main() -> None:
    with TemporaryDirectory() as folder:
        _measure("SQLite", Path(folder), Path(folder, "records.sqlite3"), workers=1)
    found = programs()
    if found is None:
        print("PostgreSQL is not installed")
        return
    with a_cluster(found, is_durable=True) as cluster, TemporaryDirectory() as folder:
        _measure("PostgreSQL, 2 workers", Path(folder), cluster.server("postgres"), workers=2)


def _measure(name: str, folder: Path, target: Target, workers: int) -> None:
    write_quiz(folder)
    (folder / "site").mkdir()
    with open_platform(target):
        pass
    for connections in (64, 1000):
        loads: dict[str, list[Load]] = {kind: [] for kind in _KINDS}
        costs: dict[str, list[float]] = {kind: [] for kind in _KINDS}
        for _ in range(ROUNDS):
            for kind in _KINDS:
                with _served(kind, folder, target, workers) as (port, servers):
                    before = _processor(servers)
                    loads[kind].append(uvloop.run(hand_in(port, connections, SECONDS)))
                    taken = _processor(servers) - before
                costs[kind].append(taken / max(1, len(loads[kind][-1].kept)))
        _print(f"{name}, {connections} connections", loads, costs)
    _kill(name, folder, target, workers)


def _processor(servers: list[subprocess.Popen[bytes]]) -> float:
    """The processor seconds that the servers have taken, which a busy machine disturbs least."""
    told = (Path(f"/proc/{one.pid}/stat").read_text("ascii").split() for one in servers)
    return sum(int(one[13]) + int(one[14]) for one in told) / os.sysconf("SC_CLK_TCK")


def _print(what: str, loads: Mapping[str, list[Load]], costs: Mapping[str, list[float]]) -> None:
    rates = {kind: statistics.median(one.rate for one in some) for kind, some in loads.items()}
    pairs = zip(loads["ours"], loads["bare"], strict=True)
    to_bare = statistics.median(one.rate / max(1, other.rate) for one, other in pairs)
    pairs = zip(loads["ours"], loads["plain"], strict=True)
    to_plain = statistics.median(one.rate / max(1, other.rate) for one, other in pairs)
    print(
        f"{what}: {rates['ours']:.0f} a second; to the bare handler ({rates['bare']:.0f}) "
        f"{to_bare:.2f}, aim 0.6; to the plain view ({rates['plain']:.0f}) {to_plain:.1f}, aim 10"
    )
    for kind, some in loads.items():
        middle, last = (statistics.median(one.wait(share) for one in some) for share in (0.5, 0.99))
        others = sum(one.others for one in some)
        cost = statistics.median(costs[kind]) * 1e6
        print(
            f"  {kind}: p50 {middle * 1000:.0f} ms, p99 {last * 1000:.0f} ms, refused {others}; "
            f"{cost:.0f} µs of processor each"
        )
    print(f"  load of the machine: {os.getloadavg()[0]:.1f} of {os.cpu_count()} cores")


def _kill(name: str, folder: Path, target: Target, workers: int) -> None:
    """Ours, killed with no warning in the midst of it."""
    with _served("ours", folder, target, workers) as (port, servers):
        load = uvloop.run(_hand_in_until_killed(port, servers))
    with open_records(target):
        found = set(Received.objects.values_list("uuid", flat=True))
    lost = len(set(load.kept) - found)
    print(f"{name}: killed at full load: {len(load.kept)} acknowledged, minus found: {lost}, aim 0")


async def _hand_in_until_killed(port: int, servers: list[subprocess.Popen[bytes]]) -> Load:
    handing_in = asyncio.create_task(hand_in(port, 64, 60))
    await asyncio.sleep(3)
    for one in servers:
        one.send_signal(signal.SIGKILL)
    return await handing_in


@contextmanager
def _served(
    kind: str, folder: Path, target: Target, workers: int
) -> Iterator[tuple[int, list[subprocess.Popen[bytes]]]]:
    """The port, and the processes, of a server that is ready."""
    environ = {**os.environ, **_named(target), "THA_INTAKE_RATE": "1000000"}
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as listening:
        listening.set_inheritable(True)
        order: list[str | Path] = [sys.executable, _SERVERS, kind, str(listening.fileno())]
        port = listening.getsockname()[1]
        servers = [
            subprocess.Popen(
                order,
                cwd=folder,
                env=environ,
                stdout=subprocess.PIPE,
                pass_fds=[listening.fileno()],
            )
            for _ in range(workers)
        ]
        try:
            for one in servers:
                assert one.stdout is not None
                assert one.stdout.readline() == b"ready\n"
            yield port, servers
        finally:
            for one in servers:
                one.terminate()
            for one in servers:
                one.communicate()


def _named(target: Target) -> dict[str, str]:
    if isinstance(target, Server):
        return {URL_VARIABLE: f"postgresql://{target.user}@/{target.name}?host={target.host}"}
    return {FILE_VARIABLE: str(target)}


if __name__ == "__main__":
    main()
