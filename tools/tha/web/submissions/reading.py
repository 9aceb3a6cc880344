"""Which submissions does the body of a request hold?

The exact bytes of each are kept, without the white space around them; so a submission has the same
digest whether it comes alone or as a line among others.
"""

from collections.abc import Iterator
from datetime import datetime

from tha.intake.duplicates import raw_digest
from tha.intake.json_lines import Arrival, read_submission
from tha.intake.line_runs import LONGEST_SUBMISSION
from tha.intake.messages import EMPTY, TOO_LONG, UNKNOWN_QUIZ
from tha.source.place import Place
from tha.source.problem import Problem
from tha.web.submissions.keep import Arrived
from tha.web.submissions.quizzes import Quizzes, demand_open
from tha.web.submissions.refusals import OTHER_TYPE, TOO_MANY, UNREADABLE, RefusedError

MOST_LINES = 200
MOST_BYTES = {"application/json": LONGEST_SUBMISSION, "application/x-ndjson": 5_000_000}
"""Of a body, by its type."""
_ALSO = {"application/ndjson": "application/x-ndjson", "application/jsonl": "application/x-ndjson"}
_WHITE = b" \t\r\n"
_NAME = "body"
_TOLD_AT_MOST = 50


def kind_of(content_type: bytes, encoding: bytes) -> str:
    """The type of a body: a name of MOST_BYTES. Raises RefusedError for any other."""
    if content_type == b"application/json" and not encoding:
        return "application/json"
    given, _, parameters = content_type.decode("latin-1").lower().partition(";")
    kind = given.strip()
    kind = _ALSO.get(kind, kind)
    charset = parameters.strip().replace('"', "")
    is_plain = charset in {"", "charset=utf-8", "charset=utf8"} and encoding in {b"", b"identity"}
    if kind not in MOST_BYTES or not is_plain:
        raise RefusedError(OTHER_TYPE, headers=((b"accept-post", ", ".join(MOST_BYTES).encode()),))
    return kind


def read_body(body: bytes, kind: str, quizzes: Quizzes, now: datetime) -> list[Arrived]:
    """Everything in the body, or a RefusedError: then nothing of it is to be kept."""
    found, problems = [], []
    for place, raw in _parts(body, kind):
        for one in _read(raw, place, quizzes):
            if isinstance(one, Problem):
                problems.append(one)
            else:
                found.append(one)
    if not found and not problems:
        problems.append(EMPTY.at(Place(_NAME, 1)))
    if problems:
        raise RefusedError(UNREADABLE, problems=tuple(problems[:_TOLD_AT_MOST]))
    for one in found:
        demand_open(quizzes.windows[one.submission.quiz], now)
    return [_arrived(one, now) for one in found]


def _parts(body: bytes, kind: str) -> Iterator[tuple[Place, bytes]]:
    if kind == "application/json":
        yield Place(_NAME, 1), body.strip(_WHITE)
        return
    lines = [(number, line.strip(_WHITE)) for number, line in enumerate(body.split(b"\n"), 1)]
    filled = [(number, line) for number, line in lines if line]
    if len(filled) > MOST_LINES:
        raise RefusedError(TOO_MANY, limit=MOST_LINES)
    for number, line in filled:
        yield Place(_NAME, number), line


def _read(raw: bytes, place: Place, quizzes: Quizzes) -> Iterator[Arrival | Problem]:
    if len(raw) > LONGEST_SUBMISSION:
        yield TOO_LONG.at(place, limit=LONGEST_SUBMISSION)
        return
    for one in read_submission(raw, place):
        if isinstance(one, Arrival) and one.submission.quiz not in quizzes.windows:
            submission = one.submission
            yield UNKNOWN_QUIZ.at(place, submission=submission.submission, quiz=submission.quiz)
        else:
            yield one


def _arrived(one: Arrival, now: datetime) -> Arrived:
    submission = one.submission
    return Arrived(submission.submission, submission.quiz, raw_digest(one.raw), now, one.raw)
