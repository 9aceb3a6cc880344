"""What is told of an address of another site? Provoked by a site that answers so."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from other_sites import another_site
from tha.cli.links.checked import link_problems
from tha.cli.links.looked import look_at
from tha.source.place import Place
from tha.source.problem import Problem


def _told(answer: int | str, _: Path) -> list[Problem]:
    with another_site({"/bai": answer}) as site:
        address = f"{site.address}/bai"
        return link_problems(look_at([address], intranet=True), {address: [Place("docs/bai.md")]})


GENERATED: dict[str, Callable[[Path], list[Problem]]] = {
    "cli/link-broken": partial(_told, 404),
    "cli/link-unseen": partial(_told, 503),
    "cli/link-moved": partial(_told, "/moi"),
}
