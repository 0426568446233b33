"""One folder on two mounts is one folder; a copy of a folder is a copy."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from purger.core import twins
from purger.core.domain import Photo
from purger.core.promises import Promise
from tests.core.test_trash_mounts import IN_NAMESPACE, namespaces

OLD = 1_600_000_000_123_456_700


def folder(path: Path, count: int = 20) -> Path:
    path.mkdir(parents=True)
    for i in range(count):
        (path / f"{i:02}.jpg").write_bytes(bytes(100 + i))
        os.utime(path / f"{i:02}.jpg", ns=(OLD, OLD + i * 1000))
    return path


def photos(path: Path, device: int) -> list[Photo]:
    seen = (Photo.from_stat(file, file.lstat()) for file in sorted(path.rglob("*.jpg")))
    return [replace(photo, device=device) for photo in seen]


@pytest.mark.promise(Promise.ONE_FILE_IS_ONE_COPY)
def test_a_second_view_of_a_folder_is_found_and_a_copy_is_not(tmp_path: Path) -> None:
    one = folder(tmp_path / "one")
    (tmp_path / "again").symlink_to(one)
    again = [
        replace(p, path=tmp_path / "again" / p.path.name, device=2) for p in photos(one, 1)
    ]  # as another mount shows it
    (twin,) = twins.found([*photos(one, 1), *again])
    assert (twin.folder, twin.original) == (tmp_path / "again", one)
    assert twin.photos == frozenset(again)
    shutil.copytree(one, tmp_path / "backup")  # keeps names and times
    assert not twins.found([*photos(one, 1), *photos(tmp_path / "backup", 2)])
    assert not twins.found(photos(tmp_path, 1))


def test_nine_in_ten_agree_and_the_rest_is_shown(tmp_path: Path) -> None:
    one = folder(tmp_path / "one")
    (tmp_path / "again").symlink_to(one)
    again = [replace(p, path=tmp_path / "again" / p.path.name, device=2) for p in photos(one, 1)]
    changed = [replace(photo, size=7) for photo in again[:1]] + again[1:]
    (twin,) = twins.found([*photos(one, 1), *changed])
    assert twin.photos == frozenset(again[1:])
    half = [replace(photo, size=7) for photo in again[:2]] + again[2:]
    assert not twins.found([*photos(one, 1), *half])


def test_a_part_of_a_folder_on_another_mount_is_found(tmp_path: Path) -> None:
    whole = folder(tmp_path / "one")
    folder(whole / "sub", 5)
    for file in (whole / "sub").iterdir():
        file.write_bytes(b"sub" + file.read_bytes())
    (tmp_path / "part").symlink_to(whole / "sub")
    part = [
        replace(p, path=tmp_path / "part" / p.path.name, device=2) for p in photos(whole / "sub", 2)
    ]
    (twin,) = twins.found([*photos(whole, 1), *part])
    assert (twin.folder, twin.original) == (tmp_path / "part", whole / "sub")


def test_a_share_that_keeps_no_time_of_change_is_judged_by_its_listing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = folder(tmp_path / "one"), folder(tmp_path / "two")
    both = [*photos(one, 1), *photos(two, 2)]
    assert not twins.found(both)
    written = {photo.path: photo.mtime_ns // 100 for photo in both if photo.device == 2}
    changed = twins._changed
    monkeypatch.setattr(twins, "_changed", lambda photo: written.get(photo.path) or changed(photo))
    assert len(twins.found(both)) == 1


SCAN = """
import json, sys
from pathlib import Path
from purger.core.scan import scan
from tests.paint import run
found = run(scan([Path(name) for name in sys.argv[1:]]))
print(json.dumps([[str(p.path) for p in found.photos], [s.reason for s in found.skipped]]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="mount namespaces")
@pytest.mark.parametrize(
    "mount",
    ["mount --bind one two", "mount -t overlay -o lowerdir=one,upperdir=up,workdir=work x two"],
    ids=["bind", "overlay"],
)
@pytest.mark.parametrize("roots", [["one", "two"], ["."]])
def test_a_folder_on_two_mounts_is_seen_once(tmp_path: Path, mount: str, roots: list[str]) -> None:
    if not namespaces():
        pytest.skip("no mount namespaces here")
    folder(tmp_path / "one")
    for name in ("two", "up", "work"):
        (tmp_path / name).mkdir()
    script = f'cd "$1"; {mount} || exit 77; shift; exec "$@"'
    done = subprocess.run(
        [*IN_NAMESPACE, script, "sh", str(tmp_path), sys.executable, "-c", SCAN, *roots],
        capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(Path.cwd()), "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    if done.returncode == 77:
        pytest.skip("no such mount here")
    assert done.returncode == 0, done.stderr
    seen, reasons = json.loads(done.stdout)
    assert len(seen) == 20
    assert len({Path(name).parent for name in seen}) == 1
    if "overlay" in mount:
        assert reasons[0].startswith("It seems to be the same folder as “")
        assert reasons[0].endswith("reached another way; its 20 photos are not shown twice.")
