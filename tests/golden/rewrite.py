"""Write every golden file anew, and remove those that no case asks for: ``python tests/golden/rewrite.py``.

Never run by the tests. Read the difference before it is committed: what stands in a golden file is a promise.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.golden.cases import CASES, FOLDER, files_on_disk, shown


def rewrite() -> int:
    """Write what has changed, say which, and give the number of files that were touched."""
    touched = 0
    for case in CASES:
        told = shown(case).encode("utf-8")
        before = case.path.read_bytes() if case.path.is_file() else None
        if told != before:
            case.path.parent.mkdir(exist_ok=True)
            case.path.write_bytes(told)
            print("new    " if before is None else "changed", case.path.relative_to(FOLDER))
            touched += 1
    for path in sorted(files_on_disk() - {case.path for case in CASES}):
        path.unlink()
        print("removed", path.relative_to(FOLDER))
        touched += 1
    return touched


if __name__ == "__main__":
    print(f"{rewrite()} of {len(CASES)} golden files touched")
