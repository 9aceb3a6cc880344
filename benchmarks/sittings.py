"""How long does an answer of one of a thousand officers take to be saved?

One sitting, each officer over a connection of its own, an answer every five seconds: 200 in a
second. Aim: 99 of 100 are confirmed within 200 ms, with the client on the same two cores.
"""

import asyncio
import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from served_process import Served
from sitting_load import Desk, all_answer, percentile
from tha.web.opened import open_platform, set_up

os.environ.setdefault("THA_SECRET_KEY", "do-thoi-gian-" + "".join(map(chr, range(48, 91))))
set_up()

from record_samples import an_officer  # noqa: E402  # needs Django set up
from sitting_samples import a_seat, a_sitting, held  # noqa: E402  # the same
from tha.web.sittings.tokens import token_of  # noqa: E402  # the same

OFFICERS, SECONDS, EVERY = 1_000, 30, 5


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.chdir(folder)
        with open_platform(folder / "records.sqlite3"):
            _measure(folder)


def _measure(folder: Path) -> None:
    sitting, now = a_sitting(folder, minutes=None), datetime.now(UTC)
    seats = [a_seat(sitting, an_officer(f"TH-{one:05}"), now) for one in range(OFFICERS)]
    desks = [Desk(one.pk, token_of(held(one, now))) for one in seats]
    served = Served(folder, folder / "records.sqlite3")
    port = urlsplit(served.address).port or 0
    asyncio.run(all_answer(desks, port, 1, EVERY))  # while it starts, whoever comes waits
    for desk in desks:
        desk.took.clear()
    before = served.busy()
    asyncio.run(all_answer(desks, port, SECONDS, EVERY))
    busy = served.busy() - before
    served.kill()
    count = sum(len(one.took) for one in desks)
    print(
        f"sittings: {OFFICERS} officers, {count} answers in {SECONDS + EVERY} s;"
        f" half within {1000 * percentile(desks, 0.5):.1f} ms,"
        f" 99% within {1000 * percentile(desks, 0.99):.1f} ms,"
        f" the slowest {1000 * percentile(desks, 1):.1f} ms;"
        f" {1000 * busy / count:.2f} ms of a processor for each;"
        f" load {os.getloadavg()[0]:.1f}"
    )


if __name__ == "__main__":
    main()
