"""Does every answer of every door tell browsers what they may do with it?"""

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest
from django.test import override_settings

from sitting_samples import RATIONALE, a_project_with_a_quiz
from tha.web.headers import NOTHING, headed
from web_served import a_served_platform, a_submission

pytestmark = pytest.mark.usefixtures("platform")
DOORS = (
    "/",
    "/khong-co.html",
    "/%00",
    "/cong/bai-nhan/%00/",
    "/health/live",
    "/health/khac",
    "/metrics",
    "/cong/dang-nhap/",
    "/cong/",
    "/cong/khong-co/",
    "/cong/ky/1/tra-loi/",
    "/cong/tep/web/platform.css",
    "/cong/tep/khong-co.js",
    "/cong/tep/bai/images/logo.svg",
    "/api/v1/key",
    "/api/v1/openapi.json",
    "/api/v1/submissions",
    "/api/khong-co",
)


def test_each_says_what_may_be_loaded_and_that_nothing_is_guessed(tmp_path: Path) -> None:
    with (
        a_served_platform(tmp_path) as address,
        httpx.Client(base_url=address, timeout=20) as client,
    ):
        answers = [client.get(door) for door in DOORS]
        answers.append(client.post("/"))
        answers.append(client.post("/cong/dang-nhap/", content=b"a" * 1_100_000))
    for answer in answers:
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"
        policy = answer.headers["content-security-policy"]
        assert "frame-ancestors" in policy
        assert "base-uri" in policy
        assert answer.status_code < 500


def test_what_tells_of_a_new_version_is_asked_for_anew_and_says_what_it_is(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for name in ("sw.js", "manifest.webmanifest"):
        (site / name).write_text("{}", encoding="utf-8")
    with a_served_platform(tmp_path, site) as address:
        worker, manifest = (
            httpx.get(f"{address}/{name}") for name in ("sw.js", "manifest.webmanifest")
        )
    assert worker.headers["cache-control"] == "no-cache"
    assert worker.headers["content-type"].startswith("text/javascript")
    assert manifest.headers["content-type"] == "application/manifest+json"


def test_pages_of_the_platform_run_no_script_but_its_files(tmp_path: Path) -> None:
    with a_served_platform(tmp_path) as address:
        answer = httpx.get(f"{address}/cong/dang-nhap/")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "no-store" in answer.headers["cache-control"]
    assert answer.headers["x-frame-options"] == "DENY"


def test_cookies_are_for_the_platform_alone_and_no_script_sees_them(tmp_path: Path) -> None:
    with a_served_platform(tmp_path) as address:
        answer = httpx.get(f"{address}/cong/dang-nhap/")
    (cookie,) = answer.headers.get_list("set-cookie")
    assert {"HttpOnly", "Path=/cong/", "SameSite=Lax"} <= set(cookie.split("; "))


def test_behind_tls_every_door_says_so() -> None:
    with override_settings(SECURE_HSTS_SECONDS=60):
        program = headed(_plain, NOTHING)
    assert _get(program).headers["strict-transport-security"].startswith("max-age=60")
    assert "strict-transport-security" not in _get(headed(_plain, NOTHING)).headers


def test_what_a_program_says_itself_stays() -> None:
    async def own(scope: Any, receive: Any, send: Any) -> None:
        async def saying(message: Any) -> None:
            headers = [(b"Content-Security-Policy", b"own")]
            await send({**message, "headers": headers} if "status" in message else message)

        await _plain(scope, receive, saying)

    assert _get(headed(own, NOTHING)).headers.get_list("content-security-policy") == ["own"]


def test_nothing_of_a_key_comes_back_to_whoever_hands_in(tmp_path: Path) -> None:
    a_project_with_a_quiz(tmp_path)
    kind = {"content-type": "application/json"}
    bodies = (a_submission(), a_submission(), a_submission(answers={"sc-01": "b"}), b"{}", b"[")
    with a_served_platform(tmp_path) as address:
        path = f"{address}/api/v1/submissions"
        answers = [httpx.post(path, content=body, headers=kind) for body in bodies]
        answers += [httpx.get(f"{address}/api/v1/{one}") for one in ("key", "openapi.json")]
    assert [one.status_code for one in answers[:2]] == [201, 200]
    assert not any(RATIONALE in one.text or '"key":' in one.text for one in answers)


async def _plain(_scope: Any, _receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def _get(program: Any) -> httpx.Response:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app=program)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.get("/")

    return asyncio.run(ask())
