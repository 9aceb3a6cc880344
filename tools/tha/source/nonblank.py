"""What is a text that somebody must have written?"""

from typing import Annotated

import msgspec

from tha.source.language import Words

NonBlank = Annotated[
    str,
    msgspec.Meta(
        pattern=r"\S",
        extra={"expected": Words(vi="một chuỗi không trống", en="a text that is not blank")},
    ),
]
