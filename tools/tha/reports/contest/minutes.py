"""What do the minutes of a contest say, and what else lies in the folder?

`publish` fills a folder; the minutes come last, since they name every other file by its SHA-256.
They are canonical JSON: names sorted, no spaces, one line.
"""

from datetime import datetime
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tha.batch.contest.entry import Apart, Tally
from tha.batch.contest.prizes import Awards, awards
from tha.batch.contest.rank import Standings
from tha.quiz.contest import Tie
from tha.reports.contest.look_up import write_look_up
from tha.reports.contest.occasion import Occasion
from tha.reports.contest.tables import write_apart, write_ranked
from tha.seal.folder import SIGNATURE, digests
from tha.seal.keys import public_pem
from tha.seal.messages import NOT_A_LIST
from tha.source.place import Place
from tha.source.problem import Problem

MINUTES = "bien-ban.json"
PUBLIC_KEY = "khoa-cong-khai.pem"
RANKED = "xep-hang.csv"
APART = "ngoai-xep-hang.csv"
CODES = "ma-tra-cuu.csv"
LOOK_UP = "tra-cuu"
PRIVATE = (CODES, APART, RANKED)
"""What names people: the council may keep it back, and the rest can still be checked."""


class Rules(msgspec.Struct, frozen=True):
    """The rules as they were applied, defaults written out."""

    opens: datetime | None
    closes: datetime | None
    counts: str
    attempts: int | None
    ties: tuple[Tie, ...]
    prizes: tuple[tuple[str, int], ...]
    time_limit: int | None = None
    """In minutes; `Rules` of older minutes have none."""


class Counts(msgspec.Struct, frozen=True):
    """`entries` = `ranked` + all of `apart`; with `unread` and `other_quizzes`, every line."""

    entries: int
    ranked: int
    apart: dict[Apart, int]
    unread: int
    other_quizzes: int


class Minutes(msgspec.Struct, frozen=True):
    """What is signed."""

    quiz: str
    title: str
    edition: str
    made: datetime
    rules: Rules
    counts: Counts
    perfect: int
    awards: Awards
    files: dict[str, str]
    private: tuple[str, ...] = ()
    """Those of `files` that may be missing where the result is published."""
    inputs: dict[str, str] = {}
    """Which files were ranked: name -> digest, empty where it could not be read again."""


def read_minutes(folder: Path) -> Minutes | Problem:
    """What the minutes in `folder` say; whether they are signed is not asked."""
    path = folder / MINUTES
    try:
        return msgspec.json.decode(path.read_bytes(), type=Minutes)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return NOT_A_LIST.at(Place(str(path)), name=MINUTES)


def publish(
    folder: Path,
    standings: Standings,
    tally: Tally,
    occasion: Occasion,
    key: Ed25519PrivateKey | None,
) -> Minutes:
    """Fills the empty `folder` and returns what the minutes say."""
    write_ranked(folder / RANKED, standings.ranked())
    write_apart(folder / APART, standings.apart())
    write_look_up(folder / LOOK_UP, folder / CODES, standings, tally, occasion)
    (folder / CODES).chmod(0o600)
    if key is not None:
        (folder / PUBLIC_KEY).write_bytes(public_pem(key))
    given = awards(standings.ranked(), occasion.rules.prizes)
    minutes = _minutes(tally, occasion, given, digests(folder))
    written = msgspec.json.encode(minutes, order="sorted")
    (folder / MINUTES).write_bytes(written)
    if key is not None:
        (folder / (MINUTES + SIGNATURE)).write_bytes(key.sign(written))
    return minutes


def _minutes(tally: Tally, occasion: Occasion, given: Awards, files: dict[str, str]) -> Minutes:
    quiz, rules = occasion.edition.quiz, occasion.rules
    return Minutes(
        quiz=quiz.id,
        title=quiz.title,
        edition=occasion.edition.digest,
        made=occasion.made,
        rules=Rules(
            opens=rules.opens,
            closes=rules.closes,
            counts=rules.counts,
            attempts=quiz.attempts,
            time_limit=quiz.time_limit,
            ties=occasion.ties,
            prizes=tuple((one.name, one.count) for one in rules.prizes),
        ),
        counts=Counts(
            entries=tally.entries,
            ranked=tally.ranked,
            apart=tally.apart,
            unread=occasion.unread,
            other_quizzes=occasion.other_quizzes,
        ),
        perfect=tally.perfect,
        awards=given,
        files=files,
        private=PRIVATE,
        inputs=occasion.inputs,
    )
