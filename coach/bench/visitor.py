"""A trainee without a browser: speaks to the running app as its pages do.

The app's pages talk to Streamlit over a websocket in messages of its own
(`BackMsg`, `ForwardMsg`); they belong to the pinned Streamlit and may change
with another. A visitor gives a name at the welcome page, opens an exercise,
and presses Check like the essay box does.
"""

import asyncio
import json
import urllib.error
import urllib.parse
import urllib.request
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email.message import Message
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.BidiComponent_pb2 import BidiComponent
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

EXERCISE = "late-parcel"
PATIENCE = 60.0
"""Seconds that a visitor waits for an answer."""

_TRIGGERS = "$$STREAMLIT_INTERNAL_KEY_{id}__events"


class AppFailed(Exception):
    """The app did not do what a trainee asked of it."""


class Visitor:
    """One trainee with an exercise open. Make it with `visiting`."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._mount = str(uuid.uuid4())
        self._seq = 0
        self._page = ""
        self._editor = ""
        self._attempt = ""
        self._version = 0
        self._marked = ""
        self._shown: str | None = None

    async def arrive(self) -> None:
        message = BackMsg()
        message.rerun_script.page_name = "practice"
        await self._rerun(message)
        if not self._attempt:
            raise AppFailed("the practice page shows no essay box")

    async def check(self, text: str) -> None:
        """Send `text` as the essay box does; returns when its marks are there."""
        self._seq += 1
        written = {
            "attempt": self._attempt,
            "text": text,
            "base": self._version,
            "mount": self._mount,
            "seq": self._seq,
        }
        message = BackMsg()
        message.rerun_script.page_script_hash = self._page
        pressed = message.rerun_script.widget_states.widgets.add()
        pressed.id = _TRIGGERS.format(id=self._editor)
        pressed.json_trigger_value = json.dumps([{"event": "check", "value": written}])
        self._marked = text  # a draft without issues has no marks to show
        last = self._shown
        await self._rerun(message)
        if self._shown == last:
            raise AppFailed("the draft was not checked")
        if self._marked != text:
            raise AppFailed("the marks are not those of the text that was checked")

    async def _rerun(self, message: BackMsg) -> None:
        message.rerun_script.query_string = f"exercise={EXERCISE}"
        await self._socket.send(message.SerializeToString())
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(await asyncio.wait_for(self._socket.recv(), PATIENCE))
            match answer.WhichOneof("type"):
                case "navigation":
                    self._page = answer.navigation.page_script_hash
                case "delta":
                    self._see(answer)
                case "script_finished":
                    if answer.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                        return
                    if answer.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                        raise AppFailed(f"the page ended with {answer.script_finished}")

    def _see(self, answer: ForwardMsg) -> None:
        element = answer.delta.new_element
        if element.WhichOneof("type") == "exception":
            raise AppFailed(element.exception.message)
        if element.WhichOneof("type") != "bidi_component":
            return
        shown = element.bidi_component
        data = _data(shown)
        if shown.component_name.endswith("coach.editor"):
            self._editor, self._attempt = shown.id, data["attempt"]
            self._version = data["version"]
        elif shown.component_name.endswith("coach.marked"):
            self._marked = "".join(piece["text"] for piece in data["segments"])
        elif shown.component_name.endswith("coach.page"):
            self._shown = data["show"] or self._shown  # the checked draft, told once


@asynccontextmanager
async def visiting(url: str, name: str, cookie: str | None = None) -> AsyncIterator[Visitor]:
    """A trainee with the exercise open, at the app that `url` serves: a new one called
    `name`, or the one whose `cookie` it is."""
    if cookie is None:
        cookie = await asyncio.to_thread(_welcomed, url, name)
    async with connect(
        url.replace("http", "ws", 1) + "/_stcore/stream",
        subprotocols=["streamlit"],  # type: ignore[list-item]
        additional_headers={"Cookie": cookie},
        origin=url,  # type: ignore[arg-type]
        max_size=None,
        ping_interval=None,
        open_timeout=PATIENCE,
    ) as socket:
        visitor = Visitor(socket)
        await visitor.arrive()
        yield visitor


def _data(shown: BidiComponent) -> Any:
    (data,) = json.loads(shown.json)  # as coach.ui.components sends it
    return data


def _welcomed(url: str, name: str) -> str:
    """The cookie that the welcome page gives to a new trainee."""
    form = urllib.parse.urlencode({"name": name, "language": "bn", "next": "/"}).encode()
    request = urllib.request.Request(f"{url}/welcome", form, {"Origin": url})
    try:
        with _direct.open(request, timeout=PATIENCE) as answer:
            raise AppFailed(f"the welcome page answers {answer.status} and gives no name")
    except urllib.error.HTTPError as answer:
        given = answer.headers.get("Set-Cookie", "")
        if not given:
            raise AppFailed(f"the welcome page answers {answer.code}") from answer
        return given.partition(";")[0]


class _Stay(urllib.request.HTTPRedirectHandler):
    """The cookie stands in the redirection itself."""

    def redirect_request(self, *_: object, **__: Message) -> None:  # type: ignore[override]
        return None


# Never through a proxy: the app is on this machine.
_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}), _Stay)
