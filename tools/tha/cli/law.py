"""What does the law that the content rests on do to it?"""

import click

from tha.cli.law_verbs.calendar import calendar
from tha.cli.law_verbs.coverage import coverage
from tha.cli.law_verbs.impact import impact
from tha.cli.law_verbs.show import show_
from tha.cli.terminal.verb import VerbGroup
from tha.source.language import Words


@click.group(
    cls=VerbGroup,
    words=Words(
        vi="Văn bản luật và nội dung dựa vào: tác động, lịch hiệu lực, độ phủ, tra cứu.",
        en="The law and what rests on it: impact, calendar, coverage, look-up.",
    ),
    example="tha law impact luat-thads-2008\n"
    "tha law calendar --months 12\n"
    "tha law coverage\n"
    'tha law show "khoản 1 Điều 37 Luật THADS 2025"',
)
def law() -> None:
    """Nothing happens before the verb."""


for _verb in (impact, calendar, coverage, show_):
    law.add_command(_verb)
