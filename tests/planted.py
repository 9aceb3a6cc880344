"""Where in a small project is the law of 2008 cited, and where does it only look so?

Ten uses stand in known places. Beside them stand what tells of the old law as old, examples in
code, and instruments whose ids look alike.
"""

from pathlib import Path

from projects import write

REGISTER = """\
luat-thads-2025:
  number: 106/2025/QH15
  title: Luật Thi hành án dân sự
  short: Luật THADS 2025
  kind: law
  issuer: Quốc hội
  issued: 2025-12-05
  effective: 2026-07-01
  replaces: [luat-thads-2008]
  verified: copy
  compared: {with: bản sao toàn văn, by: Người biên soạn, on: 2026-11-24}
  sources: [{url: "https://example.invalid/2025", seen: 2026-11-24}]
  transition:
    - text: Việc đã có quyết định thi hành án trước ngày 01/7/2026 thì thi hành tiếp.
      basis: ["luat-thads-2025#d116.k2"]
  provisions:
    d37: {title: Xác minh điều kiện thi hành án, was: "luat-thads-2008#d44"}
    d116: {title: Điều khoản chuyển tiếp}
luat-thads-2008:
  number: 26/2008/QH12
  title: Luật Thi hành án dân sự
  short: Luật THADS 2008
  kind: law
  issuer: Quốc hội
  issued: 2008-11-14
  effective: 2009-07-01
  verified: copy
  provisions:
    d4: {title: Hiệu lực của bản án}
    d44: {title: Xác minh điều kiện thi hành án}
    d44a: {title: Xác định việc chưa có điều kiện}
luat-thads-2008a:
  number: 27/2008/QH12
  title: Luật có mã gần giống
  short: Luật gần giống
  kind: law
  issuer: Quốc hội
  issued: 2008-11-14
  effective: 2009-07-01
  verified: copy
  provisions:
    d44: {title: Điều cùng số}
"""
MODULE = """\
---
title: Xác minh
module: true
audience: [chap-hanh-vien]
hours: 4
objectives: [Biết xác minh]
basis:
  - "luat-thads-2008#d44"
  - "luat-thads-2008a#d44"
as_of: 2026-06-30
quiz: luyen
---

# Xác minh

Theo [khoản 1 Điều 44](vb:luat-thads-2008#d44.k1), và [luật mới](vb:luat-thads-2025#d37).

- Xem [](vb:luat-thads-2008#d44.k10) và [](vb:luat-thads-2008a#d44.k1).

/// history | Trước 01/7/2026
Hạn là mười ngày, theo [Điều 44](vb:luat-thads-2008#d44).
///

/// compare | Hạn xác minh
    old: luat-thads-2008#d44.k1
    new: luat-thads-2025#d37.k1, luat-thads-2008#d4

Mười ngày ([Điều 44](vb:luat-thads-2008#d44)).

---

Chín ngày.
///

Viết dẫn chiếu như `[x](vb:luat-thads-2008#d44)`.

```
[x](vb:luat-thads-2008#d44)
```

/// quiz | luyen
///
"""
INDEX = """\
---
title: Trang chủ
---

# Trang chủ

Học [luật](<vb:luat-thads-2008>) và [luật kia](vb:luat-thads-2008a).
"""
PRACTICE = """\
title: Tự luyện
purpose: practice
as_of: 2026-06-30
module: xac-minh
items:
  - id: x1
    type: true_false
    stem: Câu một.
    key: true
    rationale: Xem [Điều 44](vb:luat-thads-2008#d44.k1.a), không phải `](vb:luat-thads-2008)`.
    basis: ["luat-thads-2025#d37", "luat-thads-2008#d44a"]
  - id: x2
    type: true_false
    stem: Câu hai.
    key: true
    rationale: Vì luật mới nói vậy.
    basis: ["luat-thads-2025#d37.k1"]
  - id: x3
    type: true_false
    stem: Câu ba.
    key: true
    rationale: Vì [luật cũ](vb:luat-thads-2008#d44.k2) nói vậy.
    basis:
      - luat-thads-2008
"""
ASSESSMENT = """\
title: Đánh giá
purpose: assessment
as_of: 2026-06-30
pass_mark: 50%
hours: 4
items:
  - id: y1
    type: true_false
    stem: Câu một.
    key: true
    rationale: Vì luật mới nói vậy.
    basis: ["luat-thads-2025#d37"]
  - id: y2
    type: true_false
    stem: Câu hai.
    key: true
    rationale: Vì luật nói vậy.
    basis: ["luat-thads-2008#d44.k1"]
"""
TEN = (
    "docs/index.md:7 luat-thads-2008",
    "docs/xac-minh.md:8 luat-thads-2008#d44",
    "docs/xac-minh.md:16 luat-thads-2008#d44.k1",
    "docs/xac-minh.md:18 luat-thads-2008#d44.k10",
    "docs/xac-minh.md:26 luat-thads-2008#d4",
    "quizzes/danh-gia.yml:18 y2 luat-thads-2008#d44.k1",
    "quizzes/luyen.yml:10 x1 luat-thads-2008#d44.k1.a",
    "quizzes/luyen.yml:11 x1 luat-thads-2008#d44a",
    "quizzes/luyen.yml:22 x3 luat-thads-2008#d44.k2",
    "quizzes/luyen.yml:24 x3 luat-thads-2008",
)
"""Every use of the law of 2008: the place, the item, the citation."""
HISTORY = (
    "docs/xac-minh.md:21 luat-thads-2008#d44",
    "docs/xac-minh.md:25 luat-thads-2008#d44.k1",
    "docs/xac-minh.md:28 luat-thads-2008#d44",
)


def plant(folder: Path) -> Path:
    """The project in `folder`."""
    files = {
        "docs/tra-cuu/van-ban.yml": REGISTER,
        "docs/index.md": INDEX,
        "docs/xac-minh.md": MODULE,
        "quizzes/luyen.yml": PRACTICE,
        "quizzes/danh-gia.yml": ASSESSMENT,
    }
    return write(folder, files)
