"""Keeper rules and protected folders on the command line, from the scan to the purge."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from purger import cli
from purger.core.profiles import Profiles, default_file, load, save
from purger.core.protection import Protection
from purger.core.rules import DEFAULT, Kind, Rule
from tests.fakes import FakeTrasher
from tests.paint import save as save_picture
from tests.paint import scene

pytestmark = pytest.mark.model


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Two byte copies of one photo, in `camera` and in `phone`; the older one is in `camera`."""
    folder = tmp_path / "library"
    first = save_picture(scene(3), folder / "camera" / "a.jpg")
    second = folder / "phone" / "b.jpg"
    second.parent.mkdir()
    second.write_bytes(first.read_bytes())
    return folder


def call(*arguments: str | Path) -> int:
    return cli.main([str(argument) for argument in arguments])


def told(library: Path, *options: str | Path) -> dict[str, tuple[str, str, str]]:
    """keep, mark and reason of each photo after a scan that marks identical copies."""
    report = library.parent / "plan.csv"
    assert call("scan", library, "--mark", "identical", "--report", report, *options) == 0
    with report.open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    return {Path(row["path"]).name: (row["keep"], row["mark"], row["reason"]) for row in rows}


def test_a_preferred_folder_keeps_its_photos_and_says_so(library: Path) -> None:
    assert told(library)["a.jpg"][:2] == ("1", "0")
    found = told(library, "--prefer", library / "phone")
    assert found["b.jpg"] == ("1", "0", "in library/phone, which you prefer")
    assert found["a.jpg"][:2] == ("0", "1")
    both = told(library, "--prefer", library / "camera", "--prefer", library / "phone")
    assert both["a.jpg"][0] == "1"


def test_a_profile_is_used_by_name_or_because_it_is_in_force(library: Path) -> None:
    phone = DEFAULT.first(Rule(Kind.PREFER, str(library / "phone")))
    save(Profiles().saved("Other", DEFAULT).saved("Phone", phone), default_file())
    assert told(library)["b.jpg"][0] == "1"
    assert told(library, "--profile", "Other")["a.jpg"][0] == "1"
    assert told(library, "--profile", "Standard")["a.jpg"][0] == "1"
    assert told(library, "--profile", "Phone")["b.jpg"][0] == "1"


def test_an_unknown_profile_or_folder_is_wrong_use_before_anything_is_read(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("scan", library, "--profile", "Phone") == 2
    assert "There are no keeper rules “Phone”, only “Standard”." in capsys.readouterr().err
    assert call("scan", library, "--protect", library / "nowhere") == 2
    assert call("export", library, "--graph", "g.csv", "--prefer", library / "a") == 2
    assert "is no folder" in capsys.readouterr().err


def test_a_protected_folder_is_never_marked(library: Path) -> None:
    found = told(library, "--protect", library / "phone", "--prefer", library / "camera")
    assert [mark for _, mark, _ in found.values()] == ["0", "0"]
    save(Profiles(protection=Protection((str(library / "phone"),))), default_file())
    assert [mark for _, mark, _ in told(library).values()] == ["0", "0"]
    found = told(library, "--prefer", library / "phone")
    assert found["a.jpg"][1] == "1"


@pytest.fixture
def trasher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeTrasher:
    made = FakeTrasher(tmp_path / "trash")
    monkeypatch.setattr("purger.core.trash.system_trasher", lambda *_: made)
    return made


def test_a_plan_that_marks_a_protected_photo_is_refused(
    library: Path, trasher: FakeTrasher, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(library)["b.jpg"][1] == "1"
    plan = library.parent / "plan.csv"
    for options in ([], ["--dry-run"]):
        assert call("purge", plan, "--yes", "--protect", library / "phone", *options) == 3
        assert "marks “b.jpg” in the protected folder “library/phone”" in capsys.readouterr().err
    save(Profiles(protection=Protection((str(library / "phone"),))), default_file())
    assert call("purge", plan, "--yes") == 3
    assert not trasher.calls
    save(Profiles(), default_file())
    assert call("purge", plan, "--yes") == 0
    assert not (library / "phone" / "b.jpg").exists()


def test_nothing_is_moved_while_the_protected_folders_cannot_be_read(
    library: Path, trasher: FakeTrasher, capsys: pytest.CaptureFixture[str]
) -> None:
    default_file().parent.mkdir(parents=True, exist_ok=True)
    default_file().write_text("{", "ascii")
    assert load(default_file()).is_protection_lost
    assert told(library)["b.jpg"][1] == "1"
    assert "no folder is protected" in capsys.readouterr().err
    assert call("purge", library.parent / "plan.csv", "--yes") == 3
    assert "Nothing is moved while the protected folders" in capsys.readouterr().err
    assert not trasher.calls
