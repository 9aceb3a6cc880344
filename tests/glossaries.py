"""What does a small glossary look like, beside the register of `sites`?"""

GLOSSARY_FILE = "docs/tra-cuu/thuat-ngu.yml"
GLOSSARY_PAGE_FILE = "docs/tra-cuu/thuat-ngu.md"
GLOSSARY = """\
chap-hanh-vien:
  term: Chấp hành viên
  also: [CHV]
  en: enforcement officer
  meaning: Người được Nhà nước giao thi hành bản án, quyết định.
  basis: ["luat-moi#d37"]
chap-hanh-vien-truong:
  term: Chấp hành viên trưởng
  en: chief enforcement officer
  meaning: Chấp hành viên được bổ nhiệm ngạch cao nhất.
  basis: []
dinh-gia:
  term: Định giá
  en: valuation
  meaning: Việc xác định giá của tài sản kê biên.
  basis: ["luat-moi"]
uy-thac:
  term: Ủy thác thi hành án
  en: entrustment
  meaning: Việc chuyển hồ sơ cho cơ quan thi hành án nơi khác.
  basis: []
an-phi:
  term: Án phí
  en: court fee
  meaning: Khoản tiền phải nộp khi Tòa án giải quyết vụ án.
  basis: []
"""
GLOSSARY_PAGE = "# Thuật ngữ\n\nMở đầu về Chấp hành viên.\n\n/// glossary\n///\n"
WITH_GLOSSARY = {GLOSSARY_FILE: GLOSSARY, GLOSSARY_PAGE_FILE: GLOSSARY_PAGE}
