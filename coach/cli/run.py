"""`coach run`: serve the app in the browser on this machine.

Ctrl-C ends it, and with it the grammar server.
"""

import argparse
import os
import runpy
import signal
import socket
import sys
import threading
import time
import urllib.error
import urllib.request
import webbrowser
from pathlib import Path
from types import FrameType

PROJECT = Path(__file__).resolve().parents[2]
DEFAULT_PORT = 8501
_HEALTH = "/_stcore/health"
_ANY = {"0.0.0.0", "::", ""}


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--port", type=_port, help=f"the port (default {DEFAULT_PORT}, or the next free one)"
    )
    parser.add_argument(
        "--address",
        default="127.0.0.1",
        help="the address to listen on (default 127.0.0.1: this machine only)",
    )
    parser.add_argument("--no-browser", action="store_true", help="do not open the browser")


def run(args: argparse.Namespace) -> int:
    """Serve until ended; 2 if the port is taken."""
    if args.port and not is_free(args.address, args.port):
        print(
            f"Port {args.port} is in use. Choose another: python3 -m coach run --port {args.port + 1}\n"
            "পোর্টটি ব্যবহার হচ্ছে; --port দিয়ে অন্য একটি নম্বর দিন।",
            file=sys.stderr,
        )
        return 2
    port = args.port or first_free(args.address)
    url = f"http://{host(args.address)}:{port}"
    print(f"Starting on {url} … / চালু হচ্ছে…", file=sys.stderr, flush=True)
    threading.Thread(
        target=_tell_when_ready,
        args=(url,),
        kwargs={"open_browser": not args.no_browser},
        daemon=True,
        name="ready",
    ).start()
    return _serve(args.address, port)


def host(address: str) -> str:
    """How a browser on this machine names the address."""
    if address in _ANY:
        return "127.0.0.1"
    return f"[{address}]" if ":" in address else address


def _port(word: str) -> int:
    number = int(word)
    if not 1 <= number <= 65535:
        raise argparse.ArgumentTypeError(f"{word} is not a port (1 to 65535)")
    return number


def is_free(address: str, port: int) -> bool:
    """Whether a server could listen there now."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        if os.name != "nt":
            # A server that just ended leaves its connections lingering; they are no obstacle.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return False
    return True


def first_free(address: str) -> int:
    ports = range(DEFAULT_PORT, DEFAULT_PORT + 100)
    return next((port for port in ports if is_free(address, port)), DEFAULT_PORT)


def _tell_when_ready(url: str, *, open_browser: bool) -> None:
    while True:
        try:
            with urllib.request.urlopen(url + _HEALTH, timeout=2):
                break
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    print(
        f"The coach is ready: {url}  (Ctrl-C ends it)\n"
        f"কোচ তৈরি: ব্রাউজারে {url} খুলুন। বন্ধ করতে Ctrl-C চাপুন।",
        file=sys.stderr,
        flush=True,
    )
    if open_browser:
        webbrowser.open(url)


def _end(number: int, _frame: FrameType | None) -> None:
    """The server shuts down in order on its own handlers and then raises the signal again, here."""
    # Not print: the signal may have come in the middle of one, and a stream cannot be entered twice.
    os.write(2, "Stopped. / বন্ধ হয়েছে।\n".encode())
    raise SystemExit(128 + number)


def _serve(address: str, port: int) -> int:
    """Streamlit in this very process: one process fewer that could be left behind."""
    os.chdir(PROJECT)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _end)
    sys.argv = [
        "streamlit",
        "run",
        str(PROJECT / "app.py"),
        f"--server.port={port}",
        f"--server.address={address}",
        # Streamlit would ask for an email address at its first start, and open the browser early.
        "--server.headless=true",
        "--browser.gatherUsageStats=false",
        "--logger.hideWelcomeMessage=true",
    ]
    try:
        runpy.run_module("streamlit", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0
