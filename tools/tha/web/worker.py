"""What does one of several processes run?

Each starts afresh and imports this file; what it needs to know stands in the environment.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from tha.web.opened import set_up

if TYPE_CHECKING:
    from tha.web.watched.programs import Program

SITE_VARIABLE = "THA_SITE"
"""Set by the process that starts the others."""


def program() -> "Program":
    """The platform, ready to answer."""
    set_up()
    from tha.web.asgi import platform  # noqa: PLC0415  # models need Django
    from tha.web.watched.logs import log_to_stderr  # noqa: PLC0415  # the same

    log_to_stderr()
    return platform(Path(os.environ[SITE_VARIABLE]))
