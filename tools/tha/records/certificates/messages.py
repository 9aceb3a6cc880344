"""What can be wrong with a certificate, or stand in the way of one?"""

from tha.source.language import Words
from tha.source.problem import Message

NOT_A_CERTIFICATE = Message(
    "records/not-a-certificate",
    Words(
        vi='trong "{name}" không có, hoặc có nhiều hơn một, nội dung chứng nhận đã ký (THA1.…)',
        en='"{name}" does not hold exactly one signed text of a certificate (THA1.…)',
    ),
    Words(
        vi="dùng tệp PDF, JSON hoặc JWT do nơi cấp gửi, hoặc dòng chữ đọc từ mã QR",
        en="use the PDF, JSON or JWT file from the issuer, or the line that the QR code holds",
    ),
)
ALTERED = Message(
    "records/certificate-altered",
    Words(
        vi='KHÔNG THẬT: nội dung chứng nhận trong "{name}" đã bị sửa, hoặc do khóa khác ký',
        en='NOT GENUINE: the certificate in "{name}" was altered, or another key has signed it',
    ),
    Words(
        vi="không dùng bản này; hỏi nơi cấp và xin bản gốc",
        en="do not use this one; ask the issuer for the original",
    ),
)
FILE_ALTERED = Message(
    "records/certificate-file-altered",
    Words(
        vi='tệp "{name}" đã bị sửa sau khi cấp; chỉ những dòng in ra dưới đây là do nơi cấp ký',
        en='"{name}" was altered after issue; the issuer signed only the lines told below',
    ),
    Words(
        vi="đừng tin điều tệp hiển thị; xin lại tệp gốc từ nơi cấp",
        en="do not trust what the file shows; ask the issuer for the original",
    ),
)
NO_PUBLIC_KEY = Message(
    "records/no-public-key",
    Words(
        vi="không có khóa công khai nào để kiểm tra chữ ký",
        en="there is no public key to check the signature with",
    ),
    Words(
        vi="thêm --public và tệp khóa công khai nhận từ nơi cấp",
        en="add --public and the public key that the issuer gave out",
    ),
)
UNKNOWN_KEY = Message(
    "records/unknown-key",
    Words(
        vi='chứng nhận ghi khóa "{key}", không phải một trong các khóa đã biết: {known}',
        en='the certificate names the key "{key}", none of those known: {known}',
    ),
    Words(
        vi="thêm --public và khóa công khai nhận từ chính nơi cấp; không có thì đừng dùng bản này",
        en="add --public and the key from the issuer itself; without one, do not use it",
    ),
)
REVOKED = Message(
    "records/certificate-revoked",
    Words(
        vi="chứng nhận {number} đã bị thu hồi ngày {on}{why}",
        en="certificate {number} was revoked on {on}{why}",
    ),
    Words(vi="không dùng chứng nhận này; hỏi nơi cấp", en="do not use it; ask whoever issued it"),
)
NO_SUCH_CERTIFICATE = Message(
    "records/no-such-certificate",
    Words(
        vi='hồ sơ không có chứng nhận "{number}"',
        en='the records have no certificate "{number}"',
    ),
    Words(
        vi="kiểm tra lại số, viết như CN-2026-000001; một tệp thì ghi tên tệp",
        en="check the number, written as CN-2026-000001; for a file, give its name",
    ),
)
NOT_KEPT = Message(
    "records/certificate-not-kept",
    Words(
        vi="hồ sơ ở đây không có chứng nhận {number}, nên chỉ có chữ ký làm chứng",
        en="the records here have no certificate {number}, so the signature alone speaks for it",
    ),
    Words(
        vi="hỏi nơi cấp nếu chứng nhận lẽ ra phải có trong hồ sơ này",
        en="ask the issuer if it should be in these records",
    ),
    level="warning",
)
DIFFERS = Message(
    "records/certificate-differs",
    Words(
        vi="chứng nhận {number} khác với bản giữ trong hồ sơ",
        en="certificate {number} is not what the records keep under that number",
    ),
    Words(
        vi="chạy tha ledger verify; hồ sơ nguyên vẹn thì khóa ký có thể đã lộ",
        en="run tha ledger verify; if the records are whole, the signing key may have leaked",
    ),
)
FALSE_SIGNATURE = Message(
    "records/certificate-false-signature",
    Words(
        vi="chữ ký của chứng nhận {number} trong hồ sơ không khớp với khóa mà nó ghi",
        en="the signature of certificate {number} in the records is not by the key that it names",
    ),
    Words(
        vi="giữ cơ sở dữ liệu làm chứng cứ, so với bản sao lưu gần nhất",
        en="keep the database as evidence, and compare it with the last backup",
    ),
)
UNCHECKED = Message(
    "records/certificates-unchecked",
    Words(
        vi="{count} chứng nhận chưa kiểm tra được chữ ký vì thiếu khóa công khai",
        en="{count} certificates have signatures that could not be checked for want of the key",
    ),
    Words(
        vi="thêm --public và khóa công khai đã dùng để cấp chứng nhận",
        en="add --public and the public key that certificates were issued with",
    ),
    level="warning",
)
ERASED = Message(
    "records/certificate-erased",
    Words(
        vi="nội dung chứng nhận {number} đã xóa cùng dữ liệu cá nhân; chỉ còn số và mã",
        en="what certificate {number} said was erased with what was personal; its number is left",
    ),
    Words(vi="không cần làm gì", en="nothing needs to be done"),
    level="warning",
)
UNSUPPORTED = Message(
    "records/certificate-unsupported",
    Words(
        vi="căn cứ của chứng nhận {number} (lượt hoàn thành, số tiết) nay không còn đủ trong hồ sơ",
        en="what certificate {number} rests on no longer stands in the records",
    ),
    Words(
        vi="xem tha transcript, rồi thu hồi bằng tha certificate revoke {number} nếu cần",
        en="see tha transcript, then revoke it with tha certificate revoke {number} if need be",
    ),
    level="warning",
)
ALREADY_REVOKED = Message(
    "records/already-revoked",
    Words(
        vi="chứng nhận {number} đã bị thu hồi từ ngày {on}",
        en="certificate {number} has been revoked since {on}",
    ),
    Words(vi="không cần thu hồi nữa", en="there is nothing left to revoke"),
)
NOT_COMPLETED = Message(
    "records/not-completed",
    Words(
        vi='cán bộ {officer} chưa hoàn thành "{quiz}"',
        en='officer {officer} has not completed "{quiz}"',
    ),
    Words(
        vi="xem những gì đã hoàn thành bằng tha transcript {officer}",
        en="see what was completed with tha transcript {officer}",
    ),
)
NOTHING_IN_YEAR = Message(
    "records/nothing-in-year",
    Words(
        vi="cán bộ {officer} không có tiết đào tạo nào trong năm {year}",
        en="officer {officer} earned no hours in {year}",
    ),
    Words(
        vi="xem những gì đã hoàn thành bằng tha transcript {officer}",
        en="see what was completed with tha transcript {officer}",
    ),
)
OUTDATED = Message(
    "records/certificate-outdated",
    Words(
        vi="chứng nhận {number} ghi {said} tiết, nay hồ sơ của {officer} có {found} tiết",
        en="certificate {number} says {said} hours, the records of {officer} now {found}",
    ),
    Words(
        vi="thu hồi bằng tha certificate revoke {number}, rồi cấp lại",
        en="revoke it with tha certificate revoke {number}, then issue anew",
    ),
)
RENAMED = Message(
    "records/certificate-renamed",
    Words(
        vi="họ tên trên chứng nhận {number} khác với họ tên của {officer} trong hồ sơ hiện nay",
        en="the name on certificate {number} is not what the records now call {officer}",
    ),
    Words(
        vi="nếu trên chứng nhận ghi sai, thu hồi bằng tha certificate revoke {number} rồi cấp lại",
        en="if the certificate is wrong, revoke it with tha certificate revoke {number}, "
        "then issue anew",
    ),
)
SIGNED_OTHERWISE = Message(
    "records/certificate-signed-otherwise",
    Words(
        vi="chứng nhận {number} đã ký bằng khóa {said}, không phải khóa {found} đang dùng",
        en="certificate {number} was signed with the key {said}, not with {found} used now",
    ),
    Words(
        vi="cấp lại bằng khóa cũ; không còn khóa ấy thì thu hồi bằng tha certificate revoke "
        "{number} rồi cấp mới",
        en="issue it again with that key; where it is lost, revoke the certificate with "
        "tha certificate revoke {number} and issue a new one",
    ),
)
NOBODY = Message(
    "records/certificate-nobody",
    Words(
        vi="dữ liệu cá nhân của cán bộ {officer} đã xóa, nên không cấp chứng nhận được",
        en="the personal data of officer {officer} were erased, so nothing can be certified",
    ),
    Words(vi="bỏ mã này", en="leave this code out"),
)
