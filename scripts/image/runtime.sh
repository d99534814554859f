#!/bin/sh
# Readies the image that runs. From the Python under the folder $1 goes what installs other software; the user with the
# number $2 gets the folder $3, the only one that it may write to, and whose owner a new volume takes over.
set -eu

rm -rf "$1"/lib/python3*/site-packages/pip "$1"/lib/python3*/site-packages/pip-*.dist-info "$1"/lib/python3*/ensurepip
rm -f "$1"/bin/pip*
install -d -m 0750 -o "$2" -g "$2" "$3"
