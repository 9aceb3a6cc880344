"""Which headers does every answer carry, whichever program gives it?

Django sets its own; the programs beside it know nothing of browsers. What a program has set itself
stays as it is.
"""

from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from tha.web.watched.programs import Message, Program, Receive, Scope, Send

NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""For what is no page: whatever it holds, a browser runs and loads nothing of it."""
FILES = f"{NOTHING}; style-src 'unsafe-inline'; img-src 'self' data:"
"""Drawings bring their own styles."""
SITE = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:;"
    " connect-src 'self' https:; object-src 'none'; base-uri 'self'; form-action 'self';"
    " frame-ancestors 'self'"
)
"""For pages of the site, which hold scripts of their own and may hand in at another address."""
NO_STORE = "private, no-store"
"""For pages that name whoever has signed in."""
ASK_ANEW = "no-cache"
"""For what tells browsers that the site has changed."""


def headed(program: "Program", policy: str, cache: str = "") -> "Program":
    """`program`, whose answers bear what is missing; `policy` says what a browser may load."""
    lacking = _headers(policy, cache)

    async def answer(scope: "Scope", receive: "Receive", send: "Send") -> None:
        async def heading(message: "Message") -> None:
            if message["type"] == "http.response.start":
                given = list(message.get("headers", ()))
                known = {name.lower() for name, _ in given}
                given += [one for one in lacking if one[0] not in known]
                message = {**message, "headers": given}
            await send(message)

        await program(scope, receive, heading)

    return answer


def _headers(policy: str, cache: str) -> tuple[tuple[bytes, bytes], ...]:
    headers = {
        "content-security-policy": policy,
        "x-content-type-options": "nosniff",
        "referrer-policy": settings.SECURE_REFERRER_POLICY,
    }
    if cache:
        headers["cache-control"] = cache
    if settings.SECURE_HSTS_SECONDS:
        seconds = settings.SECURE_HSTS_SECONDS
        headers["strict-transport-security"] = f"max-age={seconds}; includeSubDomains; preload"
    return tuple((name.encode(), value.encode()) for name, value in headers.items())
