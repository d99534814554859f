"""What compose.yaml starts, and what it lets each container do."""

from __future__ import annotations

import pytest

from bot.settings import Settings, variable
from tests.image.dockerfile import environment, stages

from .documents import ROOT, document

COMPOSE = document("compose.yaml")
SERVICES = COMPOSE["services"]
BOT = SERVICES["bot"]
FINAL = stages((ROOT / "Dockerfile").read_text())[-1]


def test_without_a_profile_only_the_bot_starts() -> None:
    assert [name for name, service in SERVICES.items() if not service.get("profiles")] == ["bot"]


def test_the_profiles_are_two() -> None:
    assert {profile for service in SERVICES.values() for profile in service.get("profiles", ())} == {
        "postgres",
        "monitoring",
    }


def test_the_bot_may_write_to_its_volume_and_nowhere_else() -> None:
    assert BOT["read_only"] is True
    assert BOT["volumes"] == [f"data:{environment(FINAL)['PLAYWISE_DATA_DIR']}"]
    assert BOT["tmpfs"] == ["/tmp"]


def test_the_bot_has_no_privileges() -> None:
    assert BOT["cap_drop"] == ["ALL"]
    assert BOT["security_opt"] == ["no-new-privileges:true"]
    assert "user" not in BOT  # the image's own, which is not root


def test_the_bot_has_time_to_answer_what_it_took() -> None:
    assert BOT["stop_grace_period"] == "30s"


@pytest.mark.parametrize("name", SERVICES)
def test_nobody_but_this_machine_reaches_a_port(name: str) -> None:
    assert all(port.startswith("127.0.0.1:") for port in SERVICES[name].get("ports", ()))


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_starts_again_and_gains_no_privileges(name: str) -> None:
    assert SERVICES[name]["restart"] == "unless-stopped"
    assert SERVICES[name]["security_opt"] == ["no-new-privileges:true"]


@pytest.mark.parametrize("name", [name for name in SERVICES if name != "bot"])
def test_images_of_others_have_a_version(name: str) -> None:
    assert SERVICES[name]["image"].rpartition(":")[2].lstrip("v")[0].isdigit()


def test_no_password_is_written_down() -> None:
    secrets = [SERVICES["postgres"]["environment"]["POSTGRES_PASSWORD"]]
    assert all(secret.startswith("${") and secret.endswith("-}") for secret in secrets)


def test_the_bot_waits_for_a_database_only_where_there_is_one() -> None:
    assert BOT["depends_on"]["postgres"] == {"condition": "service_healthy", "required": False}
    assert SERVICES["postgres"]["healthcheck"]["test"][0] == "CMD"


def test_every_volume_that_is_used_is_declared() -> None:
    named = {volume.partition(":")[0] for service in SERVICES.values() for volume in service["volumes"]}
    assert {name for name in named if not name.startswith("./")} == set(COMPOSE["volumes"])
    assert all((ROOT / name).is_dir() for name in named if name.startswith("./"))


def test_what_is_set_is_a_setting() -> None:
    assert set(BOT["environment"]) <= {variable(field) for field in Settings.model_fields}
