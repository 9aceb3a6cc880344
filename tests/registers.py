"""What does a register look like in which every relation and every status occurs?

On `DAY` of `projects`. `many(60)` is a long one of the same kind, as text, for what must hold at
length.
"""

import yaml

WHOLE = """
luat-moi:
  number: 106/2025/QH15
  title: Luật Thi hành án dân sự
  short: Luật mới
  kind: law
  issuer: Quốc hội
  issued: 2025-12-05
  effective: 2026-07-01
  replaces: [luat-cu]
  verified: copy
  compared: {with: bản sao toàn văn, by: Cán bộ mẫu 01, on: 2026-11-20}
  sources: [{url: "https://congbao.example/luat-moi?a=1&b=2", seen: 2026-11-24}]
  transition:
    - {text: Việc đang thi hành thì theo luật mới., basis: ["luat-moi#d116.k1"]}
  provisions:
    d37:
      title: Xác minh điều kiện thi hành án
      was: "luat-cu#d44"
      amended: [{by: "luat-sua#d1"}]
    d37.k1: {title: Thời hạn xác minh, verified: secondary}
    d90: {title: Sàn đấu giá, effective: 2027-01-01}
    d116: {title: Điều khoản chuyển tiếp}
luat-cu:
  number: 26/2008/QH12
  title: Luật cũ về thi hành án
  short: Luật cũ
  kind: law
  issuer: Quốc hội
  issued: 2008-11-14
  effective: 2009-07-01
  verified: none
  provisions:
    d44: {title: Xác minh}
luat-sua:
  number: 140/2026/QH16
  title: Luật sửa đổi, bổ sung một số điều của Luật Thi hành án dân sự
  short: Luật sửa đổi
  kind: law
  issuer: Quốc hội
  issued: 2026-08-01
  effective: 2026-10-01
  amends: [luat-moi]
  verified: gazette
  provisions:
    d1: {title: Sửa đổi một số điều}
nghi-dinh-moi:
  number: 152/2026/NĐ-CP
  title: Quy định chi tiết Luật Thi hành án dân sự
  short: Nghị định mới
  kind: decree
  issuer: Chính phủ
  issued: 2026-05-13
  effective: 2026-07-01
  details: [luat-moi]
  verified: copy
nghi-dinh-cu:
  number: 62/2015/NĐ-CP
  title: Quy định chi tiết luật cũ
  short: Nghị định cũ
  kind: decree
  issuer: Chính phủ
  issued: 2015-07-18
  effective: 2015-09-01
  details: [luat-cu]
  verified: copy
thong-tu-sau:
  number: 9/2026/TT-BTP
  title: Hướng dẫn nghiệp vụ
  short: Thông tư sắp tới
  kind: circular
  issuer: Bộ Tư pháp
  issued: 2026-11-01
  effective: 2027-01-01
  verified: secondary
nghi-quyet-het:
  number: 7/2014/NQ-HĐTP
  title: Hướng dẫn tạm thời
  short: Nghị quyết hết hạn
  kind: resolution
  issuer: Hội đồng Thẩm phán
  issued: 2014-01-02
  effective: 2014-02-01
  ends: 2020-02-01
  verified: secondary
"""
COUNT = 7
REGISTER_FILE = "docs/tra-cuu/van-ban.yml"


def many(count: int) -> str:
    """A register of `count` instruments, each of which replaces, amends or details others."""
    kinds = ("law", "decree", "circular", "decision")
    entries = {f"van-ban-{n}": _entry(n, kinds[n % 4]) for n in range(1, count + 1)}
    return yaml.safe_dump(entries, allow_unicode=True, sort_keys=False)


def _entry(n: int, kind: str) -> dict[str, object]:
    year = 2000 + n % 27
    relation = {"law": "amends", "decree": "details", "circular": "details"}.get(kind, "amends")
    pointed = [f"van-ban-{one}" for one in (n - 1, n - 3) if one > 0]
    return {
        "number": f"{n}/{year}/TTLT-BTP-TANDTC-VKSNDTC",
        "title": f"Quy định thứ {n} về thủ tục thi hành án dân sự và thi hành án hành chính",
        "short": f"Văn bản số {n} năm {year}",
        "kind": kind,
        "issuer": "Bộ Tư pháp, Tòa án nhân dân tối cao, Viện kiểm sát nhân dân tối cao",
        "issued": f"{year}-01-10",
        "effective": f"{year}-03-01",
        "verified": "secondary",
        relation: pointed,
        "provisions": {"d1": {"title": "Phạm vi điều chỉnh"}, "d2": {"title": "Áp dụng"}},
    }
