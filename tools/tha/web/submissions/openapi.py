"""What does the address say of itself? OpenAPI 3.1, written from the Structs that are used."""

from functools import cache
from typing import Any

import msgspec

from tha.marking.submission import Submission
from tha.web.submissions.reading import MOST_BYTES, MOST_LINES
from tha.web.submissions.receipts import PublicKey, Receipt
from tha.web.submissions.refusals import ALL, MEDIA_TYPE, ProblemDetails

_ABOUT = (
    "A submission is kept once for each UUID. An answer 200 or 201 comes only after the commit, "
    "with a signed receipt; after any other answer, or none, send the same bytes again. The same "
    "bytes get the same receipt (200), other bytes under the same UUID are refused (409) and what "
    "came first stays. White space around a submission does not count. Nothing here tells what an "
    "answer is worth."
)
_ABOUT_LINES = (
    f"One submission a line, {MOST_LINES} at most. When a line cannot be read, nothing is kept."
)
_SIGNED = (
    "`receipt` is `THA1.<content>.<signature>`, both in base64url: the content is JSON with "
    "submission, quiz, digest and received; the signature is Ed25519 by the key at /api/v1/key."
)
_TITLES = {200: "Known before", 201: "Kept"}


@cache
def document() -> dict[str, Any]:
    """The whole document."""
    _, schemas = msgspec.json.schema_components(
        [Submission, Receipt, PublicKey, ProblemDetails],
        ref_template="#/components/schemas/{name}",
    )
    _portable(schemas)
    return {
        "openapi": "3.1.0",
        "info": {"title": "tha: intake of submissions", "version": "1", "description": _ABOUT},
        "paths": {
            "/api/v1/submissions": {"post": _post()},
            "/api/v1/key": {"get": _get("publicKey", "The public key of receipts", "PublicKey")},
            "/api/v1/openapi.json": {"get": _get("description", "This document", None)},
        },
        "components": {
            "schemas": schemas,
            "responses": {"Refused": _refused("A problem as RFC 9457 describes it")},
        },
        "x-problems": {
            one.name: {"status": one.status, "title": one.title.en, "detail": one.detail.en}
            for one in ALL
        },
    }


def _post() -> dict[str, Any]:
    one, several = MOST_BYTES
    return {
        "operationId": "handIn",
        "summary": "Hand in one submission, or some",
        "description": _SIGNED,
        "requestBody": {
            "required": True,
            "content": {
                one: {"schema": _of("Submission")},
                several: {"schema": {"type": "string", "description": _ABOUT_LINES}},
            },
        },
        "responses": {
            **{str(status): _receipts(title) for status, title in _TITLES.items()},
            **_refusals({408, 409, 413, 415, 422, 429, 500, 503, 403}),
        },
    }


def _receipts(title: str) -> dict[str, Any]:
    either = {"oneOf": [_of("Receipt"), {"type": "array", "items": _of("Receipt")}]}
    return {"description": title, "content": {"application/json": {"schema": either}}}


def _get(name: str, summary: str, schema: str | None) -> dict[str, Any]:
    found = {"type": "object"} if schema is None else _of(schema)
    return {
        "operationId": name,
        "summary": summary,
        "responses": {
            "200": {"description": summary, "content": {"application/json": {"schema": found}}},
            "default": {"$ref": "#/components/responses/Refused"},
        },
    }


def _refusals(statuses: set[int]) -> dict[str, Any]:
    """Each with what it may mean."""
    told = {
        status: "; ".join(one.name for one in ALL if one.status == status)
        for status in sorted(statuses)
    }
    found: dict[str, Any] = {str(status): _refused(name) for status, name in told.items()}
    for status in {429, 503} & statuses:
        found[str(status)]["headers"] = {
            "Retry-After": {"required": True, "schema": {"type": "integer", "minimum": 1}}
        }
    return found


def _refused(about: str) -> dict[str, Any]:
    body = {MEDIA_TYPE.decode(): {"schema": _of("ProblemDetails")}}
    return {"description": about, "content": body}


def _of(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _portable(schema: Any) -> None:
    """Patterns as every reader of JSON Schema knows them (ECMA 262), not only Python's."""
    if isinstance(schema, list):
        for one in schema:
            _portable(one)
    elif isinstance(schema, dict):
        for name, one in schema.items():
            if name == "pattern" and isinstance(one, str):
                schema[name] = _ecma(one)
            else:
                _portable(one)


def _ecma(pattern: str) -> str:
    r"""`\Z` is `$` there, and `\U0001bca0` is `\u{1bca0}`."""
    head, *tails = pattern.replace(r"\Z", "$").split("\\U")
    return head + "".join(f"\\u{{{tail[:8].lstrip('0')}}}{tail[8:]}" for tail in tails)
