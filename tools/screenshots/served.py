"""At which address is the throw-away project served, or previewed?"""

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from screenshots.project import surroundings

_PATIENCE = 20


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[str]:
    """The address of `tha serve` with `options`, on any free port, until the end."""
    process = subprocess.Popen(  # noqa: S603  # our own command
        ["tha", "serve", "--port", "0", *options],  # noqa: S607  # of this environment
        cwd=folder,
        env=surroundings() | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    try:
        address = process.stdout.readline().partition("http://")[2].split()[0]
        yield f"http://{address}"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(_PATIENCE)
        process.stdout.close()
