"""By what is each message about certificates provoked?"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from certificate_samples import KEY, OTHER_KEY, PUBLISHED, a_document, a_line, signed
from forger import unguard
from record_samples import MOMENT, a_scored, an_officer, keep
from tha.records.certificates.check import check_bytes
from tha.records.database import open_records
from tha.seal.published import FOLDER, Published, read_published
from tha.seal.signed_line import in_one_line
from tha.source.place import Place
from tha.source.problem import Problem

PLACE = Place("ho-so")


def _shown(found: bytes, published: Published = PUBLISHED) -> list[Problem]:
    return list(check_bytes(found, "chung-nhan", published).problems)


def _in_records(provoke: Callable[[], list[Problem]]) -> Callable[[Path], list[Problem]]:
    """What `provoke` brings about in new records in which TH-0001 has passed."""

    def read(folder: Path) -> list[Problem]:
        with open_records(folder / "records.sqlite3"):
            an_officer()
            keep(a_scored())
            return provoke()

    return read


def _issue(
    code: str = "TH-0001", quiz: str = "kiem-tra", key: Ed25519PrivateKey = KEY
) -> list[Problem]:
    from tha.records.certificates.facts import Quiz  # noqa: PLC0415  # Django must be set up
    from tha.records.certificates.issue import Issuing, issue_all  # noqa: PLC0415  # the same

    issuing = Issuing("Cơ quan mẫu", key, MOMENT, PLACE)
    found = issue_all([code], Quiz(quiz), issuing)
    return [one for one in found if isinstance(one, Problem)]


def _issue_year() -> list[Problem]:
    from tha.records.certificates.facts import Year  # noqa: PLC0415  # Django must be set up
    from tha.records.certificates.issue import Issuing, issue_all  # noqa: PLC0415  # the same

    issuing = Issuing("Cơ quan mẫu", KEY, MOMENT, PLACE)
    return [one for one in issue_all(["TH-0001"], Year(2020), issuing) if isinstance(one, Problem)]


def _kept(number: str) -> list[Problem]:
    from tha.records.certificates.kept import kept_certificate  # noqa: PLC0415  # Django

    found = kept_certificate(number, PLACE)
    return [found] if isinstance(found, Problem) else list(found.problems)


def _revoke() -> list[Problem]:
    from tha.records.certificates.issue import revoke  # noqa: PLC0415  # Django must be set up

    found = revoke("CN-2026-000001", "Cấp nhầm", MOMENT, PLACE)
    return [found] if isinstance(found, Problem) else []


def _again_revoked() -> list[Problem]:
    return [*_issue(), *_revoke(), *_revoke()]


def _against() -> list[Problem]:
    from tha.records.certificates.kept import against  # noqa: PLC0415  # Django must be set up

    return against(a_document(), signed(a_document()).content, PLACE)


def _differs() -> list[Problem]:
    _issue()
    return _against()


def _renamed() -> list[Problem]:
    from tha.records.models import Officer  # noqa: PLC0415  # Django must be set up

    _issue()
    Officer.objects.update(name="Cán bộ mẫu 1")
    return _issue()


def _check_all(published: Published) -> list[Problem]:
    from tha.records.certificates.kept import check_all  # noqa: PLC0415  # Django must be set up

    return list(check_all(published, PLACE))


def _false_signature() -> list[Problem]:
    from tha.records.models import Certificate  # noqa: PLC0415  # Django must be set up

    _issue()
    unguard("certificate")
    Certificate.objects.update(signature="0" * 128)
    return _check_all(PUBLISHED)


def _unchecked() -> list[Problem]:
    return [*_issue(), *_check_all(Published())]


def _signed_otherwise() -> list[Problem]:
    return [*_issue(), *_issue(key=OTHER_KEY)]


def _erase() -> None:
    from tha.records.models import Certificate, Officer  # noqa: PLC0415  # Django must be set up

    Certificate.objects.update(document=b"", signature="")
    Officer.objects.update(name="", salt="")


def _erased() -> list[Problem]:
    _issue()
    _erase()
    return _kept("CN-2026-000001")


def _nobody() -> list[Problem]:
    _erase()
    return _issue()


def _unsupported() -> list[Problem]:
    from tha.records.completions import standing, withdraw  # noqa: PLC0415  # Django must be set up

    _issue()
    row = standing().get()
    withdraw_now(row, withdraw)
    return _kept("CN-2026-000001")


def withdraw_now(row: object, withdraw: Callable[..., object]) -> None:
    """Ends a completion as a later marking would."""
    from django.db import transaction  # noqa: PLC0415  # Django must be set up

    with transaction.atomic():
        withdraw(row, getattr(row, "marking"), MOMENT)  # noqa: B009  # whatever the row is


def _outdated() -> list[Problem]:
    _issue()
    _passes_for_more()
    return _issue()


def _passes_for_more() -> None:
    from record_samples import an_assessment  # noqa: PLC0415  # beside what it is for
    from tha.records.completions import standing, withdraw  # noqa: PLC0415  # Django must be set up

    withdraw_now(standing().get(), withdraw)
    keep(a_scored(2, an_assessment(hours="6")))


def _no_list(folder: Path) -> list[Problem]:
    (folder / FOLDER).mkdir(parents=True)
    (folder / FOLDER / "thu-hoi.json").write_text("[]", encoding="utf-8")
    return list(read_published(folder)[1])


GENERATED: dict[str, Callable[[Path], list[Problem]]] = {
    "seal/not-a-revocation-list": _no_list,
    "records/not-a-certificate": lambda _: _shown(b"%PDF-1.7"),
    "records/certificate-altered": lambda _: _shown(
        in_one_line(signed(a_document(), OTHER_KEY)).encode()
    ),
    "records/certificate-file-altered": lambda _: _shown(a_line() + b" x"),
    "records/no-public-key": lambda _: _shown(a_line(), Published()),
    "records/unknown-key": lambda _: _shown(a_line(key="0123456789abcdef")),
    "records/certificate-revoked": lambda _: _shown(
        a_line(),
        msgspec.structs.replace(PUBLISHED, revoked={"CN-2026-000001": date(2026, 12, 6)}),
    ),
    "records/no-such-certificate": _in_records(lambda: _kept("CN-2026-000009")),
    "records/certificate-not-kept": _in_records(_against),
    "records/certificate-differs": _in_records(_differs),
    "records/certificate-erased": _in_records(_erased),
    "records/certificate-unsupported": _in_records(_unsupported),
    "records/already-revoked": _in_records(_again_revoked),
    "records/not-completed": _in_records(lambda: _issue(quiz="bai-khac")),
    "records/nothing-in-year": _in_records(_issue_year),
    "records/certificate-outdated": _in_records(_outdated),
    "records/certificate-renamed": _in_records(_renamed),
    "records/certificate-signed-otherwise": _in_records(_signed_otherwise),
    "records/certificate-false-signature": _in_records(_false_signature),
    "records/certificates-unchecked": _in_records(_unchecked),
    "records/certificate-nobody": _in_records(_nobody),
}
