#!/usr/bin/env bash
# Installs what tests need in Node, and Node itself where it is missing (as root on Debian): the receiver that webhooks are
# sent to, and the parser of the AsyncAPI project. Tests that need it are skipped without; REQUIRE_NODE=true makes that a failure.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  apt-get update -q >/dev/null
  apt-get install -y -q nodejs npm >/dev/null
fi
for folder in notify-service/src/test/node system-tests/src/test/node; do
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund)
done
