"""Rewrite every golden file and remove those without a case: ``python tests/golden/rewrite.py``.

The tests never run this. Read the difference before you commit it.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.golden.cases import CASES, FOLDER, files_on_disk, shown


def rewrite() -> int:
    """Write the files that have changed, print their names, and return how many there are."""
    touched = 0
    for case in CASES:
        content = shown(case).encode("utf-8")
        before = case.path.read_bytes() if case.path.is_file() else None
        if content != before:
            case.path.parent.mkdir(exist_ok=True)
            case.path.write_bytes(content)
            print("new    " if before is None else "changed", case.path.relative_to(FOLDER))
            touched += 1
    for path in sorted(files_on_disk() - {case.path for case in CASES}):
        path.unlink()
        print("removed", path.relative_to(FOLDER))
        touched += 1
    return touched


if __name__ == "__main__":
    print(f"{rewrite()} of {len(CASES)} golden files touched")
