"""How does a test read bytes as a file that was handed in, by the way that the verbs take?"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from tha.intake.json_lines import Arrival, read_each, submissions_in
from tha.intake.portions import data_of, portions
from tha.source.place import Place
from tha.source.problem import Problem


def raw_submissions(content: bytes, name: str) -> Iterator[tuple[bytes, Place] | Problem]:
    """The bytes of every submission in `content`, and what is wrong, in a file called `name`."""
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        for one in portions([str(path)], Path(folder), lambda _, __: None):
            found = one if isinstance(one, Problem) else data_of(one)
            if isinstance(found, Problem):
                place = msgspec.structs.replace(found.place, file=name)
                yield msgspec.structs.replace(found, place=place)
            else:
                assert not isinstance(one, Problem)
                yield from submissions_in(found, name, one.first_line)


def read_submissions(content: bytes, name: str = "nop.ndjson") -> Iterator[Arrival | Problem]:
    """Every submission in `content` read."""
    return read_each(raw_submissions(content, name))
