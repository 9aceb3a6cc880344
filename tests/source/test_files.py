"""Which files are found, and what becomes of their bytes?"""

import os
from pathlib import Path

import pytest

from tha.source.files import LARGEST_FILE, Text, decode_text, find_files, read_text
from tha.source.problem import Problem


def _told(found: Text | Problem) -> tuple[str, str]:
    assert isinstance(found, Problem)
    return found.code, str(found.place)


def _content(found: Text | Problem) -> str:
    assert isinstance(found, Text)
    return found.content


def test_files_are_found_in_order_below_a_folder(tmp_path: Path) -> None:
    for name in ("b.yml", "a.yml", "sau/c.yml", "d.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = [one.relative_to(tmp_path).as_posix() for one in find_files(tmp_path, ".yml")]
    assert found == ["a.yml", "b.yml", "sau/c.yml"]


def test_hidden_files_and_folders_are_not_content(tmp_path: Path) -> None:
    (tmp_path / ".an").mkdir()
    (tmp_path / ".an" / "a.yml").touch()
    (tmp_path / ".b.yml").touch()
    assert list(find_files(tmp_path, ".yml")) == []


def test_a_folder_whose_name_ends_like_a_file_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.yml").mkdir()
    assert list(find_files(tmp_path, ".yml")) == []


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    assert _told(read_text(tmp_path / "a.yml", "a.yml")) == ("source/not-found", "a.yml:1:1")


def test_a_folder_is_not_read_as_a_file(tmp_path: Path) -> None:
    assert _told(read_text(tmp_path, "a"))[0] == "source/unreadable"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yml")
    assert _told(read_text(tmp_path / "a.yml", "a.yml"))[0] == "source/unreadable"


def test_a_file_of_ten_megabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"x" * 10_000_000)
    assert _told(read_text(path, "a.yml")) == ("source/too-large", "a.yml:1:1")


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"x" * LARGEST_FILE)
    assert len(_content(read_text(path, "a.yml"))) == LARGEST_FILE


def test_text_comes_back_composed() -> None:
    assert _content(decode_text("a\u0300".encode(), "a")) == "à"


def test_line_ends_of_windows_and_old_macs_become_plain() -> None:
    assert _content(decode_text(b"a\r\nb\rc\n", "a")) == "a\nb\nc\n"


def test_a_byte_order_mark_is_dropped() -> None:
    assert _content(decode_text(b"\xef\xbb\xbfa", "a")) == "a"


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"])
def test_the_first_byte_that_is_not_utf8_is_pointed_at(before: bytes) -> None:
    raw = before + "một\r\nhai ".encode() + b"\xe1\xba"
    assert _told(decode_text(raw, "a")) == ("source/not-utf8", "a:2:5")


def test_utf16_is_told_as_not_utf8() -> None:
    assert _told(decode_text("a".encode("utf-16"), "a")) == ("source/not-utf8", "a:1:1")


@pytest.mark.parametrize("character", ["\0", "\x0b", "\x1b", "\x7f", "\x85", "\u2028"])
def test_a_control_character_is_pointed_at(character: str) -> None:
    raw = f"một\nhai{character}".encode()
    assert _told(decode_text(raw, "a")) == ("source/control-character", "a:2:4")


def test_a_place_counts_characters_from_one() -> None:
    assert str(Text("a", "một\nhai").place(5)) == "a:2:2"
