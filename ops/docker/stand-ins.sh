#!/bin/sh
# Builds images that stand in for the official ones where those cannot be pulled, under the official names:
# debian:12-slim by debootstrap, eclipse-temurin and maven from the JDK 25 of this machine and Maven Central,
# apache/kafka from Kafka's own artifacts in the layout of its official image. An image already there is left as it is.
#
#   ops/docker/stand-ins.sh [--pull]     --pull: try to pull each official image first
#
# JAVA25_HOME or JDK_25_HOME name the JDK 25 where it is not under /usr/lib/jvm; MAVEN_REPOSITORY the local Maven
# repository to put into the maven image (default ~/.m2/repository), so that a build in it needs no network once the
# project has been built here. The maven image is made anew when that repository has changed.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
recipes=$here/stand-ins
# Temurin's own choice for its JRE, so that a service which needs more fails here as it would there.
jre_modules=java.se,jdk.accessibility,jdk.charsets,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.dynalink,jdk.httpserver,\
jdk.incubator.vector,jdk.jdwp.agent,jdk.jfr,jdk.jsobject,jdk.localedata,jdk.management,jdk.management.agent,\
jdk.naming.dns,jdk.naming.rmi,jdk.net,jdk.nio.mapmode,jdk.sctp,jdk.security.auth,jdk.security.jgss,jdk.unsupported,\
jdk.xml.dom,jdk.zipfs

say() { echo "stand-ins: $*" >&2; }
fail() { say "$*"; exit 1; }

pull=
while [ $# -gt 0 ]; do
  case $1 in
    --pull) pull=yes; shift ;;
    *) sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
done

docker version >/dev/null 2>&1 || fail "no Docker engine answers; ops/docker/engine.sh start brings one up"
docker buildx version >/dev/null 2>&1 || fail "docker buildx is missing; ops/docker/engine.sh start installs it"

debian=debian:12-slim
jre=$(sed -n 's/^FROM \(eclipse-temurin:[^ ]*\).*/\1/p' "$root/ops/Dockerfile" | head -n 1)
maven=$(sed -n 's/^FROM \(maven:[^ ]*\).*/\1/p' "$root/ops/Dockerfile" | head -n 1)
kafka=$(sed -n 's/^ *image: *\(apache\/kafka:[^ ]*\).*/\1/p' "$root/docker-compose.yml" | head -n 1)
if [ -z "$jre" ] || [ -z "$maven" ] || [ -z "$kafka" ]; then
  fail "ops/Dockerfile and docker-compose.yml do not name eclipse-temurin, maven and apache/kafka as expected"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

label_of() { docker image inspect --format '{{index .Config.Labels "io.greenlit.stand-in"}}' "$1" 2>/dev/null; }

# True where the image still has to be built. $2, where given, is what the image must have been built from.
needed() {
  if [ -n "$pull" ] && [ -z "$(label_of "$1" || true)" ] && docker pull --quiet "$1" >/dev/null 2>&1; then
    say "$1: pulled"
    return 1
  fi
  label=$(label_of "$1") || return 0
  case $label in
    '') say "$1: there already, not a stand-in"; return 1 ;;
    "${2:-$label}") say "$1: there already"; return 1 ;;
    *) return 0 ;;
  esac
}

# image, label, recipe, context
build() {
  say "$1: building"
  docker buildx build --quiet --load --label "io.greenlit.stand-in=$2" --tag "$1" --file "$recipes/$3" "$4" >/dev/null
  say "$1: built"
}

# directory with a pom, goal and its properties
fetch() {
  command -v mvn >/dev/null || fail "no mvn here; it is needed to fetch artifacts from Maven Central"
  directory=$1
  shift
  mvn --batch-mode --quiet -Dstyle.color=never -f "$directory/pom.xml" "$@" >&2 || fail "mvn $* failed"
}

jdk_25() {
  for home in "${JAVA25_HOME:-}" "${JDK_25_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
    if [ -n "$home" ] && grep -qs '^JAVA_VERSION="25' "$home/release"; then
      echo "$home"
      return
    fi
  done
  fail "no JDK 25 found: set JAVA25_HOME to one"
}

# What an image is made from, so that one made from a former recipe is made again.
recipe() {
  (cd "$recipes/$1" && find . -type f | LC_ALL=C sort | xargs cat "$here/stand-ins.sh") | cksum | tr ' ' '-'
}

build_debian() {
  needed "$debian" || return 0
  [ "$(id -u)" -eq 0 ] || fail "debootstrap needs root"
  if ! command -v debootstrap >/dev/null; then
    say "installing debootstrap"
    apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends debootstrap >&2
  fi
  say "$debian: building"
  debootstrap --variant=minbase bookworm "$work/debian" >"$work/debootstrap.log" ||
    { tail -n 20 "$work/debootstrap.log" >&2; fail "debootstrap failed"; }
  rm -rf "$work"/debian/var/cache/apt/* "$work"/debian/var/lib/apt/lists/* "$work"/debian/usr/share/doc/* \
    "$work"/debian/usr/share/man/* "$work"/debian/usr/share/locale/* "$work"/debian/var/log/*
  tar -C "$work/debian" -c . |
    docker import --change 'CMD ["bash"]' --change 'LABEL io.greenlit.stand-in=debian' - "$debian" >/dev/null
  rm -rf "$work/debian"
  say "$debian: built"
}

build_jre() {
  needed "$jre" "$(recipe jre)" || return 0
  build_debian
  mkdir "$work/jre"
  jdk=$(jdk_25) || exit 1
  "$jdk/bin/jlink" --add-modules "$jre_modules" --generate-cds-archive --no-man-pages --no-header-files \
    --output "$work/jre/openjdk" >"$work/jlink.log" 2>&1 || { cat "$work/jlink.log" >&2; fail "jlink failed"; }
  build "$jre" "$(recipe jre)" jre/Dockerfile "$work/jre"
  rm -rf "$work/jre"
}

# The maven image is also made from the local repository that it holds.
contents_of() {
  { recipe maven; find "$1" -name '*.jar' -o -name '*.pom' | LC_ALL=C sort; } | cksum | tr ' ' '-'
}

build_maven() {
  repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
  if [ ! -d "$repository" ]; then
    say "no Maven repository at $repository: a build in $maven will need the network"
    mkdir -p "$repository"
  fi
  needed "$maven" "$(contents_of "$repository")" || return 0
  build_debian
  mkdir -p "$work/maven/m2"
  jdk=$(jdk_25) || exit 1
  cp -a "$jdk" "$work/maven/openjdk"
  rm -rf "$work/maven/openjdk/lib/src.zip" "$work/maven/openjdk/jmods" "$work/maven/openjdk/man"
  cp -aL --remove-destination "$jdk/lib/security/cacerts" "$work/maven/openjdk/lib/security/cacerts"
  cp "$recipes/maven/pom.xml" "$work/maven"
  fetch "$work/maven" dependency:unpack-dependencies -DoutputDirectory="$work/maven/unpacked"
  mv "$work"/maven/unpacked/apache-maven-* "$work/maven/maven"
  # Without the record of where each file came from, Maven takes them as they are instead of asking that place again.
  cp -a "$repository" "$work/maven/m2/repository"
  find "$work/maven/m2" -name '_remote.repositories' -delete -o -name '*.lastUpdated' -delete \
    -o -name 'resolver-status.properties' -delete
  old=$(docker image inspect --format '{{.Id}}' "$maven" 2>/dev/null || true)
  build "$maven" "$(contents_of "$repository")" maven/Dockerfile "$work/maven"
  [ -z "$old" ] || docker image rm "$old" >/dev/null 2>&1 || true # in use by a container: then it stays
  rm -rf "$work/maven"
}

build_kafka() {
  needed "$kafka" "$(recipe kafka)-${kafka#*:}" || return 0
  build_jre
  mkdir "$work/kafka"
  cp -R "$recipes/kafka/." "$work/kafka"
  fetch "$work/kafka" -Dkafka.version="${kafka#*:}" \
    dependency:copy-dependencies -DoutputDirectory="$work/kafka/libs" -DincludeScope=runtime
  build "$kafka" "$(recipe kafka)-${kafka#*:}" kafka/Dockerfile "$work/kafka"
  rm -rf "$work/kafka"
}

build_jre
build_kafka
build_maven
