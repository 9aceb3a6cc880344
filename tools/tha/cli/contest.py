"""How does a council rank a contest, sign the result, and let everyone check it?"""

import click

from tha.cli.contest_verbs.keys import keys
from tha.cli.contest_verbs.rank import rank
from tha.cli.contest_verbs.verify import verify
from tha.cli.terminal.verb import VerbGroup
from tha.source.language import Words


@click.group(
    cls=VerbGroup,
    words=Words(
        vi="Cuộc thi: xếp hạng, ký kết quả, kiểm tra kết quả đã công bố.",
        en="Contests: rank, sign the result, check what was published.",
    ),
    example="tha contest keys --out khoa-hoi-dong.pem\n"
    "tha contest rank cuoc-thi bai-nop.ndjson --out ket-qua --key khoa-hoi-dong.pem\n"
    "tha contest verify ket-qua --public khoa-hoi-dong.pub.pem",
)
def contest() -> None:
    """Nothing happens before the verb."""


for _verb in (rank, keys, verify):
    contest.add_command(_verb)
