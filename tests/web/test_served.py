"""Does the platform serve only when everything that it needs has started?"""

import logging
import socket
from pathlib import Path

import pytest

from tha.web.served import serve_at

pytestmark = pytest.mark.usefixtures("platform")


def test_what_cannot_start_does_not_serve_without_it(tmp_path: Path) -> None:
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "receipt-key.pem").write_text("no key", encoding="ascii")
    before = logging.getLogger().handlers[:]
    with socket.create_server(("127.0.0.1", 0)) as listening, pytest.raises(SystemExit, match="3"):
        serve_at(listening, tmp_path)
    logging.getLogger().handlers = before
