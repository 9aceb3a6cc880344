"""Is every address of another site found, where it stands, and no example?"""

from pathlib import Path

from projects import PAGE, lay
from tha.cli.links.gathered import addresses_in

SOURCES = """\
luat-mau:
  sources: [{url: "https://a.vn/luat?x=1&y=2", seen: 2026-11-24}]
"""


def found(folder: Path, body: str) -> dict[str, list[str]]:
    files = {"docs/tra-cuu/van-ban.yml": SOURCES, "docs/bai.md": PAGE + body}
    return {
        address: [str(one) for one in places]
        for address, places in addresses_in(lay(folder, files)).items()
    }


def test_links_and_sources_are_found_with_all_their_places(tmp_path: Path) -> None:
    body = "[một](https://a.vn/bai#muc), <https://b.vn/>.\n\nXem https://a.vn/bai.\n"
    assert found(tmp_path, body) == {
        "https://a.vn/bai": ["docs/bai.md:6:7", "docs/bai.md:8:5"],
        "https://b.vn/": ["docs/bai.md:6:31"],
        "https://a.vn/luat?x=1&y=2": ["docs/tra-cuu/van-ban.yml:2:20"],
    }


def test_examples_are_left_alone(tmp_path: Path) -> None:
    body = "`https://a.vn/x` [x](https://hoc.example/) [y](http://localhost:8000/)\n"
    assert list(found(tmp_path, body)) == ["https://a.vn/luat?x=1&y=2"]


def test_an_address_that_none_can_read_is_kept_to_be_told(tmp_path: Path) -> None:
    assert "http://[x" in found(tmp_path, "[x](http://[x)\n")
