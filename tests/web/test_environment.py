"""Is the platform served only in a way that is safe?"""

from pathlib import Path

import pytest

from tha.web.environment import KEY_FILE, environment, lay_key, listening_problem

KEY = "khi-thu-" + "".join(map(chr, range(48, 91)))
OIDC = {
    "THA_OIDC_CLIENT": "tha",
    "THA_OIDC_SECRET": "bi-mat",
    "THA_OIDC_AUTHORIZATION": "https://tai-khoan.example/auth",
    "THA_OIDC_TOKEN": "https://tai-khoan.example/token",
    "THA_OIDC_USER": "https://tai-khoan.example/user",
    "THA_OIDC_KEYS": "https://tai-khoan.example/keys",
}


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({"THA_SECRET_KEY": "changeme"}, "web/short-key"),
        ({"THA_SECRET_KEY": "a" * 60}, "web/short-key"),
        ({"THA_TLS": "yes"}, "web/unknown-tls"),
        ({"THA_DEBUG": "1"}, "web/debug-refused"),
        ({"THA_HOSTS": "hoc.example"}, "web/host-without-tls"),
        ({"THA_HOSTS": "*", "THA_TLS": "proxy"}, "web/any-host"),
        ({"THA_HOSTS": ".example", "THA_TLS": "proxy"}, "web/any-host"),
        ({"THA_SECOND_FACTOR": "yes"}, "web/unknown-switch"),
        ({"THA_METRICS_TOKEN": "ngan"}, "web/short-token"),
        ({"THA_INTAKE_RATE": "nhanh"}, "web/bad-rate"),
        ({"THA_INTAKE_RATE": "0"}, "web/bad-rate"),
        ({"THA_INTAKE_ORIGINS": "https://hoc.example/"}, "web/bad-origin"),
        ({**OIDC, "THA_OIDC_SECRET": ""}, "web/oidc-incomplete"),
        ({**OIDC, "THA_OIDC_TOKEN": "http://x.example/token"}, "web/oidc-without-tls"),
    ],
)
def test_what_is_unsafe_is_refused_by_name(variables: dict[str, str], code: str) -> None:
    problems = environment({"THA_SECRET_KEY": KEY, **variables}).problems
    assert [one.code for one in problems] == [code]


def test_a_safe_environment_is_read() -> None:
    told = environment(
        {"THA_HOSTS": "hoc.example, www.example", "THA_TLS": "proxy", "THA_SECOND_FACTOR": "1"}
    )
    assert not told.problems
    assert told.hosts[-2:] == ("hoc.example", "www.example")
    assert told.behind_tls
    assert told.second_factor
    assert environment(OIDC).openid is not None


def test_a_key_that_others_can_read_is_refused() -> None:
    lay_key()
    assert not environment({}).problems
    KEY_FILE.chmod(0o640)
    assert [one.code for one in environment({}).problems] == ["web/open-key"]


def test_a_key_is_laid_once() -> None:
    lay_key()
    first = KEY_FILE.read_text("ascii")
    lay_key()
    assert KEY_FILE.read_text("ascii") == first
    assert environment({}).secret_key == first


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.0.2.1"])  # noqa: S104  # refused
def test_nobody_listens_beyond_loopback_without_tls(address: str) -> None:
    problem = listening_problem(address, behind_tls=False)
    assert problem is not None
    assert problem.code == "web/host-without-tls"
    assert listening_problem(address, behind_tls=True) is None


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.0.2", "::1"])
def test_loopback_is_safe(address: str) -> None:
    assert listening_problem(address, behind_tls=False) is None
