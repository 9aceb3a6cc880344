"""Do the digests of inputs say which bytes were handed in, and nothing of the machine?"""

import os
from hashlib import sha256
from pathlib import Path

from tha.cli.files.input_digests import input_digests
from tha.intake.portions import kept_at


def of(content: bytes) -> str:
    return f"sha256:{sha256(content).hexdigest()}"


def test_a_file_goes_by_its_name_without_folders(tmp_path: Path) -> None:
    (tmp_path / "nop.ndjson").write_bytes(b"x")
    assert input_digests([str(tmp_path / "nop.ndjson")], tmp_path) == {"nop.ndjson": of(b"x")}


def test_standard_input_is_that_which_was_kept(tmp_path: Path) -> None:
    kept_at("-", tmp_path).write_bytes(b"x")
    assert input_digests(["-"], tmp_path) == {"-": of(b"x")}


def test_of_a_folder_only_submissions_count(tmp_path: Path) -> None:
    (tmp_path / "b.ndjson").write_bytes(b"x")
    (tmp_path / "doc.txt").write_bytes(b"y")
    assert input_digests([str(tmp_path)], tmp_path) == {"b.ndjson": of(b"x")}


def test_files_that_are_called_alike_are_all_there(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "n.ndjson").write_bytes(folder.encode())
    names = [str(tmp_path / folder) for folder in ("a", "b")]
    assert input_digests(names, tmp_path) == {"n.ndjson": of(b"a"), "n.ndjson (2)": of(b"b")}


def test_what_cannot_be_read_has_no_digest(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong")
    assert input_digests([str(tmp_path / "ong"), "khong-co"], tmp_path) == {
        "ong": "",
        "khong-co": "",
    }


def test_a_name_that_is_no_utf8_is_written_out(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/b\xff.ndjson")
    Path(name).write_bytes(b"x")
    assert input_digests([name], tmp_path) == {"b\\xff.ndjson": of(b"x")}
