#!/bin/sh
# Checks what `./greenlit read` says of the texts that the project started from: two shows, both unconfirmed.
#
#   ops/seeds.sh DIRECTORY     with the *.txt
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
found=$("$root/greenlit" read "$1"/*.txt)
printf '%s\n' "$found"
printf '%s\n' "$found" | python3 -c '
import json, re, sys

titles = ["its okay to not be okay", "crash landing on you"]
problems = []
rows = [json.loads(line) for line in sys.stdin if line.strip()]
if len(rows) != 3:
    problems.append("3 articles expected, %d read" % len(rows))
for row in rows:
    if not row["shows"]:
        problems.append("%s: nothing claimed" % row["id"])
    for show in row["shows"]:
        title = re.sub("[^a-z ]", "", show["show"].lower())
        if title not in titles or show["status"] != "UNCONFIRMED" or show["season"] != 2:
            problems.append("%s: %s season %s %s" % (row["id"], show["show"], show["season"], show["status"]))
for problem in problems:
    print("seeds: WRONG:", problem, file=sys.stderr)
print("seeds: %d articles, %d wrong" % (len(rows), len(problems)))
sys.exit(bool(problems))
'
