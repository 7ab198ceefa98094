#!/bin/sh
# Builds a copy of this tree with plain `mvn` (on whatever JDK is the default) and compares its jars with those that
# lie in target/ here: the same commit must give the same bytes, whoever builds it.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
trap 'exit 1' INT TERM

jars() { (cd "$1" && find . -path '*/target/*.jar' ! -path '*/lib/*' ! -path '*/test-classes/*' | sort | xargs sha256sum); }

here=$(jars "$root")
[ -n "$here" ] || { echo "reproducible: nothing is built here yet; run ./greenlit test first" >&2; exit 1; }
(cd "$root" && git ls-files -z | xargs -0 tar cf -) | tar xf - -C "$copy"
(unset JAVA_HOME && cd "$copy" && mvn -q -B -T 1C -DskipTests package)
there=$(jars "$copy")
if [ "$here" = "$there" ]; then
  echo "reproducible: $(echo "$here" | wc -l) jars are the same"
else
  echo "reproducible: the jars differ (here | there):" >&2
  printf '%s\n%s\n' "$here" "$there" | sort | uniq -u >&2
  exit 1
fi
