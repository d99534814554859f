"""The audit fails with what it finds, and says when it could not look."""

from __future__ import annotations

import pytest
from audit import SKIPPED, audit

CUT_OFF = "error: error sending request for url (https://api.osv.dev/v1/querybatch)"


@pytest.mark.parametrize(
    ("status", "said", "strict", "result", "told"),
    [
        (0, "Found no known vulnerabilities\n", False, 0, "Found no known vulnerabilities"),
        (1, "pillow 1.0: GHSA-1\n", False, 1, "pillow 1.0: GHSA-1"),
        (2, CUT_OFF, False, 0, SKIPPED),
        (2, CUT_OFF, True, 2, CUT_OFF),
        (2, "error: no lock", False, 2, "error: no lock"),
    ],
    ids=["nothing found", "something found", "cut off", "cut off, which is strict", "another failure"],
)
def test_it_ends_as_uv_does_unless_its_database_is_out_of_reach(
    status: int, said: str, strict: bool, result: int, told: str
) -> None:
    heard: list[str] = []
    assert audit(lambda _: (status, said), heard.append, strict=strict) == result
    assert heard == [told]
