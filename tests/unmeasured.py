"""Runs a function in a process of its own, where coverage does not follow (`following` in `conftest.py`).

Under coverage, reading millions of rows or a thousand sentences takes three times as long; and the real files are not
everywhere, so that the gate has to hold without them.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from typing import cast

ROOT = Path(__file__).parents[1]


def unmeasured[**P, T](function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what a function returns in a process of its own; it, its arguments and its result are pickled."""
    call = pickle.dumps((function, args, kwargs))
    command, places = [sys.executable, "-m", __name__], os.pathsep.join(sys.path)
    environ = {**os.environ, "PYTHONPATH": places}
    done = subprocess.run(command, input=call, stdout=subprocess.PIPE, cwd=ROOT, env=environ, check=True)
    return cast("T", pickle.loads(done.stdout))


def main() -> None:
    function, args, kwargs = pickle.load(sys.stdin.buffer)
    with redirect_stdout(sys.stderr):
        result = function(*args, **kwargs)
    pickle.dump(result, sys.stdout.buffer)


if __name__ == "__main__":
    main()
