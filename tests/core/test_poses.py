"""The eight poses form a group: each can be taken back, and two after each other are one."""

from __future__ import annotations

import numpy as np
import pytest

from purger.core.poses import POSES, composed, in_pose, inverse, swaps_sides, words_of_pose

PICTURE = np.arange(32).reshape(1, 4, 4, 2)
EVERY = range(POSES)


def one(pose: int) -> np.ndarray:
    return np.array([pose], np.uint8)


def test_all_poses_differ_and_the_first_changes_nothing() -> None:
    seen = {in_pose(PICTURE, pose).tobytes() for pose in EVERY}
    assert len(seen) == POSES
    assert np.array_equal(in_pose(PICTURE, 0), PICTURE)


@pytest.mark.parametrize("pose", EVERY)
def test_each_pose_can_be_taken_back(pose: int) -> None:
    back = int(inverse(one(pose))[0])
    assert np.array_equal(in_pose(in_pose(PICTURE, pose), back), PICTURE)


@pytest.mark.parametrize("outer", EVERY)
@pytest.mark.parametrize("inner", EVERY)
def test_two_poses_are_one(outer: int, inner: int) -> None:
    both = int(composed(one(outer), one(inner))[0])
    assert np.array_equal(in_pose(in_pose(PICTURE, inner), outer), in_pose(PICTURE, both))


@pytest.mark.parametrize("pose", EVERY)
def test_quarter_turns_swap_width_and_height(pose: int) -> None:
    wide = np.zeros((1, 4, 4))
    wide[0, 1] = 1  # a line across
    stands = in_pose(wide, pose)[0].any(axis=1).all()
    assert swaps_sides(one(pose))[0] == stands


def test_words_say_what_was_done() -> None:
    assert [words_of_pose(pose) for pose in (0, 1, 2, 4, 6)] == [
        "", "mirrored", "turned by 90°", "turned by 180°", "turned by 90°",
    ]  # fmt: skip
    for pose in EVERY:
        assert words_of_pose(pose) == words_of_pose(int(inverse(one(pose))[0]))
