"""What a user of proxmoxer does, unchanged: token and ticket, list, config, start, wait, stop, a refusal, a missing guest."""
import json
import os
import time

from proxmoxer import ProxmoxAPI
from proxmoxer.core import ResourceException

host, port = os.environ["PVE_HOST"], int(os.environ["PVE_PORT"])
node, vmid = os.environ["PVE_NODE"], os.environ["PVE_VMID"]
common = {"port": port, "verify_ssl": os.environ["PVE_CA"]}


def by_token(variable):
    user, name = os.environ[variable + "_ID"].split("!")
    return ProxmoxAPI(host, user=user, token_name=name, token_value=os.environ[variable + "_SECRET"], **common)


def refused(call):
    try:
        call()
    except ResourceException as error:
        return error.status_code
    return None


def act(proxmox, action):
    upid = getattr(proxmox.nodes(node).lxc(vmid).status, action).post()
    while True:
        status = proxmox.nodes(node).tasks(upid).status.get()
        if status["status"] == "stopped":
            return status["exitstatus"]
        time.sleep(0.1)


token = by_token("PVE_TOKEN")
ticket = ProxmoxAPI(host, user=os.environ["PVE_USERNAME"], password=os.environ["PVE_PASSWORD"], **common)
print(
    json.dumps(
        {
            "version": token.version.get()["version"],
            "listed": int(vmid) in [int(guest["vmid"]) for guest in token.cluster.resources.get(type="vm")],
            "hostname": token.nodes(node).lxc(vmid).config.get()["hostname"],
            "start": act(token, "start"),
            "stop": act(ticket, "stop"),
            "forbidden": refused(lambda: by_token("PVE_AUDITOR").nodes(node).lxc(vmid).status.start.post()),
            "missing": refused(lambda: ticket.nodes(node).lxc(99999).config.get()),
        }
    )
)
