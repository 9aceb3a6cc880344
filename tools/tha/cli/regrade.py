"""What does it change to mark a quiz again by a corrected edition?"""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from tha.cli.files.opened import opened_records, refuse, show_struct
from tha.cli.terminal.show import show_problems
from tha.cli.terminal.verb import FORMAT, Option, Verb, language_of
from tha.records.retention.reason import LONGEST_REASON
from tha.source.files import find_files, read_text
from tha.source.language import Words
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tha.records.regrade.judge import By

_DIGEST = re.compile(r"(?:sha256:)?([0-9a-f]{12,64})")
_MEANT_AS_DIGEST = "sha256:"
_CURRENT = "current"
_QUIZZES = "quizzes"
_ENDINGS = (".yml", ".yaml")
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_OWN_REASONS = ("received", "rubric")
"""What the records themselves write as the reason of a marking."""

_NO_REASON = Words(
    vi=f"cần một lý do, từ 1 đến {LONGEST_REASON} ký tự, trên một dòng",
    en=f"a reason of 1 to {LONGEST_REASON} characters on one line is due",
)
_TAKEN_REASON = Words(
    vi="từ này hồ sơ đã dùng; hãy viết rõ vì sao chấm lại",
    en="the records use this word themselves; say why it is marked again",
)
_NO_EDITION = Words(
    vi="cần nêu bản để chấm: current, đường dẫn một tệp quiz, hoặc mã băm",
    en="name the edition to mark by: current, the path of a quiz file, or a digest",
)
_BAD_DIGEST = Words(
    vi="mã băm cần từ 12 đến 64 chữ số 0-9, a-f sau sha256:",
    en="a digest takes 12 to 64 digits 0-9, a-f after sha256:",
)


def _edition(ctx: click.Context, _: click.Parameter, value: str) -> str:
    """The edition as it is named. Raises BadParameter when nothing can be of that name."""
    named = value.strip()
    if not named:
        raise click.BadParameter(_NO_EDITION.into(language_of(ctx)))
    lower = named.lower()
    if lower.startswith(_MEANT_AS_DIGEST) and _DIGEST.fullmatch(lower) is None:
        raise click.BadParameter(_BAD_DIGEST.into(language_of(ctx)))
    return named


def _reason(ctx: click.Context, _: click.Parameter, value: str) -> str:
    """The reason as it is kept. Raises BadParameter when it says nothing."""
    reason = canonical(value).replace(_NO_BREAK_SPACE, " ").strip()
    if not reason or len(reason) > LONGEST_REASON or not reason.isprintable():
        raise click.BadParameter(_NO_REASON.into(language_of(ctx)))
    if reason.casefold() in _OWN_REASONS:
        raise click.BadParameter(_TAKEN_REASON.into(language_of(ctx)))
    return reason


@click.command(
    cls=Verb,
    words=Words(
        vi="Chấm lại mọi bài đã lưu của một quiz theo bản đã sửa: cho xem trước ai đổi điểm, "
        "ai đổi kết quả. Chỉ ghi khi có --apply, và ghi bên cạnh kết quả cũ.",
        en="Mark all kept submissions of a quiz again by a corrected edition: first shows whose "
        "score and result would change. Writes only with --apply, beside the old marks.",
    ),
    example='tha regrade bai-kiem-tra --edition current --reason "Sửa đáp án câu 3"\n'
    'tha regrade bai-kiem-tra --edition current --reason "Sửa đáp án câu 3" --apply',
)
@click.argument("quiz", metavar="QUIZ")
@click.option(
    "--edition",
    "edition",
    cls=Option,
    required=True,
    callback=_edition,
    metavar="NEW",
    words=Words(
        vi="Bản để chấm: đường dẫn tệp quiz, current (tệp trong quizzes/), "
        "hoặc mã băm của một bản đã lưu (12 chữ số đầu là đủ).",
        en="The edition to mark by: the path of a quiz file, current (the file in quizzes/), "
        "or the digest of a kept one (its first 12 digits are enough).",
    ),
)
@click.option(
    "--reason",
    cls=Option,
    required=True,
    callback=_reason,
    metavar="TEXT",
    words=Words(vi="Vì sao chấm lại; ghi vào sổ.", en="Why; it is written in the ledger."),
)
@click.option(
    "--apply",
    "is_meant",
    cls=Option,
    is_flag=True,
    words=Words(vi="Ghi kết quả mới vào hồ sơ.", en="Keep the new marks in the records."),
)
@FORMAT
def regrade(quiz: str, edition: str, reason: str, form: str, *, is_meant: bool) -> None:
    """Tells what changes, and keeps it when that is meant."""
    with opened_records():
        from tha.records.regrade.regrade import (  # noqa: PLC0415  # needs Django set up
            Order,
            account_of,
            apply,
            unanswered,
        )

        for problem in unanswered(quiz):
            refuse(problem)
        by = _by(quiz, edition)
        account = apply(by, Order(reason, datetime.now(UTC))) if is_meant else account_of(by)
        if isinstance(account, list):
            _refuse_all(account)
        if form == "json":
            show_struct(account)
        else:
            from tha.cli.regrade_lines.account import show_account  # noqa: PLC0415  # the same

            show_account(account, reason)


def _refuse_all(problems: "Sequence[Problem]") -> NoReturn:
    show_problems(problems)
    raise click.exceptions.Exit(1)


def _by(quiz: str, named: str) -> "By":
    """The edition that is `named`; the verb ends where there is none."""
    from tha.records.database import database_place  # noqa: PLC0415  # needs Django set up
    from tha.records.editions import find_kept_by_beginning  # noqa: PLC0415  # the same
    from tha.records.regrade.judge import By  # noqa: PLC0415  # the same

    digest = _DIGEST.fullmatch(named.lower())
    if digest is None:
        return _by_file(quiz, _file_of(quiz) if named == _CURRENT else Path(named))
    place = database_place()
    found = find_kept_by_beginning(quiz, f"sha256:{digest[1]}", place)
    if isinstance(found, Problem):
        refuse(found)
    return By(found, place)


def _file_of(quiz: str) -> Path:
    """The file of the quiz below quizzes/, or where it would be."""
    found = (one for one in find_files(Path(_QUIZZES), *_ENDINGS) if one.stem == quiz)
    return next(found, Path(_QUIZZES, f"{quiz}.yml"))


def _by_file(quiz: str, path: Path) -> "By":
    from tha.quiz.edition import edition_of  # noqa: PLC0415  # keeps `tha --help` fast
    from tha.quiz.load import load_quiz  # noqa: PLC0415  # the same
    from tha.quiz.replaceable import file_of_another  # noqa: PLC0415  # the same
    from tha.records.regrade.judge import By  # noqa: PLC0415  # needs Django set up

    if problem := file_of_another(quiz, path, Path(_QUIZZES)):
        refuse(problem)
    place = Place(path.as_posix())
    text = read_text(path, path.as_posix())
    if isinstance(text, Problem):
        refuse(text)
    loaded, problems = load_quiz(text, quiz)
    if loaded is None or loaded.quiz is None:
        _refuse_all([one for one in problems if one.message.level == "error"])
    show_problems(problems)  # warnings alone: they stand in nobody's way
    items = {
        item.id: loaded.document.place(("items", index)) for index, item in loaded.items.items()
    }
    return By(edition_of(loaded.quiz), place, items)
