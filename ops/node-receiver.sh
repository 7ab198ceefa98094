#!/usr/bin/env bash
# Installs what the receiver in Node needs that tests send webhooks to, and Node itself where it is missing (as root on
# Debian). Tests that need it are skipped without; REQUIRE_NODE=true makes that a failure.
set -euo pipefail
cd "$(dirname "$0")/../notify-service/src/test/node"

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  apt-get update -q >/dev/null
  apt-get install -y -q nodejs npm >/dev/null
fi
npm ci --ignore-scripts --no-audit --no-fund
