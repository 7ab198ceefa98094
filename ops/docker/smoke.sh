#!/usr/bin/env bash
# Runs the whole of docker-compose.yml once, as a user would, on free ports and under a project name of its own: an
# article in, its show's status out, a signed webhook delivered, a restart that loses nothing, everything removed again.
#
#   ops/docker/smoke.sh [DIRECTORY]     also posts the *.txt of DIRECTORY as articles and checks that they arrive
#
# A Docker engine must answer (ops/docker/engine.sh). Base images that cannot be pulled are built by stand-ins.sh.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
texts=${1:-}
work=$(mktemp -d)
passed=0
failed=0
export COMPOSE_PROJECT_NAME=greenlit-smoke-$$
receiver=$COMPOSE_PROJECT_NAME-receiver
GREENLIT_ENCRYPTION_KEY=$(head -c 32 /dev/urandom | base64)
export GREENLIT_ENCRYPTION_KEY
say() { echo "smoke: $*"; }

pass() {
  passed=$((passed + 1))
  echo "PASS  $*"
}

# What could not be had makes the rest pointless, so a failure ends the run.
fail() {
  failed=$((failed + 1))
  echo "FAIL  $*"
  exit 1
}

compose() { docker compose --file "$root/docker-compose.yml" --progress quiet "$@"; }

finish() {
  code=$?
  trap - EXIT
  if [ "$code" -ne 0 ]; then
    [ "$failed" -gt 0 ] || { failed=1; echo "FAIL  ended early with status $code"; }
    compose ps --all || true
    for service in kafka ingest status notify; do
      say "the last lines of $service:"
      compose logs --no-color --no-log-prefix --tail 30 "$service" || true
    done
    docker logs --tail 20 "$receiver" 2>&1 || true
  fi
  docker rm --force --volumes "$receiver" >/dev/null 2>&1 || true
  if compose down --volumes --rmi local --timeout 40 >/dev/null 2>&1; then
    left=$(docker volume ls --quiet --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME")
    if [ -z "$left" ]; then
      pass "docker compose down -v"
    else
      failed=$((failed + 1))
      echo "FAIL  docker compose down -v left volumes: $left"
      code=1
    fi
  else
    failed=$((failed + 1))
    echo "FAIL  docker compose down -v"
    code=1
  fi
  rm -rf "$work"
  echo "smoke: $passed passed, $failed failed in $SECONDS s"
  exit "$code"
}

# description, seconds, command: waits until the command succeeds
eventually() {
  local what=$1 limit=$2 end
  shift 2
  end=$((SECONDS + limit))
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || fail "$what (not within $limit s)"
    sleep 0.5
  done
  pass "$what"
}

# Below the ports that systems give out by themselves.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}

# expected status, description, curl arguments: the answer's body is in $work/body afterwards
request() {
  local expected=$1 what=$2 status
  shift 2
  status=$(curl --silent --max-time 20 --output "$work/body" --write-out '%{http_code}' "$@") || true
  [ "$status" = "$expected" ] || fail "$what: expected $expected, got $status: $(cat "$work/body" 2>/dev/null)"
  pass "$what"
}

field() { sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" "$work/body" | head -n 1; }

encoded() { od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g'; }

shows_contain() {
  curl --silent --fail --max-time 10 --output "$work/shows" "http://127.0.0.1:$GREENLIT_PORT_STATUS/v1/shows" &&
    grep -q "$1" "$work/shows"
}

deliveries() { docker logs "$receiver" 2>/dev/null | grep -c '^delivery ' || true; }

delivered_more_than() { [ "$(deliveries)" -gt "$1" ]; }

# Standard Webhooks: base64(HMAC-SHA256(secret, id.timestamp.body)), computed here with OpenSSL.
signature_holds() {
  local id timestamp signatures body key expected
  read -r _ id timestamp signatures body < <(docker logs "$receiver" 2>/dev/null | grep '^delivery ' | tail -n 1)
  key=$(printf %s "${1#whsec_}" | base64 --decode | od -An -v -tx1 | tr -d ' \n')
  expected=$({ printf '%s.%s.' "$id" "$timestamp"; printf %s "$body" | base64 --decode; } |
    openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64)
  [[ ",$signatures," == *",v1,$expected,"* ]]
}

articles_in_topic() {
  { compose exec -T kafka /opt/kafka/bin/kafka-get-offsets.sh --bootstrap-server localhost:9092 --topic articles ||
    true; } 2>/dev/null | awk -F: '{ sum += $3 } END { print sum + 0 }'
}

has_articles() { [ "$(articles_in_topic)" -ge "$1" ]; }

# number, title, text, time
article() {
  printf '{"url":"https://example.org/smoke/%s","publisher":"Example Trade","title":"%s","text":"%s",' "$1" "$2" "$3"
  printf '"publishedAt":"%s","language":"en"}' "$4"
}

command -v curl >/dev/null || { say "curl is missing"; exit 2; }
command -v openssl >/dev/null || { say "openssl is missing"; exit 2; }
docker version >/dev/null 2>&1 || { say "no Docker engine answers; ops/docker/engine.sh start brings one up"; exit 2; }
[ -z "$texts" ] || [ -d "$texts" ] || { say "no such directory: $texts"; exit 2; }

# The services get the token's hash only.
token=glt_$(openssl rand -hex 6)_$(openssl rand -hex 32 | cut -c 1-43)
GREENLIT_OPERATOR_TOKEN=sha256:$(printf %s "$token" | openssl dgst -sha256 -r | cut -d ' ' -f 1)
export GREENLIT_OPERATOR_TOKEN

GREENLIT_PORT_INGEST=$(free_port)
GREENLIT_PORT_STATUS=$(free_port)
GREENLIT_PORT_NOTIFY=$(free_port)
export GREENLIT_PORT_INGEST GREENLIT_PORT_STATUS GREENLIT_PORT_NOTIFY
ingest=http://127.0.0.1:$GREENLIT_PORT_INGEST
notify=http://127.0.0.1:$GREENLIT_PORT_NOTIFY
operator=(--header "Authorization: Bearer $token")
json=(--header "Content-Type: application/json" --data)

"$root/ops/docker/stand-ins.sh" --pull

trap finish EXIT
trap 'exit 1' INT TERM

begun=$SECONDS
docker compose --file "$root/docker-compose.yml" --progress plain build >"$work/build.log" 2>&1 ||
  { tail -n 40 "$work/build.log"; fail "docker compose build"; }
pass "docker compose build ($((SECONDS - begun)) s)"

begun=$SECONDS
compose up --detach --wait || fail "docker compose up -d --wait"
pass "docker compose up -d --wait ($((SECONDS - begun)) s)"

for service in ingest status notify; do
  [ "$(compose exec -T "$service" id -u)" = 10001 ] || fail "$service does not run as its own user"
  compose exec -T "$service" sh -c '! touch /greenlit/x 2>/dev/null' || fail "$service can write to its own program"
done
pass "the services run unprivileged on a file system they cannot write to"

# The receiver is one source file, run by the JDK of the image that the services were built in.
maven=$(sed -n 's/^FROM \(maven:[^ ]*\).*/\1/p' "$root/ops/Dockerfile" | head -n 1)
docker create --name "$receiver" --network "${COMPOSE_PROJECT_NAME}_default" --network-alias receiver \
  --entrypoint java "$maven" /tmp/Receiver.java >/dev/null
docker cp "$root/ops/docker/Receiver.java" "$receiver:/tmp/Receiver.java"
docker start "$receiver" >/dev/null
receiver_listens() { docker logs "$receiver" 2>/dev/null | grep -q '^listening'; }
eventually "the receiver listens" 60 receiver_listens

request 401 "nobody subscribes without a token" "$notify/v1/subscriptions" "${json[@]}" '{"url":"http://receiver:9000/hook"}'
request 201 "a subscription is taken" "${operator[@]}" "$notify/v1/subscriptions" "${json[@]}" '{"url":"http://receiver:9000/hook"}'
secret=$(field secret)
[ -n "$secret" ] || fail "the new subscription has no secret: $(cat "$work/body")"

renewal='The network has renewed Harbour Lights for a second season, it announced on Monday.'
renewal="$renewal \\\"Harbour Lights will return for season 2,\\\" the network said in a statement."
request 202 "an article is taken" "${operator[@]}" "$ingest/v1/articles" "${json[@]}" \
  "$(article 1 'Harbour Lights renewed for season 2' "$renewal" 2026-03-02T09:00:00Z)"
eventually "its show has a status" 60 shows_contain 'Harbour Lights'
eventually "the change is delivered" 60 delivered_more_than 0
signature_holds "$secret" || fail "the signature of the webhook does not hold"
pass "its signature holds"

if [ -n "$texts" ]; then
  count=0
  for text in "$texts"/*.txt; do
    name=$(basename "$text" .txt)
    title=$(head -n 1 "$text" | head -c 200 | encoded)
    request 202 "$name is taken" "${operator[@]}" --header 'Content-Type: text/plain; charset=utf-8' --data-binary "@$text" \
      "$ingest/v1/articles?url=https%3A%2F%2Fexample.org%2Ftexts%2F$name&title=$title"
    count=$((count + 1))
  done
  eventually "the $count texts are in the topic of articles" 30 has_articles $((count + 1))
fi

articles=$(articles_in_topic)
[ "$articles" -gt 0 ] || fail "the topic of articles is empty"
before=$(deliveries)
begun=$SECONDS
compose restart --timeout 40 || fail "docker compose restart"
compose up --detach --wait || fail "docker compose up -d --wait after the restart"
pass "docker compose restart ($((SECONDS - begun)) s)"
eventually "the status is still there" 60 shows_contain 'Harbour Lights'
[ "$(articles_in_topic)" = "$articles" ] || fail "the topic of articles had $articles records, now $(articles_in_topic)"
pass "the articles are still there: $articles"

cancellation='The network has cancelled Harbour Lights after all:'
cancellation="$cancellation there will be no season 2 of Harbour Lights, it said in a statement on Friday."
request 202 "another article is taken" "${operator[@]}" "$ingest/v1/articles" "${json[@]}" \
  "$(article 2 'Harbour Lights season 2 cancelled' "$cancellation" 2026-05-08T09:00:00Z)"
eventually "its change reaches the subscription of before the restart" 60 delivered_more_than "$before"
signature_holds "$secret" || fail "the signature of the second webhook does not hold"
pass "its signature holds"
