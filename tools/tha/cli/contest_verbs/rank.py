"""Who stands where in a contest? The result leaves as a folder."""

import secrets
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tha.cli.files.opened import refuse
from tha.cli.files.outputs import refuse_unwritable
from tha.cli.terminal.show import end, language, show, show_problems
from tha.cli.terminal.verb import WORKERS, Option, Verb
from tha.source.days import VIETNAM
from tha.source.language import Words
from tha.source.problem import Problem

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from tha.cli.files.scoring import Scoring
    from tha.cli.files.submissions import Editions
    from tha.quiz.edition import Edition
    from tha.reports.contest.minutes import Minutes

_EXISTS = Words(
    vi='đã có "{name}"; kết quả đã công bố không bị ghi đè, hãy chọn tên khác',
    en='"{name}" exists; a published result is never written over, choose another name',
)
_NO_CONTEST = Words(
    vi='"{quiz}" không phải là cuộc thi (purpose: contest), nên không xếp hạng',
    en='"{quiz}" is no contest (purpose: contest), so that nobody is ranked',
)
_WRITTEN = Words(
    vi='"{quiz}" có câu chờ người chấm (extended_text), nên chưa xếp hạng được',
    en='"{quiz}" has items that await people (extended_text), so that nobody can be ranked yet',
)
_TOLD = Words(
    vi="{entries} bài: {ranked} được xếp hạng, {apart} ngoài xếp hạng. Đúng hết: {perfect} người.\n"
    "Kết quả: {name}",
    en="{entries} submissions: {ranked} ranked, {apart} apart. All right: {perfect} people.\n"
    "Result: {name}",
)
_NOT_WHOLE = Words(
    vi="Chưa công bố gì: có đầu vào không đọc được trọn vẹn, xem các dòng trên; sửa xong thì xếp "
    "hạng lại.",
    en="Nothing is published: an input could not be read whole, see the lines above; mend it and "
    "rank again.",
)
_OTHERS = Words(
    vi="Bài của quiz khác, không tính: {count}.", en="Of other quizzes, left out: {count}."
)
_UNDECIDED = Words(
    vi="Hội đồng phải quyết định: {people} người cùng hạng {rank} bằng nhau mọi mặt, còn {places}.",
    en="The council must decide: {people} people at rank {rank} are equal in everything; "
    "at stake: {places}.",
)
_GUESSABLE = Words(
    vi="Lưu ý: {count} mã bài nộp không ngẫu nhiên (UUID không thuộc bản 4 hay 7, hoặc đánh số lần "
    "lượt); ai đoán ra mã thì xem được kết quả của người khác trên trang tra cứu. Đừng công bố "
    "tra-cuu/, hoặc cấp mã ngẫu nhiên rồi xếp hạng lại.",
    en="Note: {count} numbers of submissions are not random (UUIDs of neither version 4 nor 7, or "
    "counted up); whoever guesses one sees another's result on the look-up page. Do not publish "
    "tra-cuu/, or give out random numbers and rank again.",
)
_UNSIGNED = Words(
    vi="Biên bản chưa ký; thêm --key để ký.", en="The minutes are not signed; add --key to sign."
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Xếp hạng một cuộc thi từ các tệp bài nộp, nêu nhờ đâu người này đứng trên người kia; "
        "ghi bảng xếp hạng, biên bản và trang tra cứu không có tên vào một thư mục mới.",
        en="Rank a contest from files of submissions, saying what decides each place; writes the "
        "ranking, the minutes and a look-up page without names into a new folder.",
    ),
    example="tha contest rank cuoc-thi bai-nop.ndjson --out ket-qua --key khoa-hoi-dong.pem",
)
@click.argument("quiz", metavar="QUIZ")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--out",
    cls=Option,
    required=True,
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    words=Words(vi="Thư mục mới cho kết quả.", en="A new folder for the result."),
)
@click.option(
    "--key",
    "key_file",
    cls=Option,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.pem",
    words=Words(
        vi="Khóa bí mật để ký biên bản, do tha contest keys tạo ra.",
        en="The private key to sign the minutes with, made by tha contest keys.",
    ),
)
@WORKERS
def rank(
    quiz: str, files: tuple[str, ...], out: Path, key_file: Path | None, workers: int | None
) -> None:
    """Writes the folder whole, or not at all."""
    if out.exists() or out.is_symlink():
        raise click.UsageError(_EXISTS.into(language(), name=str(out)))
    from tha.cli.files.input_digests import input_digests  # noqa: PLC0415  # keeps help fast
    from tha.cli.files.scoring import Plan, scored  # noqa: PLC0415  # the same
    from tha.cli.files.submissions import Editions  # noqa: PLC0415  # the same

    key = _key(key_file)
    editions = Editions()
    edition = _edition(editions, quiz)
    plan = Plan(files, workers)
    with _new_folder(out) as (folder, scratch), scored(plan, None, editions) as scoring:
        _refuse_unless_whole(scoring)
        inputs = input_digests(files, scoring.spool.folder)
        minutes = _ranked(edition, scoring, inputs, folder, scratch, key)
    show_problems(scoring.problems)
    _tell(minutes, out, is_signed=key is not None)
    end(scoring.problems)


def _key(path: Path | None) -> "Ed25519PrivateKey | None":
    from tha.seal.keys import read_private  # noqa: PLC0415  # keeps `tha --help` fast

    key = None if path is None else read_private(path)
    if isinstance(key, Problem):
        refuse(key)
    return key


def _edition(editions: "Editions", quiz: str) -> "Edition":
    """The edition in force; the verb ends when there is none, or it is no contest."""
    from tha.intake.read_attempts import no_such_quiz  # noqa: PLC0415  # keeps `tha --help` fast
    from tha.quiz.item import type_of  # noqa: PLC0415  # the same
    from tha.source.place import Place  # noqa: PLC0415  # the same

    edition = editions.find(quiz, None)
    if edition is None:
        show_problems(editions.problems())
        refuse(no_such_quiz(quiz, editions.known(), Place("quizzes")))
    if edition.quiz.purpose != "contest":
        raise click.UsageError(_NO_CONTEST.into(language(), quiz=quiz))
    if any(type_of(item) == "extended_text" for item in edition.quiz.items):
        raise click.UsageError(_WRITTEN.into(language(), quiz=quiz))
    return edition


@contextmanager
def _new_folder(out: Path) -> Iterator[tuple[Path, Path]]:
    """An empty folder that becomes `out` if all goes well, and one for scratch."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}-") as scratch:
            folder = Path(scratch, "out")
            folder.mkdir(mode=0o700)
            yield folder, Path(scratch)
            folder.rename(out)
    except (OSError, sqlite3.OperationalError) as error:
        refuse_unwritable(out, error)


def _refuse_unless_whole(scoring: "Scoring") -> None:
    """Ends the verb when an input is missing or broken off: a result is not mended later."""
    from tha.intake import messages as intake  # noqa: PLC0415  # keeps `tha --help` fast
    from tha.intake import table_messages as table  # noqa: PLC0415  # the same
    from tha.source import messages as source  # noqa: PLC0415  # the same

    of_whole = {
        one.code
        for one in (
            *(source.NOT_FOUND, source.UNREADABLE),
            *(intake.DAMAGED_FILE, intake.CHANGED, intake.OTHER_KIND),
            intake.NOT_A_TABLE,
            *(table.TABLE_MISSING_COLUMN, table.TABLE_REPEATED_COLUMN, table.TABLE_UNKNOWN_COLUMN),
        )
    }
    if any(one.code in of_whole for one in scoring.of_inputs):
        show_problems(scoring.problems)
        show(_NOT_WHOLE, "stderr")
        raise click.exceptions.Exit(1)


def _ranked(
    edition: "Edition",
    scoring: "Scoring",
    inputs: dict[str, str],
    folder: Path,
    scratch: Path,
    key: "Ed25519PrivateKey | None",
) -> "Minutes":
    from tha.batch.contest.entries import Entries, predictor_of  # noqa: PLC0415  # fast `tha --help`
    from tha.batch.contest.rank import Standings  # noqa: PLC0415  # the same
    from tha.quiz.contest import Contest, ties_of  # noqa: PLC0415  # the same
    from tha.reports.contest.minutes import publish  # noqa: PLC0415  # the same
    from tha.reports.contest.occasion import Occasion  # noqa: PLC0415  # the same

    rules = edition.quiz.contest or Contest()
    ties = ties_of(rules, has_prediction=predictor_of(edition) is not None)
    entries = Entries(edition, scoring.works, scoring.spool, scoring.repeats)
    limits = edition.quiz.attempts, edition.quiz.time_limit
    with closing(Standings(scratch, rules, ties, *limits)) as standings:
        standings.take(entries.each())
        tally = standings.settle()
        occasion = Occasion(
            edition=edition,
            rules=rules,
            ties=ties,
            made=datetime.now(UTC).astimezone(VIETNAM).replace(microsecond=0),
            salt=secrets.token_hex(16),
            unread=_unread(scoring.of_inputs) - entries.unmarked,
            other_quizzes=entries.other_quizzes,
            inputs=inputs,
        )
        if guessable := standings.guessable():
            show(_GUESSABLE, "stderr", count=str(guessable))
        return publish(folder, standings, tally, occasion, key)


def _unread(problems: list[Problem]) -> int:
    """Lines that could not be marked, each counted once."""
    from tha.intake.messages import CONFLICT, EMPTY  # noqa: PLC0415  # keeps `tha --help` fast

    of_no_line = {CONFLICT.code, EMPTY.code}
    places = {
        (one.place.file, one.place.line)
        for one in problems
        if one.message.level == "error" and one.code not in of_no_line
    }
    return len(places)


def _tell(minutes: "Minutes", out: Path, *, is_signed: bool) -> None:
    counts = minutes.counts
    show(
        _TOLD,
        entries=str(counts.entries),
        ranked=str(counts.ranked),
        apart=str(counts.entries - counts.ranked),
        perfect=str(minutes.perfect),
        name=str(out),
    )
    if counts.other_quizzes:
        show(_OTHERS, count=str(counts.other_quizzes))
    for one in minutes.awards.undecided:
        places = ", ".join(f"{count} × {name}" for name, count in one.prizes.items())
        show(_UNDECIDED, people=str(one.people), rank=str(one.rank), places=places)
    if not is_signed:
        show(_UNSIGNED)
