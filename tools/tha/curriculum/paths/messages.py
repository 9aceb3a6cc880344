"""What can be wrong with the paths of roles, and with where pages show them?"""

from tha.source.language import Words
from tha.source.problem import Message

PATH_AUDIENCE = Message(
    "curriculum/path-audience",
    Words(vi='"{name}" không phải là một vai đã có', en='"{name}" is not one of the roles'),
    Words(vi="{hint}", en="{hint}"),
)
PATH_MODULE = Message(
    "curriculum/path-module",
    Words(vi='không có bài học "{module}.md" trong docs', en='docs has no module "{module}.md"'),
    Words(vi="{hint}", en="{hint}"),
)
PATH_TWICE = Message(
    "curriculum/path-twice",
    Words(
        vi='bài "{module}" đã có ở dòng {first} của lộ trình này',
        en='module "{module}" already stands at line {first} of this path',
    ),
    Words(vi="giữ một chỗ, bỏ một chỗ", en="keep one and delete the other"),
)
PATH_ASSESSMENT = Message(
    "curriculum/path-assessment",
    Words(vi='không có quiz "{quiz}" trong quizzes', en='quizzes has no quiz "{quiz}"'),
    Words(vi="{hint}", en="{hint}"),
)
PATH_HOURS = Message(
    "curriculum/path-hours",
    Words(
        vi='các bài của "{path}" cộng lại được {hours} tiết, chưa tới mục tiêu {target} tiết',
        en='the modules of "{path}" add up to {hours} hours, short of the target of {target}',
    ),
    Words(vi="thêm bài vào lộ trình, hoặc hạ target", en="add modules, or lower the target"),
)
PATH_LEFT_OUT = Message(
    "curriculum/path-left-out",
    Words(
        vi="bài học này không nằm trong lộ trình của vai nào",
        en="this module is in no role's path",
    ),
    Words(
        vi="thêm bài vào một lộ trình ở docs/lo-trinh/lo-trinh.yml",
        en="add it to a path in docs/lo-trinh/lo-trinh.yml",
    ),
    level="warning",
)
UNKNOWN_PATH = Message(
    "curriculum/unknown-path",
    Words(vi='không có lộ trình "{name}"', en='there is no path "{name}"'),
    Words(vi="{hint}", en="{hint}"),
)
