"""What the tests of this room share: the way to ``tests.render.citations.made``."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))  # last, so that an installed countylines still comes first
