#!/usr/bin/env bash
# The ticket login of Proxmox's own documentation, with curl: ticket, cookie, CSRF header; then the same with a token.
set -euo pipefail
base="https://$PVE_HOST:$PVE_PORT/api2/json"
read_json() { node -e 'const data = JSON.parse(require("fs").readFileSync(0, "utf8")).data; console.log(process.argv[1].split(".").filter(Boolean).reduce((value, key) => value[key], data))' "${1:-}"; }
ask() { curl --silent --show-error --cacert "$PVE_CA" "$@"; }

login=$(ask -d "username=$PVE_USERNAME" --data-urlencode "password=$PVE_PASSWORD" "$base/access/ticket")
ticket=$(read_json ticket <<<"$login")
csrf=$(read_json CSRFPreventionToken <<<"$login")
by_ticket() { ask --cookie "PVEAuthCookie=$ticket" "$@"; }
by_token() { ask -H "Authorization: PVEAPIToken=$PVE_TOKEN_ID=$PVE_TOKEN_SECRET" "$@"; }

act() { # act ACTION CALLER...
  local action=$1 upid status
  shift
  upid=$("$@" -X POST "$base/nodes/$PVE_NODE/lxc/$PVE_VMID/status/$action" | read_json)
  for _ in $(seq 100); do
    status=$(by_token "$base/nodes/$PVE_NODE/tasks/$upid/status")
    if [ "$(read_json status <<<"$status")" = stopped ]; then
      read_json exitstatus <<<"$status"
      return
    fi
    sleep 0.1
  done
}
status_of() { curl --silent --cacert "$PVE_CA" --output /dev/null --write-out '%{http_code}' "$@"; }

version=$(by_token "$base/version" | read_json version)
listed=$(by_ticket "$base/cluster/resources?type=vm" | node -e 'const { data } = JSON.parse(require("fs").readFileSync(0, "utf8")); console.log(data.some((guest) => String(guest.vmid) === process.argv[1]))' "$PVE_VMID")
hostname=$(by_ticket "$base/nodes/$PVE_NODE/lxc/$PVE_VMID/config" | read_json hostname)
start=$(act start by_ticket -H "CSRFPreventionToken: $csrf")
stop=$(act stop by_token)
forbidden=$(status_of -X POST -H "Authorization: PVEAPIToken=$PVE_AUDITOR_ID=$PVE_AUDITOR_SECRET" "$base/nodes/$PVE_NODE/lxc/$PVE_VMID/status/start")
missing=$(status_of --cookie "PVEAuthCookie=$ticket" "$base/nodes/$PVE_NODE/lxc/99999/config")
printf '{"version":"%s","listed":%s,"hostname":"%s","start":"%s","stop":"%s","forbidden":%s,"missing":%s}\n' \
  "$version" "$listed" "$hostname" "$start" "$stop" "$forbidden" "$missing"
