#!/usr/bin/env bash
# Things happen to a simulator from outside: a clock turned by hand, a fault, a node that fails.
set -euo pipefail
directory=$(mktemp -d)
set -m # a process group of its own, so that npx and what it starts end together
npx drowse simulator --seed 1 --control --clock manual --ready-file "$directory/ready.json" >"$directory/log" &
simulator=$!
trap 'kill -- "-$simulator" 2>/dev/null; wait "$simulator" 2>/dev/null || true; rm -rf "$directory"' EXIT
for _ in $(seq 200); do [ -s "$directory/ready.json" ] && break || sleep 0.1; done

value() { node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))[process.argv[2]]' "$directory/ready.json" "$1"; }
control() { # control METHOD PATH [JSON]
  curl --silent --fail -H "Authorization: Bearer $(value controlToken)" -X "$1" ${3:+-d "$3"} "$(value controlUrl)$2"
}
version() {
  curl --silent --output /dev/null --write-out '%{http_code}\n' --cacert "$(value caFile)" \
    -H "Authorization: PVEAPIToken=$(value tokenId)=$(value secret)" "$(value url)/api2/json/version"
}

control POST /faults '{"route": "GET /version", "fault": {"kind": "status", "status": 595}, "times": 1}' >/dev/null
version # 595
version # 200
control POST /guests/104/start >/dev/null
control POST /clock/advance '{"ms": 60000}' >/dev/null
control GET /guests/104 | grep -o '"status":"running"'
