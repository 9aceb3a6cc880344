"""What does every address of the platform show nobody, and each role?

`ROWS` is the whole table: an address, whose thing it is asked for, and what nobody, an officer, a
trainer, an editor, an auditor and an administrator get. `in`: led to sign in; `->`: done, and led
on. Signing out comes last.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.http.response import HttpResponseBase
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from guarded_samples import Guarded

WHO = ("nobody", "officer", "trainer", "editor", "auditor", "administrator")


class Row(NamedTuple):
    """One address, asked for one thing; `args` and the values of `data` name what fills them."""

    page: str
    how: str
    whose: str
    args: str
    expected: str
    data: str = ""


ROWS = (
    # address, method, whose, arguments      nobody officer trainer editor auditor administrator
    Row("home", "get", "near", "", "in -> -> -> -> ->"),
    Row("accounts:login", "get", "near", "", "200 -> -> -> -> ->"),
    Row("accounts:code", "get", "near", "", "200 200 200 200 200 200"),
    Row("accounts:invited", "get", "near", "=ABCD", "404 404 404 404 404 404"),
    Row("accounts:password", "get", "near", "", "in 200 200 200 200 200"),
    Row("accounts:second-factor", "get", "near", "", "in -> -> -> -> ->"),
    Row("accounts:second-factor-set-up", "get", "near", "", "in 200 200 200 200 200"),
    Row("accounts:second-factor-image", "get", "near", "", "in 200 200 200 200 200"),
    Row("accounts:second-factor-take-away", "post", "near", "", "in 200 200 200 200 200"),
    Row("account_desk:accounts", "get", "near", "", "in 403 403 403 403 200"),
    Row("account_desk:accounts", "post", "near", "", "in 403 403 403 403 200", "unit=unit"),
    Row("account_desk:new", "get", "near", "", "in 403 403 403 403 200"),
    Row("account_desk:new", "post", "near", "", "in 403 403 403 403 200"),
    Row("account_desk:invite", "get", "near", "", "in 403 403 403 403 200"),
    Row("account_desk:invite", "post", "far", "", "in 403 403 403 403 200", "unit=unit"),
    Row("account_desk:slips-pdf", "post", "far", "", "in 403 403 403 403 400"),
    Row("account_desk:account", "get", "near", "account", "in 403 403 403 403 200"),
    Row("account_desk:account", "get", "far", "account", "in 403 403 403 403 200"),
    Row("account_desk:account", "post", "far", "account", "in 403 403 403 403 200"),
    Row("account_desk:invite-one", "post", "far", "account", "in 403 403 403 403 200"),
    Row("account_desk:close", "post", "far", "account", "in 403 403 403 403 ->"),
    Row("account_desk:reopen", "post", "far", "account", "in 403 403 403 403 ->"),
    Row("account_desk:reset-second-factor", "post", "far", "account", "in 403 403 403 403 ->"),
    Row("sittings:own", "get", "near", "", "in 200 403 403 403 403"),
    Row("sittings:begin", "post", "near", "sitting", "in -> 403 403 403 403"),
    Row("sittings:begin", "post", "far", "sitting", "in 404 403 403 403 403"),
    Row("sittings:seat", "get", "near", "seat", "in 200 403 403 403 403"),
    Row("sittings:seat", "get", "far", "seat", "in 403 403 403 403 403"),
    Row("sittings:hold", "post", "near", "seat", "in 200 403 403 403 403"),
    Row("sittings:hold", "post", "far", "seat", "in 403 403 403 403 403"),
    Row("sittings:hand_in", "post", "far", "seat", "in 403 403 403 403 403"),
    Row("sittings:hand_in", "post", "near", "seat", "in -> 403 403 403 403"),
    Row("sittings:result", "get", "near", "seat", "in -> 403 403 403 403"),
    Row("sittings:result", "get", "far", "seat", "in 403 403 403 403 403"),
    Row("sittings:all", "get", "near", "", "in 403 200 403 200 200"),
    Row("sittings:open", "get", "near", "", "in 403 200 403 403 403"),
    Row("sittings:open", "post", "far", "", "in 403 200 403 403 403", "units=unit"),
    Row("sittings:sitting", "get", "near", "sitting", "in 403 200 403 200 200"),
    Row("sittings:sitting", "get", "far", "sitting", "in 403 403 403 200 200"),
    Row("sittings:overview", "get", "near", "sitting", "in 403 200 403 200 200"),
    Row("sittings:overview", "get", "far", "sitting", "in 403 403 403 200 200"),
    Row("sittings:extra", "post", "near", "sitting", "in 403 -> 403 403 403"),
    Row("sittings:extra", "post", "far", "sitting", "in 403 403 403 403 403"),
    Row("sittings:end", "post", "near", "sitting", "in 403 -> 403 403 403"),
    Row("sittings:end", "post", "far", "sitting", "in 403 403 403 403 403"),
    Row("sittings:release", "post", "near", "sitting", "in 403 -> 403 403 403"),
    Row("sittings:release", "post", "far", "sitting", "in 403 403 403 403 403"),
    Row("marking_desk:queue", "get", "near", "", "in 403 200 403 403 403"),
    Row("marking_desk:mark", "get", "near", "quiz item", "in 403 200 403 403 403"),
    Row("marking_desk:mark", "get", "far", "quiz item", "in 403 404 403 403 403"),
    Row("marking_desk:mark", "post", "far", "quiz item", "in 403 404 403 403 403"),
    Row("marking_desk:adjudicate", "get", "near", "quiz item", "in 403 200 403 403 403"),
    Row("marking_desk:adjudicate", "get", "far", "quiz item", "in 403 404 403 403 403"),
    Row("marking_desk:adjudicate", "post", "far", "quiz item", "in 403 404 403 403 403"),
    Row("marking_desk:marked", "get", "near", "quiz item", "in 403 200 403 403 403"),
    Row("marking_desk:marked", "get", "far", "quiz item", "in 403 404 403 403 403"),
    Row("marking_desk:analyses", "get", "near", "", "in 403 200 200 200 403"),
    Row("marking_desk:analysis", "get", "near", "quiz", "in 403 200 200 200 403"),
    Row("marking_desk:analysis", "get", "far", "quiz", "in 403 404 200 200 403"),
    Row("marking_desk:analysis", "get", "near", "=kiem-tra", "in 403 200 200 200 403"),
    Row("marking_desk:agreement", "get", "near", "quiz", "in 403 200 200 200 403"),
    Row("marking_desk:agreement", "get", "far", "quiz", "in 403 404 200 200 403"),
    Row("submissions:received", "get", "near", "", "in 403 200 403 200 200"),
    Row("submissions:file", "get", "near", "received", "in 403 200 403 200 403"),
    Row("registry:own", "get", "near", "", "in 200 403 403 403 403"),
    Row("registry:own_transcript", "get", "near", "=xlsx", "in 200 403 403 403 403"),
    Row("registry:own_certificate", "get", "near", "certificate =json", "in 200 403 403 403 403"),
    Row("registry:own_certificate", "get", "far", "certificate =json", "in 404 403 403 403 403"),
    Row("registry:officers", "get", "near", "", "in 403 200 403 200 403"),
    Row("registry:officers", "get", "far", "", "in 403 200 403 200 403", "don_vi=unit"),
    Row("registry:officer", "get", "near", "officer", "in 403 200 403 200 403"),
    Row("registry:officer", "get", "far", "officer", "in 403 403 403 200 403"),
    Row("registry:transcript", "get", "near", "officer =xlsx", "in 403 200 403 200 403"),
    Row("registry:transcript", "get", "far", "officer =xlsx", "in 403 403 403 200 403"),
    Row(
        "registry:certificate",
        "get",
        "near",
        "officer certificate =json",
        "in 403 200 403 200 403",
    ),
    Row(
        "registry:certificate", "get", "far", "officer certificate =json", "in 403 403 403 200 403"
    ),
    Row("registry:units", "get", "near", "", "in 403 200 403 200 403"),
    Row("registry:units", "get", "far", "", "in 403 200 403 200 403", "don_vi=unit"),
    Row("registry:report", "get", "near", "=xlsx", "in 403 200 403 200 403"),
    Row("registry:report", "get", "far", "=xlsx", "in 403 404 403 200 403", "don_vi=unit"),
    Row("registry:reminders", "get", "near", "", "in 403 200 403 200 403"),
    Row("registry:reminders", "get", "far", "", "in 403 404 403 200 403", "don_vi=unit"),
    Row("council_desk:state", "get", "near", "", "in 403 403 200 200 200"),
    Row("council_desk:calendar", "get", "near", "", "in 403 403 200 200 200"),
    Row("council_desk:coverage", "get", "near", "", "in 403 403 200 200 200"),
    Row("council_desk:reading", "get", "near", "", "in 403 403 200 200 200"),
    Row("study:progress", "get", "near", "", "in 200 200 200 200 200"),
    Row("study:progress", "put", "near", "", "in 400 400 400 400 400"),
    Row("accounts:logout", "post", "near", "", "in in in in in in"),
)


def called(row: Row) -> str:
    """The row, as a test that fails names it."""
    return f"{row.how} {row.page} {row.whose} {row.args} {row.data}".strip()


def asked(guarded: Guarded, who: str, row: Row) -> Any:
    """What `who` is answered."""
    place = guarded.near if row.whose == "near" else guarded.far
    args = [one[1:] if one.startswith("=") else place[one] for one in row.args.split()]
    filled = dict(one.split("=") for one in row.data.split())
    data = {name: place[one] for name, one in filled.items()}
    return getattr(guarded.browser(who), row.how)(reverse(row.page, args=args), data)


def is_shown(row: Row, who: str) -> bool:
    """Whether `who` gets something to read."""
    return row.how == "get" and row.expected.split()[WHO.index(who)] == "200"


def body_of(answer: HttpResponseBase) -> bytes:
    """What it holds; a file that streams is another test's."""
    return b"" if answer.streaming else answer.content  # type: ignore[attr-defined]


def every_page() -> dict[str, Any]:
    """The names of all addresses, and the views behind them."""
    return dict(_patterns(get_resolver()))


def _patterns(resolver: URLResolver, space: str = "") -> Iterator[tuple[str, Any]]:
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            yield from _patterns(one, f"{one.namespace}:" if one.namespace else space)
        else:
            assert isinstance(one, URLPattern)
            yield f"{space}{one.name}", one.callback
