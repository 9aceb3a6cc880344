"""Is what the council publishes read back as it was written?"""

from datetime import date
from pathlib import Path

from certificate_samples import KEY, OTHER_KEY
from tha.seal.keys import public_pem
from tha.seal.published import FOLDER, key_name, read_published, revoked_text

REVOKED = {"CN-2026-000002": date(2026, 12, 1), "CN-2026-000001": date(2026, 11, 30)}


def publish(project: Path) -> Path:
    folder = project / FOLDER
    folder.mkdir(parents=True)
    (folder / "thu-hoi.json").write_bytes(revoked_text(REVOKED))
    (folder / "khoa.pub.pem").write_bytes(public_pem(KEY))
    return folder


def test_keys_and_revoked_numbers_are_found(tmp_path: Path) -> None:
    publish(tmp_path)
    found, problems = read_published(tmp_path)
    assert (found.revoked, problems) == (REVOKED, ())
    assert list(found.keys) == [key_name(KEY.public_key())]


def test_keys_that_are_named_take_the_place_of_the_published(tmp_path: Path) -> None:
    publish(tmp_path)
    (tmp_path / "khac.pem").write_bytes(public_pem(OTHER_KEY))
    found, _ = read_published(tmp_path, [tmp_path / "khac.pem"])
    assert list(found.keys) == [key_name(OTHER_KEY.public_key())]


def test_a_list_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (publish(tmp_path) / "thu-hoi.json").write_text('{"CN": "hôm qua"}', encoding="utf-8")
    assert [one.code for one in read_published(tmp_path)[1]] == ["seal/not-a-revocation-list"]


def test_numbers_stand_in_order_one_a_line() -> None:
    assert revoked_text(REVOKED).decode().splitlines()[1:3] == [
        ' "CN-2026-000001": "2026-11-30",',
        ' "CN-2026-000002": "2026-12-01"',
    ]
