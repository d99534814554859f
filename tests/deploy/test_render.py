"""What render.yaml asks of the host."""

from __future__ import annotations

import re

from bot.settings import Settings, secrets, variable
from engine.options import FetchLimits

from .documents import document

(SERVICE,) = document("render.yaml")["services"]
VARIABLES = {entry["key"]: entry for entry in SERVICE["envVars"]}


def test_it_is_one_instance_of_the_smallest_paid_kind_with_a_disk() -> None:
    assert (SERVICE["type"], SERVICE["plan"], SERVICE["numInstances"]) == ("web", "starter", 1)
    assert VARIABLES["PLAYWISE_DATA_DIR"]["value"] == SERVICE["disk"]["mountPath"]


def test_its_disk_has_room_to_fetch_and_build_at_full_size() -> None:
    kept, building = 730_000_000, 400_000_000  # as measured: three snapshots of each catalogue and the files; a refresh
    assert SERVICE["disk"]["sizeGB"] * 10**9 > kept + building + FetchLimits().spare


def test_it_is_asked_whether_it_lives_and_no_telegram_that_is_away_starts_it_over() -> None:
    assert SERVICE["healthCheckPath"] == "/livez"


def test_secrets_are_asked_for_and_never_written_down() -> None:
    for field in secrets():
        entry = VARIABLES.get(variable(field))
        assert entry is None or entry == {"key": variable(field), "sync": False}
    assert VARIABLES["PLAYWISE_TELEGRAM_TOKEN"]["sync"] is False


def test_updates_come_to_the_address_that_the_host_gave() -> None:
    assert SERVICE["startCommand"] == "PLAYWISE_WEBHOOK_URL=$RENDER_EXTERNAL_URL exec .venv/bin/playwise run"


def test_every_variable_of_ours_is_a_setting() -> None:
    known = {variable(field) for field in Settings.model_fields}
    assert {name for name in VARIABLES if name.startswith("PLAYWISE_")} <= known


def test_what_is_installed_is_the_lock() -> None:
    assert re.search(r"uv sync --frozen --no-default-groups\b", SERVICE["buildCommand"])
