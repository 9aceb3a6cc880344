"""Does a person get everything that is held about them, and nothing about others?"""

import hashlib

import msgspec
import pytest

from personal_samples import a_certificate, a_leave, an_attainment, erased
from record_samples import a_scored, an_officer, keep
from tha.records.models import Entry, Submission
from tha.records.personal import Everything, everything_about

pytestmark = pytest.mark.usefixtures("database")


def _held(code: str = "TH-0001") -> Everything:
    found = everything_about(code)
    assert found is not None
    return found


def test_nobody_has_nothing() -> None:
    assert everything_about("TH-0009") is None


def test_every_kind_of_row_is_there() -> None:
    an_officer()
    keep(a_scored())
    an_attainment()
    a_certificate()
    held = _held()
    assert held.officer.name == "Cán bộ mẫu TH-0001"
    assert [one.raw for one in held.submissions] == [bytes(Submission.objects.get().raw)]
    assert [len(one.markings) for one in held.submissions] == [1]
    assert (len(held.completions), len(held.attainments), len(held.certificates)) == (1, 1, 1)
    assert [one.content for one in held.evidence] == [b"danh sach diem danh"]


def test_every_entry_that_tells_of_the_person_is_named() -> None:
    an_officer()
    keep(a_scored())
    an_attainment()
    told = {one.sequence for one in _held().ledger}
    about = Entry.objects.exclude(kind="edition")
    assert told == set(about.values_list("sequence", flat=True))


def test_nothing_of_another_person_is_there() -> None:
    an_officer()
    an_officer("TH-00010")
    keep(a_scored(1), a_scored(2, officer="TH-00010"))
    held = _held()
    assert "TH-00010" not in msgspec.json.encode(held).decode()
    assert len(held.submissions) == 1


def test_a_file_that_concerns_others_too_is_only_named() -> None:
    for code in ("TH-0001", "TH-0002"):
        an_officer(code)
        an_attainment(code)
    assert [(one.ending, one.content) for one in _held().evidence] == [(".pdf", None)]


def test_with_the_salt_the_person_finds_the_digest_in_the_ledger() -> None:
    an_officer()
    one = _held().officer
    personal = msgspec.json.encode((one.name, one.title, one.rank, one.joined, one.left))
    digest = hashlib.sha256(one.salt.encode() + personal).hexdigest()
    assert digest in Entry.objects.get(sequence=1).body


def test_with_the_salts_the_person_finds_every_digest_in_the_ledger() -> None:
    an_officer()
    keep(a_scored())
    a_leave("TH-0001", 1, 1)
    an_attainment()
    a_certificate()
    held, told = _held(), "".join(Entry.objects.values_list("body", flat=True))
    salt, own = held.officer.salt, held.evidence[0]
    (away,), (document,) = held.leaves, held.certificates
    for used, said in (
        (salt, held.submissions[0].raw),
        (salt, msgspec.json.encode((away.leave.number, away.leave.version, away.reason))),
        (salt, document.signature.encode() + document.document),
        (own.salt, own.content),
    ):
        assert used is not None
        assert said is not None
        assert hashlib.sha256(used.encode() + said).hexdigest() in told


def test_after_an_erasure_only_what_is_not_personal_is_left() -> None:
    an_officer()
    keep(a_scored())
    erased()
    held = _held()
    assert (held.officer.name, held.officer.salt) == ("", "")
    assert [one.raw for one in held.submissions] == [b""]
    assert held.ledger[-1].kind == "erasure"
