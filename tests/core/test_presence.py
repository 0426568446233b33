"""Whether a folder can be opened, and which folders are offered."""

from __future__ import annotations

import os
from pathlib import Path
from unittest.mock import Mock

import pytest

from purger.core import presence
from purger.core.presence import Presence, is_unplugged, look, usual


def test_a_folder_is_here_or_gone(tmp_path: Path) -> None:
    assert look(tmp_path) is Presence.HERE
    assert look(tmp_path / "gone" / "deeper") is Presence.GONE
    file = tmp_path / "file"
    file.touch()
    assert look(file) is Presence.GONE
    assert look(Path("/with\0nothing")) is Presence.GONE


def test_a_folder_on_a_drive_that_is_not_there_is_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    media = tmp_path / "media"
    (media / "anna" / "STICK").mkdir(parents=True)
    monkeypatch.setattr(presence, "_DRIVES", (str(media),))
    monkeypatch.setattr(presence, "_USERS", frozenset({str(media)}))
    assert look(media / "DISK" / "Photos") is Presence.AWAY
    assert look(media / "anna" / "DISK" / "Photos") is Presence.AWAY
    assert look(media / "anna" / "STICK" / "Photos") is Presence.GONE
    assert look(tmp_path / "DISK" / "Photos") is Presence.GONE


def test_where_files_and_their_folder_are_on_two_devices_a_deleted_one_is_not_unplugged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it is under overlayfs."""
    (tmp_path / "b.jpg").touch()
    (tmp_path / "folder").mkdir()
    device = tmp_path.stat().st_dev
    found = list(tmp_path.stat())
    found[2] += 1
    monkeypatch.setattr(Path, "stat", lambda *_, **__: os.stat_result(found))
    assert not is_unplugged(tmp_path / "a.jpg", device)
    assert is_unplugged(tmp_path / "a.jpg", device + 2)
    assert is_unplugged(tmp_path / "folder" / "a.jpg", device)
    (tmp_path / "b.jpg").unlink()
    assert is_unplugged(tmp_path / "a.jpg", device)
    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", Mock(side_effect=PermissionError))
        assert is_unplugged(tmp_path / "a.jpg", device)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_folder_that_may_not_be_read_is_closed(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir(mode=0)
    assert look(tmp_path / "own") is Presence.CLOSED


def test_usual_folders_hold_something_and_are_named_once(tmp_path: Path) -> None:
    pictures, empty, hidden, card = (tmp_path / name for name in ("Pictures", "E", "H", "CARD"))
    for folder in (pictures / "2024", empty, hidden / ".cache", card / "DCIM" / "100CANON"):
        folder.mkdir(parents=True)
    asked = (pictures, pictures / "2024", empty, hidden, tmp_path / "none")
    assert usual(asked, (card, tmp_path), ()) == [pictures, card / "DCIM"]
    assert usual(asked, (card,), (pictures,)) == [card / "DCIM"]
    assert usual(asked, (card,), (tmp_path,)) == []
