#!/bin/sh
# Sends a signed webhook to a receiver, as Greenlit would: to try yours out.
#   WEBHOOK_SECRET=whsec_… ./send.sh URL [BODY]
set -eu

url=$1
body=${2:-'{"type":"status.changed","timestamp":"2026-03-01T10:15:30Z","data":{"show":{"id":"paper-lanterns","title":"Paper Lanterns"},"season":3,"from":null,"to":"RENEWED","sequence":1}}'}
id=try-$(date +%s)-$$
timestamp=$(date +%s)

key=$(printf '%s' "${WEBHOOK_SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
signature=v1,$(printf '%s.%s.%s' "$id" "$timestamp" "$body" |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)

exec curl -sS -o /dev/null -w '%{http_code}\n' -X POST "$url" -H 'content-type: application/json' \
  -H "webhook-id: $id" -H "webhook-timestamp: $timestamp" -H "webhook-signature: $signature" \
  --data-binary "$body"
