"""How is a database copied, be it a file or one on a server?"""

import itertools
import shutil
from pathlib import Path

from postgres import Cluster
from tha.records.storage.target import Server, Target


class Copies:
    """Copies databases that nobody has open to new places, and takes the copies away."""

    def __init__(self, folder: Path, cluster: Cluster | None) -> None:
        self._folder = folder
        self._cluster = cluster
        self._numbers = itertools.count()

    def of(self, target: Target) -> Target:
        """A copy of `target`."""
        if isinstance(target, Server):
            assert self._cluster is not None
            return self._cluster.copied(target.name)
        path = self._folder / f"{next(self._numbers)}.sqlite3"
        shutil.copy(target, path)
        return path

    def drop(self, target: Target) -> None:
        """Away with a copy."""
        if isinstance(target, Server):
            assert self._cluster is not None
            self._cluster.drop(target.name)
        else:
            target.unlink(missing_ok=True)
