"""Is there one way only to write a certificate?"""

import json
from decimal import Decimal
from unicodedata import normalize

import pytest

from certificate_samples import a_document
from tha.records.certificates.document import read, written


def test_what_is_written_is_read_back() -> None:
    assert read(written(a_document())) == a_document()


def test_names_are_sorted_nothing_is_spaced_and_every_value_is_a_text() -> None:
    plain = json.loads(written(a_document()))
    assert set(map(type, plain.values())) == {str}
    canonical = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert written(a_document()) == canonical.encode()


@pytest.mark.parametrize(
    ("found", "instead"),
    [
        (b'"hours":"4"', b'"hours":4'),
        (b'{"format"', b'{ "format"'),
        (b'"hours":"4"', b'"hours":"4","loi":"x"'),
        (b'"hours":"4"', b'"hours":"nhieu"'),
        ("mẫu A".encode(), b"m\\u1eabu A"),
        ("mẫu A".encode(), normalize("NFD", "mẫu A").encode()),
        (b"tha-certificate/1", b"tha-certificate/2"),
        (b"TH-0001", b"\xff"),
    ],
)
def test_any_other_way_is_none(found: bytes, instead: bytes) -> None:
    content = written(a_document())
    assert found in content
    assert read(content.replace(found, instead)) is None


def test_hours_keep_their_way_of_writing() -> None:
    assert b'"hours":"2.5"' in written(a_document(hours=Decimal("2.5")))
