"""Does the intake do what its description says, whatever is sent to it?"""

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


def test_the_description_names_what_the_structs_hold(intake: httpx.Client) -> None:
    told = intake.get("/api/v1/openapi.json").json()
    assert told["openapi"] == "3.1.0"
    assert {"submission", "quiz", "answers"} <= set(
        told["components"]["schemas"]["Submission"]["required"]
    )
    kinds = {one["status"] for one in told["x-problems"].values()}
    named = set(told["paths"]["/api/v1/submissions"]["post"]["responses"])
    assert {str(one) for one in kinds - {404, 405}} <= named


@pytest.mark.parametrize("path", ["/api/v1/submissions", "/api/v1/key", "/api/v1/openapi.json"])
def test_answers_are_as_described(intake: httpx.Client, path: str) -> None:
    told = intake.get("/api/v1/openapi.json").json()
    told["components"]["schemas"]["Submission"]["properties"]["quiz"] = {"enum": ["kiem-tra", "x"]}
    described = schemathesis.openapi.from_dict(told)
    described.config.base_url = str(intake.base_url)
    (operation,) = described[path].values()

    @settings(
        max_examples=60,
        derandomize=True,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    @given(st.data())
    def each(data: st.DataObject) -> None:
        mode = data.draw(st.sampled_from(list(schemathesis.GenerationMode)))
        case = data.draw(operation.as_strategy(generation_mode=mode))
        case.call_and_validate(checks=CHECKS)

    each()
