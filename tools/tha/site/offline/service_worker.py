"""How does the site get the script that keeps it on a device?

The script is `worker.js` with the list of the site's files before it, so that it is another one
whenever a file is: that is how browsers notice a new version.
"""

import json
import logging
from pathlib import Path

from tha.site.built import Built
from tha.site.offline.listing import MOST_BYTES, Listing, listing

NAME = "sw.js"
"""At the top of the site, for a worker answers only for what lies beside and below it."""
_WORKER = Path(__file__).parent / "worker.js"
_LOG = logging.getLogger("mkdocs.tha")
_MEGABYTE = 10**6


def write_offline(built: Built, most_bytes: int = MOST_BYTES) -> None:
    """Writes the service worker; all else must lie in the site already.

    Tells of pages for which there is no room among the `most_bytes` that a device keeps at once.
    """
    listed = listing(built.site, most_bytes)
    if listed.postponed:
        _LOG.warning(
            "trang lớn quá mức tải sẵn: %d tệp chỉ được giữ khi có người mở (%s…)",
            len(listed.postponed),
            listed.postponed[0],
        )
    (built.site / NAME).write_text(worker(listed), encoding="utf-8", newline="\n")


def worker(listed: Listing) -> str:
    """The whole script."""
    told = f"/* {len(listed.kept)} files, {listed.size / _MEGABYTE:.1f} MB, are kept at once. */"
    whole = {
        "version": listed.version,
        "size": listed.size,
        "kept": listed.kept,
        "askedFor": listed.asked_for,
    }
    data = json.dumps(whole, ensure_ascii=False, indent=0)
    return f"{told}\nconst BUILT = {data};\n{_WORKER.read_text('utf-8')}"
