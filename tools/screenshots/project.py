"""What is photographed: this repository's own pages and quizzes, in a throw-away project.

Sample officers have handed in one assessment each, and who passed has a certificate.
"""

import csv
import os
import shutil
import subprocess
from pathlib import Path

import msgspec

from make_samples import code_of, submission_of
from tha.quiz.edition import edition_of
from tha.site.loaded import examined_quiz

PASSWORD = "mat-khau-cua-nguoi-mau"  # noqa: S105  # of nobody
OFFICERS = 40
UNITS = (
    ("KV-MAU-1", "Phòng thi hành án dân sự khu vực mẫu 1"),
    ("KV-MAU-2", "Phòng thi hành án dân sự khu vực mẫu 2"),
)
AGENCY = ("TINH-MAU", "Thi hành án dân sự tỉnh mẫu")
IN_FIRST = 14
"""Officers of the first unit, so that a list of them fits a picture."""
RECORDED = "dao-duc-chuan-muc-danh-gia"
"""The assessment that everybody has handed in."""
WRITTEN = "bai-viet-mau"
"""The one with a written answer."""
WRITTEN_QUIZ = """\
title: "Bài viết mẫu: xung đột lợi ích"
module: dao-duc/qua-tang-xung-dot
purpose: assessment
as_of: 2026-07-01
pass_mark: 70%
hours: 2
items:
  - id: bv-01
    type: extended_text
    topic: xung-dot
    level: apply
    points: 3
    stem: >-
      Người phải thi hành án là chú ruột của chồng bạn. Viết bản báo cáo xung đột lợi ích gửi người
      có thẩm quyền phân công.
    rubric:
      - {id: tinh-huong, text: Nêu rõ tình huống và quan hệ, points: 1}
      - {id: thoi-diem, text: Nêu thời điểm và mức độ ảnh hưởng, points: 1}
      - {id: de-nghi, text: Đề nghị biện pháp, points: 1}
    rationale: >-
      Khoản 3 Điều 30: báo cáo xung đột lợi ích nêu tình huống, mối quan hệ, thời điểm và mức độ ảnh
      hưởng, rồi đề nghị biện pháp. Chú ruột của chồng thuộc diện phải báo cáo, nên báo cáo trước
      khi làm bất cứ việc gì trong hồ sơ.
    basis: ["nghi-dinh-59-2019#d30.k3"]
"""


def lay_project(repository: Path, folder: Path) -> None:
    """Copies what people read and answer to `folder`, and builds the site there."""
    pictures = shutil.ignore_patterns("man-hinh")
    for name in ("docs", "quizzes"):
        shutil.copytree(repository / name, folder / name, ignore=pictures)
    shutil.copy(repository / "mkdocs.yml", folder)
    (folder / "tools").symlink_to(repository / "tools")
    (repository / "build").mkdir(exist_ok=True)
    (folder / "build").symlink_to(repository / "build")  # documents that are typeset already
    (folder / f"quizzes/dao-duc/{WRITTEN}.yml").write_text(WRITTEN_QUIZ, encoding="utf-8")
    tha(folder, "build")


def fill_records(folder: Path) -> None:
    """Officers, what each handed in, and certificates."""
    _write_roster(folder / "can-bo.csv")
    quiz = examined_quiz(folder, RECORDED).value
    assert quiz is not None, "one of the repository's own"
    edition = edition_of(quiz)
    lines = [msgspec.json.encode(submission_of(one, edition)) for one in range(1, OFFICERS + 1)]
    (folder / "bai-nop.ndjson").write_bytes(b"\n".join(lines) + b"\n")
    tha(folder, "officers", "import", "can-bo.csv")
    tha(folder, "record", "bai-nop.ndjson")
    tha(folder, "contest", "keys", "--out", "khoa.pem")
    unit = ("--unit", UNITS[0][0])
    given = ("--key", "khoa.pem", "--out", "chung-nhan")
    tha(folder, "certificate", "issue", *unit, RECORDED, *given)


def _write_roster(path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(["code", "name", "title", "unit_code", "unit_name", "unit_parent"])
        table.writerow(["", "", "", *AGENCY, ""])
        for number in range(1, OFFICERS + 1):
            unit = UNITS[0] if number <= IN_FIRST else UNITS[1]
            person = code_of(number), f"Cán bộ mẫu {number:02}", "Chấp hành viên"
            table.writerow([*person, *unit, AGENCY[0]])


def surroundings() -> dict[str, str]:
    """Those of this process, without what names another platform's database or keys."""
    return {name: value for name, value in os.environ.items() if not name.startswith("THA_")}


def tha(folder: Path, *order: str) -> None:
    """Runs a verb in `folder`; raises CalledProcessError with what it said."""
    subprocess.run(  # noqa: S603  # our own command
        ["tha", *order],  # noqa: S607  # of the environment that runs this
        cwd=folder,
        env=surroundings(),
        check=True,
        capture_output=True,
    )
