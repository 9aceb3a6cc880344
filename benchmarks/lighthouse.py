"""How do the pages of this site fare with Lighthouse, as a phone sees them over a slow line?

It needs node and Chromium, and npm's registry once. The site is served as a careful host would:
compressed, and kept by the browser for a while. `--site FOLDER` takes a site that is built already;
without it the site of this repository is built first.
"""

import argparse
import gzip
import json
import mimetypes
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

PAGES = {
    "home": "index.html",
    "module": "thi-hanh-an-dan-su/xac-minh.html",
    "quiz": "dao-duc/danh-gia.html",
    "register": "tra-cuu/van-ban.html",
}
AIMS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 95}
LIGHTHOUSE = "lighthouse@13"
CHROMIUM = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)
REPOSITORY = Path(__file__).parents[1]
_IS_TEXT = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest")


def main() -> None:
    settings = argparse.ArgumentParser()
    settings.add_argument("--site", type=Path)
    settings.add_argument("--rounds", type=int, default=1)
    given = settings.parse_args()
    npx = shutil.which("npx")
    if npx is None:
        print("lighthouse: not measured, for there is no node here (npx)")
        return
    with tempfile.TemporaryDirectory() as name:
        site = given.site or built_in(Path(name))
        with served(site) as address:
            for what, page in PAGES.items():
                rounds = [report(npx, f"{address}/{page}") for _ in range(given.rounds)]
                print_scores(what, rounds)


def built_in(folder: Path) -> Path:
    """The site of this repository, built by `tha build` in `folder`."""
    for name in ("docs", "quizzes"):
        shutil.copytree(REPOSITORY / name, folder / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    (folder / "tools").symlink_to(REPOSITORY / "tools")
    program = Path(sys.executable).with_name("tha")
    subprocess.run([program, "build"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return folder / "site"


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address at which `site` can be read meanwhile."""
    handler = partial(Compressing, site.resolve())
    with Serving(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Serving(ThreadingHTTPServer):
    """Says nothing of a browser that hangs up, as one does at the end of each measurement."""

    def handle_error(self, *_: object) -> None:
        """The browser's own report tells what went wrong."""


class Compressing(BaseHTTPRequestHandler):
    """Sends files of one folder, texts compressed."""

    protocol_version = "HTTP/1.1"

    def __init__(self, site: Path, *given: object) -> None:
        self.site = site
        super().__init__(*given)  # type: ignore[arg-type]  # as the server gives them

    def do_GET(self) -> None:
        """Answers with the file that is asked for."""
        path = (self.site / self.path.partition("?")[0].lstrip("/")).resolve()
        is_found = path.is_relative_to(self.site) and path.is_file()
        body = path.read_bytes() if is_found else b""
        self.send_response(200 if is_found else 404)
        self.send_header("Content-Type", mimetypes.guess_type(path.name)[0] or "text/plain")
        if path.suffix in _IS_TEXT:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=31536000")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """The scores are what is asked for."""


def report(npx: str, address: str) -> dict[str, object]:
    """What Lighthouse says of the page at `address`, with its own profile of a phone."""
    names = (os.environ.get("CHROMIUM", "chromium"), "chromium-browser", "google-chrome")
    chromium = next(path for name in names if (path := shutil.which(name)))
    with tempfile.TemporaryDirectory() as profile:
        run = subprocess.run(
            [
                npx,
                "--yes",
                LIGHTHOUSE,
                address,
                "--quiet",
                "--output=json",
                f"--only-categories={','.join(AIMS)}",
                f"--chrome-flags={CHROMIUM} --user-data-dir={profile}",
            ],
            env={**os.environ, "CHROME_PATH": chromium},
            check=True,
            capture_output=True,
            text=True,
        )
    said: dict[str, object] = json.loads(run.stdout)
    return said


def print_scores(what: str, rounds: list[dict[str, object]]) -> None:
    """The best of `rounds`: other work on the machine only ever makes a page slower."""
    told = []
    for name, aim in AIMS.items():
        best = max(round(100 * one["categories"][name]["score"]) for one in rounds)  # type: ignore[index]  # JSON
        told.append(f"{name} {best}{'' if best >= aim else f' (UNDER the aim of {aim})'}")
    print(f"lighthouse, {what}: {', '.join(told)}")
    for failed in failing(rounds[0]):
        print(f"    {failed}")


def failing(said: dict[str, object]) -> Iterator[str]:
    """What did not pass in the categories that miss their aim."""
    audits, categories = said["audits"], said["categories"]
    for name, aim in AIMS.items():
        if 100 * categories[name]["score"] < aim:  # type: ignore[index]  # JSON
            for part in categories[name]["auditRefs"]:  # type: ignore[index]
                audit = audits[part["id"]]  # type: ignore[index]
                if part["weight"] and (audit["score"] or 0) < 1:
                    yield f"{name}: {audit['title']} {audit.get('displayValue', '')}".rstrip()


if __name__ == "__main__":
    main()
