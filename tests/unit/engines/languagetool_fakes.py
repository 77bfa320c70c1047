"""A stand-in for a LanguageTool server, and for the network's ill turns."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

MATCH = {
    "message": "Possible spelling mistake found.",
    "shortMessage": "Spelling mistake",
    "replacements": [{"value": "received"}, {"value": "relieved"}],
    "offset": 7,
    "length": 8,
    "context": {"text": "I have recieved it.", "offset": 7, "length": 8},
    "sentence": "I have recieved it.",
    "rule": {
        "id": "MORFOLOGIK_RULE_EN_US",
        "subId": "2",
        "description": "Possible spelling mistake",
        "issueType": "misspelling",
        "category": {"id": "TYPOS", "name": "Possible Typo"},
    },
}


@dataclass
class FakeServer:
    """Answers every check alike; remembers the forms it was sent."""

    url: str = ""
    status: int = 200
    body: bytes = field(default=json.dumps({"matches": [MATCH]}).encode())
    forms: list[dict[str, list[str]]] = field(default_factory=list)
    # Cleared, it keeps whoever asks waiting.
    may_answer: threading.Event = field(default_factory=threading.Event)


@contextmanager
def fake_server(**answers: Any) -> Iterator[FakeServer]:
    fake = FakeServer(**answers)
    fake.may_answer.set()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(fake))
    fake.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=[0.01])
    thread.start()
    try:
        yield fake
    finally:
        fake.may_answer.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(fake: FakeServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            fake.forms.append(parse_qs(self.rfile.read(length).decode(), strict_parsing=True))
            fake.may_answer.wait()
            try:
                self.send_response(fake.status)
                self.end_headers()
                self.wfile.write(fake.body)
            except OSError:
                self.close_connection = True  # whoever asked has given up

        def log_message(self, *_: object) -> None:
            """Quiet."""

    return Handler
