"""What can be wrong with a signed head of the ledger?"""

from tha.source.language import Words
from tha.source.problem import Message

NOTHING_TO_SIGN = Message(
    "records/nothing-to-sign",
    Words(vi="sổ chưa có mục nào để ký", en="the ledger has no entry yet that could be signed"),
    Words(
        vi="nhập cán bộ bằng tha officers import trước",
        en="import officers with tha officers import first",
    ),
)
NOT_A_HEAD = Message(
    "records/not-a-head",
    Words(
        vi='"{name}" không có bản chốt sổ đã ký, hoặc có nhiều hơn một',
        en='"{name}" does not hold exactly one signed head',
    ),
    Words(
        vi="dùng tệp .json, .txt hoặc .svg do tha ledger sign ghi ra, hoặc dòng THA1 quét được",
        en="use a .json, .txt or .svg that tha ledger sign wrote, or the THA1 line as scanned",
    ),
)
OTHER_PAST = Message(
    "records/other-past",
    Words(
        vi="mục {sequence} đã ký lúc {moment} không có trong sổ này: sổ bị cắt hoặc viết lại",
        en="entry {sequence}, signed at {moment}, is not in this ledger: it was cut or rewritten",
    ),
    Words(
        vi="giữ tệp lại làm chứng cứ, so với bản sao lưu trước ngày ký",
        en="keep the file as evidence and compare it with a backup from before that day",
    ),
)
FALSE_HEAD = Message(
    "records/false-head",
    Words(
        vi="chữ ký trên bản chốt sổ {sequence} không khớp: nội dung hoặc chữ ký đã bị sửa",
        en="the signature on head {sequence} does not fit: the head or the signature was altered",
    ),
    Words(
        vi="lấy lại bản đã cất; nếu đó là bản trong hồ sơ thì giữ tệp làm chứng cứ",
        en="fetch the copy put away; when it is the one in the records, keep the file as evidence",
    ),
)
OTHER_KEY = Message(
    "records/other-key",
    Words(
        vi="bản chốt sổ {sequence} do khóa {key} ký, không phải khóa đã đưa",
        en="head {sequence} was signed by the key {key}, which was not given",
    ),
    Words(
        vi="thêm --public với khóa công khai ấy, nếu tin được nó",
        en="add --public with that public key, if it can be trusted",
    ),
)
UNCHECKED_HEADS = Message(
    "records/unchecked-heads",
    Words(
        vi="{count} bản chốt sổ khớp với sổ, nhưng chưa kiểm tra chữ ký vì thiếu khóa công khai",
        en="{count} signed heads fit the ledger; for want of keys no signature was checked",
    ),
    Words(
        vi="thêm --public với từng khóa công khai đã dùng",
        en="add --public with each public key that was used",
    ),
    level="warning",
)
