"""Chromium without a window, spoken to through its DevTools pipe: a null byte ends each message of JSON."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
"""The browser, if there is one."""

FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--no-startup-window", "--disable-background-networking", "--disable-component-update", "--remote-debugging-pipe",
)  # fmt: skip

START = """
import fcntl, os, sys
above = [fcntl.fcntl(int(pipe), fcntl.F_DUPFD, 10) for pipe in sys.argv[1:3]]
for pipe, place in zip(above, (3, 4)):
    os.dup2(pipe, place)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Starts the browser with the pipes as the descriptors 3 and 4, where it expects them."""

END_TIMEOUT = 60
"""Seconds after which a browser that was told to end is taken to hang."""


class Browser:
    """A running browser: calls are answered in order, and events are kept until somebody asks for them."""

    def __init__(self, to_browser: int, from_browser: int) -> None:
        self._to = to_browser
        self._from = os.fdopen(from_browser, "rb", buffering=0)
        self._left = b""
        self._calls = 0
        self.session: str | None = None
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call a method of the protocol and return its result."""
        self._calls += 1
        message = {"id": self._calls, "method": method, "params": parameters}
        if self.session is not None:
            message["sessionId"] = self.session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == self._calls:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def wait_for(self, event: str) -> None:
        """Wait until an event has come."""
        while not any(one.get("method") == event for one in self.events):
            self.events.append(self._read())

    def evaluate(self, expression: str) -> Any:
        """Return the value of an expression of JavaScript in the page; a promise is waited for."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._left:
            read = self._from.read(1 << 16)
            assert read, "the browser has ended"
            self._left += read
        message, _, self._left = self._left.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found

    def open_page(self, page: Path, *, width: int, media: str, scheme: str) -> None:
        """Open a page in a window of some width, on screen or print, light or dark; the events before are dropped."""
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 600
        )
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.call("Emulation.setEmulatedMedia", media=media, features=features)
        for domain in ("Network", "Runtime", "Log", "Page"):
            self.call(f"{domain}.enable")
        self.events.clear()
        self.call("Page.navigate", url=page.as_uri())
        self.wait_for("Page.loadEventFired")


@contextmanager
def start_browser(folder: Path) -> Iterator[Browser]:
    """Start the browser with a profile in *folder*, and end it."""
    assert CHROMIUM is not None
    reads, to_browser = os.pipe()
    from_browser, writes = os.pipe()
    pipes = [str(reads), str(writes)]
    arguments = [sys.executable, "-c", START, *pipes, CHROMIUM, *FLAGS, f"--user-data-dir={folder}"]
    process = subprocess.Popen(
        arguments, pass_fds=(reads, writes), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(reads)
    os.close(writes)
    browser = Browser(to_browser, from_browser)
    try:
        yield browser
    finally:
        process.terminate()
        process.wait(END_TIMEOUT)
        os.close(to_browser)
        browser._from.close()
