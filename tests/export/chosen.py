"""Three figures that every export is held against, as they are printed and as they are known."""

from __future__ import annotations

from typing import Any

import pytest

CHOSEN: dict[str, dict[str, Any]] = {
    "2019-10/arrests.women": {
        "reported": "91 women", "hedge": "bare", "value": 91, "reported_by": "london-economic-2019",
        "status": "exact", "best": "91", "low": 91, "low_included": True, "high": 91, "high_included": True,
        "disagreeing": 0,
    },
    "2019-10/drugs.cocaine.value": {
        "reported": "more than £250,000 of cocaine", "hedge": "more-than", "value": 250_000,
        "reported_by": "london-economic-2019", "status": "exact", "best": "253200", "low": 253_200,
        "low_included": True, "high": 253_200, "high_included": True, "sources": 2, "disagreeing": 0,
    },
    "2021-10/arrests": {
        "reported": "1,468 people", "hedge": "bare", "value": 1468, "reported_by": "npcc-2021-10-21",
        "status": "exact", "best": "1468", "low": 1468, "low_included": True, "high": 1468, "high_included": True,
        "sources": 4, "disagreeing": 0,
    },
}  # fmt: skip
"""The article prints 91 women and more than £250,000 of cocaine, the Guardian £253,200, the NPCC 1,468 people."""

OPEN = ("2018-10/arrests", ">200", 200, False)
"""A figure whose lower end is not allowed: more than 200 suspects."""

DISPUTED = "2018-10/cash"
"""A figure without a best: tens of thousands of pounds beside around £100,000."""

CASES = [pytest.param(name, id=name) for name in CHOSEN]

MISREAD = "2019-10/addresses.cuckooed/yorkshire-post-2019-10-18"
"""An observation that is deprecated: 665 where six accounts have 655."""
