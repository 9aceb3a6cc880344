"""By what is each message about keys and sealed folders provoked?"""

from collections.abc import Callable
from pathlib import Path

import msgspec

from tha.seal.folder import check_folder, digests
from tha.seal.keys import make_key, read_private
from tha.source.problem import Problem

MINUTES, PUBLIC, PRIVATE = "bien-ban.json", "khoa.pem", "rieng.csv"


def sealed(folder: Path) -> tuple[Path, Path]:
    """A sealed folder with a public and a private file, and the public key outside of it."""
    made = folder / "ket-qua"
    (made / "tra-cuu").mkdir(parents=True)
    public = folder / "hoi-dong.pem"
    public.write_bytes(make_key(folder / "bi-mat.pem"))
    (made / PUBLIC).write_bytes(public.read_bytes())
    (made / "tra-cuu" / "00.js").write_text("found([])", encoding="utf-8")
    (made / PRIVATE).write_text("x", encoding="utf-8")
    written = msgspec.json.encode({"files": digests(made), "private": [PRIVATE]})
    key = read_private(folder / "bi-mat.pem")
    assert not isinstance(key, Problem)
    (made / MINUTES).write_bytes(written)
    (made / f"{MINUTES}.sig").write_bytes(key.sign(written))
    return made, public


def told(made: Path, public: Path | None) -> list[Problem]:
    """What is wrong with a sealed folder."""
    return check_folder(made, MINUTES, PUBLIC, public)


def _after(change: Callable[[Path], object]) -> Callable[[Path], list[Problem]]:
    """What is told of a sealed folder that `change` has altered."""

    def provoke(folder: Path) -> list[Problem]:
        made, public = sealed(folder)
        change(made)
        return told(made, public)

    return provoke


def _own_key(folder: Path) -> list[Problem]:
    return told(sealed(folder)[0], None)


def _no_list(folder: Path) -> list[Problem]:
    made, _ = sealed(folder)
    key = read_private(folder / "bi-mat.pem")
    assert not isinstance(key, Problem)
    (made / MINUTES).write_bytes(b"[]")
    (made / f"{MINUTES}.sig").write_bytes(key.sign(b"[]"))
    return told(made, folder / "hoi-dong.pem")


def _open_key(folder: Path) -> list[Problem]:
    make_key(folder / "bi-mat.pem")
    (folder / "bi-mat.pem").chmod(0o640)
    found = read_private(folder / "bi-mat.pem")
    return [found] if isinstance(found, Problem) else []


def _public_as_private(folder: Path) -> list[Problem]:
    (folder / "sai.pem").write_bytes(make_key(folder / "bi-mat.pem"))
    (folder / "sai.pem").chmod(0o600)
    found = read_private(folder / "sai.pem")
    return [found] if isinstance(found, Problem) else []


def _break_signature(made: Path) -> None:
    (made / MINUTES).write_bytes((made / MINUTES).read_bytes() + b" ")


GENERATED: dict[str, Callable[[Path], list[Problem]]] = {
    "seal/open-key": _open_key,
    "seal/not-a-key": _public_as_private,
    "seal/not-a-list": _no_list,
    "seal/unsigned": _after(lambda made: (made / f"{MINUTES}.sig").unlink()),
    "seal/broken-signature": _after(_break_signature),
    "seal/own-key": _own_key,
    "seal/file-changed": _after(lambda made: (made / "tra-cuu" / "00.js").write_text("found()")),
    "seal/file-gone": _after(lambda made: (made / "tra-cuu" / "00.js").unlink()),
    "seal/file-withheld": _after(lambda made: (made / PRIVATE).unlink()),
    "seal/not-a-folder": lambda folder: told(sealed(folder)[1], None),
    "seal/file-added": _after(lambda made: (made / "them.txt").write_text("x")),
}
