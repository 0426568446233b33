"""Which volumes lie below a folder, whether the trash of each works, and the holding folder."""

from __future__ import annotations

import errno
import os
import sys
import types
from pathlib import Path

import pytest

from purger.core import volumes, xdgfolders, xdgprobe, xdgrecord, xdgtrash, xdgvolumes
from purger.core.domain import Photo, VolumeTrash
from purger.core.errors import FolderError, NoTrashError
from purger.core.scan import scan
from purger.core.xdgtrash import NO_TRASH, XdgTrasher
from tests.paint import run, save, scene

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")


def set_mounts(monkeypatch: pytest.MonkeyPatch, *tops: Path) -> None:
    monkeypatch.setattr(xdgfolders, "_mounts", lambda: frozenset(os.fsencode(top) for top in tops))


@pytest.fixture(autouse=True)
def home(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    set_mounts(monkeypatch, own_home)
    (own_home / "photos").mkdir()
    return own_home


@pytest.fixture
def share(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A volume that has no trash: something is in the way."""
    top = home / "photos" / "share"
    (top / "DCIM").mkdir(parents=True)
    (top / f".Trash-{os.getuid()}").write_text("in the way")
    set_mounts(monkeypatch, home, top)
    return top


def everything(folder: Path) -> list[tuple[str, bool]]:
    return sorted((str(p), p.is_dir()) for p in folder.rglob("*"))


def put(path: Path, content: bytes = b"photo") -> Photo:
    path.write_bytes(content)
    return Photo.from_stat(path, path.lstat())


# -- trying a trash --------------------------------------------------------------------------------


def test_a_trash_that_works_is_told_and_nothing_is_left_of_the_trial(home: Path) -> None:
    before = everything(home)
    (volume,) = volumes.look([home / "photos"])
    assert (volume.top, volume.why_not, volume.is_tried) == (home, "", True)
    assert everything(home) == before


def test_a_trash_that_exists_stays_as_it_is(home: Path) -> None:
    location = XdgTrasher().trash(put(home / "photos" / "a.jpg").path)
    before = everything(home)
    assert volumes.look([home])[0].takes
    assert everything(home) == before
    assert location.read_bytes() == b"photo"


def test_the_trial_makes_its_file_in_the_trash_and_moves_it_as_a_photo_is_moved(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved: list[tuple[Path, Path]] = []
    real = xdgtrash._rename_noreplace

    def rename(source: bytes, target: bytes, *more: object) -> None:
        moved.append((Path(os.fsdecode(source)), Path(os.fsdecode(target))))
        real(source, target, *more)

    monkeypatch.setattr(xdgtrash, "_rename_noreplace", rename)
    assert volumes.look([home / "photos"])[0].takes
    trash = home / "xdg_data_home" / "Trash"
    assert [(a.parent, b.parent) for a, b in moved] == [
        (trash, trash / "files"), (trash / "files", trash),
    ]  # fmt: skip


def lie_about_moving(source: bytes, target: bytes, *_: object) -> None:
    """Say that it was moved."""


def lose(source: bytes, target: bytes, *_: object) -> None:
    os.unlink(source)


def copy(source: bytes, target: bytes, *_: object) -> None:
    os.link(source, target)


def refuse(source: bytes, target: bytes, *_: object) -> None:
    raise OSError(errno.EIO, "Input/output error")


def only_take(source: bytes, target: bytes, *more: object) -> None:
    if more or os.path.basename(os.path.dirname(source)) == b"files":
        return
    os.rename(source, target)


def take_and_say_no(source: bytes, target: bytes, *_: object) -> None:
    os.rename(source, target)
    raise OSError(errno.EIO, "Input/output error")


def copy_back(source: bytes, target: bytes, *more: object) -> None:
    (os.link if more else os.rename)(source, target)


def lose_it_on_the_way_back(source: bytes, target: bytes, *more: object) -> None:
    if more:
        os.unlink(source)
    else:
        os.rename(source, target)


NOT_SEEN = "what goes there is not seen there"
NOT_BACK = "what is there does not come back"
BREACHES = [
    (lie_about_moving, NOT_SEEN), (lose, NOT_SEEN), (copy, NOT_SEEN), (only_take, NOT_BACK),
    (refuse, "Input/output error"), (take_and_say_no, "Input/output error"), (copy_back, NOT_BACK),
    (lose_it_on_the_way_back, NOT_BACK),
]  # fmt: skip


@pytest.mark.parametrize(("breach", "why"), BREACHES)
def test_a_trash_that_does_not_do_what_it_says_is_told_and_nothing_of_ours_stays(
    home: Path, monkeypatch: pytest.MonkeyPatch, breach: object, why: str
) -> None:
    XdgTrasher().trash(put(home / "photos" / "a.jpg").path)
    before = everything(home)
    monkeypatch.setattr(xdgtrash, "_rename_noreplace", breach)
    (volume,) = volumes.look([home / "photos"])
    assert not volume.takes
    assert volume.why_not == f"It could not be moved to the trash: {why}."
    assert volume.holding is None  # there is a trash: what it needs is repair
    assert everything(home) == before


def test_a_trash_whose_record_is_not_seen_is_told(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xdgrecord, "read", lambda *_: None)
    assert "not seen there" in volumes.look([home])[0].why_not


def test_a_volume_without_room_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "mkdir", full)
        assert volumes.look([home])[0].why_not == "The volume of the trash is full."


def test_a_read_only_volume_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(os, "statvfs", lambda _: types.SimpleNamespace(f_flag=os.ST_RDONLY))
    (volume,) = volumes.look([home])
    assert (volume.why_not, volume.holding) == ("Its volume is read-only.", None)


def test_a_border_that_only_the_kernel_knows_is_found(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other_volume(*_: object) -> None:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr(xdgtrash, "_rename_noreplace", other_volume)
    assert volumes.look([home])[0].why_not == NO_TRASH


def test_where_only_the_home_is_beyond_it_the_trash_of_the_volume_is_tried(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = xdgtrash._rename_noreplace

    def rename(source: bytes, target: bytes, *more: object) -> None:
        if b"xdg_data_home" in target:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        real(source, target, *more)

    monkeypatch.setattr(xdgtrash, "_rename_noreplace", rename)
    assert volumes.look([home])[0].takes


def test_a_folder_that_somebody_uses_meanwhile_is_not_taken_away(home: Path) -> None:
    used = home / "used"
    used.mkdir()
    put(used / "a.jpg")
    xdgprobe._take_away((os.fsencode(used),))
    assert (used / "a.jpg").exists()


# -- volumes below a folder ------------------------------------------------------------------------


def test_every_volume_that_a_scan_enters_is_told_once(
    home: Path, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = home / "photos"
    for name in (".hidden", ".hidden/usb", "@eaDir", "usb", "file.d"):
        (photos / name).mkdir()
    put(photos / "over")
    inside = [photos / name for name in (".hidden", ".hidden/usb", "@eaDir", "usb", "over", "gone")]
    set_mounts(monkeypatch, home, share, *inside, home / "photos2")
    found = volumes.look([photos, photos / "usb", share / "DCIM", home / "missing"])
    assert [(volume.top, volume.takes) for volume in found] == [
        (home, True), (share, False), (photos / "usb", True),
    ]  # fmt: skip


def test_what_the_kernel_shows_of_itself_is_no_volume() -> None:
    assert not xdgfolders._holds_files(b"/proc")


def test_a_mount_that_cannot_be_looked_at_is_no_volume(
    home: Path, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert xdgfolders.mounts_below(os.fsencode(home)) == [os.fsencode(share)]

    def away(_: bytes) -> None:
        raise OSError(errno.ENOTCONN, "Transport endpoint is not connected")

    monkeypatch.setattr(os, "statvfs", away)
    assert xdgfolders.mounts_below(os.fsencode(home)) == []


def test_a_volume_that_goes_away_meanwhile_is_left_out(
    home: Path, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = home / "photos" / "gone"
    monkeypatch.setattr(
        xdgvolumes, "mounts_below", lambda _: [os.fsencode(gone), os.fsencode(share)]
    )
    assert [volume.top for volume in volumes.look([home / "photos"])] == [home, share]


def test_only_volumes_with_photos_are_complained_of(home: Path, share: Path) -> None:
    on_home, on_share = put(home / "photos" / "a.jpg"), put(share / "b.jpg")
    folders = [home / "photos"]
    assert [v.top for v in volumes.look(folders, (), [on_home])] == [home]
    assert [v.top for v in volumes.look(folders, (), [on_home, on_share])] == [home, share]
    assert [v.top for v in volumes.look_at_photos([on_share])] == [share]
    (alone,) = volumes.look([share], (), [on_share])
    assert (alone.has(on_share), alone.has(on_home)) == (True, False)


def test_the_other_systems_are_asked_for_the_folder(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(volumes, "_HAS_XDG", False)
    monkeypatch.setattr(volumes.trash, "why_no_trash", lambda _: None)
    device = home.stat().st_dev
    assert volumes.look([home]) == (VolumeTrash(home, device),)
    monkeypatch.setattr(volumes.trash, "why_no_trash", lambda _: "No bin.")
    (volume,) = volumes.look([home])
    assert volume == VolumeTrash(home, device, "No bin.")
    with pytest.raises(NoTrashError, match="No holding folder"):
        volumes.hold(volume)


# -- the holding folder ----------------------------------------------------------------------------


def test_a_holding_folder_is_offered_at_the_top_and_made_only_when_chosen(
    home: Path, share: Path
) -> None:
    before = everything(home)
    (volume,) = volumes.look([share / "DCIM"])
    assert (volume.why_not, volume.takes) == (NO_TRASH, False)
    assert volume.holding == share / ".purger-holding"
    assert everything(home) == before
    assert volumes.hold(volume) == volume.holding
    assert sorted(p.name for p in volume.holding.iterdir()) == ["files", "info"]
    (held,) = volumes.look([share / "DCIM"], {volume.holding})
    assert held.is_held
    assert held.takes
    assert (held.top, held.holding) == (share, volume.holding)
    assert not volumes.look([share / "DCIM"])[0].is_held


def test_one_that_was_chosen_and_does_not_work_holds_nothing(share: Path) -> None:
    chosen = {volumes.hold(volumes.look([share])[0])}
    (share / ".purger-holding" / "files").rmdir()
    (share / ".purger-holding" / "files").write_text("in the way")
    (volume,) = volumes.look([share], chosen)
    assert (volume.is_held, volume.takes, volume.why_not) == (False, False, NO_TRASH)


def test_photos_go_there_and_come_back_byte_for_byte(share: Path) -> None:
    (volume,) = volumes.look([share])
    chosen: set[Path] = set()
    trasher = XdgTrasher(chosen)
    photo = put(share / "DCIM" / "caf\udce9.jpg")
    with pytest.raises(NoTrashError):
        trasher.trash(photo.path)
    chosen.add(volumes.hold(volume))
    put(share / ".purger-holding" / "files" / "caf\udce9.jpg", b"what was there")
    location = trasher.trash(photo.path)
    assert location.parent == share / ".purger-holding" / "files"
    record = location.parent.parent / "info" / f"{location.name}.trashinfo"
    assert record.read_bytes().splitlines()[1] == b"Path=DCIM/caf%E9.jpg"
    assert (
        XdgTrasher().find(photo, None) == location
    )  # whoever chose it, and whatever is chosen now
    XdgTrasher().restore(location, photo.path)
    assert photo.is_same_file(photo.path.lstat())
    assert not record.exists()


def test_a_volume_with_a_trash_does_not_use_it(home: Path, share: Path) -> None:
    chosen = {volumes.hold(volumes.look([share])[0])}
    (share / f".Trash-{os.getuid()}").unlink()
    assert ".Trash-" in str(XdgTrasher(chosen).trash(put(share / "a.jpg").path))
    assert not volumes.look([share], chosen)[0].is_held
    assert "xdg_data_home" in str(XdgTrasher(chosen).trash(put(home / "photos" / "a.jpg").path))


def test_another_volume_at_the_same_place_was_not_chosen(share: Path) -> None:
    chosen = {share / ".purger-holding"}  # of a card that was here last week
    with pytest.raises(NoTrashError):
        XdgTrasher(chosen).trash(put(share / "a.jpg").path)
    assert not (share / ".purger-holding").exists()
    assert not volumes.look([share], chosen)[0].is_held


def test_where_the_top_is_closed_it_lies_in_the_folder_that_is_scanned(
    share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, closed = os.access, os.fsencode(share)
    monkeypatch.setattr(os, "access", lambda path, mode: path != closed and real(path, mode))
    (volume,) = volumes.look([share / "DCIM"])
    assert volume.holding == share / "DCIM" / ".purger-holding"
    volumes.hold(volume)
    (share / "DCIM" / "100").mkdir()
    assert volumes.look([share / "DCIM" / "100"])[0].holding == volume.holding  # not a second one
    (share / "other").mkdir()
    location = XdgTrasher({volume.holding}).trash(put(share / "other" / "a.jpg").path)
    info = location.parent.parent / "info" / "a.jpg.trashinfo"
    assert info.read_bytes().splitlines()[1] == b"Path=" + bytes(share / "other" / "a.jpg")


def test_one_of_another_volume_is_none_of_this(home: Path, share: Path) -> None:
    (home / ".purger-holding").mkdir()
    (share / "DCIM" / ".purger-holding").mkdir()
    volume = xdgfolders.Volume.of(os.fsencode(share))
    found = xdgfolders.holdings_above(os.fsencode(share / "DCIM"), volume)
    assert [holding.folder for holding in found] == [bytes(share / "DCIM" / ".purger-holding")]


def test_where_nothing_may_be_written_none_is_offered(
    share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    (volume,) = volumes.look([share])
    assert (volume.holding, volume.why_not) == (None, NO_TRASH)


def test_one_that_cannot_be_made_is_a_sentence(
    share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (volume,) = volumes.look([share])
    with monkeypatch.context() as patch:
        patch.setattr(xdgtrash, "_rename_noreplace", refuse)
        with pytest.raises(NoTrashError, match="Input/output error"):
            volumes.hold(volume)
    (share / ".purger-holding").rename(share / "away")
    (share / ".purger-holding").symlink_to(share / "away")
    with pytest.raises(NoTrashError, match=r"^The system does not allow it to be moved\.$"):
        volumes.hold(volume)


def test_one_of_a_stranger_is_refused_but_a_volume_without_owners_is_served(
    share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    volume = volumes.look([share])[0]
    chosen = {volumes.hold(volume)}
    monkeypatch.setattr(os, "getuid", lambda: 12345)  # the volume shows one owner for all
    (share / ".Trash-12345").write_text("in the way")
    location = XdgTrasher(chosen).trash(put(share / "a.jpg").path)
    assert location.parent.parent in chosen
    real = os.stat
    top = os.fsencode(share)

    def of_another(path: object, **options: object) -> os.stat_result:
        found = real(path, **options)
        return os.stat_result((*found[:4], 777, *found[5:])) if path == top else found

    monkeypatch.setattr(os, "stat", of_another)
    with pytest.raises(NoTrashError):
        XdgTrasher(chosen).trash(put(share / "b.jpg").path)


def test_a_scan_never_enters_it(share: Path) -> None:
    save(scene(1), share / "DCIM" / "a.jpg")
    chosen = {volumes.hold(volumes.look([share])[0])}
    save(scene(2), share / "DCIM" / "b.jpg")
    location = XdgTrasher(chosen).trash(share / "DCIM" / "b.jpg")
    found = run(scan([share]))
    assert [photo.path.name for photo in found.photos] == ["a.jpg"]
    for folder in (location.parent, location.parent.parent):
        with pytest.raises(FolderError, match="holding folder"):
            run(scan([folder]))
