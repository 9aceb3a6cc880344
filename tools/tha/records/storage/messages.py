"""What can be wrong with the server that holds the records, and with its address?"""

from tha.source.language import Words
from tha.source.problem import Message

BAD_URL = Message(
    "records/bad-url",
    Words(
        vi="THA_DATABASE_URL không phải là địa chỉ của một cơ sở dữ liệu PostgreSQL: {why}",
        en="THA_DATABASE_URL is not the address of a PostgreSQL database: {why}",
    ),
    Words(
        vi="viết postgresql://người-dùng:mật-khẩu@máy-chủ/tên; "
        "ký tự lạ trong mật khẩu viết dạng %XX",
        en="write postgresql://user:password@host/name, odd characters of a password as %XX",
    ),
)
NO_DRIVER = Message(
    "records/no-driver",
    Words(
        vi="chưa cài psycopg, thư viện kết nối tới PostgreSQL",
        en="psycopg, which connects to PostgreSQL, is not installed",
    ),
    Words(vi="cài bằng: uv sync --extra postgres", en="install it with: uv sync --extra postgres"),
)
NOT_REACHED = Message(
    "records/not-reached",
    Words(
        vi="không kết nối được tới máy chủ cơ sở dữ liệu, hoặc bị ngắt giữa chừng: {why}",
        en="the database server cannot be reached, or the connection broke: {why}",
    ),
    Words(
        vi="kiểm tra máy chủ có chạy không, và địa chỉ, tên, mật khẩu trong THA_DATABASE_URL; "
        "phần chưa ghi xong được bỏ",
        en="check that the server runs, and the address, name and password in THA_DATABASE_URL; "
        "nothing is half-written",
    ),
)
NO_RIGHT = Message(
    "records/no-right",
    Words(
        vi="máy chủ không cho người dùng này ghi vào cơ sở dữ liệu: {why}",
        en="the server does not let this user write to the database: {why}",
    ),
    Words(
        vi="xin quyền tạo bảng và ghi trong cơ sở dữ liệu ấy, hoặc dùng người dùng khác",
        en="ask for the right to make tables and write there, or use another user",
    ),
)
NOT_UTF8 = Message(
    "records/not-utf8",
    Words(
        vi="cơ sở dữ liệu dùng bảng mã {encoding}, không ghi được đủ chữ Việt",
        en="the database is encoded in {encoding}, which cannot hold every Vietnamese letter",
    ),
    Words(
        vi="tạo cơ sở dữ liệu khác: createdb -E UTF8 -T template0 TÊN",
        en="make another database: createdb -E UTF8 -T template0 NAME",
    ),
)
