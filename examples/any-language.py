"""The simulator for tests in any language: start it as a command, read the ready file, talk HTTPS to it."""
import json
import os
import signal
import ssl
import subprocess
import tempfile
import time
import urllib.request

with tempfile.TemporaryDirectory() as directory:
    ready = os.path.join(directory, "ready.json")
    simulator = subprocess.Popen(["npx", "drowse", "simulator", "--seed", "1", "--ready-file", ready], start_new_session=True)
    try:
        for _ in range(200):
            if os.path.exists(ready):
                break
            time.sleep(0.1)
        with open(ready) as file:
            server = json.load(file)
        request = urllib.request.Request(
            server["url"] + "/api2/json/cluster/resources?type=vm",
            headers={"Authorization": "PVEAPIToken=%s=%s" % (server["tokenId"], server["secret"])},
        )
        context = ssl.create_default_context(cafile=server["caFile"])
        with urllib.request.urlopen(request, context=context) as response:
            guests = json.load(response)["data"]
        print("%d guests on %d nodes" % (len(guests), server["nodes"]))
    finally:
        os.killpg(simulator.pid, signal.SIGTERM)  # npx and what it started
        simulator.wait()
