"""Make the picture of the fact sheet for the README: ``python docs/page.py``. It needs Chromium."""

from __future__ import annotations

import base64
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from countylines import load
from countylines.export.kinds.html import files
from tests.export.browser import start_browser

PICTURE = Path(__file__).parent / "page.png"
MADE = "2026-01-31"
"""The day that the picture bears."""

WIDTH, HEIGHT = 1000, 770


def draw() -> bytes:
    """Return the top of the page of the record's own week as PNG."""
    with TemporaryDirectory() as folder, start_browser(Path(folder, "profile")) as browser:
        page = Path(folder, "page.html")
        page.write_bytes(next(files(load(), made=MADE)).content)
        browser.open_page(page, width=WIDTH, media="screen", scheme="light")
        box = {"x": 0, "y": 0, "width": WIDTH, "height": HEIGHT, "scale": 1}
        picture = browser.call("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=box)
        return base64.b64decode(picture["data"])


if __name__ == "__main__":
    PICTURE.write_bytes(draw())
