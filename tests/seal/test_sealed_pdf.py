"""Is a sealed file known again, and every other one refused?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from certificate_samples import KEY, OTHER_KEY
from tha.seal.sealed_pdf import is_sealed, seal

PDF = b"%PDF-1.7\n1 0 obj\nendobj\ntrailer\nstartxref\n17\n%%EOF"
PUBLIC = KEY.public_key()


def test_a_sealed_file_is_as_it_was_sealed() -> None:
    assert is_sealed(seal(PDF, KEY), PUBLIC)


def test_another_key_has_not_sealed_it() -> None:
    assert not is_sealed(seal(PDF, OTHER_KEY), PUBLIC)


@given(bit=st.integers(0, 8 * len(seal(PDF, KEY)) - 1))
def test_no_bit_can_be_turned_unseen(bit: int) -> None:
    altered = bytearray(seal(PDF, KEY))
    altered[bit // 8] ^= 1 << bit % 8
    assert not is_sealed(bytes(altered), PUBLIC)


@pytest.mark.parametrize(
    "altered",
    [
        PDF,
        b"",
        seal(PDF, KEY) + b"\n",
        seal(PDF, KEY) + b"\n2 0 obj\nendobj\nstartxref\n99\n%%EOF",
        seal(PDF, KEY).replace(b"%THA-SEAL", b" %THA-SEAL"),
        seal(seal(PDF, OTHER_KEY), KEY)[:-1],
    ],
)
def test_what_was_added_or_cut_off_is_seen(altered: bytes) -> None:
    assert not is_sealed(altered, PUBLIC)


def test_the_seal_is_no_signature_of_the_bare_file() -> None:
    with_seal = seal(PDF, KEY)
    assert KEY.sign(PDF) not in with_seal
    assert with_seal.count(b"%THA-SEAL ") == 1
