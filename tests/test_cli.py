"""The command line: contracts, exit codes, one sentence for each trouble."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image

from purger import cli, demo, doctor
from purger.core import xdgfolders
from purger.core.decisions import KeptSet, NotDuplicates
from purger.core.embed import DEFAULT_MODEL
from purger.core.journal import Journal, default_file
from purger.core.report import COLUMNS
from tests.paint import run, save, scene

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def painted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "library"
    run(demo.paint(folder, 60, seed=5))
    return folder


@pytest.fixture
def library(painted: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(painted, tmp_path / "library"))


def call(*arguments: str | Path) -> int:
    return cli.main([str(argument) for argument in arguments])


def rows_of(file: Path) -> list[dict[str, str]]:
    text = file.read_bytes().decode("utf-8", "surrogateescape")
    return list(csv.DictReader(text.splitlines(keepends=True)))


def test_the_demo_is_found_again(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("scan", library, "--json", "--report", tmp_path / "r.csv") == 0
    facts = json.loads(capsys.readouterr().out)
    assert list(facts) == [
        "photos", "skipped", "clusters", "groups", "duplicates", "reclaimable_bytes", "model",
        "seconds", "peak_rss_bytes",
    ]  # fmt: skip
    assert list(facts["seconds"]) == [
        "scan", "decode", "embed", "cluster", "neighbours", "group", "total",
    ]  # fmt: skip
    assert facts["photos"] == 60
    table = rows_of(tmp_path / "r.csv")
    assert tuple(table[0]) == COLUMNS
    found: dict[str, list[str]] = {}
    for row in table:
        assert row["mark"] == "0"
        if row["group"]:
            found.setdefault(row["group"], []).append(row["path"])
    assert len(found) == facts["groups"]
    assert sum(len(paths) - 1 for paths in found.values()) == facts["duplicates"]
    right = {
        p for g in demo.duplicates(library).values() for p in combinations(sorted(map(str, g)), 2)
    }
    said = {pair for paths in found.values() for pair in combinations(sorted(paths), 2)}
    assert len(right & said) / len(right) > 0.9
    assert len(right & said) / len(said) > 0.9


def test_a_scan_honours_what_was_decided(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("scan", library, "--report", tmp_path / "r.csv") == 0
    rows = rows_of(tmp_path / "r.csv")
    one = [row for row in rows if row["group"] == "1"]
    near = next(row["group"] for row in rows if row["tier"] == "near" and row["group"] != "1")
    contents = {bytes.fromhex(row["sha256"]) for row in rows if row["group"] == near}
    with Journal(default_file()) as journal:
        journal.remember(KeptSet.of(bytes.fromhex(row["sha256"]) for row in one))
        journal.remember(NotDuplicates.of([[content] for content in contents]))
    Path(one[0]["path"]).rename(library / "renamed.jpg")
    capsys.readouterr()
    assert call("scan", library, "--json", "--mark", "near", "--report", tmp_path / "s.csv") == 0
    told = {row["sha256"]: row for row in rows_of(tmp_path / "s.csv")}
    assert all(told[row["sha256"]]["group"] == "" for row in one)
    assert all(told[row["sha256"]]["mark"] == "0" for row in one)
    homes = [home for content in contents if (home := told[content.hex()]["group"])]
    assert len(homes) == len(set(homes))
    before = json.loads(capsys.readouterr().out)["groups"]

    default_file().write_bytes(b"not a journal any more" * 100)
    assert call("scan", library, "--json") == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["groups"] > before
    assert "The journal is damaged; it was left as it is. To begin a new one" in err
    assert "Decisions do not count" in err


def test_nothing_is_chosen_where_decisions_cannot_be_read(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    default_file().parent.mkdir(parents=True)
    default_file().write_bytes(b"not a journal any more" * 100)
    report, unique = tmp_path / "s.csv", tmp_path / "unique"
    assert call("scan", library, "--mark", "near", "--report", report) == 3
    assert call("export", library, "--unique", unique) == 3
    assert not report.exists()
    assert not unique.exists()
    said = capsys.readouterr().err
    assert "it was left as it is" in said
    assert "So nothing is chosen for you" in said


def test_a_report_is_carried_out_as_marked(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "plan.csv"
    assert call("scan", library, "--mark", "near", "--report", report) == 0
    marked = {row["path"] for row in rows_of(report) if row["mark"] == "1"}
    assert marked
    assert call("purge", report, "--dry-run") == 0
    assert all(Path(path).exists() for path in marked)
    capsys.readouterr()
    assert call("purge", report, "--yes") == 0
    assert f"{len(marked)} photos" in capsys.readouterr().out
    assert not any(Path(path).exists() for path in marked)
    assert all(Path(r["path"]).exists() for r in rows_of(report) if r["mark"] == "0")
    files = Path(os.environ["XDG_DATA_HOME"]) / "Trash" / "files"
    assert len(list(files.iterdir())) == len(marked)
    assert call("purge", report, "--dry-run") == 1
    assert f"0 photos of them would stay, {len(marked)} no longer there" in capsys.readouterr().out
    assert call("purge", report, "--yes") == 1
    err = capsys.readouterr().err
    assert "It is no longer there." in err
    assert "kept" not in err


@pytest.mark.parametrize(("mark", "tiers"), [("identical", {"identical"}), ("near", None)])
def test_mark_goes_up_to_the_tier(
    library: Path, tmp_path: Path, mark: str, tiers: set[str] | None
) -> None:
    call("scan", library, "--mark", mark, "--report", tmp_path / "r.json")
    table = json.loads((tmp_path / "r.json").read_text())["photos"]
    marked = [row for row in table if row["mark"]]
    assert marked
    assert not any(row["keep"] for row in marked)
    if tiers:
        digests = {row["sha256"] for row in table if row["keep"] == 1}
        assert all(row["sha256"] in digests for row in marked)


def test_nobody_to_ask_is_wrong_use(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call("scan", library, "--mark", "near", "--report", tmp_path / "r.csv")
    assert call("purge", tmp_path / "r.csv") == 2
    assert "--yes" in capsys.readouterr().err


def test_similar(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    group = next(iter(demo.duplicates(library).values()))
    assert call("similar", group[0], library, "-k", "3", "--json") == 0
    near = json.loads(capsys.readouterr().out)
    assert len(near) == 3
    assert Path(near[0]["path"]) in group
    assert call("similar", group[0], library, "-k", "2") == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_second_scan_reads_nothing(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call("scan", library, "--json")
    first = json.loads(capsys.readouterr().out)
    call("scan", library, "--json")
    second = json.loads(capsys.readouterr().out)
    assert second["seconds"]["embed"] == 0
    assert {k: v for k, v in first.items() if k not in {"seconds", "peak_rss_bytes"}} == {
        k: v for k, v in second.items() if k not in {"seconds", "peak_rss_bytes"}
    }


def test_clusters_can_be_set(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call("scan", library, "--clusters", "7", "--json")
    assert json.loads(capsys.readouterr().out)["clusters"] == 7
    call("scan", library, "--clusters", "auto", "--similarity", "1", "--json")


def test_turned_copies_are_found_when_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "photos"
    save(scene(1), folder / "a.jpg", quality=92)
    save(scene(2), folder / "b.jpg", quality=92)
    save(scene(1).transpose(Image.Transpose.FLIP_LEFT_RIGHT), folder / "c.jpg", quality=70)
    groups = []
    for option in ((), ("--turned",)):
        call("scan", folder, "--json", "--report", tmp_path / "r.csv", *option)
        groups.append(json.loads(capsys.readouterr().out)["groups"])
    assert groups == [0, 1]
    assert [row["reason"].startswith("mirrored, ") for row in rows_of(tmp_path / "r.csv")] == [
        False, False, True,
    ]  # fmt: skip


def test_clusters_are_told_as_a_table_and_drawn(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plot = tmp_path / "elbow.svg"
    assert call("clusters", library, "--max-k", "12", "--plot", plot) == 0
    table = capsys.readouterr().out.splitlines()
    assert table[0].split() == ["clusters", "inertia", "silhouette"]
    assert sum("chosen" in line for line in table) == 1
    assert [table[1].split()[0], table[-1].split()[0]] == ["1", "12"]
    assert "Silhouette" in plot.read_text("utf-8")
    assert call("clusters", library, "--max-k", "12", "--plot", plot) == 3
    assert "is there already" in capsys.readouterr().err
    assert call("clusters", library, "--json") == 0
    facts = json.loads(capsys.readouterr().out)
    assert list(facts) == ["photos", "chosen", "tried", "clusters"]
    assert facts["chosen"] in [row["k"] for row in facts["tried"]]
    assert sum(one["photos"] for one in facts["clusters"]) == facts["photos"] == 60
    assert all(Path(one["cover"]).exists() for one in facts["clusters"])


def test_skipped_files_are_named_and_exit_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(scene(1), tmp_path / "p" / "a.jpg")
    (tmp_path / "p" / "b.jpg").write_bytes(b"")
    assert call("scan", tmp_path / "p") == 1
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert "b.jpg: The file is empty." in said.err
    assert "1 photo in 1 cluster" in said.out


def test_a_goal_marks_the_surest_and_says_how_far_down_it_went(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "r.csv"
    assert call("scan", library, "--free", "1kB", "--report", report, "--json") == 0
    told = json.loads(capsys.readouterr().out)["free"]
    marked = [row for row in rows_of(report) if row["mark"] == "1"]
    assert told["wanted_bytes"] == 1000 <= told["bytes"] == sum(int(r["bytes"]) for r in marked)
    assert told["photos"] == len(marked)
    assert told["least_alike_percent"] == 100
    assert call("scan", library, "--free", "1TB", "--report", report) == 1
    said = capsys.readouterr()
    assert "1.0 TB cannot be freed" in said.err
    assert "% alike" in said.out
    groups = {row["group"] for row in rows_of(report)} - {""}
    whole = {row["group"] for row in rows_of(report) if row["group"] and row["mark"] == "0"}
    assert whole == groups
    assert call("purge", report, "--dry-run") == 0


def test_a_plan_as_a_page_has_pictures_and_names_no_places(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report, page = tmp_path / "r.csv", tmp_path / "plan.html"
    assert call("scan", library, "--mark", "near", "--report", report) == 0
    marked = [Path(row["path"]) for row in rows_of(report) if row["mark"] == "1"]
    marked[0].write_bytes(b"other")
    assert call("purge", report, "--page", page) == 2
    assert call("purge", report, "--dry-run", "--page", library / "plan.html") == 3
    assert call("purge", report, "--dry-run", "--page", page) == 1
    text = page.read_text("utf-8")
    assert text.count("data:image/jpeg") > len(marked)
    assert all(path.name in text for path in marked)
    assert str(tmp_path) not in text
    assert text.count("Would stay") == 1
    assert text.count("Goes to the trash") == len(marked) - 1
    assert "Same picture, " in text
    assert all(path.exists() for path in marked)
    assert call("purge", report, "--dry-run", "--page", page, "--full-paths") == 1
    assert str(library) in page.read_text("utf-8")
    assert "--page needs --dry-run" in capsys.readouterr().err


def test_a_damaged_photo_is_read_named_and_not_marked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = save(scene(1), tmp_path / "p" / "a.jpg", quality=92).read_bytes()
    end = len(whole) - 700  # the last rows of the picture
    (tmp_path / "p" / "b.jpg").write_bytes(whole[:end] + bytes(512) + whole[end + 512 :])
    report = tmp_path / "r.csv"
    assert call("scan", tmp_path / "p", "--mark", "near", "--report", report) == 1
    said = capsys.readouterr()
    assert "b.jpg: It is damaged: part of the picture is lost." in said.err
    assert "2 photos in" in said.out
    first, second = rows_of(report)
    assert first["group"] == second["group"] != ""
    assert [(row["keep"], row["mark"]) for row in (first, second)] == [("1", "0"), ("0", "0")]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["scan", "/no/such/folder"], 3, "There is no folder"),
        (["scan", ".", "--report", "r.txt"], 3, "A report ends in"),
        (["scan", ".", "--report", "r.csv"], 3, "lies inside the photo folder"),
        (["scan", "sub", "--report", "mine.csv"], 3, "no report that purger wrote"),
        (["scan", ".", "--model", "nothing"], 3, "is missing"),
        (["similar", "/no.jpg", "."], 3, "There is no photo"),
        (["purge", "/no.csv"], 3, "cannot be read"),
        (["clusters", "/no/such/folder"], 3, "There is no folder"),
        (["clusters", ".", "--plot", "x.jpg"], 3, "A plot ends in .png or .svg."),
        (["clusters", "."], 3, "There is no photo to cluster."),
        (["demo", "."], 3, "not empty"),
    ],
)
def test_trouble_is_one_sentence(
    arguments: list[str], code: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("x")
    (tmp_path / "mine.csv").write_text("x")
    assert call(*arguments) == code
    said = capsys.readouterr().err
    assert words in said
    assert said.startswith("purger: ")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [["scan"], ["scan", "x", "--similarity", "2"], ["scan", "x", "--clusters", "0"], ["--nonsense"],
     ["similar", "x"], ["scan", "x", "--mark", "all"], ["scan", "x", "--free", "much"],
     ["scan", "x", "--free", "1GB", "--mark", "same"], ["clusters"],
     ["clusters", "x", "--max-k", "0"]],
)  # fmt: skip
def test_wrong_use_exits_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        call(*arguments)
    assert stop.value.code == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["scan", ""], "a name is empty"),
        ([""], "a name is empty"),
        (["export", ".", "--links", ""], "a name is empty"),
        (["similar", "", "."], "a name is empty"),
        (["scan", ".", "--clusters", "1e3"], "“1e3” is no whole number"),
        (["scan", ".", "--clusters", "many"], "“many” is no whole number"),
        (["scan", ".", "--similarity", "high"], "“high” is no number"),
        (["similar", "a.jpg", ".", "-k", "0"], "must be at least 1"),
        (["history", "abc"], "“abc” is no whole number"),
        (["undo", "1.5"], "“1.5” is no whole number"),
        (["hsitory"], "there is no folder “hsitory”; did you mean purger history?"),
    ],
)
def test_wrong_use_says_what_is_wrong(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        call(*arguments)
    assert stop.value.code == 2
    said = capsys.readouterr().err
    assert words in said
    assert not set("_|") & set(said.splitlines()[-1].replace("PURGE_ID", ""))


def test_a_folder_that_is_called_much_like_a_command_opens_the_window(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from purger.ui import app  # noqa: PLC0415 - Qt, here only

    monkeypatch.chdir(tmp_path)
    Path("scans").mkdir()
    opened: list[object] = []
    monkeypatch.setattr(app, "main", lambda folders: opened.append(folders) or 0)
    assert call("scans") == 0
    assert opened == [[Path("scans")]]


def test_what_is_wrong_before_any_command_says_where_they_are_listed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        call("--frob")
    assert "purger --help" in capsys.readouterr().err


def test_a_graph_without_a_name_is_told_how_one_looks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("export", tmp_path, "--graph", ".csv") == 3
    assert (
        "A graph is a file like pairs.csv or pairs.graphml, not “.csv”." in capsys.readouterr().err
    )


def test_debug_shows_where(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("scan", "/no/such/folder", "--debug") == 3
    assert "Traceback" in capsys.readouterr().err


def test_folders_open_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    from purger.ui import app  # noqa: PLC0415 - Qt, here only

    opened: list[object] = []
    monkeypatch.setattr(app, "main", lambda folders: opened.append(folders) or 0)
    assert call() == call("/photos", "./scan") == 0
    assert opened == [[], [Path("/photos"), Path("scan")]]


def test_odd_names_reach_every_output(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    odd = os.fsdecode(b'caf\xe9 "q", <b>\n.jpg')
    save(scene(1), folder / "a.jpg")
    shutil.copy(folder / "a.jpg", folder / odd)
    for suffix in ("csv", "json", "html"):
        report = tmp_path / f"r.{suffix}"
        done = subprocess.run(
            [sys.executable, "-m", "purger", "scan", folder, "--mark", "near", "--report", report],
            env={**os.environ, "LC_ALL": "C", "PYTHONPATH": str(Path(cli.__file__).parents[1])},
            capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert "1 photo marked" in done.stdout.decode()
    table = rows_of(tmp_path / "r.csv")
    assert {os.fsencode(row["path"]) for row in table} == {
        os.fsencode(folder / odd), os.fsencode(folder / "a.jpg"),
    }  # fmt: skip
    page = (tmp_path / "r.html").read_text("utf-8")
    assert "&lt;b&gt;" in page
    assert str(folder) not in page
    assert "data:image/jpeg;base64," in page
    for suffix in ("csv", "json"):
        assert call("purge", tmp_path / f"r.{suffix}", "--dry-run") == 0


def test_doctor_finds_this_installation_well(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("doctor", tmp_path) == 0
    said = capsys.readouterr().out
    assert DEFAULT_MODEL in said
    assert "It has a trash, which took a file and gave it back." in said
    assert call("doctor", tmp_path / "missing") == 1


def test_doctor_names_what_is_not_well(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(doctor.metadata, "version", lambda _: "6.12.0")
    monkeypatch.setattr(doctor.sys, "version_info", (3, 11, 7))
    assert "crashes" in doctor._library("PySide6-Essentials").value
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("PURGER_HOME", str(tmp_path / "file"))
    assert not doctor._cache().ok


def test_help_names_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        call("--help")
    assert stop.value.code == 0
    said = capsys.readouterr().out
    assert all(name in said for name in ("scan", "similar", "clusters", "purge", "demo", "doctor"))


def test_many_skipped_files_are_listed_and_summed_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], own_home: Path
) -> None:
    folder = tmp_path / "photos"
    save(scene(1), folder / "a.jpg")
    for number in range(60):
        (folder / f"{number}.jpg").touch()
    assert call("scan", folder) == 1
    lines = capsys.readouterr().err.splitlines()
    assert sum(line.endswith(".jpg: The file is empty.") for line in lines) == 60
    assert "purger: skipped 60 files: The file is empty." in lines


@pytest.fixture
def with_raw(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    save(scene(1), folder / "a.png")
    save(scene(1), folder / "b.jpg", quality=40)
    for name in ("a.CR2", "a.xmp", "b.CR2", "b.xmp"):
        (folder / name).write_bytes(b"x" * 1000)
    (folder / "lone.NEF").write_bytes(b"x")
    return folder


def test_a_raw_beside_its_jpeg_is_not_skipped_and_goes_with_it(
    with_raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch, own_home: Path,
) -> None:  # fmt: skip
    monkeypatch.setattr(xdgfolders, "_mounts", lambda: frozenset([os.fsencode(tmp_path)]))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    report = tmp_path / "r.csv"
    assert call("scan", with_raw, "--mark", "near", "--report", report, "--json") == 1
    said = capsys.readouterr()
    assert "lone.NEF" in said.err
    assert said.err.count("skipped") == 1
    assert json.loads(said.out)["reclaimable_bytes"] == (with_raw / "b.jpg").stat().st_size + 2000
    assert call("purge", report, "--dry-run") == 0
    said = capsys.readouterr()
    assert f"would go with it: {with_raw / 'b.CR2'}" in said.out
    assert "1 photo (3 files), " in said.out
    assert call("purge", report, "--yes") == 0
    said = capsys.readouterr()
    assert f"trashed with it: {with_raw / 'b.xmp'} → " in said.out
    left = sorted(path.name for path in with_raw.iterdir())
    assert left == ["a.CR2", "a.png", "a.xmp", "lone.NEF"]


def test_on_a_volume_without_a_trash_photos_stay_unless_a_holding_folder_is_wished(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    card, report = tmp_path / "card", tmp_path / "r.csv"
    monkeypatch.setattr(xdgfolders, "_mounts", lambda: frozenset([os.fsencode(card)]))
    for name in ("a.png", "b.jpg"):
        save(scene(1), card / "DCIM" / name)
    (card / f".Trash-{os.getuid()}").write_text("in the way")
    assert call("scan", card, "--mark", "near", "--report", report) == 0
    capsys.readouterr()
    assert call("purge", report, "--yes") == 1
    said = capsys.readouterr()
    assert f"“{card}”: Its volume has no trash, and none can be made there. " in said.err
    assert "Its photos stay; with --holding they go to a hidden folder there." in said.err
    assert not (card / ".purger-holding").exists()
    assert len(list((card / "DCIM").iterdir())) == 2
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda *_: False)
        assert call("purge", report, "--yes", "--holding") == 1
    assert "none can be made there. Its photos stay." in capsys.readouterr().err
    assert call("purge", report, "--yes", "--holding") == 0
    said = capsys.readouterr()
    assert f"Its photos go to the holding folder “{card / '.purger-holding'}”." in said.err
    assert f" → {card / '.purger-holding' / 'files' / 'b.jpg'}" in said.out
    assert len(list((card / "DCIM").iterdir())) == 1
