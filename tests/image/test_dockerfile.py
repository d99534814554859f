"""What the Dockerfile promises by how it is written."""

from __future__ import annotations

import re

import pytest

from bot.settings import Settings, secrets, variable

from .dockerfile import ROOT, Step, environment, stages

STAGES = stages((ROOT / "Dockerfile").read_text())
FINAL = STAGES[-1]
IGNORED = (ROOT / ".dockerignore").read_text().splitlines()


def steps(name: str, stage: list[Step] = FINAL) -> list[Step]:
    return [step for step in stage if step.name == name]


def test_it_does_not_run_as_root() -> None:
    assert [step.words for step in steps("USER")] == [("10001:10001",)]
    assert FINAL.index(steps("USER")[0]) > max(FINAL.index(step) for step in FINAL if step.name in ("RUN", "COPY"))


@pytest.mark.parametrize("name", ["ENTRYPOINT", "CMD", "HEALTHCHECK"])
def test_no_shell_stands_between_docker_and_the_bot(name: str) -> None:
    assert [step.exec_form for step in steps(name)] == [True]


def test_every_run_line_is_a_script_of_ours() -> None:
    runs = [step for stage in STAGES for step in steps("RUN", stage)]
    assert runs
    for step in runs:
        shell, script, *_ = step.words
        assert shell == "sh"
        assert (ROOT / "scripts" / "image" / script.rpartition("/")[2]).is_file()


def test_the_lock_is_installed_before_the_code_is_copied() -> None:
    build = STAGES[-2]
    installed = next(n for n, step in enumerate(build) if "scripts/image/dependencies.sh" in step.words)
    copied = next(n for n, step in enumerate(build) if step.name == "COPY" and "bot" in step.words)
    assert installed < copied


def test_what_is_installed_is_compiled() -> None:
    assert environment(STAGES[-2])["UV_COMPILE_BYTECODE"] == "1"
    assert environment(FINAL)["PYTHONDONTWRITEBYTECODE"] == "1"


def test_every_image_under_ours_has_a_version() -> None:
    for stage in STAGES:
        assert re.search(r":\d+\.\d+", stage[0].words[0]), stage[0].words[0]


def test_both_stages_stand_on_the_same_python() -> None:
    assert STAGES[-2][0].words[0] == FINAL[0].words[0]


def test_uv_stays_in_the_stage_that_installs() -> None:
    assert not any("uv" in word for step in steps("COPY") for word in step.words)


def test_no_secret_is_in_the_image() -> None:
    named = {name for stage in STAGES for step in stage for name in step.words if step.name in ("ENV", "ARG")}
    assert not any(variable(field) in name for field in secrets() for name in named)


def test_it_has_one_volume_and_everything_that_is_written_lies_in_it() -> None:
    (volume,) = steps("VOLUME")[0].words
    written = environment(FINAL)
    for name in ("HOME", "MPLCONFIGDIR", variable("data_dir")):
        assert f"{written[name]}/".startswith(f"{volume}/")


def test_every_setting_of_the_image_is_one() -> None:
    ours = {name for name in environment(FINAL) if name.startswith("PLAYWISE_")}
    assert ours <= {variable(field) for field in Settings.model_fields}


def test_a_host_may_choose_the_port() -> None:
    port = environment(FINAL)["PORT"]
    assert steps("EXPOSE")[0].words == (port,)
    assert variable("port") not in environment(FINAL)


def test_only_what_is_copied_reaches_the_builder() -> None:
    assert next(line for line in IGNORED if line and not line.startswith("#")) == "*"
    let_in = {line.removeprefix("!") for line in IGNORED if line.startswith("!")}
    copied = [step for stage in STAGES for step in steps("COPY", stage) if "from" not in step.flags]
    sources = {word for step in copied for word in step.words[:-1]}
    assert {source.removesuffix("/healthy.py") for source in sources} == let_in


@pytest.mark.parametrize("secret", [".env", "data/people.db", ".git"])
def test_secrets_and_people_do_not_reach_the_builder(secret: str) -> None:
    assert not any(line.removeprefix("!").startswith(secret) for line in IGNORED if line.startswith("!"))
