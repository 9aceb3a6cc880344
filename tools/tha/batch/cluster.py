"""How do the machines of a dask cluster mark portions?

Needs the extra `cluster`. Each worker is given the editions when it joins, and keeps what it learns
about responses. A portion travels with its bytes, since another machine may not have the file.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256

import msgspec
from distributed import Client, Worker, WorkerPlugin, get_worker

from tha.batch.marked import Marked
from tha.batch.workers import Editions, Marker, Work, in_order
from tha.intake.portions import data_of
from tha.source.problem import Problem

_PATIENCE = "10s"


def marked_on_cluster(
    portions: Iterable[Work], editions: Editions, address: str
) -> Iterator[Marked]:
    """What each of `portions` comes to, in order; others take over from who died.

    Raises OSError when the scheduler at `address` cannot be reached.
    """
    plugin = _Marking(editions)
    with Client(address, timeout=_PATIENCE, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        client.register_plugin(plugin)
        count = max(1, len(client.scheduler_info()["workers"]))
        futures = (
            client.submit(_mark, _carried(portion), plugin.name, pure=False) for portion in portions
        )
        yield from in_order(futures, count)


class _Marking(WorkerPlugin):
    """Gives every worker a marker for some editions, also one that joins later."""

    def __init__(self, editions: Editions) -> None:
        self._editions = dict(editions)
        self.name = f"tha-{sha256(msgspec.msgpack.encode(self._editions)).hexdigest()}"

    def setup(self, worker: Worker) -> None:
        """The library calls it in the worker."""
        worker.extensions[self.name] = Marker(self._editions)


def _mark(portion: Work, name: str) -> Marked:
    marker = get_worker().extensions[name]
    assert isinstance(marker, Marker)
    return marker.mark(portion)


def _carried(portion: Work) -> Work:
    data = portion if isinstance(portion, Problem) else data_of(portion)
    return data if isinstance(data, Problem) else msgspec.structs.replace(portion, data=data)
