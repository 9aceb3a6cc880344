"""What does a file of the site that is no page have to go by?

`tha build` makes such files once the pages stand: open data, pictures, feeds. Each is made by a
function that takes a `Built`; the table of them stands in `cli/build.py`.
"""

from datetime import date
from pathlib import Path

import msgspec

from tha.curriculum.content import Content


class Built(msgspec.Struct, frozen=True):
    """A site whose pages have just been built."""

    project: Path
    """Holds docs/ and quizzes/."""
    site: Path
    """Holds the finished pages; files may be added."""
    as_of: date
    """The day whose law the pages show."""
    content: Content
    site_name: str = ""
    site_url: str = ""
    """Where the site will be read, if it is known; ends in `/`."""
