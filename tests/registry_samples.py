"""Whose records do the pages of the registry show, before a test changes one thing?"""

from pathlib import Path

from certificate_samples import KEY
from record_samples import MOMENT, a_scored, an_assessment, keep
from tha.records.certificates.facts import Quiz
from tha.records.certificates.issue import Issued, Issuing, issue_all
from tha.records.models import Certificate
from tha.source.place import Place

REQUIREMENTS = """\
roles:
  chap-hanh-vien: [Chấp hành viên]
years:
  2026:
    - {id: chv, title: Chấp hành viên, hours: 10, set_by: do đơn vị đặt, due: 2026-12-01}
"""
PATHS = """\
target: {hours: 10, basis: do đơn vị đặt}
paths:
  chap-hanh-vien:
    title: Chấp hành viên
    text: Đi theo một hồ sơ.
    target: 0
    steps:
      - title: Mở hồ sơ
        modules: [bai/mot, bai/hai]
        assessment: kiem-tra
"""
MODULE = "---\ntitle: Bài {number}\nmodule: true\nhours: 2\n---\n\n# Bài {number}\n"


def a_passed_assessment(officer: str = "TH-0001", number: int = 1) -> None:
    """Four hours of the module `bai/mot`."""
    kept = keep(a_scored(number, an_assessment(module="bai/mot"), officer=officer))
    assert not kept.problems


def a_certificate(officer: str = "TH-0001") -> Certificate:
    """One for what `a_passed_assessment` has passed."""
    issuing = Issuing("Cơ quan mẫu", KEY, MOMENT, Place("thu"))
    (one,) = issue_all([officer], Quiz("kiem-tra"), issuing)
    assert isinstance(one, Issued)
    return Certificate.objects.get(number=one.document.number)


def write_plans(folder: Path) -> None:
    """What is owed in the project in `folder`, the path of a role, and its two modules."""
    texts = {
        "lo-trinh/yeu-cau.yml": REQUIREMENTS,
        "lo-trinh/lo-trinh.yml": PATHS,
        "bai/mot.md": MODULE.format(number="một"),
        "bai/hai.md": MODULE.format(number="hai"),
    }
    for name, text in texts.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
