"""Measures the quality of answers: `evaluate.py recommend` for recommendations and similar games."""

from __future__ import annotations

import argparse

from evaluation import recommend

SUBJECTS = {"recommend": recommend}


def main() -> None:
    """Measure the subject that is named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    subjects = parser.add_subparsers(dest="subject", required=True)
    for name, module in SUBJECTS.items():
        module.add_arguments(subjects.add_parser(name, help=(module.__doc__ or "").splitlines()[0]))
    options = parser.parse_args()
    SUBJECTS[options.subject].run(options)


if __name__ == "__main__":
    main()
