"""Is a seat handed in while nobody asks for anything?"""

import asyncio
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from sitting_samples import NOW, a_seat, a_sitting
from tha.web.sittings.models import Seat
from tha.web.sittings.sweep import Sweep

pytestmark = pytest.mark.usefixtures("platform")
_PATIENCE = 20


def test_a_seat_without_time_is_handed_in_by_the_process_itself(tmp_path: Path) -> None:
    seat = a_seat(a_sitting(tmp_path), moment=NOW - timedelta(minutes=30))

    async def serve_a_while() -> None:
        sweep = Sweep(every=0.05)
        await sweep.start()
        await asyncio.to_thread(wait_for, seat)
        await sweep.stop()

    asyncio.run(serve_a_while())
    assert is_handed_in(seat)


def wait_for(seat: Seat) -> None:
    end = time.monotonic() + _PATIENCE
    while not is_handed_in(seat) and time.monotonic() < end:
        time.sleep(0.05)
    connection.close()  # it is this thread's own


def is_handed_in(seat: Seat) -> bool:
    return Seat.objects.get(pk=seat.pk).handed_in is not None
