"""What can be wrong with a key, a signature or a sealed folder?"""

from tha.source.language import Words
from tha.source.problem import Message

OPEN_KEY = Message(
    "seal/open-key",
    Words(
        vi='người khác trên máy đọc được khóa bí mật "{name}"',
        en='others on this machine can read the private key "{name}"',
    ),
    Words(
        vi='chạy chmod 600 "{name}"; nếu có thể đã lộ thì tạo khóa mới',
        en='run chmod 600 "{name}"; make a new key if it may have been seen',
    ),
)
NOT_A_KEY = Message(
    "seal/not-a-key",
    Words(
        vi='"{name}" không phải là tệp khóa Ed25519 dạng PEM cần ở đây',
        en='"{name}" is not the Ed25519 key file (PEM) that is due here',
    ),
    Words(
        vi="dùng tệp do tha contest keys tạo ra: khóa bí mật để ký, khóa công khai để kiểm tra",
        en="use a file made by tha contest keys: the private one signs, the public one checks",
    ),
)
NOT_A_LIST = Message(
    "seal/not-a-list",
    Words(
        vi='"{name}" không đọc được như một biên bản có danh sách tệp',
        en='"{name}" cannot be read as minutes with a list of files',
    ),
    Words(
        vi="lấy lại thư mục từ nơi công bố", en="fetch the folder again from where it is published"
    ),
)
UNSIGNED = Message(
    "seal/unsigned",
    Words(
        vi='không có chữ ký "{name}", nên không biết ai làm ra biên bản',
        en='there is no signature "{name}", so nobody knows who made the minutes',
    ),
    Words(
        vi="khi xếp hạng, thêm --key để ký; hoặc so biên bản với bản giấy đã ký",
        en="rank with --key to sign; or compare the minutes with the signed paper",
    ),
)
BROKEN_SIGNATURE = Message(
    "seal/broken-signature",
    Words(
        vi='chữ ký không khớp: "{name}" đã bị sửa, hoặc do khóa khác ký',
        en='the signature does not fit: "{name}" was altered, or another key has signed it',
    ),
    Words(
        vi="kiểm tra có đúng khóa công khai của hội đồng không; đúng thì đừng dùng thư mục này",
        en="check that it is the council's public key; if it is, do not use this folder",
    ),
)
OWN_KEY = Message(
    "seal/own-key",
    Words(
        vi="kiểm tra bằng khóa nằm trong chính thư mục; ai sửa thư mục cũng thay được khóa ấy",
        en="checked by the key in the folder itself, which whoever alters the folder can replace",
    ),
    Words(
        vi="thêm --public và tệp khóa công khai nhận từ hội đồng",
        en="add --public and the public key that the council gave out",
    ),
    level="warning",
)
FILE_CHANGED = Message(
    "seal/file-changed",
    Words(
        vi='"{name}" không còn như khi lập biên bản',
        en='"{name}" is not what it was when the minutes were made',
    ),
    Words(
        vi="lấy lại tệp từ nơi công bố; đừng dùng bản này",
        en="fetch the file again from where it is published; do not use this one",
    ),
)
FILE_GONE = Message(
    "seal/file-gone",
    Words(vi='thiếu tệp "{name}" có trong biên bản', en='"{name}", named in the minutes, is gone'),
    Words(vi="lấy lại tệp từ nơi công bố", en="fetch the file again from where it is published"),
)
FILE_WITHHELD = Message(
    "seal/file-withheld",
    Words(
        vi='không có "{name}" ở đây; biên bản ghi đó là tệp có thể giữ riêng',
        en='"{name}" is not here; the minutes say that it may be kept private',
    ),
    Words(
        vi="không cần làm gì; cần xem tệp này thì hỏi nơi công bố",
        en="nothing needs to be done; ask whoever published the folder to see it",
    ),
    level="warning",
)
NOT_A_FOLDER = Message(
    "seal/not-a-folder",
    Words(
        vi='"{name}" là một tệp, ở đây cần cả thư mục kết quả',
        en='"{name}" is a file; the folder of the result is due here',
    ),
    Words(vi="ghi tên thư mục chứa tệp ấy", en="name the folder in which it stands"),
)
FILE_ADDED = Message(
    "seal/file-added",
    Words(
        vi='tệp "{name}" không có trong biên bản', en='"{name}" is not one of those in the minutes'
    ),
    Words(vi="để tệp ấy ra ngoài thư mục", en="put it outside the folder"),
)
NOT_A_REVOCATION_LIST = Message(
    "seal/not-a-revocation-list",
    Words(
        vi='"{name}" không đọc được như danh sách chứng nhận đã thu hồi (số và ngày, dạng JSON)',
        en='"{name}" cannot be read as the list of revoked certificates (numbers and days, JSON)',
    ),
    Words(
        vi="ghi lại tệp ấy bằng tha certificate publish",
        en="write the file again with tha certificate publish",
    ),
)
