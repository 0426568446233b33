"""A home with photos, a trash and a journal, and what is true of it after a fault (Linux)."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Final
from urllib.parse import unquote_to_bytes

from purger.core import journal, ledger, purge, recovery, undo, xdgfolders, xdgtrash
from purger.core.domain import Item, Keeper, Marked, Photo, Plan, State
from purger.core.errors import TrashError

UNIT: Final = ("a.jpg", "a.CR2", "a.xmp")
SCENES: Final = ("photo", "unit", "refused unit")


class _Refusing(xdgtrash.XdgTrasher):
    def trash(self, path: Path) -> Path:
        if path.name == "a.jpg":
            raise TrashError("It is locked.")
        return super().trash(path)


class Home:
    """A home with photos, an orphan in its trash, and a journal."""

    def __init__(self, folder: Path, scene: str) -> None:
        self.folder = folder
        self.names = UNIT[:1] if scene == "photo" else UNIT
        self.trasher = _Refusing() if scene == "refused unit" else xdgtrash.XdgTrasher()
        self.photos = folder / "photos"
        self.trash = folder / "data" / "Trash"
        self.journal = folder / "journal.sqlite"

    def fill(self) -> None:
        """Make everything."""
        self.photos.mkdir(parents=True)
        (self.trash / "files").mkdir(parents=True)
        for name in (*self.names, "keep.jpg"):
            (self.photos / name).write_bytes(name.encode())
            os.utime(self.photos / name, ns=(5, 1_500_000_000_123_456_789))
        (self.trash / "files" / "a.jpg").write_bytes(b"orphan")

    def enter(self) -> None:
        """Make this the user's home."""
        os.environ["XDG_DATA_HOME"] = str(self.folder / "data")
        xdgfolders._mounts = lambda: frozenset([os.fsencode(self.folder)])

    def plan(self) -> Plan:
        """All files of the photo, with one to stay."""
        lead, *others = (self._photo(name) for name in self.names)
        keeper = Keeper(self._photo("keep.jpg"), hashlib.sha256(b"keep.jpg").digest())
        return Plan((Marked(lead, hashlib.sha256(b"a.jpg").digest(), (keeper,), tuple(others)),))

    def _photo(self, name: str) -> Photo:
        return Photo.from_stat(self.photos / name, (self.photos / name).lstat())

    def purge(self) -> None:
        """Purge it to the end."""
        for _ in purge.purge(self.plan(), self.trasher, self.journal):
            pass

    def settle(self) -> None:
        """Settle what is open."""
        recovery.settle(self.trasher, self.journal)

    def undo(self) -> None:
        """Bring everything back."""
        items = [item for item in self.items() if item.state is State.TRASHED]
        for _ in undo.undo(items, self.trasher, self.journal):
            pass

    def items(self) -> list[Item]:
        """All files of all purges."""
        with journal.Journal(self.journal) as opened:
            book = ledger.Ledger(opened)
            return [item for past in book.purges() for item in book.items(past.number)]

    # -- looking ---------------------------------------------------------------------------------

    def places(self) -> dict[Path, bytes]:
        """Whatever is left of the photos, by place; the empty file that holds a name is nothing.

        A file that just came back, where it cannot be renamed safely, has two names for a moment.
        """
        files = [*self.trashed(), *self.photos.glob("a.*")]
        one_each = {path.stat().st_ino: path for path in files}
        found = {path: path.read_bytes() for path in one_each.values()}
        return {path: content for path, content in found.items() if content not in (b"", b"orphan")}

    def trashed(self) -> list[Path]:
        """Every file in every trash: the one of the home may be out of order."""
        files = f".Trash-{os.getuid()}/files/*"
        return [*(self.trash / "files").iterdir(), *self.folder.glob(files)]

    def lost(self) -> int:
        """How many files are not whole in exactly one place, with a record that leads back."""
        found = self.places()
        whole = sorted(found.values()) == sorted(name.encode() for name in self.names)
        orphan = (self.trash / "files" / "a.jpg").read_bytes() == b"orphan"
        leads = all(
            self._record(path) == found[path] for path in found if self.photos != path.parent
        )
        return (not whole) + (not orphan) + (not leads)

    def _record(self, path: Path) -> bytes:
        record = path.parent.parent / "info" / f"{path.name}.trashinfo"
        line = record.read_text("ascii").splitlines()[1].removeprefix("Path=")
        return os.path.basename(unquote_to_bytes(line))

    def emptied(self) -> int:
        """Whether the photo to keep is not what it was."""
        return int((self.photos / "keep.jpg").read_bytes() != b"keep.jpg")

    def disagreeing(self, *, whole: bool = True) -> int:
        """How many files are not where the journal says; if `whole`, a torn photo counts too."""
        wrong = 0
        states = set()
        for item in self.items():
            in_place = item.photo.path.exists()
            said = item.photo.path if in_place else item.location
            is_there = said is not None and said.read_bytes() == item.photo.path.name.encode()
            is_away = item.state in {State.TRASHED, State.RETURNING}
            is_here = item.state in {State.STAYED, State.RESTORED}
            wrong += not is_there or is_away == in_place or is_here != in_place
            states.add(is_away)
        return wrong + (whole and len(states) > 1)

    def inexact(self) -> int:
        """How many files are not in their place as they were, after an undo."""
        wrong = 0
        for name in self.names:
            path = self.photos / name
            exact = path.exists() and path.read_bytes() == name.encode()
            wrong += not exact or path.stat().st_mtime_ns != 1_500_000_000_123_456_789
        return wrong + any(path.parent != self.photos for path in self.places())

    def strays(self) -> int:
        """How many empty files and records of ours are left behind: untidy, and all that may be."""
        left = [*self.trashed(), *(self.trash / "info").glob("*")]
        return len([path for path in left if path != self.trash / "files" / "a.jpg"])
