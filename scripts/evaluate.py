"""Measures the quality of answers: `names` and `intents` typed, what is recommended, and `films`.

The peers that recommendations are compared with come with `uv sync --group evaluate`.
"""

from __future__ import annotations

import argparse
import importlib
import sys

SUBJECTS = ("films", "intents", "names", "recommend")


def main() -> None:
    """Measure the subject that is named on the command line; only its own modules are loaded."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("subject", choices=SUBJECTS)
    subject = parser.parse_args(sys.argv[1:2]).subject
    module = importlib.import_module(f"evaluation.{subject}")
    own = argparse.ArgumentParser(f"evaluate.py {subject}", description=module.__doc__)
    module.add_arguments(own)
    module.run(own.parse_args(sys.argv[2:]))


if __name__ == "__main__":
    main()
