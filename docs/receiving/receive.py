"""Receives Greenlit's webhooks: verified, each once, and nothing older than what was there before.

PORT=8000 WEBHOOK_SECRET=whsec_… python3 receive.py       (Python 3.9 or newer, nothing else)
"""

import base64
import hashlib
import hmac
import json
import os
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock

KEY = base64.b64decode(os.environ["WEBHOOK_SECRET"].removeprefix("whsec_"))
TOLERANCE = 5 * 60

# Yours belong into a database, written in one transaction with what a change means to you.
seen = set()
newest = {}
one_at_a_time = Lock()


def verify(headers, body):
    """Raises ValueError for what is not of Greenlit, or not of now."""
    sent, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if abs(time.time() - int(timestamp)) > TOLERANCE:
        raise ValueError("not of now")
    signed = f"{sent}.{timestamp}.".encode() + body
    wanted = b"v1," + base64.b64encode(hmac.new(KEY, signed, hashlib.sha256).digest())
    # While a secret is rotated there are several: one that holds is enough.
    signatures = headers.get("webhook-signature", "").encode().split(b" ")
    if not any(hmac.compare_digest(wanted, signature) for signature in signatures):
        raise ValueError("no signature holds")


def receive(headers, body):
    verify(headers, body)
    data = json.loads(body)["data"]
    show, sequence = data["show"]["id"], data["sequence"]
    with one_at_a_time:
        if headers["webhook-id"] in seen:
            return
        seen.add(headers["webhook-id"])
        if sequence > newest.get(show, 0):  # one that was given up once can come late
            newest[show] = sequence
            print(show, sequence, data["to"], flush=True)


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        try:
            receive(self.headers, self.rfile.read(int(self.headers["content-length"])))
            self.send_response(204)  # only now: what is not answered with 2xx comes again
        except ValueError:
            self.send_response(400)
        self.end_headers()

    def log_message(self, *arguments):
        pass


server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8000"))), Handler)
print(server.server_port, flush=True)
server.serve_forever()
