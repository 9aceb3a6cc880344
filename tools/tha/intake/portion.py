"""What is a portion of an input, the unit of work that may be marked anywhere?"""

import msgspec


class Portion(msgspec.Struct, frozen=True):
    """A run of whole lines, each a submission in JSON or blank.

    Plain files are named by their bytes, so that whoever marks the portion reads them; what must
    first be unpacked or converted is carried along.
    """

    name: str
    """How problems call the input."""
    first_line: int
    """The line, or the row of a table, that `data` begins with."""
    start: int = 0
    end: int = 0
    """Bytes of the file `name`, without the second; unused when `data` is there."""
    data: bytes | None = None
