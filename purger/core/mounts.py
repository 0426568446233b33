"""What kind of file system a folder lies on (Linux; elsewhere nobody knows, and "" is said).

Source: proc(5), "/proc/pid/mountinfo".
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

_MOUNTS: Final = "/proc/self/mountinfo"
_POINT: Final = 4
_ESCAPED: Final = re.compile(rb"\\([0-7]{3})")
_REMOTE: Final = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "coda", "glusterfs", "lustre",
    "beegfs", "gpfs", "davfs", "virtiofs", "fuse.sshfs", "fuse.rclone", "fuse.glusterfs",
    "fuse.s3fs", "fuse.gvfsd-fuse", "fuse.davfs",
})  # fmt: skip


def file_system(folder: Path) -> str:
    """The type of the file system that holds `folder` (or its nearest parent), "" if unknown."""
    where = os.path.realpath(os.fsencode(folder))
    best, kind = b"", ""
    for point, name in _mounted():
        inside = where == point or where.startswith(point.rstrip(b"/") + b"/")
        # of two at one point the later one covers the earlier
        if inside and len(point) >= len(best):
            best, kind = point, name
    return kind


def is_remote(folder: Path) -> bool:
    """Whether other machines may hold `folder` too: locks of the system may not reach them."""
    return file_system(folder) in _REMOTE


def _mounted() -> list[tuple[bytes, str]]:
    try:
        lines = Path(_MOUNTS).read_bytes().splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        before, _, after = line.partition(b" - ")
        fields = before.split(b" ")
        if len(fields) > _POINT and after:
            point = _ESCAPED.sub(lambda code: bytes([int(code[1], 8)]), fields[_POINT])
            found.append((point, after.split(b" ")[0].decode("ascii", "replace")))
    return found
