"""What can be wrong with what a page embeds."""

from tha.source.language import Words
from tha.source.problem import Message

UNKNOWN_FIGURES = Message(
    "site/unknown-figures",
    Words(
        vi='"{name}" không phải là tệp số liệu nào trong docs/so-lieu',
        en='"{name}" is not a file of figures in docs/so-lieu',
    ),
    Words(vi="{hint}", en="{hint}"),
)
FIGURES_SUM = Message(
    "site/figures-sum",
    Words(
        vi="tổng ghi {total}, mà có điều kiện và chưa có điều kiện cộng lại {sum}",
        en="the total says {total}, but enforceable and not enforceable sum to {sum}",
    ),
    Words(
        vi="đối chiếu ba số này với nguồn số liệu",
        en="compare the three numbers with their source",
    ),
)
FIGURES_PART = Message(
    "site/figures-part",
    Words(
        vi="{name} ghi {part}, nhiều hơn {whole} có điều kiện thi hành",
        en="{name} says {part}, more than the {whole} that are enforceable",
    ),
    Words(
        vi="đối chiếu hai số này với nguồn số liệu",
        en="compare the two numbers with their source",
    ),
)
