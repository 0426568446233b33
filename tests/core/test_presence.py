"""Whether a folder can be opened, and which folders are offered."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from purger.core import presence
from purger.core.presence import Presence, look, usual


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
