"""The eight poses of a picture: as it is, turned by quarters, mirrored, or both.

A pose is a number from 0 to 7: mirrored left to right where it is odd, then turned by `pose // 2`
quarters counter-clockwise. 0 leaves the picture as it is.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import Bytes, Flags
from purger.core.texts import say

POSES: Final = 8

_WORDS: Final = (
    "", say("mirrored"), say("turned by 90°"), say("mirrored and turned by 90°"),
    say("turned by 180°"), say("mirrored top to bottom"), say("turned by 90°"),
    say("mirrored and turned by 90°"),
)  # fmt: skip


def in_pose(pictures: NDArray[Any], pose: int) -> NDArray[Any]:
    """Square pictures n×s×s or n×s×s×3 in a pose; a view of the same memory."""
    mirrored = pictures[:, :, ::-1] if pose % 2 else pictures
    return np.rot90(mirrored, pose // 2, axes=(1, 2))


def inverse(poses: Bytes) -> Bytes:
    """The pose that takes a picture back, of each; a mirrored one is its own."""
    return np.where(poses % 2, poses, (POSES - poses) % POSES).astype(np.uint8)


def composed(outer: Bytes, inner: Bytes) -> Bytes:
    """The pose that a picture has after both, `inner` first."""
    quarters = np.where(outer % 2, 4 - inner // 2, inner // 2) + outer // 2
    return np.asarray((outer + inner) % 2 + quarters % 4 * 2, np.uint8)


def swaps_sides(poses: Bytes) -> Flags:
    """Whether width and height change places, for each."""
    return np.asarray(poses // 2 % 2 == 1)


def words_of_pose(pose: int) -> str:
    """How one of two photos lies to the other; "" where both lie the same way.

    Which of them stands upright nobody knows, so a quarter turn says no direction.
    """
    return _WORDS[pose]
