"""Where in a text does something stand?"""

import msgspec


class Place(msgspec.Struct, frozen=True, order=True):
    """A file as its reader named it; line and column counted from 1, in characters.

    In tables the column is that of the table; in NDJSON the line is that of the submission.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
