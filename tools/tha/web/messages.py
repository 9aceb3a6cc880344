"""Which words tell what is wrong with the way the platform is to be served?"""

from tha.source.language import Words
from tha.source.problem import Message

SHORT_KEY = Message(
    "web/short-key",
    Words(
        vi="khóa bí mật quá ngắn hoặc quá đơn giản; cần ít nhất {least} ký tự ngẫu nhiên",
        en="the secret key is too short or too simple; at least {least} random characters are due",
    ),
    Words(
        vi='tạo khóa: python3 -c "import secrets; print(secrets.token_urlsafe(64))"',
        en='make one: python3 -c "import secrets; print(secrets.token_urlsafe(64))"',
    ),
)
UNKNOWN_TLS = Message(
    "web/unknown-tls",
    Words(vi='"{given}" không phải giá trị hợp lệ', en='"{given}" is no value it knows'),
    Words(
        vi="viết proxy khi có máy chủ phía trước mã hóa đường truyền (TLS), hoặc bỏ biến này",
        en="write proxy where a server in front encrypts the line (TLS), or unset it",
    ),
)
DEBUG_REFUSED = Message(
    "web/debug-refused",
    Words(
        vi="không chạy ở chế độ gỡ lỗi: trang báo lỗi có thể làm lộ hồ sơ",
        en="debugging is refused: a page of a fault could show records",
    ),
    Words(vi="bỏ biến này", en="unset it"),
)
HOST_WITHOUT_TLS = Message(
    "web/host-without-tls",
    Words(
        vi='"{host}" ở ngoài máy này mà đường truyền không được mã hóa',
        en='"{host}" lies beyond this machine, and the line is not encrypted',
    ),
    Words(
        vi="đặt nginx có TLS ở phía trước rồi đặt THA_TLS=proxy (docs/huong-dan/van-hanh.md)",
        en="put nginx with TLS in front, then set THA_TLS=proxy (docs/huong-dan/van-hanh.md)",
    ),
)
ANY_HOST = Message(
    "web/any-host",
    Words(
        vi="tên máy chủ không được là * hay bắt đầu bằng dấu chấm: ai cũng giả được tên",
        en="no * and no name that begins with a dot: anybody could make up a name",
    ),
    Words(vi="ghi đủ từng tên", en="write each name in full"),
)
OPEN_KEY = Message(
    "web/open-key",
    Words(
        vi='"{path}" là khóa bí mật mà người khác trên máy này đọc được',
        en='"{path}" is the secret key, and others on this machine can read it',
    ),
    Words(
        vi="xóa tệp ấy rồi chạy lại để có khóa mới (mọi người đăng nhập lại), và giữ quyền 600",
        en="delete it and start again for a new key (everybody signs in anew); keep it at mode 600",
    ),
)
SHORT_TOKEN = Message(
    "web/short-token",
    Words(
        vi="mã xem số liệu quá ngắn; cần ít nhất {least} ký tự ngẫu nhiên",
        en="the token for the figures is too short; at least {least} random characters are due",
    ),
    Words(
        vi='tạo mã: python3 -c "import secrets; print(secrets.token_urlsafe(32))"',
        en='make one: python3 -c "import secrets; print(secrets.token_urlsafe(32))"',
    ),
)
UNKNOWN_SWITCH = Message(
    "web/unknown-switch",
    Words(vi='"{given}" không phải giá trị hợp lệ', en='"{given}" is no value it knows'),
    Words(vi="viết 1 để bật, hoặc bỏ biến này", en="write 1 to switch it on, or unset it"),
)
NOT_BY_WORKERS = Message(
    "web/not-by-workers",
    Words(
        vi="nhiều tiến trình chỉ chạy với PostgreSQL; hồ sơ ở đây là tệp SQLite",
        en="several processes need PostgreSQL; the records here are a file of SQLite",
    ),
    Words(
        vi="đặt THA_DATABASE_URL=postgresql://…, hoặc bỏ --workers",
        en="set THA_DATABASE_URL=postgresql://…, or leave out --workers",
    ),
)
OIDC_INCOMPLETE = Message(
    "web/oidc-incomplete",
    Words(
        vi="đăng nhập bằng tài khoản của cơ quan còn thiếu: {names}",
        en="signing in by an agency's accounts still lacks: {names}",
    ),
    Words(
        vi="đặt đủ các biến ấy, hoặc bỏ hết các biến THA_OIDC_…",
        en="set all of them, or none that begins with THA_OIDC_",
    ),
)
OIDC_WITHOUT_TLS = Message(
    "web/oidc-without-tls",
    Words(
        vi="địa chỉ này phải bắt đầu bằng https://",
        en="this address must begin with https://",
    ),
    Words(vi="dùng địa chỉ có mã hóa", en="use one that is encrypted"),
)
NO_OIDC = Message(
    "web/no-oidc",
    Words(
        vi="chưa cài mozilla-django-oidc, thư viện đăng nhập bằng tài khoản của cơ quan",
        en="mozilla-django-oidc, which signs in by an agency's accounts, is not installed",
    ),
    Words(vi="cài bằng: uv sync --extra oidc", en="install it with: uv sync --extra oidc"),
)
BAD_RATE = Message(
    "web/bad-rate",
    Words(vi='"{given}" không phải là số bài mỗi giây', en='"{given}" is no number a second'),
    Words(vi="viết một số lớn hơn 0, như 50 hoặc 0.5", en="write a number above 0, as 50 or 0.5"),
)
BAD_ORIGIN = Message(
    "web/bad-origin",
    Words(
        vi='"{given}" không phải là nguồn của một trang, viết như trình duyệt viết',
        en='"{given}" is no origin of a page, as browsers write one',
    ),
    Words(
        vi="viết như https://hoc.example, không có / ở cuối; nhiều nguồn cách nhau bằng dấu cách",
        en="write https://hoc.example, without a / at its end; several are parted by spaces",
    ),
)
