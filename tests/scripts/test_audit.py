"""The audit fails with what it finds, and says when it could not look."""

from __future__ import annotations

import pytest
from audit import audit

OFFLINE = "Not audited: api.osv.dev cannot be reached from here. The workflow on GitHub audits every change."
TOO_OLD = "Not audited: this uv is older than its audit. The workflow on GitHub audits every change."
CUT_OFF = "error: error sending request for url (https://api.osv.dev/v1/querybatch)"


@pytest.mark.parametrize(
    ("status", "said", "strict", "result", "told"),
    [
        (0, "Found no known vulnerabilities\n", False, 0, "Found no known vulnerabilities"),
        (1, "pillow 1.0: GHSA-1\n", False, 1, "pillow 1.0: GHSA-1"),
        (2, CUT_OFF, False, 0, OFFLINE),
        (2, "error: unrecognized subcommand 'audit'", False, 0, TOO_OLD),
        (2, CUT_OFF, True, 2, CUT_OFF),
        (2, "error: no lock", False, 2, "error: no lock"),
    ],
    ids=["nothing found", "something found", "cut off", "an old uv", "cut off, which is strict", "another failure"],
)
def test_it_ends_as_uv_does_unless_its_database_is_out_of_reach(
    status: int, said: str, strict: bool, result: int, told: str
) -> None:
    heard: list[str] = []
    assert audit(lambda _: (status, said), heard.append, strict=strict) == result
    assert heard == [told]
