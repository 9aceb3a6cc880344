"""Do portions hold every line of every input once, on its own number, whatever the input is?"""

import gzip
import io
import json
import os
import threading
from pathlib import Path
from uuid import UUID

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from inputs import raw_submissions
from tha.intake.json_lines import submissions_in
from tha.intake.line_runs import BLOCK, LONGEST_SUBMISSION, Runs, json_runs, lines_of
from tha.intake.portion import Portion
from tha.intake.portions import data_of, portions
from tha.source.problem import Problem

LINES = st.sampled_from([b"{}", b"", b"  ", b'{"a": "\xc3\xa0"}', b"[1]", b'{"a"', b"x" * 30, b"}"])
MARKS = st.sampled_from([b"", b"\xef\xbb\xbf"])
NDJSON = b"".join(b'{"n": %d}\n' % number for number in range(300_000))


def found_in(path: Path, *more: str) -> list[Portion | Problem]:
    return list(portions([str(path), *more], path.parent, lambda _, __: None))


def lines(found: list[Portion | Problem]) -> list[tuple[int, bytes]]:
    """Number and content of each line that is not blank."""
    sound = [one for one in found if isinstance(one, Portion)]
    data = [(data_of(one), one.first_line) for one in sound]
    return [line for one, first in data if isinstance(one, bytes) for line in lines_of(one, first)]


def told(found: list[Portion | Problem]) -> list[str]:
    return [f"{one.place.line} {one.code}" for one in found if isinstance(one, Problem)]


def written(folder: Path, raw: bytes, name: str = "nop.ndjson") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


@given(st.lists(LINES), st.integers(1, 40), MARKS, st.sampled_from([b"\n", b"\r\n"]))
def test_however_a_stream_comes_in_blocks_its_lines_are_the_same(
    each: list[bytes], size: int, mark: bytes, end: bytes
) -> None:
    raw = mark + b"{}\n" + end.join(each)
    blocks = [raw[at : at + size] for at in range(0, len(raw), size)]
    runs = list(json_runs(Runs(blocks)))
    plain = raw.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    expected = [(number, one.strip()) for number, one in enumerate(plain, 1) if one.strip()]
    assert [line for run in runs for line in lines_of(run.data, run.first_line)] == expected
    assert all(run.data == raw[run.start : run.end] for run in runs)


@given(st.lists(LINES, min_size=1), st.integers(1, 40))
def test_a_bad_first_line_is_met_alike_in_any_blocks(each: list[bytes], size: int) -> None:
    raw = b"\n".join(each)
    blocks = [raw[at : at + size] for at in range(0, len(raw), size)]
    runs = json_runs(Runs(blocks))
    found = [one for run in runs for one in submissions_in(run.data, "nop.ndjson", run.first_line)]
    expected = [one for one in raw_submissions(raw, "nop.ndjson") if isinstance(one, tuple)]
    assert found == expected


def test_a_plain_file_is_named_by_its_bytes(tmp_path: Path) -> None:
    found = found_in(written(tmp_path, NDJSON))
    assert all(isinstance(one, Portion) and one.data is None for one in found)
    assert len(found) == len(NDJSON) // BLOCK + 1
    expected = list(enumerate(NDJSON.rstrip().split(b"\n"), 1))
    assert lines(found) == expected


def test_a_byte_order_mark_is_no_part_of_the_first_portion(tmp_path: Path) -> None:
    found = found_in(written(tmp_path, b"\xef\xbb\xbf{}\n{}"))
    assert lines(found) == [(1, b"{}"), (2, b"{}")]


def test_an_object_over_many_lines_becomes_one_line(tmp_path: Path) -> None:
    found = found_in(written(tmp_path, json.dumps({"a": [1, 2]}, indent=1).encode()))
    [(number, line)] = lines(found)
    assert number == 1
    assert json.loads(line) == {"a": [1, 2]}


def test_a_line_end_inside_a_text_is_not_mended(tmp_path: Path) -> None:
    [(_, line)] = lines(found_in(written(tmp_path, b'{\n"a": "b\nc"}')))
    with pytest.raises(json.JSONDecodeError):
        json.loads(line.decode())


@pytest.mark.parametrize("name", ["nop.ndjson", "nop.ndjson.gz"])
def test_an_over_long_line_is_cut_and_the_lines_after_it_keep_their_number(
    tmp_path: Path, name: str
) -> None:
    raw = b'{"a": 1}\n' + b"x" * (3 * BLOCK) + b"\n{}\n"
    path = written(tmp_path, gzip.compress(raw) if name.endswith(".gz") else raw, name)
    first, long, last = lines(found_in(path))
    assert (first, last) == ((1, b'{"a": 1}'), (3, b"{}"))
    assert long == (2, b"x" * (LONGEST_SUBMISSION + 2))


@pytest.mark.parametrize("at", [0, 1, 700, 2**20 - 1, 2**20])
def test_no_line_end_at_a_block_is_missed(tmp_path: Path, at: int) -> None:
    raw = b"[]" + b" " * (BLOCK - at - 3) + b"\n" + b"{}\n" * 3
    assert [number for number, _ in lines(found_in(written(tmp_path, raw)))] == [1, 2, 3, 4]


@pytest.mark.parametrize("name", ["a.ndjson.gz", "b.zst", "c.json"])
def test_packed_lines_are_unpacked(tmp_path: Path, name: str) -> None:
    half = len(NDJSON) // 2  # two members
    pack = gzip.compress if name.endswith("gz") else zstandard.ZstdCompressor().compress
    path = written(tmp_path, pack(NDJSON[:half]) + pack(NDJSON[half:]), name)
    assert b"".join(line + b"\n" for _, line in lines(found_in(path))) == NDJSON


def test_zstd_frames_with_checksum_and_those_that_say_nothing_are_read(tmp_path: Path) -> None:
    frame = zstandard.ZstdCompressor(write_checksum=True, write_content_size=False).compress(NDJSON)
    idle = (0x184D2A53).to_bytes(4, "little") + (5).to_bytes(4, "little") + b"abcde"
    assert len(lines(found_in(written(tmp_path, idle + frame + idle, "nop.zst")))) == 300_000


@pytest.mark.parametrize("name", ["nop.ndjson.gz", "nop.ndjson.zst"])
@pytest.mark.parametrize("harm", ["cut", "cut in the second", "changed", "rubbish behind"])
def test_what_comes_before_damage_is_given_and_the_damage_is_told(
    tmp_path: Path, name: str, harm: str
) -> None:
    pack = (
        gzip.compress
        if name.endswith("gz")
        else zstandard.ZstdCompressor(write_checksum=True).compress
    )
    packed = pack(NDJSON)
    at = len(packed) - 2
    harmed = {
        "cut": packed[: len(packed) // 2],
        "cut in the second": packed + packed[: len(packed) // 2],
        "changed": packed[:at] + bytes([packed[at] ^ 8]) + packed[at + 1 :],
        "rubbish behind": packed + b"rubbish",
    }[harm]
    found = found_in(written(tmp_path, harmed, name))
    given_lines = lines(found)
    assert len(given_lines) > 100_000
    assert told(found) == [f"{len(given_lines) + 1} intake/damaged"]
    assert found[-1:] == [one for one in found if isinstance(one, Problem)]


def test_a_name_that_promises_gzip_and_does_not_keep_it_is_damage(tmp_path: Path) -> None:
    assert told(found_in(written(tmp_path, b"{}\n", "nop.gz"))) == ["1 intake/damaged"]


def test_an_object_over_many_lines_that_is_cut_off_by_damage_is_told_once(tmp_path: Path) -> None:
    packed = gzip.compress(json.dumps({"a": list(range(9999))}, indent=1).encode())
    found = found_in(written(tmp_path, packed[:-50], "nop.json.gz"))
    assert [one.code for one in found if isinstance(one, Problem)] == ["intake/damaged"]
    assert lines(found) == []


def test_standard_input_is_kept_and_carried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"{}\n\n[]")))
    path = written(tmp_path, b"{}")
    twice = [found_in(path, "-"), found_in(path, "-")]
    assert lines(twice[0]) == lines(twice[1]) == [(1, b"{}"), (1, b"{}"), (3, b"[]")]
    assert {one.name: one.data is None for one in twice[0] if isinstance(one, Portion)} == {
        str(path): True,
        "-": False,
    }


@pytest.mark.parametrize("name", ["ong", "nop/ong.ndjson"])
def test_a_pipe_can_be_read_again(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    os.mkfifo(path)
    threading.Thread(target=path.write_bytes, args=(b"{}\n\n[]",), daemon=True).start()
    named = path if name == "ong" else path.parent
    for _ in range(2):
        found = list(portions([str(named)], tmp_path, lambda _, __: None))
        assert lines(found) == [(1, b"{}"), (3, b"[]")]


def test_a_table_in_a_pipe_is_known_by_its_first_line(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong")
    table = f"submission,quiz\n{UUID(int=1)},mau\n".encode()
    threading.Thread(target=(tmp_path / "ong").write_bytes, args=(table,), daemon=True).start()
    [(number, line)] = lines(found_in(tmp_path / "ong"))
    assert (number, json.loads(line)["quiz"]) == (2, "mau")


def test_a_folder_is_its_files_by_name(tmp_path: Path) -> None:
    folder = tmp_path / "nop"
    folder.mkdir()
    for name in ("b.json", "a.ndjson", "c.txt"):
        written(folder, b'"%s"' % name.encode(), name)
    found = found_in(folder)
    assert [line for _, line in lines(found)] == [b'"a.ndjson"', b'"b.json"']
    assert told(found) == ["1 intake/other-kind"]


@pytest.mark.parametrize("raw", [b"", b"\n \r\n", b"\xef\xbb\xbf"])
def test_an_input_without_a_line_is_empty(tmp_path: Path, raw: bytes) -> None:
    assert told(found_in(written(tmp_path, raw))) == ["1 intake/empty"]


def test_a_file_that_is_not_there_hides_no_other(tmp_path: Path) -> None:
    path = written(tmp_path, b"{}")
    found = found_in(tmp_path / "khong-co.ndjson", str(path))
    assert told(found) == ["1 source/not-found"]
    assert lines(found) == [(1, b"{}")]


def test_a_file_that_vanishes_or_shrinks_is_told_by_its_portion(tmp_path: Path) -> None:
    path = written(tmp_path, b"{}\n{}\n")
    [portion] = found_in(path)
    assert isinstance(portion, Portion)
    path.write_bytes(b"{}\n")
    assert told([data_of(portion)]) == ["1 intake/changed"]  # type: ignore[list-item]
    path.unlink()
    assert told([data_of(portion)]) == ["1 source/not-found"]  # type: ignore[list-item]
