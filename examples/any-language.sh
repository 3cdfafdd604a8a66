#!/usr/bin/env bash
# The simulator for tests in any language, from a shell.
set -euo pipefail
directory=$(mktemp -d)
set -m # a process group of its own, so that npx and what it starts end together
npx drowse simulator --seed 1 --ready-file "$directory/ready.json" &
simulator=$!
trap 'kill -- "-$simulator" 2>/dev/null; wait "$simulator" 2>/dev/null || true; rm -rf "$directory"' EXIT
for _ in $(seq 200); do [ -s "$directory/ready.json" ] && break || sleep 0.1; done

value() { node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))[process.argv[2]]' "$directory/ready.json" "$1"; }
curl --silent --fail --cacert "$(value caFile)" \
  -H "Authorization: PVEAPIToken=$(value tokenId)=$(value secret)" \
  "$(value url)/api2/json/version"
echo
