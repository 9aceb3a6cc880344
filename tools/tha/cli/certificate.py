"""How does somebody who holds the records certify what was learned?"""

import click

from tha.cli.certificate_verbs.issue import issue
from tha.cli.certificate_verbs.list_certificates import list_
from tha.cli.certificate_verbs.publish import publish
from tha.cli.certificate_verbs.revoke import revoke
from tha.cli.terminal.verb import VerbGroup
from tha.source.language import Words


@click.group(
    cls=VerbGroup,
    words=Words(
        vi="Giấy chứng nhận có chữ ký số: cấp, xem, thu hồi, công bố khóa và số đã thu hồi.",
        en="Signed certificates: issue, list, revoke, publish the keys and the revoked numbers.",
    ),
    example="tha certificate issue TH-0001 thads-xac-minh-danh-gia --key khoa.pem --out cn\n"
    "tha certificate issue --unit DV-01 --year 2026 --key khoa.pem --out cn\n"
    'tha certificate revoke CN-2026-000001 --reason "Chấm lại, không còn đạt"',
)
def certificate() -> None:
    """Nothing happens before the verb."""


for _verb in (issue, list_, revoke, publish):
    certificate.add_command(_verb)
