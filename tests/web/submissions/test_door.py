"""Is a submission answered as promised: kept once, with a receipt, or refused with a reason?"""

import hashlib
import json
from typing import Any
from uuid import UUID

import httpx
import pytest
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from tha.seal.signed_line import find_line
from tha.web.submissions.models import Received
from web_served import a_submission

SUBMISSIONS = "/api/v1/submissions"
LINES = {"content-type": "application/x-ndjson"}


def post(intake: httpx.Client, body: bytes, **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): one for name, one in headers.items()}
    return intake.post(SUBMISSIONS, content=body, headers=named)


def problem(answer: httpx.Response) -> dict[str, Any]:
    """The body of a refusal, which has the form that RFC 9457 asks for."""
    assert answer.headers["content-type"] == "application/problem+json"
    told: dict[str, Any] = answer.json()
    assert told["status"] == answer.status_code
    assert {"type", "title", "detail"} <= told.keys()
    return told


def name_of(answer: httpx.Response) -> str:
    return str(problem(answer)["type"]).rpartition("/")[2]


def test_a_new_submission_is_kept_as_it_came(intake: httpx.Client) -> None:
    body = a_submission()
    answer = post(intake, body)
    assert answer.status_code == 201
    row = Received.objects.get()
    assert bytes(row.raw) == body
    assert (row.uuid, row.quiz) == (str(UUID(int=1)), "kiem-tra")
    assert row.digest == answer.json()["digest"] == f"sha256:{hashlib.sha256(body).hexdigest()}"


def test_the_receipt_is_signed_by_the_published_key(intake: httpx.Client) -> None:
    told = post(intake, a_submission()).json()
    public = load_pem_public_key(intake.get("/api/v1/key").json()["public_key"].encode())
    signed = find_line(told.pop("receipt").encode())
    assert signed is not None
    public.verify(signed.signature, signed.content)  # type: ignore[call-arg, union-attr]
    assert json.loads(signed.content) == told


def test_the_same_bytes_get_the_same_receipt_again(intake: httpx.Client) -> None:
    first, second = post(intake, a_submission()), post(intake, b" " + a_submission() + b"\n")
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json() == second.json()
    assert Received.objects.count() == 1


def test_other_bytes_under_the_same_uuid_are_refused_with_both_digests(
    intake: httpx.Client,
) -> None:
    first = post(intake, a_submission()).json()
    other = a_submission(answers={"sc-01": "b"})
    answer = post(intake, other)
    assert (answer.status_code, name_of(answer)) == (409, "conflict")
    told = problem(answer)
    assert told["known"] == first["digest"]
    assert told["given"] == f"sha256:{hashlib.sha256(other).hexdigest()}"
    assert bytes(Received.objects.get().raw) == a_submission()


def test_lines_are_each_answered_with_a_receipt(intake: httpx.Client) -> None:
    body = b"\n".join([a_submission(1), a_submission(2), b"", a_submission(1)])
    answer = post(intake, body, **LINES)
    assert answer.status_code == 201
    assert [one["submission"][-1] for one in answer.json()] == ["1", "2", "1"]
    assert Received.objects.count() == 2


def test_a_line_has_the_digest_of_the_same_submission_alone(intake: httpx.Client) -> None:
    alone = post(intake, a_submission()).json()
    answer = post(intake, a_submission() + b"\r\n" + a_submission(2), **LINES)
    assert answer.json()[0] == alone


def test_of_lines_with_a_bad_one_nothing_is_kept(intake: httpx.Client) -> None:
    answer = post(intake, a_submission() + b"\n{\n" + a_submission(2, answers=3), **LINES)
    assert (answer.status_code, name_of(answer)) == (422, "unreadable")
    assert [one["line"] for one in problem(answer)["problems"]] == [2, 3]
    assert Received.objects.count() == 0


def test_a_conflict_among_lines_still_gives_the_others_their_receipts(
    intake: httpx.Client,
) -> None:
    post(intake, a_submission())
    answer = post(intake, a_submission(officer="TH-0002") + b"\n" + a_submission(2), **LINES)
    assert answer.status_code == 409
    assert [one["submission"] for one in problem(answer)["receipts"]] == [str(UUID(int=2))]
    assert Received.objects.count() == 2


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "intake/not-json"),
        (b"{", "intake/not-json"),
        (b"\xff\xfe", "intake/not-json"),
        (b"[" * 100_000, "intake/not-json"),
        (b'{"submission":"x"}', "source/misfit"),
        (a_submission(quiz="la"), "intake/unknown-quiz"),
        (a_submission()[:-1] + b',"answers":{}}', "intake/doubled-name"),
    ],
)
def test_what_cannot_be_read_is_told_in_full(intake: httpx.Client, body: bytes, code: str) -> None:
    answer = post(intake, body)
    assert (answer.status_code, name_of(answer)) == (422, "unreadable")
    codes = [one["code"] for one in problem(answer)["problems"]]
    assert code in codes or (code == "source/misfit" and codes)


@pytest.mark.parametrize(
    "headers",
    [
        {"content_type": "text/plain"},
        {"content_type": "application/json; charset=latin-1"},
        {"content_encoding": "gzip"},
    ],
)
def test_other_types_are_refused(intake: httpx.Client, headers: dict[str, str]) -> None:
    answer = post(intake, a_submission(), **headers)
    assert (answer.status_code, name_of(answer)) == (415, "other-type")
    assert "application/x-ndjson" in answer.headers["accept-post"]


def test_a_body_beyond_the_limit_is_refused(intake: httpx.Client) -> None:
    answer = post(intake, a_submission(answers={"sc-01": "a" * 1_000_000}))
    assert (answer.status_code, name_of(answer)) == (413, "too-large")


def test_more_lines_than_the_limit_are_refused(intake: httpx.Client) -> None:
    answer = post(intake, b"\n".join(a_submission(n) for n in range(201)), **LINES)
    assert (answer.status_code, name_of(answer)) == (413, "too-many")
    assert Received.objects.count() == 0


def test_a_contest_that_is_over_takes_nothing(intake: httpx.Client) -> None:
    answer = post(intake, a_submission(quiz="hoi-thi-cu"))
    assert (answer.status_code, name_of(answer)) == (403, "closed")
    assert Received.objects.count() == 0


def test_a_contest_that_is_not_open_yet_tells_when_it_will_be(intake: httpx.Client) -> None:
    answer = post(intake, a_submission(quiz="hoi-thi-sau"))
    assert (answer.status_code, name_of(answer)) == (403, "not-yet")
    assert "2090-01-01" in problem(answer)["detail"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", SUBMISSIONS, 405),
        ("DELETE", "/api/v1/key", 405),
        ("GET", "/api/v1/keys", 404),
        ("GET", "/api/", 404),
    ],
)
def test_other_addresses_and_methods_are_refused(
    intake: httpx.Client, method: str, path: str, status: int
) -> None:
    answer = intake.request(method, path)
    assert answer.status_code == status
    problem(answer)


def test_a_refusal_speaks_the_reader_s_language(intake: httpx.Client) -> None:
    vietnamese = problem(intake.get("/api/v1/x"))["title"]
    english = problem(intake.get("/api/v1/x", headers={"accept-language": "en"}))["title"]
    assert (vietnamese, english) == (
        "không có gì ở địa chỉ này",
        "there is nothing at this address",
    )


def test_no_answer_is_stored_on_the_way(intake: httpx.Client) -> None:
    for answer in (post(intake, a_submission()), post(intake, b"{"), intake.get("/api/v1/key")):
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
