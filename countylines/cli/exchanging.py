"""Exchanging two names of files or folders in one step, where the system can: Linux and macOS, on most file systems."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP)
"""What a system or a file system says that does not know how."""

EXCHANGE = 2
"""RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS."""

HERE = {"linux": -100, "darwin": -2}
"""AT_FDCWD: what stands for the folder of a path that has none; ours are absolute."""

NAMES = {"linux": "renameat2", "darwin": "renameatx_np"}


def exchange(one: Path, other: Path) -> bool:
    """Exchange two names at once, so that nobody ever sees only one; tell whether that can be done here at all.

    Raises OSError where it can, and was refused.
    """
    if sys.platform not in NAMES:
        return False
    import ctypes  # noqa: PLC0415  a folder that is replaced pays for it alone

    rename = getattr(ctypes.CDLL(None, use_errno=True), NAMES[sys.platform], None)
    if rename is None:
        return False
    here = HERE[sys.platform]
    if rename(here, os.fsencode(one), here, os.fsencode(other), ctypes.c_uint(EXCHANGE)) == 0:
        return True
    code = ctypes.get_errno()
    if code in CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(other))
