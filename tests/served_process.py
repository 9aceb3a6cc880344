"""How does a test start `tha serve`, and end it as a power cut would?"""

import os
import socket
import subprocess
from pathlib import Path

_LINE = "http://"


class Served:
    """The platform of `folder` as a process of its own, always at the same address."""

    def __init__(self, folder: Path, database: Path) -> None:
        site = folder / "site"
        site.mkdir(exist_ok=True)
        (site / "index.html").write_text("<title>Trang</title>", encoding="utf-8")
        self._folder = folder
        self._environ = os.environ | {"THA_DATABASE": str(database), "PYTHONUNBUFFERED": "1"}
        with socket.create_server(("127.0.0.1", 0)) as free:
            self._port = str(free.getsockname()[1])
        self.address = f"http://127.0.0.1:{self._port}"
        self.start()

    def start(self) -> None:
        """Serves, as soon as this comes back."""
        self._process = subprocess.Popen(
            ["tha", "serve", "--port", self._port],
            cwd=self._folder,
            env=self._environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdout is not None
        assert _LINE in self._process.stdout.readline().decode()

    def kill(self) -> None:
        """At once, with nothing said."""
        self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def busy(self) -> float:
        """Seconds of a processor that the process has used so far."""
        text = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="ascii")
        fields = text.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
