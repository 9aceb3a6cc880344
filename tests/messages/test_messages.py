"""Does every message have a smallest faulty file, and is it told at exactly the right line?

A case is a file or folder `tests/messages/<room>/<what>…` for the message `<room>/<what>`; what
follows a dot in its name is free (`wrong-kind.date.yml`). Each faulty line carries the mark
`<- room/what`, in whatever comment its format has. Where a line cannot carry one, a file with the
case's name and the ending `.expected` lists `file:line room/what`, one a line.

To open a room: write its cases, and add one line to READERS for each kind of case, saying by what
the case is read (a function from its path to problems; "" is a folder). A message that no small
file can show is provoked by a function in GENERATED.
"""

import importlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import attained_messages
import attempt_messages
import certificate_messages
import input_messages
import link_messages
import marking_messages
import paper_messages
import people_messages
import privacy_messages
import records_messages
import regrade_messages
import seal_messages
import storage_messages
import web_messages
from inputs import read_submissions
from projects import DAY, lay
from samples import a_quiz, an_item
from tha.curriculum.content import load
from tha.curriculum.figures import read_figures
from tha.intake.duplicates import without_repeats
from tha.intake.line_runs import LONGEST_SUBMISSION
from tha.intake.scored import score_all
from tha.law.load import load_register
from tha.quiz.edition import Edition, edition_of
from tha.quiz.flaws import check_flaws
from tha.quiz.load import load_quiz
from tha.source.files import LARGEST_FILE, read_text
from tha.source.front_matter import read_page
from tha.source.problem import Message, Problem

HERE = Path(__file__).parent
ROOMS = HERE.parents[1] / "tools" / "tha"


def _quiz_file(path: Path) -> list[Problem]:
    text = read_text(path, path.name)
    if isinstance(text, Problem):
        return [text]
    loaded, problems = load_quiz(text, "bai-mau")
    if loaded is not None and path.name.startswith("flaw-"):  # the others say nothing of style
        problems += check_flaws(loaded)
    return problems


def _register_file(path: Path) -> list[Problem]:
    text = read_text(path, path.name)
    return [text] if isinstance(text, Problem) else load_register(text)[1]


def _page_file(path: Path) -> list[Problem]:
    text = read_text(path, path.name)
    return [text] if isinstance(text, Problem) else read_page(text)[1]


def _project(folder: Path) -> list[Problem]:
    return load(folder, DAY)[1]


def _submissions(path: Path) -> list[Problem]:
    item = an_item("true_false", id="x1")
    editions = {
        quiz.id: edition_of(quiz)
        for quiz in (a_quiz(item, id="bai-mau"), a_quiz(item, id="bai-rut", draw=1))
    }

    def find(quiz: str, digest: str | None) -> Edition | None:
        return editions.get(quiz) if digest is None else None

    arrivals = without_repeats(read_submissions(path.read_bytes(), path.name))
    return [one for one in score_all(arrivals, find) if isinstance(one, Problem)]


def _figures_file(path: Path) -> list[Problem]:
    text = read_text(path, path.name)
    return [text] if isinstance(text, Problem) else read_figures(text)[1]


READERS: dict[tuple[str, str], Callable[[Path], list[Problem]]] = {
    ("source", ".yml"): _quiz_file,
    ("source", ".md"): _page_file,
    ("law", ".yml"): _register_file,
    ("law", ""): _project,
    ("quiz", ".yml"): _quiz_file,
    ("quiz", ""): _project,
    ("curriculum", ".yml"): _figures_file,
    ("curriculum", ""): _project,
    ("intake", ".ndjson"): _submissions,
    ("intake", ".csv"): input_messages.table,
    ("records", ".csv"): records_messages.roster,
}


def _missing(folder: Path) -> list[Problem]:
    return _refused(folder / "khong-co.yml")


def _folder(folder: Path) -> list[Problem]:
    return _refused(folder)


def _large(folder: Path) -> list[Problem]:
    path = folder / "lon.yml"
    path.write_bytes(b"x" * (LARGEST_FILE + 1))
    return _refused(path)


def _windows_1258(folder: Path) -> list[Problem]:
    path = folder / "cu.yml"
    path.write_bytes("title: Thi hành án".encode("cp1258"))
    return _refused(path)


def _linked(folder: Path) -> list[Problem]:
    (lay(folder) / "docs" / "ngoai.txt").symlink_to(HERE)
    return _project(folder)


def _long(folder: Path) -> list[Problem]:
    path = folder / "dai.ndjson"
    path.write_bytes(b"x" * (LONGEST_SUBMISSION + 1))
    return _submissions(path)


GENERATED: dict[str, Callable[[Path], list[Problem]]] = {
    "source/not-found": _missing,
    "source/unreadable": _folder,
    "source/too-large": _large,
    "source/not-utf8": _windows_1258,
    "curriculum/not-ordinary": _linked,
    "intake/too-long": _long,
    **attained_messages.GENERATED,
    **attempt_messages.GENERATED,
    **certificate_messages.GENERATED,
    **input_messages.GENERATED,
    **link_messages.GENERATED,
    **marking_messages.GENERATED,
    **paper_messages.GENERATED,
    **people_messages.GENERATED,
    **privacy_messages.GENERATED,
    **records_messages.GENERATED,
    **regrade_messages.GENERATED,
    **seal_messages.GENERATED,
    **storage_messages.GENERATED,
    **web_messages.GENERATED,
}


def _refused(path: Path) -> list[Problem]:
    found = read_text(path, path.name)
    return [found] if isinstance(found, Problem) else []


def _cases() -> list[Path]:
    listed = (one for room in HERE.glob("[a-z]*/") for one in room.iterdir())
    return sorted(one for one in listed if one.suffix != ".expected" and one.name[0] not in "._")


def _messages() -> list[tuple[str, Message]]:
    """Every message with its room."""
    found = []
    for path in sorted(ROOMS.rglob("*messages.py")):
        parts = path.relative_to(ROOMS).with_suffix("").parts
        room = parts[0]
        values = vars(importlib.import_module(".".join(["tha", *parts]))).values()
        found += [(room, one) for one in values if isinstance(one, Message)]
    return found


def _code(case: Path) -> str:
    return f"{case.parent.name}/{case.name.split('.')[0]}"


def _expected(case: Path) -> list[tuple[str, int, str]]:
    listed = case.with_suffix(".expected")
    if listed.exists():
        found = re.findall(r"^(\S+):(\d+) (\S+)$", listed.read_text("utf-8"), re.MULTILINE)
        return sorted((file, int(line), code) for file, line, code in found)
    files = [case] if case.is_file() else [one for one in case.rglob("*") if one.is_file()]
    base = case.parent if case.is_file() else case
    return sorted(
        (one.relative_to(base).as_posix(), number, code)
        for one in files
        for number, line in enumerate(one.read_text("utf-8").split("\n"), 1)
        for code in re.findall(r"<- ([a-z]+/[a-z0-9-]+)", line)
    )


def _told(problems: list[Problem]) -> list[tuple[str, int, str]]:
    return sorted((one.place.file, one.place.line, one.code) for one in problems)


@pytest.mark.parametrize("case", _cases(), ids=lambda case: f"{case.parent.name}/{case.name}")
def test_a_faulty_file_is_told_at_exactly_its_lines(case: Path) -> None:
    reader = READERS[case.parent.name, "" if case.is_dir() else case.suffix]
    expected = _expected(case)
    assert _told(reader(case)) == expected
    assert _code(case) in {code for _, _, code in expected}


@pytest.mark.parametrize("code", GENERATED)
def test_what_no_small_file_can_show_is_told_once(code: str, tmp_path: Path) -> None:
    assert [one.code for one in GENERATED[code](tmp_path)] == [code]


@pytest.mark.parametrize("message", [pytest.param(one, id=one.code) for _, one in _messages()])
def test_a_message_has_a_case(message: Message) -> None:
    assert message.code in {*map(_code, _cases()), *GENERATED}


@pytest.mark.parametrize(
    ("room", "message"), [pytest.param(*one, id=one[1].code) for one in _messages()]
)
def test_the_code_of_a_message_names_its_room(room: str, message: Message) -> None:
    assert re.fullmatch(rf"{room}/[a-z0-9]+(-[a-z0-9]+)*", message.code)


def test_no_two_messages_share_a_code() -> None:
    codes = [message.code for _, message in _messages()]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("message", [pytest.param(one, id=one.code) for _, one in _messages()])
def test_a_message_speaks_both_languages_with_the_same_gaps(message: Message) -> None:
    for words in (message.sentence, message.mend):
        gaps = [sorted(re.findall(r"\{\w+\}", one)) for one in (words.vi, words.en)]
        assert words.vi.strip()
        assert set(gaps[0]) == set(gaps[1])
        only_a_gap = re.fullmatch(r"\{\w+\}", words.vi)
        assert only_a_gap or words.vi != words.en
        assert only_a_gap or not words.vi.isascii()
