"""How do a great many submissions become results in a file, also when that is cut off?"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NoReturn

import click
import msgspec

from tha.batch.run import Counts, Mark, Works, mark_all, without_repeats
from tha.batch.spool import BusyError, OtherInputError, Spool
from tha.batch.tables import MissingExtraError, to_csv, to_parquet
from tha.batch.workers import marked_by_workers, marked_here
from tha.cli.files.outputs import plain_file, refuse_unwritable, told_when_full
from tha.cli.files.progress import Progress
from tha.cli.files.submissions import Editions
from tha.cli.terminal.show import show
from tha.intake.messages import UNKNOWN_QUIZ
from tha.intake.portions import is_passing, portions
from tha.source.language import Words
from tha.source.problem import Problem

_SMALL = 8_000_000
"""Bytes below which it takes longer to start workers than to mark."""

_BUSY = Words(
    vi='"{name}" đang được một lệnh khác ghi; đợi lệnh đó xong',
    en='"{name}" is being written by another command; wait for it',
)
_OTHER_INPUT = Words(
    vi="không chấm tiếp được: đầu vào hoặc quiz đã khác lần trước; chấm lại từ đầu, bỏ --resume",
    en="cannot go on: inputs or quizzes differ from last time; begin anew, without --resume",
)
_WORKER_DIED = Words(
    vi="một tiến trình chấm bị dừng đột ngột, có thể vì máy hết bộ nhớ",
    en="a worker was stopped, maybe for want of memory",
)
_GO_ON = Words(
    vi="phần đã chấm được giữ lại: chạy lại lệnh này với --resume để chấm tiếp",
    en="what was marked is kept: run the command again with --resume to go on",
)
_NO_CLUSTER = Words(
    vi="--cluster cần phần bổ sung: pip install 'tha[cluster]'",
    en="--cluster needs an extra: pip install 'tha[cluster]'",
)
_NO_PARQUET = Words(
    vi="kết quả .parquet cần phần bổ sung: pip install 'tha[parquet]'",
    en="results as .parquet need an extra: pip install 'tha[parquet]'",
)
_UNREACHED = Words(
    vi="không nối được tới bộ điều phối {address}", en="the scheduler {address} cannot be reached"
)


class Plan(msgspec.Struct, frozen=True):
    """Which files are marked, and by whom."""

    files: tuple[str, ...]
    workers: int | None = None
    """Processes; None for as many as there are cores, where the input is worth it."""
    cluster: str | None = None
    resume: bool = False


class Scoring(msgspec.Struct, frozen=True):
    """What marking came to; `results` is NDJSON and goes with the folder of `spool`."""

    results: Path
    works: Works
    spool: Spool
    counts: Counts
    repeats: frozenset[int]
    """Indexes among all submissions that have a UUID."""
    of_inputs: list[Problem]
    of_quizzes: list[Problem]
    """Why quizzes that were answered cannot be used."""

    @property
    def problems(self) -> list[Problem]:
        """Everything that is wrong."""
        return [*self.of_inputs, *self.of_quizzes]


@contextmanager
def scored(plan: Plan, out: Path | None, editions: Editions | None = None) -> Iterator[Scoring]:
    """The results of all submissions of `plan`, for as long as they are needed.

    Without `editions`, they are marked by those of the project. What was done stays beside `out`
    when the verb is cut off, for `--resume`.
    """
    editions = editions or Editions()
    with _spool(plan, editions, out) as spool:
        works = partial(portions, plan.files, spool.folder, editions.find)
        progress = Progress(plan.files)
        try:
            mark_all(works, _marker(plan, editions, spool.folder), spool, progress.heed)
            counts, told, repeats = without_repeats(works, spool)
            found = [*spool.problems(), *told]
        except BrokenProcessPool:
            _tell_how_to_go_on(plan, out)
            _refuse(_WORKER_DIED)
        except KeyboardInterrupt:
            _tell_how_to_go_on(plan, out)
            raise
        except OSError as error:
            _tell_how_to_go_on(plan, out)
            if plan.cluster is not None and error.filename is None:
                _refuse(_UNREACHED, address=plan.cluster)
            refuse_unwritable(out or spool.folder, error)
        finally:
            progress.clear()
        missing = {str(one.gaps["quiz"]) for one in found if one.code == UNKNOWN_QUIZ.code}
        of_quizzes = editions.problems(missing)
        yield Scoring(spool.path("results"), works, spool, counts, repeats, found, of_quizzes)


def deliver(results: Path, out: Path | None) -> None:
    """Puts the finished results where they belong, whole or not at all, in the form of its name."""
    if out is None:
        with results.open("rb") as stream, told_when_full() as stdout:
            shutil.copyfileobj(stream, stdout)
        return
    try:
        make = _FORMS.get(out.suffix.lower())
        made = make(results) if make is not None else results
        with made.open("rb") as stream:
            os.fsync(stream.fileno())
        made.replace(plain_file(out))
    except MissingExtraError:
        _refuse(_NO_PARQUET)
    except OSError as error:
        refuse_unwritable(out, error)


def _as_csv(results: Path) -> Path:
    made = results.with_suffix(".csv")
    with made.open("wb") as stream:
        made.chmod(0o600)
        to_csv(results, stream)
    return made


def _as_parquet(results: Path) -> Path:
    made = results.with_suffix(".parquet")
    to_parquet(results, made, results.parent)
    made.chmod(0o600)
    return made


_FORMS: dict[str, Callable[[Path], Path]] = {".csv": _as_csv, ".parquet": _as_parquet}
"""How the name of a file of results ends -> what makes it beside the NDJSON."""


@contextmanager
def _spool(plan: Plan, editions: Editions, out: Path | None) -> Iterator[Spool]:
    """The folder of the run: beside `out`, or one that goes with the run."""
    with _folder(out) as folder:
        try:
            spool = Spool(folder, _purpose(plan, editions), resume=plan.resume)
        except BusyError:
            _refuse(_BUSY, name=str(out))
        except OtherInputError:
            _refuse(_OTHER_INPUT)
        except OSError as error:
            refuse_unwritable(out or folder, error)
        try:
            yield spool
            spool.remove()
        except BaseException:
            spool.close()
            if not _can_go_on(plan):
                shutil.rmtree(folder)
            raise


@contextmanager
def _folder(out: Path | None) -> Iterator[Path]:
    """Where the run keeps what it needs; without `out` it is gone however the run ends."""
    if out is None:
        with tempfile.TemporaryDirectory(prefix="tha-") as folder:
            yield Path(folder)
    else:
        place = plain_file(out)  # beside the file itself, where `out` is a link to it
        yield place.parent / f".{place.name}.dang-cham"


def _tell_how_to_go_on(plan: Plan, out: Path | None) -> None:
    """Only where the folder stays."""
    if out is not None and _can_go_on(plan):
        show(_GO_ON, "stderr")


def _can_go_on(plan: Plan) -> bool:
    """What passes cannot be had again."""
    return not any(map(is_passing, plan.files))


def _purpose(plan: Plan, editions: Editions) -> str:
    """A digest of inputs and editions: going on makes sense only with the same."""
    digest = sha256()
    for name in plan.files:
        digest.update(os.fsencode(name) + b"\0")
        for path in sorted(Path(name).iterdir()) if Path(name).is_dir() else [Path(name)]:
            if path.is_file():
                told = path.stat()
                digest.update(os.fsencode(path))
                digest.update(f"\0{told.st_size}\0{told.st_mtime_ns}\0".encode())
    for quiz, content in sorted(editions.contents().items()):
        digest.update(quiz.encode() + b"\0" + content)
    return digest.hexdigest()


def _marker(plan: Plan, editions: Editions, folder: Path) -> Mark:
    contents = editions.contents()
    if plan.cluster is not None:
        try:
            from tha.batch.cluster import marked_on_cluster  # noqa: PLC0415  # an extra
        except ImportError:
            _refuse(_NO_CLUSTER)
        return partial(marked_on_cluster, editions=contents, address=plan.cluster)
    workers = plan.workers or _fitting(plan.files)
    if workers == 1:
        return partial(marked_here, editions=contents)
    return partial(marked_by_workers, editions=contents, workers=workers, folder=folder)


def _fitting(files: Sequence[str]) -> int:
    """One process for what is small, and all cores for the rest."""
    sizes = [Path(name).stat().st_size for name in files if Path(name).is_file()]
    is_small = not any(map(is_passing, files)) and sum(sizes) < _SMALL
    return 1 if is_small else len(os.sched_getaffinity(0))


def _refuse(words: Words, **gaps: str) -> NoReturn:
    show(words, "stderr", **gaps)
    raise click.exceptions.Exit(1)
