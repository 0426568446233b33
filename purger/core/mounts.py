"""What a folder is mounted from, and its kind of file system (Linux; elsewhere nobody knows).

Source: proc(5), "/proc/pid/mountinfo".
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

_MOUNTS: Final = "/proc/self/mountinfo"
_DEVICE: Final = 2
_POINT: Final = 4
_ESCAPED: Final = re.compile(rb"\\([0-7]{3})")
_REMOTE: Final = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "coda", "glusterfs", "lustre",
    "beegfs", "gpfs", "davfs", "virtiofs", "fuse.sshfs", "fuse.rclone", "fuse.glusterfs",
    "fuse.s3fs", "fuse.gvfsd-fuse", "fuse.davfs",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mount:
    """One file system where it is mounted.

    Attributes:
        point: where.
        kind: its type: "ext4".
        device: number of the block device; its major number is 0 where the kernel made one up.
        source: what was mounted, as it was named: b"/dev/sdb1".
    """

    point: bytes
    kind: str
    device: int
    source: bytes


def mounted() -> tuple[Mount, ...]:
    """Every mount, in the order in which they were made; () where nobody tells."""
    try:
        return _parsed(Path(_MOUNTS).read_bytes())
    except OSError:
        return ()


@lru_cache(maxsize=1)  # asked for every file, and seldom another list
def _parsed(table: bytes) -> tuple[Mount, ...]:
    found = []
    for line in table.splitlines():
        before, _, after = line.partition(b" - ")
        fields, of_kind = before.split(b" "), after.split(b" ")
        if len(fields) > _POINT and after:
            major, _, minor = fields[_DEVICE].partition(b":")
            found.append(
                Mount(
                    _plain(fields[_POINT]), of_kind[0].decode("ascii", "replace"),
                    os.makedev(int(major), int(minor)), _plain(b"".join(of_kind[1:2])),
                )
            )  # fmt: skip
    return tuple(found)


def mount_of(folder: Path) -> Mount | None:
    """The mount that holds `folder`, be it there or not; None where nobody knows."""
    where = os.path.realpath(os.fsencode(folder))
    best = None
    for mount in mounted():
        start = mount.point.rstrip(b"/") + b"/"
        is_inside = where == mount.point or where.startswith(start)
        # of two at one point the later one covers the earlier
        if is_inside and (best is None or len(mount.point) >= len(best.point)):
            best = mount
    return best


def file_system(folder: Path) -> str:
    """The type of the file system that holds `folder` (or its nearest parent), "" if unknown."""
    mount = mount_of(folder)
    return "" if mount is None else mount.kind


def is_remote(folder: Path) -> bool:
    """Whether other machines may hold `folder` too: locks of the system may not reach them."""
    return file_system(folder) in _REMOTE


def _plain(escaped: bytes) -> bytes:
    return _ESCAPED.sub(lambda code: bytes([int(code[1], 8)]), escaped)
