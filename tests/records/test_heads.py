"""Does a signed head hold the ledger to its past?"""

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from personal_samples import KEY, KEYS, OTHER, signed
from record_samples import MOMENT, a_scored, an_officer, keep
from tha.records.database import database_place
from tha.records.ledger import heads
from tha.records.models import Entry, SignedHead
from tha.source.problem import Problem

pytestmark = pytest.mark.usefixtures("database")


def _codes(head: heads.Head, keys: heads.Keys = KEYS) -> list[str]:
    return [one.code for one in heads.check_noted_head(head, keys, database_place())]


def test_a_head_is_the_last_entry_and_is_kept() -> None:
    an_officer()
    head = signed()
    assert (head.sequence, head.digest) == (1, Entry.objects.get().digest)
    assert heads.kept_heads() == [head]


def test_a_head_still_fits_when_the_ledger_has_grown() -> None:
    an_officer()
    head = signed()
    keep(a_scored())
    assert _codes(head) == []
    assert list(heads.check_kept_heads(KEYS, database_place())) == []


def test_signing_twice_gives_the_same_head() -> None:
    an_officer()
    first = signed()
    again = heads.sign_head(KEY, MOMENT + timedelta(days=1), database_place())
    assert again == first
    assert SignedHead.objects.count() == 1


def test_an_empty_ledger_is_not_signed() -> None:
    found = heads.sign_head(KEY, MOMENT, database_place())
    assert isinstance(found, Problem)
    assert found.code == "records/nothing-to-sign"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"sequence": 2}, "records/false-head"),
        ({"digest": f"sha256:{'0' * 64}"}, "records/false-head"),
        ({"moment": "2026-01-01T00:00:00+00:00"}, "records/false-head"),
        ({"signature": "00" * 64}, "records/false-head"),
        ({"key": f"sha256:{'0' * 64}"}, "records/other-key"),
    ],
)
def test_whatever_is_changed_in_a_head_is_found(change: dict[str, str], code: str) -> None:
    an_officer()
    assert _codes(replace(signed(), **change)) == [code]


@pytest.mark.parametrize("change", [{"sequence": 2}, {"digest": f"sha256:{'0' * 64}"}])
def test_a_head_that_was_truly_signed_holds_the_ledger_to_it(change: dict[str, Any]) -> None:
    an_officer()
    other = replace(signed(), **change)
    other = replace(other, signature=KEY.sign(heads.signed_text(other)).hex())
    assert _codes(other) == ["records/other-past"]
    assert _codes(other, {}) == ["records/other-past", "records/unchecked-heads"]


def test_a_head_by_a_key_that_was_not_given_is_refused() -> None:
    an_officer()
    other = heads.by_fingerprint([OTHER.public_key()])
    assert _codes(signed(), other) == ["records/other-key"]


def test_a_kept_head_whose_digest_was_rewritten_is_found() -> None:
    an_officer()
    head = signed()
    SignedHead.objects.create(
        sequence=1,
        digest=f"sha256:{'0' * 64}",
        moment=head.moment,
        key=head.key,
        signature=head.signature,
    )
    found = [one.code for one in heads.check_kept_heads(KEYS, database_place())]
    assert found == ["records/other-past"]


def test_the_line_of_a_head_is_read_back_out_of_any_text() -> None:
    an_officer()
    head = signed()
    written = f"<desc>{heads.line_of(head)}</desc>".encode()
    assert heads.read_head(written, "chot-so.svg") == head


@pytest.mark.parametrize(
    "written",
    [b"", b"{}", b"[1]", b"\xff\xfe", b"THA1.e30." + b"A" * 86, b'{"sequence":0}', b"9" * 5000],
)
def test_what_holds_no_head_is_told(written: bytes) -> None:
    found = heads.read_head(written, "la.json")
    assert isinstance(found, Problem)
    assert found.code == "records/not-a-head"
