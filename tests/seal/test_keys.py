"""Is a private key its owner's alone, and read only while it is?"""

from pathlib import Path

import pytest

from tha.seal.keys import make_key, public_pem, read_private, read_public
from tha.source.problem import Problem


def test_a_new_key_can_be_read_by_its_owner_alone(tmp_path: Path) -> None:
    make_key(tmp_path / "khoa.pem")
    assert (tmp_path / "khoa.pem").stat().st_mode & 0o777 == 0o600


def test_a_key_is_never_written_over(tmp_path: Path) -> None:
    make_key(tmp_path / "khoa.pem")
    with pytest.raises(FileExistsError):
        make_key(tmp_path / "khoa.pem")


def test_what_is_read_back_is_the_pair_that_was_made(tmp_path: Path) -> None:
    (tmp_path / "cong-khai.pem").write_bytes(make_key(tmp_path / "khoa.pem"))
    private, public = read_private(tmp_path / "khoa.pem"), read_public(tmp_path / "cong-khai.pem")
    assert not isinstance(private, Problem)
    assert not isinstance(public, Problem)
    public.verify(private.sign(b"x"), b"x")
    assert public_pem(private) == (tmp_path / "cong-khai.pem").read_bytes()


@pytest.mark.parametrize("text", [b"", b"x", b"-----BEGIN PUBLIC KEY-----\n"])
def test_what_is_no_key_is_refused(text: bytes, tmp_path: Path) -> None:
    path = tmp_path / "khoa.pem"
    path.write_bytes(text)
    path.chmod(0o600)
    for found in (read_private(path), read_public(path)):
        assert isinstance(found, Problem)
        assert found.code == "seal/not-a-key"


def test_a_key_that_is_not_there_is_told(tmp_path: Path) -> None:
    found = read_private(tmp_path / "khoa.pem")
    assert isinstance(found, Problem)
    assert found.code == "source/not-found"
