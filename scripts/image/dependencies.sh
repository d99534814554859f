#!/bin/sh
# Installs what the lock names for running, and none of our code: this layer is built anew only with the lock.
set -eu

uv sync --frozen --no-default-groups --no-install-project
