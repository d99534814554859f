#!/bin/sh
# Installs our code where it lies, and compiles it: at run time the file system is read-only.
set -eu

uv sync --frozen --no-default-groups
.venv/bin/python -m compileall -q --invalidation-mode unchecked-hash bot engine
