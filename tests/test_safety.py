"""What our code never does: run data as code, start a shell, unpickle, take a path from a person."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted(file for folder in ("bot", "engine", "scripts") for file in (ROOT / folder).rglob("*.py"))
SERVED = [file for file in SOURCES if file.relative_to(ROOT).parts[0] != "scripts"]

MODULES = frozenset({"pickle", "cPickle", "dill", "cloudpickle", "joblib", "marshal", "shelve", "jsonpickle", "code"})
"""Modules whose files or strings can run what they like when they are read."""

CALLS = frozenset(
    "eval exec compile __import__ os.system os.popen os.execv os.execve os.execvp os.spawnl os.spawnv pty.spawn "
    "subprocess.getoutput subprocess.getstatusoutput asyncio.create_subprocess_shell yaml.load yaml.unsafe_load "
    "tempfile.mktemp".split()
)
"""Calls that run data as code, start a shell, or open a door beside the settings."""

SWITCHES = {"shell": True, "allow_pickle": True}
"""Arguments that turn a harmless call into a harmful one."""

ENVIRONMENT = frozenset({"os.environ", "os.getenv", "os.environb"})

VERBS = (f"bot/verbs/{verb}.py" for verb in ("ask", "chat", "doctor"))
READERS = frozenset({"bot/loading.py", "bot/settings.py", "engine/building/apart.py", *VERBS})
"""Who may read the environment: the settings, the terminal (for its language), the doctor (for what is misspelt), and a
refresh in parts, to hand it on to them."""

KERNEL = "bot/room.py"
"""Who reads how much memory there is, which the kernel says in files of its own."""


def harms(source: str) -> Iterator[str]:
    """Yield everything in `source` that we never do."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names if name.name.partition(".")[0] in MODULES)
            case ast.ImportFrom(module=str(module)) if module.partition(".")[0] in MODULES:
                yield module
            case ast.Call(func=function, keywords=keywords):
                yield from {dotted(function)} & CALLS
                yield from (word.arg for word in keywords if word.arg in SWITCHES and not harmless(word.value))


def dotted(function: ast.expr) -> str:
    """Return how a called function is written: `os.system`."""
    return ast.unparse(function) if isinstance(function, ast.Name | ast.Attribute) else ""


def harmless(value: ast.expr) -> bool:
    """Return whether a switch is plainly off; one that is computed counts as on."""
    return isinstance(value, ast.Constant) and not value.value


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_file_runs_data_as_code_or_starts_a_shell(file: Path) -> None:
    assert list(harms(file.read_text())) == []


@pytest.mark.parametrize(
    "source",
    [
        "import pickle",
        "from pickle import loads",
        "import joblib.memory",
        "eval(text)",
        "exec(text)",
        "__import__(name)",
        "os.system('ls')",
        "subprocess.run(command, shell=True)",
        "subprocess.run(command, shell=setting)",
        "np.load(path, allow_pickle=True)",
        "asyncio.create_subprocess_shell(line)",
    ],
)
def test_the_check_finds_each_harm(source: str) -> None:
    assert len(list(harms(source))) == 1


@pytest.mark.parametrize("source", ["re.compile('a')", "np.load(path, allow_pickle=False)", "subprocess.run(['ls'])"])
def test_the_check_lets_harmless_code_pass(source: str) -> None:
    assert list(harms(source)) == []


def test_operators_are_told_from_others_in_one_place() -> None:
    asking = {
        str(file.relative_to(ROOT))
        for file in SERVED
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn)
        if ast.unparse(node.comparators[0]).endswith("operators")
    }
    assert asking == {"bot/operators.py"}


def test_every_file_is_looked_at() -> None:
    assert {"bot", "engine", "scripts"} == {file.relative_to(ROOT).parts[0] for file in SOURCES}


@pytest.mark.parametrize("file", SERVED, ids=lambda file: str(file.relative_to(ROOT)))
def test_paths_come_from_the_settings_alone(file: Path) -> None:
    tree = ast.parse(file.read_text())
    read = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)} & ENVIRONMENT
    assert not read or str(file.relative_to(ROOT)) in READERS
    paths = [ast.unparse(call) for call in ast.walk(tree) if isinstance(call, ast.Call) and fixed(call)]
    assert all("/sys/fs/cgroup/" in path for path in paths) if str(file.relative_to(ROOT)) == KERNEL else not paths


def fixed(call: ast.Call) -> bool:
    """Return whether a call opens, or makes, an absolute path that stands in the code."""
    if dotted(call.func) not in {"Path", "open", "pathlib.Path"} or not call.args:
        return False
    first = call.args[0]
    return isinstance(first, ast.Constant) and str(first.value).startswith(("/", "~"))
