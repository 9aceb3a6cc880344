"""What is a moment, as people and programs write it?"""

from datetime import datetime
from typing import Annotated

import msgspec

from tha.source.language import Words

Moment = Annotated[
    datetime,
    msgspec.Meta(
        tz=True,
        extra={
            "expected": Words(
                vi="thời điểm có múi giờ, như 2026-11-24T08:00:00+07:00",
                en="a moment with its zone, such as 2026-11-24T08:00:00+07:00",
            )
        },
    ),
]
