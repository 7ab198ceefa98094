#!/bin/sh
# Starts a Docker engine where none answers, for machines that have the packages but no service manager.
#
#   variables=$(ops/docker/engine.sh start [--data-root DIR]) && eval "$variables"
#   ops/docker/engine.sh stop
#
# start prints the variables to set on stdout, everything else on stderr, and does nothing where an engine answers; it
# also installs the compose and buildx plugins where they are missing. stop ends the engine that start started only.
set -eu

run_dir=${GREENLIT_ENGINE_RUN_DIR:-/run/greenlit-docker}
data_root=/var/lib/greenlit-docker
socket=unix://$run_dir/docker.sock

say() { echo "engine: $*" >&2; }
fail() { say "$*"; exit 1; }
usage() {
  sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

answers() { docker --host "$1" version --format '{{.Server.Version}}' >/dev/null 2>&1; }

as_root() {
  [ "$(id -u)" -eq 0 ] || fail "this needs root; start an engine yourself, or run this script with sudo"
}

apt_updated=
apt_install() {
  command -v apt-get >/dev/null || fail "no engine and no apt-get here: install Docker, then run this again"
  as_root
  if [ -z "$apt_updated" ]; then
    apt-get update -qq >&2
    apt_updated=yes
  fi
  say "installing $*"
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

# Debian 12 has no compose v2 and no buildx; Debian 13's are static programs that run there as they are.
plugins_from_debian_13() {
  as_root
  work=$(mktemp -d)
  # shellcheck disable=SC2016 # apt fills in the field, not the shell
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' |
    head -n 1)
  [ -n "$mirror" ] || fail "no Debian mirror is configured here: install the plugins '$*' yourself"
  mkdir -p "$work/lists/partial" "$work/archives/partial"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie main" >"$work/sources.list"
  apt_13() {
    apt-get -qq -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=- \
      -o Dir::State::Lists="$work/lists" -o Dir::Cache::Archives="$work/archives" -o APT::Sandbox::User=root \
      -o Dir::Cache::PkgCache= -o Dir::Cache::SrcPkgCache= "$@" >&2
  }
  apt_13 update
  (cd "$work" && apt_13 download "$@")
  for package in "$work"/*.deb; do dpkg-deb --extract "$package" "$work/unpacked"; done
  plugins=${DOCKER_CONFIG:-$HOME/.docker}/cli-plugins
  mkdir -p "$plugins"
  find "$work/unpacked" -path '*/cli-plugins/docker-*' -type f -exec cp {} "$plugins/" \;
  rm -rf "$work"
  say "installed $* in $plugins"
}

install_plugins() {
  missing=
  docker compose version >/dev/null 2>&1 || missing=docker-compose
  docker buildx version >/dev/null 2>&1 || missing="$missing docker-buildx"
  [ -n "$missing" ] || return 0
  say "the docker command lacks: $missing"
  # shellcheck disable=SC2086 # a list of package names
  plugins_from_debian_13 $missing
  docker compose version >&2 || fail "docker compose still does not work"
  docker buildx version >&2 || fail "docker buildx still does not work"
}

print_exports() {
  echo "export DOCKER_HOST=$socket"
  # Ryuk's image is not to be had where nothing can be pulled, and containers are reached by their ports on loopback.
  echo "export TESTCONTAINERS_HOST_OVERRIDE=localhost"
  echo "export TESTCONTAINERS_RYUK_DISABLED=true"
}

start() {
  while [ $# -gt 0 ]; do
    case $1 in
      --data-root) [ $# -ge 2 ] || usage; data_root=$2; shift 2 ;;
      *) usage ;;
    esac
  done
  if command -v docker >/dev/null; then
    if answers "$socket"; then
      install_plugins
      say "already running, pid $(cat "$run_dir/docker.pid")"
      print_exports
      return
    fi
    if docker version >/dev/null 2>&1; then
      install_plugins
      say "an engine answers at ${DOCKER_HOST:-the default place}; nothing to start"
      return
    fi
  fi
  { command -v dockerd && command -v docker; } >/dev/null || apt_install docker.io ca-certificates iptables
  as_root
  install_plugins
  mkdir -p "$run_dir" "$data_root"
  setsid dockerd --host "$socket" --data-root "$data_root" --exec-root "$run_dir/exec" \
    --pidfile "$run_dir/docker.pid" >"$run_dir/dockerd.log" 2>&1 </dev/null &
  waited=0
  until answers "$socket"; do
    [ "$waited" -lt 60 ] || { tail -n 20 "$run_dir/dockerd.log" >&2; fail "no answer within 60 s"; }
    kill -0 $! 2>/dev/null || { tail -n 20 "$run_dir/dockerd.log" >&2; fail "dockerd ended, as said above"; }
    sleep 1
    waited=$((waited + 1))
  done
  say "running, pid $(cat "$run_dir/docker.pid"), data in $data_root, log in $run_dir/dockerd.log"
  print_exports
}

stop() {
  [ $# -eq 0 ] || usage
  if [ ! -s "$run_dir/docker.pid" ]; then
    say "nothing that this script started is running"
    return
  fi
  pid=$(cat "$run_dir/docker.pid")
  if [ "$(cat "/proc/$pid/comm" 2>/dev/null)" != dockerd ]; then
    rm -f "$run_dir/docker.pid"
    say "not running any more"
    return
  fi
  kill "$pid"
  waited=0
  while kill -0 "$pid" 2>/dev/null; do
    [ "$waited" -lt 60 ] || fail "pid $pid has not ended within 60 s"
    sleep 1
    waited=$((waited + 1))
  done
  rm -f "$run_dir/docker.pid"
  say "stopped"
}

[ $# -ge 1 ] || usage
command=$1
shift
case $command in
  start) start "$@" ;;
  stop) stop "$@" ;;
  *) usage ;;
esac
