"""The doctor says what is wrong, one line each, and is not thrown by what it finds."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest
from PIL import features

from purger import doctor
from purger.cli import main
from purger.core import child, embed, places, settings, store
from purger.core.domain import VolumeTrash
from purger.core.errors import ModelError
from tests.paint import scene

Broken = Callable[[str], None]


def lines(*folders: Path) -> dict[str, doctor.Line]:
    found = doctor.report(folders)
    assert len({line.name for line in found}) == len(found)
    assert not [line for line in found if "\n" in line.value or not line.value]
    assert not [line for line in found if not line.ok and not line.value.endswith(".")]
    return {line.name: line for line in found}


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Broken:
    """Make a package, and what was loaded by it, impossible to import."""

    def _break(name: str) -> None:
        for known in list(sys.modules):
            if known.split(".")[0] == name:
                monkeypatch.delitem(sys.modules, known)
        monkeypatch.setitem(sys.modules, name, None)

    return _break


@pytest.mark.model
def test_a_sound_installation_has_no_complaint(tmp_path: Path) -> None:
    found = lines(tmp_path)
    assert [line.name for line in found.values() if not line.ok] == []
    assert found["numpy"].value == metadata.version("numpy")
    for name in ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "HEIF", "AVIF"):
        assert name in found["Formats"].value
    assert "CPUExecutionProvider" in found["Providers"].value
    assert "verified" in found["Network"].value
    assert found["Cache"].value == f"{places.cache_dir()}, 0 B"
    assert found["Data"].value == f"{places.data_dir()}, 0 B"
    (volume,) = (line for name, line in found.items() if name.startswith("Volume "))
    assert volume.value == "It has a trash, which took a file and gave it back."


def test_it_changes_nothing_in_the_folders_it_looks_at(tmp_path: Path, own_home: Path) -> None:
    lines(tmp_path)
    assert not list(tmp_path.iterdir())
    assert not (own_home / "xdg_data_home").exists()


@pytest.mark.parametrize(
    ("version", "python", "ok"),
    [
        ("6.12.0", (3, 11, 9), False), ("6.12.0", (3, 12, 0), True), ("6.11.3", (3, 11, 9), True),
    ],
)  # fmt: skip
def test_the_leaking_binding_is_known(
    monkeypatch: pytest.MonkeyPatch, version: str, python: tuple[int, ...], ok: object
) -> None:
    monkeypatch.setattr(metadata, "version", lambda _: version)
    monkeypatch.setattr(sys, "version_info", python)
    line = doctor._library("PySide6-Essentials")
    assert line.ok == ok
    assert ("crashes on this Python" in line.value) != ok


def test_a_library_that_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    assert doctor._library("numpy") == doctor.Line(
        "numpy", "It is not installed; install purger anew.", ok=False
    )


def test_an_installation_without_its_libraries_is_described_all_the_same(
    broken: Broken, tmp_path: Path
) -> None:
    broken("PIL")
    broken("onnxruntime")
    found = lines(tmp_path)
    assert found["Formats"].value.startswith("Photos cannot be decoded: ")
    assert found["Network"].value.startswith("Networks cannot be run: ")
    assert [line.ok for name, line in found.items() if name.startswith("Volume ")] == [True]


def test_a_codec_that_was_left_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(features, "check", lambda name: name not in {"avif", "libtiff"})
    assert doctor._formats() == doctor.Line(
        "Formats", "Pillow was built without TIFF, AVIF; install it anew.", ok=False
    )


def test_an_altered_network_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def altered(_: object) -> None:
        raise ModelError("The network is not the one that its card describes.")

    monkeypatch.setattr(embed, "load_model", altered)
    assert doctor._network()[-1] == doctor.Line(
        "Network", "The network is not the one that its card describes.", ok=False
    )


def test_the_cache_is_weighed_and_what_goes_meanwhile_counts_nothing(tmp_path: Path) -> None:
    (places.cache_dir() / "runs").mkdir(parents=True)
    (places.cache_dir() / "runs" / "a").write_bytes(b"x" * 1500)
    (places.cache_dir() / "link").symlink_to("/nowhere")
    assert doctor._cache().value.endswith("cache, 1.5 kB")
    assert doctor._size(tmp_path / "gone") == 0


def test_the_cache_is_opened_where_there_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "photos").mkdir()
    scene(1).save(tmp_path / "photos" / "a.jpg")
    assert main(["scan", str(tmp_path / "photos")]) == 0
    capsys.readouterr()
    assert doctor._cache().value.endswith("B, 1 photo")
    file = store.default_file()
    file.write_bytes(b"no database" * 1000)
    line = doctor._cache()
    assert not line.ok
    assert "cannot be read: file is not a database." in line.value
    assert file.read_bytes().startswith(b"no database")
    file.unlink()
    file.mkdir()
    assert not doctor._cache().ok


def test_a_cache_that_cannot_be_made_is_said(own_home: Path) -> None:
    (own_home / "purger").write_text("in the way")
    found = lines()
    assert not found["Cache"].ok
    assert "cannot be written: Not a directory." in found["Cache"].value


def test_folders_that_cannot_be_used_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    closed = tmp_path / "closed"
    real = os.scandir

    def scandir(path: Path) -> object:
        if path == closed:
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    paths = (tmp_path / "missing", tmp_path / "file", closed, tmp_path / "n\0l")
    found = list(doctor._folders(paths))
    assert not [line for line in found if line.ok]
    assert [line.value for line in found] == [
        "There is no such folder.", "It is no folder.", "It may not be read: Permission denied.",
        "There is no such folder.",
    ]  # fmt: skip


def test_volumes_and_what_takes_their_photos_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holding = tmp_path / ".purger-holding"
    (holding / "files").mkdir(parents=True)
    (holding / "files" / "a.jpg").write_bytes(b"x" * 1500)
    no_trash = "Its volume has no trash, and none can be made there."
    found = (
        VolumeTrash(Path("/"), 1, is_tried=True),
        VolumeTrash(Path("/D"), 5),
        VolumeTrash(Path("/media/share"), 2, no_trash, Path("/media/share/.purger-holding")),
        VolumeTrash(Path("/media/card"), 3, "Its volume is read-only."),
        VolumeTrash(tmp_path, 4, no_trash, holding, is_held=True),
    )
    settings.save(settings.Settings(holding=(str(holding),)), settings.default_file())
    asked: list[object] = []
    monkeypatch.setattr(doctor.volumes, "look", lambda *asks: asked.extend(asks) or found)
    assert [(line.name, line.ok) for line in doctor._folders([tmp_path])] == [
        ("Volume /", True), ("Volume /D", True), ("Volume /media/share", False),
        ("Volume /media/card", False),
        (f"Volume {tmp_path}", True),
    ]  # fmt: skip
    assert asked == [[tmp_path], (holding,)]
    said = [line.value for line in doctor._folders([tmp_path])]
    assert said[0] == "It has a trash, which took a file and gave it back."
    assert said[1] == "Nothing speaks against its trash; this system lets nobody try it."
    assert said[2] == (
        f"Nothing can be purged there: {no_trash} A holding folder, "
        "“/media/share/.purger-holding”, could take the trash's place."
    )
    assert said[3] == "Nothing can be purged there: Its volume is read-only."
    assert said[4].endswith(" works, and has 1 file, 1.5 kB. Only you can empty it.")


def test_a_folder_that_may_not_be_written_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != tmp_path and real(path, mode))
    last = list(doctor._folders([tmp_path]))[-1]
    assert (last.name, last.ok) == (str(tmp_path), False)
    assert last.value == "It may not be written, so nothing can be moved out of it."


def test_odd_names_are_shown_harmlessly(tmp_path: Path) -> None:
    assert "[U+202E]" in next(doctor._folders([tmp_path / "a\u202eb"])).name


def test_it_needs_no_window() -> None:
    script = "import sys; from purger import doctor; doctor.report([]); print(*sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    assert "PySide6" not in result.stdout


def test_the_workers_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    assert doctor._decoders().ok
    assert "20 s a photo" in doctor._decoders().value
    monkeypatch.setattr(child, "command", lambda *_: [sys.executable, "-c", "raise SystemExit(3)"])
    line = doctor._decoders()
    assert not line.ok
    assert line.value.endswith("Its decoder could not be started (code 3).")
