"""Is everything found that is not as it was sealed?"""

from pathlib import Path

from seal_messages import PRIVATE, sealed, told
from tha.seal.keys import make_key


def codes(made: Path, public: Path | None) -> list[str]:
    return [one.code for one in told(made, public)]


def test_a_folder_as_it_was_sealed_is_sound(tmp_path: Path) -> None:
    assert codes(*sealed(tmp_path)) == []


def test_another_key_is_not_that_of_the_council(tmp_path: Path) -> None:
    made, _ = sealed(tmp_path)
    (tmp_path / "khac.pem").write_bytes(make_key(tmp_path / "khac-bi-mat.pem"))
    assert codes(made, tmp_path / "khac.pem") == ["seal/broken-signature"]


def test_a_link_to_the_same_bytes_is_not_the_file(tmp_path: Path) -> None:
    made, public = sealed(tmp_path)
    part = made / "tra-cuu" / "00.js"
    part.rename(tmp_path / "00.js")
    part.symlink_to(tmp_path / "00.js")
    assert codes(made, public) == ["seal/file-changed"]


def test_a_private_file_may_be_kept_back_but_not_altered(tmp_path: Path) -> None:
    made, public = sealed(tmp_path)
    (made / PRIVATE).write_text("y", encoding="utf-8")
    assert codes(made, public) == ["seal/file-changed"]
    (made / PRIVATE).unlink()
    assert codes(made, public) == ["seal/file-withheld"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    made, public = sealed(tmp_path)
    assert codes(made / PRIVATE, public) == ["seal/not-a-folder"]


def test_a_folder_without_minutes_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path, None) == ["source/not-found"]
