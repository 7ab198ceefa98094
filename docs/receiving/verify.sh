#!/bin/sh
# Verifies one webhook by hand: exit status 0 if a signature holds.
#   WEBHOOK_SECRET=whsec_… ./verify.sh WEBHOOK-ID WEBHOOK-TIMESTAMP WEBHOOK-SIGNATURE < BODY
# Needs openssl and od. For looking into something; a server compares in constant time, which a shell cannot.
set -eu

id=$1 timestamp=$2 signatures=$3

age=$(($(date +%s) - timestamp))
if [ "${age#-}" -gt 300 ]; then
  echo "not of now: $age seconds old" >&2
  exit 1
fi

key=$(printf '%s' "${WEBHOOK_SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
wanted="v1,$({ printf '%s.%s.' "$id" "$timestamp"; cat; } |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)"

# While a secret is rotated there are several: one that holds is enough.
for signature in $signatures; do
  if [ "$signature" = "$wanted" ]; then
    echo "verified: $id"
    exit 0
  fi
done
echo "no signature holds" >&2
exit 1
