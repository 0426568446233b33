"""Files that a cloud service keeps elsewhere: reading one would download it.

Windows (OneDrive, Dropbox, iCloud): FILE_ATTRIBUTE_OFFLINE, RECALL_ON_OPEN, RECALL_ON_DATA_ACCESS.
macOS (iCloud, File Provider): SF_DATALESS.
"""

from __future__ import annotations

from os import stat_result
from typing import Final

from purger.core.texts import say

NOT_HERE: Final = say("It is in the cloud and not on this computer; it was not downloaded.")

_WINDOWS: Final = 0x1000 | 0x40000 | 0x400000
_MACOS: Final = 0x40000000


def is_placeholder(found: stat_result) -> bool:
    """Whether the content of a file (by `os.lstat`) is not on this machine."""
    attributes: int = getattr(found, "st_file_attributes", 0)
    flags: int = getattr(found, "st_flags", 0)
    return bool(attributes & _WINDOWS or flags & _MACOS)
