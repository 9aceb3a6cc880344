"""Up to where was the ledger signed, and does it still hold what was signed?

A head is the number and the digest of the last entry, with the moment and an Ed25519 signature.
Whoever keeps a copy elsewhere, on paper say, can show that nothing up to there was rewritten, even
by the keeper of the database. Signed is the JSON, with sorted names and without spaces, of every
field but the signature, and of `what`, which no other signed text of ours has.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Annotated

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from tha.records.ledger.faults import UNREADABLE, no_reading
from tha.records.ledger.head_messages import (
    FALSE_HEAD,
    NOT_A_HEAD,
    NOTHING_TO_SIGN,
    OTHER_KEY,
    OTHER_PAST,
    UNCHECKED_HEADS,
)
from tha.records.models import Entry, SignedHead
from tha.records.storage.turns import writing
from tha.seal.folder import is_signed
from tha.seal.keys import fingerprint
from tha.seal.signed_line import SignedText, find_line, in_one_line
from tha.source.language import Words
from tha.source.place import Place
from tha.source.problem import Problem

_A_HEAD = Words(vi="bản chốt sổ đã ký", en="signed head")
_WHAT = "tha/ledger-head/1"
_Digest = Annotated[str, msgspec.Meta(pattern="^sha256:[0-9a-f]{64}$")]
_Signature = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{128}$")]

Keys = Mapping[str, Ed25519PublicKey]
"""Public keys by fingerprint."""


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """That the entry `sequence` had this digest, signed by the key with that fingerprint."""

    sequence: Annotated[int, msgspec.Meta(ge=1)]
    digest: _Digest
    moment: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    key: _Digest
    signature: _Signature


def sign_head(key: Ed25519PrivateKey, moment: datetime, place: Place) -> Head | Problem:
    """The ledger's last entry, signed and kept; when it was signed by this key, as it was then.

    Whether the ledger is whole is for the caller to ask first.
    """
    owner = fingerprint(key.public_key())
    with writing():
        last = Entry.objects.order_by("-sequence").first()
        if last is None:
            return NOTHING_TO_SIGN.at(place)
        known = SignedHead.objects.filter(sequence=last.sequence, key=owner).first()
        if known is not None and known.digest == last.digest:
            return _head(known)
        at = moment.astimezone(UTC).isoformat(timespec="seconds")
        unsigned = Head(last.sequence, last.digest, at, owner, "")
        signature = key.sign(signed_text(unsigned)).hex()
        row = SignedHead.objects.create(
            sequence=last.sequence, digest=last.digest, moment=at, key=owner, signature=signature
        )
        return _head(row)


def signed_text(head: Head) -> bytes:
    """The bytes that the signature is over."""
    fields = msgspec.structs.asdict(head)
    del fields["signature"]
    return msgspec.json.encode({"what": _WHAT, **fields}, order="sorted")


def kept_heads() -> list[Head]:
    """Every head that was signed here, oldest first."""
    return [_head(row) for row in SignedHead.objects.order_by("pk")]


def count_of_heads() -> int:
    """How many that are."""
    return SignedHead.objects.count()


def _head(row: SignedHead) -> Head:
    return Head(row.sequence, row.digest, row.moment, row.key, row.signature)


def line_of(head: Head) -> str:
    """The head in one line, as a QR code holds it; `read_head` takes it back."""
    return in_one_line(SignedText(signed_text(head), bytes.fromhex(head.signature)))


def read_head(written: bytes, name: str) -> Head | Problem:
    """The head in a JSON file, or the one line of it in whatever else was `written`."""
    try:
        return msgspec.json.decode(written, type=Head)
    except msgspec.DecodeError:
        line = find_line(written)
    head = None if line is None else _of_line(line)
    return head or NOT_A_HEAD.at(Place(name), name=name)


def _of_line(line: SignedText) -> Head | None:
    try:
        fields = msgspec.json.decode(line.content, type=dict[str, str | int])
        fields.pop("what", None)
        head = msgspec.convert({**fields, "signature": line.signature.hex()}, Head)
    except msgspec.DecodeError:
        return None
    return head if signed_text(head) == line.content else None


def check_kept_heads(keys: Keys, place: Place) -> Iterator[Problem]:
    """What is wrong with the heads signed here; how many could not be checked is a warning.

    The ledger itself must have been found whole.
    """
    unchecked = 0
    try:
        heads = kept_heads()
    except UNREADABLE:
        yield no_reading(None, _A_HEAD, "?").at(place)
        return
    for head in heads:
        fault = check_past(head, place) or _check_signature(head, keys, place)
        if fault is not None and fault.message is OTHER_KEY:
            unchecked += 1
        elif fault is not None:
            yield fault
    if unchecked:
        yield UNCHECKED_HEADS.at(place, count=unchecked)


def check_noted_head(head: Head, keys: Keys, place: Place) -> Iterator[Problem]:
    """What is wrong with a head from elsewhere; without any key, its signature is not asked for.

    One that nobody trusted has signed says nothing about the ledger.
    """
    if keys and (fault := _check_signature(head, keys, place)):
        yield fault
        return
    if fault := check_past(head, place):
        yield fault
    if not keys:
        yield UNCHECKED_HEADS.at(place, count=1)


def check_past(head: Head, place: Place) -> Problem | None:
    """That the ledger has no such entry any more, if so."""
    entry = Entry.objects.filter(sequence=head.sequence).values_list("digest", flat=True).first()
    if entry == head.digest:
        return None
    return OTHER_PAST.at(place, sequence=head.sequence, moment=head.moment)


def _check_signature(head: Head, keys: Keys, place: Place) -> Problem | None:
    public = keys.get(head.key)
    if public is None:
        return OTHER_KEY.at(place, sequence=head.sequence, key=head.key)
    with suppress(ValueError):
        signature = bytes.fromhex(head.signature)
        if signature.hex() == head.signature and is_signed(signed_text(head), signature, public):
            return None
    return FALSE_HEAD.at(place, sequence=head.sequence)


def by_fingerprint(keys: Iterable[Ed25519PublicKey]) -> Keys:
    """The keys as `check_kept_heads` asks for them."""
    return {fingerprint(one): one for one in keys}
