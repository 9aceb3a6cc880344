"""What does the platform write down while it runs?

One JSON object a line on standard error: moment, level, event; of a request its method, the name
of its page and the status, never an address with a code in it, a name, or an answer. Of a fault
the places in the program are told, and not what the error said: that may quote a record.
"""

import logging
import sys
import traceback
from collections.abc import MutableMapping
from typing import TYPE_CHECKING, Any

import structlog

if TYPE_CHECKING:
    from structlog.typing import Processor

_TELL_ADDRESSES = ("django.request", "django.security", "django.server")
"""Loggers whose messages quote the address or the host that was asked for."""
_TELL_NAMES = ("axes", "mozilla_django_oidc", "httpx")


def log_to_stderr(level: int = logging.INFO) -> None:
    """Everything that is logged, ours and the libraries', as lines of JSON."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _with_places,
    ]
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(_without_addresses)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.add_logger_name],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _TELL_NAMES:
        logging.getLogger(name).setLevel(logging.CRITICAL)


def _without_addresses(record: logging.LogRecord) -> bool:
    """Whether a record is written; what remains of it quotes no address.

    Refusals are in the line of the request already.
    """
    if not record.name.startswith(_TELL_ADDRESSES):
        return True
    record.msg, record.args = "fault", ()
    return record.levelno >= logging.ERROR


def _with_places(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """The kinds of the errors behind an event, and where in the program each was met."""
    told = event.pop("exc_info", None)
    error = sys.exc_info()[1] if told is True else told[1] if isinstance(told, tuple) else told
    if isinstance(error, BaseException):
        event["fault"] = _chain(error)
    return event


def _chain(error: BaseException) -> list[str]:
    """From the error that was met back to what caused it."""
    lines: list[str] = []
    met: BaseException | None = error
    while met is not None:
        lines.append(f"{type(met).__module__}.{type(met).__qualname__}")
        frames = traceback.extract_tb(met.__traceback__)
        lines += [f"  {one.filename}:{one.lineno} {one.name}" for one in reversed(frames)]
        met = met.__cause__ or met.__context__
    return lines
