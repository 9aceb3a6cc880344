"""Which head of the ledger did somebody note elsewhere, and which keys sign heads?"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from tha.cli.terminal.show import end, show_problems
from tha.source.messages import NOT_FOUND, TOO_LARGE, UNREADABLE
from tha.source.place import Place
from tha.source.problem import Problem

if TYPE_CHECKING:
    from tha.records.ledger.heads import Head, Keys

_LARGEST = 1_000_000
"""Bytes. A picture with a QR code has some ten thousand."""
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


def noted_digest(written: str) -> str | None:
    """The digest that was `written`, if it is one."""
    bare = written.strip().lower()
    return bare if _DIGEST.fullmatch(bare) else None


def noted_head(written: str) -> "Head | Problem":
    """The signed head in a file, on standard input (`-`), or in the line as it was scanned."""
    from tha.records.ledger.heads import read_head  # noqa: PLC0415  # needs Django set up

    if written.startswith("THA1."):
        return read_head(written.encode(), "THA1")
    content = _bytes(written)
    return content if isinstance(content, Problem) else read_head(content, written)


def _bytes(name: str) -> bytes | Problem:
    place = Place(name)
    try:
        if name == "-":
            content = sys.stdin.buffer.read(_LARGEST + 1)
        else:
            with Path(name).open("rb") as stream:
                content = stream.read(_LARGEST + 1)
    except FileNotFoundError:
        return NOT_FOUND.at(place, name=name)
    except (OSError, ValueError) as error:
        return UNREADABLE.at(place, name=name, why=getattr(error, "strerror", None) or str(error))
    if len(content) > _LARGEST:
        return TOO_LARGE.at(place, size=f"> {_LARGEST}", limit=_LARGEST)
    return content


def public_keys(given: Iterable[Path]) -> "Keys":
    """The keys `given`, and those that this folder publishes; ends the verb when one is none."""
    from tha.records.ledger.heads import by_fingerprint  # noqa: PLC0415  # needs Django set up
    from tha.seal.keys import read_public  # noqa: PLC0415  # keeps `tha --help` fast
    from tha.seal.published import FOLDER, KEYS  # noqa: PLC0415  # the same

    found = [read_public(one) for one in (*given, *sorted(FOLDER.glob(KEYS)))]
    problems = [one for one in found if isinstance(one, Problem)]
    show_problems(problems)
    end(problems)
    return by_fingerprint(one for one in found if not isinstance(one, Problem))
