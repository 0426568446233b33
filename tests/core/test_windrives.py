"""Drives of Windows without a recycle bin are known before anything is asked to be recycled."""

from __future__ import annotations

import ctypes
import sys
import types
from pathlib import Path
from typing import Self

import pytest

from purger.core.windrives import WindowsDrives, why_no_bin

VOLUME = "\\\\?\\Volume{1b2c}\\"
EXPLORER = r"Software\Microsoft\Windows\CurrentVersion\Explorer\BitBucket"
POLICIES = r"Software\Microsoft\Windows\CurrentVersion\Policies\Explorer"


class FakeDrives:
    """A fixed drive with a bin, but for what a test says.

    Attributes:
        registry: numbers by (hive, key, name).
    """

    def __init__(self, kind: int = 3, *, is_known: bool = True, has_name: bool = True) -> None:
        self.kind, self.is_known, self.has_name = kind, is_known, has_name
        self.registry: dict[tuple[str, str, str], int] = {}

    def root_of(self, path: Path) -> str:
        if not self.is_known:
            raise OSError("no volume")
        return "D:\\"

    def kind_of(self, root: str) -> int:
        assert root == "D:\\"
        return self.kind

    def name_of(self, root: str) -> str:
        if not self.has_name:
            raise OSError("no name")
        return VOLUME

    def value(self, hive: str, key: str, name: str) -> int | None:
        return self.registry.get((hive, key, name))


@pytest.mark.parametrize("kind", [2, 3])
def test_a_stick_and_a_disk_have_a_bin(kind: int) -> None:
    assert why_no_bin(Path("a.jpg"), FakeDrives(kind)) is None


@pytest.mark.parametrize(
    ("drives", "sentence"),
    [
        (FakeDrives(4), "network"),
        (FakeDrives(6), "RAM disk"),
        (FakeDrives(0), "does not say"),
        (FakeDrives(5), "does not say"),
        (FakeDrives(is_known=False), "does not know"),
        (FakeDrives(has_name=False), "does not know"),
    ],
)
def test_what_has_no_bin_or_may_have_none_is_refused(drives: FakeDrives, sentence: str) -> None:
    assert sentence in (why_no_bin(Path("a.jpg"), drives) or "")


@pytest.mark.parametrize(
    "place",
    [
        ("HKEY_CURRENT_USER", POLICIES, "NoRecycleFiles"),
        ("HKEY_LOCAL_MACHINE", POLICIES, "NoRecycleFiles"),
        ("HKEY_CURRENT_USER", EXPLORER, "NukeOnDelete"),
        ("HKEY_CURRENT_USER", EXPLORER + r"\Volume\{1b2c}", "NukeOnDelete"),
    ],
)
def test_a_bin_that_is_switched_off_is_refused(place: tuple[str, str, str]) -> None:
    drives = FakeDrives()
    drives.registry[place] = 1
    assert why_no_bin(Path("a.jpg"), drives) == "The recycle bin of its drive is switched off."
    drives.registry[place] = 0
    assert why_no_bin(Path("a.jpg"), drives) is None


class FakeKey:
    def __init__(self, values: dict[str, int]) -> None:
        self.values = values

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass


def query(key: FakeKey, name: str) -> tuple[int, int]:
    if name not in key.values:
        raise FileNotFoundError(name)
    return key.values[name], 4


def test_windows_is_asked_in_its_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(text: str) -> object:
        def ask(about: str, buffer: ctypes.Array[ctypes.c_wchar], room: int) -> int:
            assert len(buffer) == room
            buffer.value = text
            return int(about != "X:\\none")

        return ask

    def tell_number(root: str, *others: object) -> int:
        assert [*others[:2], *others[3:]] == [None, 0, None, None, None, 0]
        number = others[2]._obj  # type: ignore[attr-defined] - what `byref` points to
        number.value = 0xFFFF0001
        return int(root != "X:\\none")

    kernel = types.SimpleNamespace(
        GetVolumeInformationW=tell_number,
        GetVolumePathNameW=answer("D:\\"), GetDriveTypeW=lambda root: {"D:\\": 3}[root],
        GetVolumeNameForVolumeMountPointW=answer(VOLUME),
    )  # fmt: skip
    keys = {("user", EXPLORER): {"NukeOnDelete": 1}, ("user", POLICIES): {}}

    def open_key(hive: str, key: str) -> FakeKey:
        if (hive, key) not in keys:
            raise FileNotFoundError(key)
        return FakeKey(keys[hive, key])

    registry = types.SimpleNamespace(
        HKEY_CURRENT_USER="user", HKEY_LOCAL_MACHINE="machine", OpenKey=open_key,
        QueryValueEx=query,
    )  # fmt: skip
    windll = types.SimpleNamespace(kernel32=kernel)
    monkeypatch.setattr(ctypes, "windll", windll, raising=False)
    monkeypatch.setitem(sys.modules, "winreg", registry)
    drives = WindowsDrives()
    assert drives.root_of(Path("D:/photos/a.jpg")) == "D:\\"
    assert drives.kind_of("D:\\") == 3
    assert drives.name_of("D:\\") == VOLUME
    assert drives.value("HKEY_CURRENT_USER", EXPLORER, "NukeOnDelete") == 1
    assert drives.value("HKEY_CURRENT_USER", POLICIES, "NoRecycleFiles") is None
    assert drives.value("HKEY_LOCAL_MACHINE", POLICIES, "NoRecycleFiles") is None
    assert why_no_bin(Path("D:/photos/a.jpg"), drives) is not None
    assert drives.serial_of("D:\\") == 0xFFFF0001
    with pytest.raises(OSError, match="no number"):
        drives.serial_of("X:\\none")
    with pytest.raises(OSError, match="no answer"):
        drives.root_of(Path("X:\\none"))
