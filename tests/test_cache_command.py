"""`purger cache`: size, limit, vacuum."""

from __future__ import annotations

import errno
from pathlib import Path

import numpy as np
import pytest

from purger.cli import main
from purger.core import settings, snapshot, store
from purger.core.domain import Decoded, Looks, Photo
from tests.paint import traits


@pytest.fixture
def filled(own_home: Path) -> Path:
    """A cache of 60 photos, 20 kB each."""
    file = store.default_file()
    dice = np.random.default_rng(1)
    with store.Store(file) as cache:
        for number in range(60):
            photo = Photo(Path(f"/p/{number}.jpg"), 9, 9, 1, number + 1)
            looks = Looks(
                dice.bytes(32), dice.bytes(32),
                np.zeros((16, 16, 3), "u1"), np.zeros((64, 64), "u1"),
            )  # fmt: skip
            one = Decoded(photo, traits(), looks, np.zeros((1, 1, 3), "u1"), dice.bytes(14_000))
            cache.put([(one, np.ones(4, np.float32))], "m")
    return file


def test_the_cache_tells_its_size(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cache"]) == 0
    said = capsys.readouterr().out
    assert "60 photos" in said
    assert "no limit" in said


def test_a_limit_is_kept_and_holds_at_once(
    filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    size = filled.stat().st_size
    assert main(["cache", "--limit", "500kB", "--vacuum"]) == 0
    said = capsys.readouterr()
    assert "Forgot" in said.err
    assert "at most 500" in said.out
    assert filled.stat().st_size < size / 2
    assert settings.load(settings.default_file()).cache_limit == 500_000
    assert main(["cache", "--limit", "none"]) == 0
    assert settings.load(settings.default_file()).cache_limit is None


def test_snapshots_count_and_go_first(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = snapshot.folder_of(filled)
    folder.mkdir()
    (folder / "one").write_bytes(bytes(3_000_000))
    assert main(["cache"]) == 0
    assert "3.0 MB of it snapshots" in capsys.readouterr().out
    assert main(["cache", "--limit", "3MB"]) == 0
    said = capsys.readouterr()
    assert "Forgot" not in said.err
    assert "60 photos" in said.out
    assert not (folder / "one").exists()
    (folder / "two").write_bytes(bytes(1000))
    assert main(["cache", "--vacuum"]) == 0
    assert not (folder / "two").exists()


def test_a_limit_that_is_no_amount_is_wrong_use(
    own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["cache", "--limit", "much"])
    assert "5GB" in capsys.readouterr().err


def test_a_limit_that_cannot_be_kept_is_a_sentence(
    filled: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(settings, "save", full)
    assert main(["cache", "--limit", "5GB"]) == 3
    said = capsys.readouterr().err
    assert "The limit cannot be kept in the settings" in said
    assert "Errno" not in said
