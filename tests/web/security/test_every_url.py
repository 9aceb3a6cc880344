"""Does every address of the platform show each role what it may see, and nothing else?

The table is in tests/guarded_rows.py. An address without a row fails.
"""

import pytest
from django.http.response import HttpResponseBase

from guarded_rows import ROWS, WHO, asked, body_of, called, every_page
from guarded_samples import CODES, FAR_TITLE, FAR_UNIT, NAMES, Guarded
from sitting_samples import RATIONALE

FOR_EVERYONE = {
    *("home", "accounts:login", "accounts:logout", "accounts:password", "accounts:code"),
    *("accounts:invited", "accounts:second-factor", "accounts:second-factor-set-up"),
    *("accounts:second-factor-image", "accounts:second-factor-take-away", "study:progress"),
}
"""Pages that concern nobody but whoever asks; all others need an action."""
_OTHERS = {FAR_TITLE, FAR_UNIT, NAMES["far"], CODES["far"]}
HIDDEN: dict[str, set[str]] = {
    "nobody": {*NAMES.values(), *CODES.values(), *_OTHERS},
    "officer": {NAMES["other"], CODES["other"], *_OTHERS},
    "trainer": _OTHERS,
    "editor": {*NAMES.values(), *CODES.values(), *_OTHERS},
    "auditor": set(),
    "administrator": set(),
}
"""What no answer to a role may hold, whatever it asked for."""


@pytest.mark.parametrize("who", WHO)
def test_every_address_shows_what_a_role_may_see(guarded: Guarded, who: str) -> None:
    hidden = {*HIDDEN[who], RATIONALE}  # the sittings are being sat
    found = {called(row): _outcome(asked(guarded, who, row), hidden) for row in ROWS}
    expected = {called(row): row.expected.split()[WHO.index(who)] for row in ROWS}
    assert sorted(found.items() - expected.items()) == []


def test_every_address_has_a_row() -> None:
    assert {row.page for row in ROWS} == every_page().keys()


def test_every_page_names_the_action_that_it_needs() -> None:
    assert {name for name, view in every_page().items() if not hasattr(view, "action")} == (
        FOR_EVERYONE
    )


def _outcome(answer: HttpResponseBase, hidden: set[str]) -> str:
    """The status, as the table writes it, and what the answer names that it should not."""
    text = f"{dict(answer.items())}{body_of(answer).decode(errors='replace')}"
    told = "".join(f" tells {word}" for word in sorted(hidden) if word in text)
    if answer.status_code != 302:
        return f"{answer.status_code}{told}"
    return ("in" if answer["Location"].startswith("/cong/dang-nhap/") else "->") + told
