"""Programs that are not ours and read what we write. A test whose program is missing is skipped by its name."""

from __future__ import annotations

import warnings
from typing import Any

import pytest


def borrowed(name: str) -> Any:
    """Import a program's module, whatever it warns of; skip the test where it is not here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pytest.importorskip(name, reason=f"{name} is not here")
