#!/bin/sh
# Tries the image $1 where there is a Docker engine: read-only, without a network, with a volume of its own.
set -eu

volume=$(docker volume create)
trap 'docker volume rm --force "$volume" >/dev/null' EXIT

playwise() {
    docker run --rm --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --network none \
        --volume "$volume:/data" "$image" "$@"
}

image=$1
playwise refresh --source sample
playwise ask "/genre Action"
test "$(docker run --rm --entrypoint id "$image" -u)" = 10001
