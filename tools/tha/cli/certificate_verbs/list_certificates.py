"""Which certificates were issued?"""

import click

from tha.cli.files.opened import opened_records, shown_day
from tha.cli.terminal.show import harmless, language, show
from tha.cli.terminal.table import Column, lay_table
from tha.cli.terminal.verb import Option, Verb
from tha.source.language import Words

_NOTHING = Words(vi="Chưa có chứng nhận nào.", en="There are no certificates yet.")
_TITLES = (
    Words(vi="Số", en="Number"),
    Words(vi="Mã", en="Code"),
    Words(vi="Về", en="About"),
    Words(vi="Ngày cấp", en="Issued"),
    Words(vi="Thu hồi", en="Revoked"),
)


_YEAR = Words(vi="năm {year}", en="the year {year}")


@click.command(
    "list",
    cls=Verb,
    words=Words(
        vi="Xem các giấy chứng nhận đã cấp, kể cả bản đã thu hồi.",
        en="List the certificates that were issued, revoked ones among them.",
    ),
    example="tha certificate list --officer TH-0001",
)
@click.option(
    "--officer",
    cls=Option,
    metavar="CODE",
    words=Words(vi="Chỉ của cán bộ có mã này.", en="Only those of the officer with this code."),
)
def list_(officer: str | None) -> None:
    """Prints one line a certificate."""
    with opened_records():
        from tha.records.certificates.kept import all_certificates  # noqa: PLC0415  # needs Django

        listed = all_certificates(officer)
    if not listed:
        show(_NOTHING)
        return
    rows = [
        (
            one.number,
            harmless(one.officer),
            harmless(_about(one.subject)),
            shown_day(one.issued),
            shown_day(one.revoked) if one.revoked is not None else "",
        )
        for one in listed
    ]
    print(lay_table([Column(one.into(language())) for one in _TITLES], rows))


def _about(subject: str) -> str:
    """The year as words, an assessment by its id."""
    kind, _, name = subject.partition("/")
    return _YEAR.into(language(), year=name) if kind == "year" else name
