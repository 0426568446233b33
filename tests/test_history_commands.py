"""`purger history` and `purger undo`, and what an interrupted purge leaves to them."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from purger import cli
from purger.core import drives, xdgfolders
from purger.core.domain import Item, Keeper, Marked, Photo, Plan, State
from purger.core.journal import Journal, default_file
from purger.core.ledger import Ledger, Note
from purger.core.promises import Promise
from purger.core.purge import purge
from purger.core.trash import system_trasher
from tests.paint import run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the freedesktop trash")


def call(*arguments: str | Path) -> int:
    return cli.main([str(argument) for argument in arguments])


@pytest.fixture
def folder(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(xdgfolders, "_mounts", lambda: frozenset([os.fsencode(own_home)]))
    photos = own_home / "photos"
    photos.mkdir()
    for name in ("a.jpg", "a.xmp", "b.jpg", "c.jpg"):
        (photos / name).write_bytes(name.encode())
    return photos


def item(path: Path, *companions: Path) -> Marked:
    stays = path.with_name("c.jpg")
    keeper = Keeper(seen(stays), digest(stays))
    return Marked(seen(path), digest(path), (keeper,), tuple(map(seen, companions)))


def seen(path: Path) -> Photo:
    return Photo.from_stat(path, path.lstat())


def digest(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


@pytest.fixture
def purged(folder: Path) -> Path:
    for marked in (item(folder / "a.jpg", folder / "a.xmp"), item(folder / "b.jpg")):
        run(purge(Plan((marked,)), system_trasher(), default_file()))
    assert not (folder / "a.jpg").exists()
    return folder


def test_nothing_yet(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("history") == 0
    assert capsys.readouterr().out == "Nothing was purged yet.\n"
    assert call("history", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []
    assert call("undo") == 0
    assert capsys.readouterr().out == "Nothing of it is in the trash.\n"
    assert not default_file().exists()


def test_history_lists_the_purges_and_where_each_file_is(
    purged: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("history") == 0
    latest, first = capsys.readouterr().out.splitlines()
    assert latest.startswith("    2  ")
    assert latest.endswith("  1 photo in the trash (5 B)")
    assert first.endswith("  1 photo in the trash (10 B)")
    assert call("history", "1") == 0
    photo, companion = capsys.readouterr().out.splitlines()
    assert photo.startswith(f"trashed: {purged / 'a.jpg'} → ")
    assert companion.startswith(f"    with trashed: {purged / 'a.xmp'} → ")
    assert call("history", "--json") == 0
    assert [one["purge"] for one in json.loads(capsys.readouterr().out)] == [2, 1]
    assert call("history", "1", "--json") == 0
    facts = json.loads(capsys.readouterr().out)
    assert [Path(one["location"]).read_bytes() for one in facts] == [b"a.jpg", b"a.xmp"]
    assert facts[0]["sha256"] == hashlib.sha256(b"a.jpg").hexdigest()
    assert facts[1]["is_companion"]


@pytest.mark.promise(Promise.COMES_BACK)
def test_undo_brings_the_latest_back_then_the_one_before(
    purged: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("undo") == 0
    said = capsys.readouterr().out
    assert said == f"back: {purged / 'b.jpg'}\n1 photo, 5 B, back in their places.\n"
    assert (purged / "b.jpg").read_bytes() == b"b.jpg"
    assert call("undo") == 0
    assert "1 photo (2 files), 10 B, back" in capsys.readouterr().out
    assert (purged / "a.xmp").read_bytes() == b"a.xmp"
    assert call("history") == 0
    assert capsys.readouterr().out.count("0 photos in the trash (0 B), 1 brought back") == 2


def test_undo_of_one_purge_or_of_one_photo(
    purged: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("undo", "--photo", purged / "a.jpg", "--photo", purged / "z.jpg") == 0
    told = capsys.readouterr()
    assert "1 photo (2 files), 10 B" in told.out
    assert told.err == f"purger: {purged / 'z.jpg'}: It is in no trash.\n"
    assert not (purged / "b.jpg").exists()
    assert call("undo", "2", "--photo", purged / "a.jpg") == 0
    assert call("undo", "2") == 0
    assert (purged / "b.jpg").exists()
    capsys.readouterr()
    assert call("undo", "7") == 2
    assert call("history", "7") == 2
    assert capsys.readouterr().err.count("There is no purge 7; see `purger history`.") == 2


def test_what_does_not_come_back_is_told_and_exits_1(
    purged: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (purged / "b.jpg").write_bytes(b"new")
    assert call("undo") == 1
    assert "Another file has its name now; nothing was overwritten." in capsys.readouterr().err
    assert (purged / "b.jpg").read_bytes() == b"new"


class PlaceOfADrive:
    """A place where drives are inserted, one after the other; all else is the home's."""

    def __init__(self, top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._top, self._patch, self._name = top, monkeypatch, ""
        monkeypatch.setattr(drives, "_name_at", lambda at: self._name if at == top else "uuid:home")
        monkeypatch.setattr(drives, "mounted", lambda: ())

    def insert(self, name: str, alone: Path | None = None) -> None:
        """Have a drive there: with the folder `alone` on it, or with all below the place."""

        def top_of(path: Path) -> Path:
            is_on_it = path.is_relative_to(self._top) if alone is None else path == alone
            return self._top if is_on_it else Path("/")

        self._name = name
        self._patch.setattr(drives, "_top_of", top_of)


@pytest.fixture
def drive(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> PlaceOfADrive:
    return PlaceOfADrive(own_home, monkeypatch)


def test_a_copy_of_a_drive_takes_its_place_where_the_user_says_so(
    folder: Path, own_home: Path, drive: PlaceOfADrive, capsys: pytest.CaptureFixture[str]
) -> None:
    drive.insert("uuid:first", folder)
    run(purge(Plan((item(folder / "b.jpg"),)), system_trasher(), default_file()))
    assert call("undo", "--copied") == 0
    assert "taken for a copy" not in capsys.readouterr().out
    run(purge(Plan((item(folder / "b.jpg"),)), system_trasher(), default_file()))
    drive.insert("uuid:second")
    assert call("undo") == 1
    assert capsys.readouterr().err == (
        f"purger: not back: {folder / 'b.jpg'}: The drive that it was on is not connected; another "
        "one is connected in its place.\npurger: If all files of the drive that was there were "
        "copied to the one that is connected, `purger undo --copied` brings them back there.\n"
    )
    assert call("undo", "--copied") == 0
    said = capsys.readouterr()
    assert said.out.startswith(f"“{own_home}” is taken for a copy of the drive that was there.\n")
    assert (folder / "b.jpg").read_bytes() == b"b.jpg"


def test_where_the_user_said_that_it_is_a_copy_and_it_is_none_that_is_told(
    folder: Path, own_home: Path, drive: PlaceOfADrive, capsys: pytest.CaptureFixture[str]
) -> None:
    drive.insert("uuid:first", folder)
    run(purge(Plan((item(folder / "b.jpg"),)), system_trasher(), default_file()))
    drive.insert("uuid:second")
    with Journal(default_file()) as journal:
        (gone,) = Ledger(journal).items(1)
    assert gone.location is not None
    gone.location.unlink()
    assert call("undo", "--copied") == 1
    said = capsys.readouterr().err
    assert "was not taken for a copy of the one that was there: in its trash lies none of" in said
    assert "brings them back" not in said


@pytest.mark.parametrize("command", [("history",), ("history", "2"), ("undo",)])
def test_what_was_cut_off_is_settled_first(
    purged: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    with Journal(default_file()) as journal:
        Ledger(journal).note([Note(3, State.MOVING)])
    assert call(*command) == 0
    told = capsys.readouterr()
    assert told.err == (
        "purger: The last purge was interrupted. Of what was on its way, 1 file in the trash.\n"
    )
    assert (purged / "b.jpg").exists() is (command == ("undo",))


def test_a_damaged_journal_is_one_sentence(
    capsys: pytest.CaptureFixture[str], own_home: Path
) -> None:
    default_file().parent.mkdir(parents=True)
    default_file().write_bytes(b"nothing that sqlite knows" * 50)
    assert call("history") == 3
    assert call("undo") == 3
    said = (
        "purger: The journal is damaged; it was left as it is. To begin a new one, which knows "
        f"nothing of earlier purges, rename “{default_file()}”."
    )
    assert capsys.readouterr().err.splitlines() == [said] * 2
    assert own_home.exists()


def test_a_photo_is_known_however_its_path_is_typed(
    purged: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (purged.parent / "link").symlink_to(purged)
    monkeypatch.chdir(purged)
    typed = ("../photos/b.jpg", str(purged.parent / "link" / "b.jpg"), "b.jpg")
    assert call("undo", *(word for name in typed for word in ("--photo", name))) == 0
    assert capsys.readouterr().out.count("back: ") == 1
    assert (purged / "b.jpg").exists()


def test_of_two_drives_with_one_path_the_photo_of_the_connected_one_comes_back(
    purged: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (purged / "b.jpg").write_bytes(b"of another stick")
    run(purge(Plan((item(purged / "b.jpg"),)), system_trasher(), default_file()))

    def standing(found: Item) -> drives.Standing:
        return drives.Standing.OTHER if found.purge == 3 else drives.Standing.SAME

    monkeypatch.setattr(drives, "standing", standing)
    monkeypatch.setattr(drives, "why_elsewhere", lambda one: "Away." if one.purge == 3 else None)
    assert call("undo", "--photo", purged / "b.jpg") == 0
    assert (purged / "b.jpg").read_bytes() == b"b.jpg"
    (purged / "b.jpg").rename(purged / "d.jpg")
    assert call("undo", "--photo", purged / "b.jpg") == 1
    assert "b.jpg: Away." in capsys.readouterr().err


def test_what_was_cut_off_and_cannot_be_looked_for_is_not_counted_as_trashed(
    purged: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Journal(default_file()) as journal:
        (item,) = Ledger(journal).items(2)
        Ledger(journal).note([Note(item.number, State.MOVING)])
    assert item.location is not None
    item.location.unlink()
    purged.rename(purged.parent / "renamed")
    assert call("history") == 0
    assert "0 photos in the trash (0 B), 1 cut off" in capsys.readouterr().out


def test_the_page_of_a_purge(
    purged: Path, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = own_home / "page.html"
    assert call("history", "1", "--page", page) == 0
    assert "page.html" in capsys.readouterr().err
    text = page.read_text("utf-8")
    assert "a.jpg" in text
    assert str(own_home) not in text
    assert call("history", "1", "--page", page, "--full-paths") == 0
    assert str(purged / "a.jpg") in page.read_text("utf-8")


def test_a_page_that_cannot_be_is_refused(
    purged: Path, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("history", "--page", own_home / "p.html") == 2
    assert call("history", "1", "--full-paths") == 2
    assert call("history", "9", "--page", own_home / "p.html") == 2
    assert call("history", "1", "--page", purged / "p.html") == 3
    assert "photo folder" in capsys.readouterr().err
    assert not (own_home / "p.html").exists()
    assert sorted(file.name for file in purged.iterdir()) == ["c.jpg"]
