"""Folders of links: what is in them, what they are refused, and that nothing else is touched."""

from __future__ import annotations

import csv
import errno
import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from purger.core import contact, pairgraph, report
from purger.core.domain import Catalog, Photo, Stage
from purger.core.errors import ExportError
from purger.core.export import Arrangement, links, unique
from purger.core.export_folder import (
    MARKER,
    ExportFolder,
    check_apart,
    check_folder,
    numbered,
)
from purger.core.group import group
from purger.core.review import Review
from tests.core.test_trash_mounts import IN_NAMESPACE, WITHOUT_POWERS, namespaces
from tests.paint import catalog, findings, pairs, run

NAMES = [b"a.jpg", b"sub/a.jpg", b"b.jpg", b"sub/caf\xe9\n\xe2\x80\xae.jpg", b"c" * 251 + b".jpg"]
ONE_GROUP = [(0, 1, 0.9)]


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    return tmp_path / "photos"


@pytest.fixture
def found(photos: Path) -> Catalog:
    """0 and 1 (of one name) in a group; labels 0, 0, 0, 1, 1."""
    taken = []
    for name in NAMES:
        path = photos / os.fsdecode(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name)
        taken.append(Photo.from_stat(path, path.lstat()))
    return replace(catalog(len(NAMES)), photos=tuple(taken))


def review_of(found: Catalog) -> Review:
    whole = findings(found, pairs(ONE_GROUP), labels=[0, 0, 0, 1, 1])
    return Review(whole, group(whole, 0.5))


@pytest.fixture
def arranged(found: Catalog) -> Arrangement:
    return Arrangement.of(review_of(found))


def tree(folder: Path) -> dict[bytes, bytes]:
    """Every link below a folder, with the content it leads to."""
    return {
        os.fsencode(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_symlink() or (path.is_file() and path.name != MARKER)
    }


def test_clusters_are_folders_and_groups_folders_in_them(
    found: Catalog, photos: Path, arranged: Arrangement, tmp_path: Path
) -> None:
    done = run(links(tmp_path / "out", [photos], found, arranged))
    assert (done.count, done.skipped) == (5, ())
    assert tree(tmp_path / "out") == {
        b"cluster-1/group-1/a.jpg": b"a.jpg",
        b"cluster-1/group-1/a~2.jpg": b"sub/a.jpg",
        b"cluster-1/b.jpg": b"b.jpg",
        b"cluster-2/caf\xe9\n\xe2\x80\xae.jpg": NAMES[3],
        b"cluster-2/" + NAMES[4]: NAMES[4],
    }
    assert (tmp_path / "out/cluster-1/b.jpg").is_symlink()


def test_clusters_and_groups_have_one_number_everywhere(found: Catalog, tmp_path: Path) -> None:
    whole = findings(found, pairs([(0, 1, 0.9), (3, 4, 0.9)]), labels=[0, 0, 0, 1, 1])
    review = Review(whole, group(whole, 0.5))
    arranged = Arrangement.of(review)
    run(links(tmp_path / "out", [], found, arranged))
    folders = {
        (int(link.parent.parent.name[8:]), int(link.parent.name[6:]))
        for link in (tmp_path / "out").glob("cluster-*/group-*/*")
    }
    run(pairgraph.write(tmp_path / "g.csv", whole, arranged))
    text = (tmp_path / "g.csv").read_bytes().decode("utf-8", "surrogateescape")
    edges = csv.DictReader(io.StringIO(text, newline=""))
    in_graph = {(int(edge["source_cluster"]), int(edge["source_group"])) for edge in edges}
    reported = report.rows(whole, review)
    in_report = {(row["cluster"], row["group"]) for row in reported if row["group"]}
    titles = [
        (sheet.title, strip.heading.split(":")[0])
        for _, sheet in contact.of_clusters(review)
        for strip in sheet.strips
    ]
    assert folders == in_graph == in_report
    assert [sorted(numbers) for numbers in zip(*folders, strict=True)] == [[1, 2], [1, 2]]
    assert {(f"Cluster {c}", f"Group {g}") for c, g in folders} <= set(titles)


def test_the_unique_subset_keeps_relative_paths(
    found: Catalog, photos: Path, tmp_path: Path
) -> None:
    review = review_of(found)
    run(unique(tmp_path / "out", [photos], found, Arrangement.of(review)))
    keeper = NAMES[review.groups[0].keeper]
    assert tree(tmp_path / "out") == {name: name for name in (keeper, *NAMES[2:])}


def test_the_unique_subset_follows_the_marks(found: Catalog, photos: Path, tmp_path: Path) -> None:
    review = review_of(found)
    keeper, other = review.groups[0].members
    review.mark([keeper, 2])
    review.forget([3])
    run(unique(tmp_path / "out", [photos], found, Arrangement.of(review)))
    assert set(tree(tmp_path / "out")) == {NAMES[other], NAMES[4]}


def test_folders_of_one_name_stay_apart(tmp_path: Path) -> None:
    roots, taken = [tmp_path / "x" / "trip", tmp_path / "y" / "trip"], []
    for root in roots:
        root.mkdir(parents=True)
        (root / "1.jpg").write_bytes(os.fsencode(root))
        taken.append(Photo.from_stat(root / "1.jpg", (root / "1.jpg").lstat()))
    of = replace(catalog(2), photos=tuple(taken))
    run(unique(tmp_path / "out", roots, of, Arrangement.of(Review(findings(of), []))))
    assert tree(tmp_path / "out") == {
        b"trip/1.jpg": os.fsencode(roots[0]), b"trip~2/1.jpg": os.fsencode(roots[1]),
    }  # fmt: skip


def test_a_later_export_takes_the_place_of_an_earlier_one(
    found: Catalog, photos: Path, arranged: Arrangement, tmp_path: Path
) -> None:
    run(links(tmp_path / "out", [photos], found, arranged))
    first = tree(tmp_path / "out")
    run(unique(tmp_path / "out", [photos], found, arranged))
    assert b"b.jpg" in tree(tmp_path / "out")
    assert not (tmp_path / "out" / "cluster-1").exists()
    run(links(tmp_path / "out", [photos], found, arranged))
    assert tree(tmp_path / "out") == first
    assert all((photos / os.fsdecode(name)).read_bytes() == name for name in NAMES)


def test_what_is_not_ours_is_never_taken_away(
    found: Catalog, photos: Path, arranged: Arrangement, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run(links(out, [photos], found, arranged))
    mine = out / "cluster-1" / "mine.jpg"
    mine.write_bytes(b"mine")
    with pytest.raises(ExportError, match="mine.jpg.*choose another folder"):
        run(links(out, [photos], found, arranged))
    mine.unlink()
    link = out / "cluster-1" / "b.jpg"
    link.unlink()
    link.write_bytes(b"edited")
    with pytest.raises(ExportError, match="choose another folder"):
        run(links(out, [photos], found, arranged))
    assert link.read_bytes() == b"edited"


def test_hard_links_where_symbolic_ones_are_refused(
    found: Catalog, photos: Path, arranged: Arrangement, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "symlink", refuse)
    out = tmp_path / "out"
    run(links(out, [photos], found, arranged))
    assert (out / "cluster-1" / "b.jpg").samefile(photos / "b.jpg")
    assert not (out / "cluster-1" / "b.jpg").is_symlink()
    run(links(out, [photos], found, arranged))
    # the last name of a photo is no longer only a link
    (photos / "b.jpg").unlink()
    with pytest.raises(ExportError, match="choose another folder"):
        run(links(out, [photos], found, arranged))
    assert (out / "cluster-1" / "b.jpg").read_bytes() == b"b.jpg"
    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(ExportError, match="Neither symbolic nor hard links"):
        run(links(tmp_path / "new", [photos], found, arranged))
    assert not (tmp_path / "new").exists()


def test_what_changed_or_went_is_left_out_and_told(
    found: Catalog, photos: Path, arranged: Arrangement, tmp_path: Path
) -> None:
    (photos / "b.jpg").unlink()
    (photos / "a.jpg").write_bytes(b"something else")
    done = run(links(tmp_path / "out", [photos], found, arranged))
    assert {(skip.path.name, skip.reason) for skip in done.skipped} == {
        ("b.jpg", "It is no longer there."), ("a.jpg", "It changed since it was read."),
    }  # fmt: skip
    assert done.count == 3


def test_a_cancelled_export_leaves_nothing(
    found: Catalog, photos: Path, arranged: Arrangement, tmp_path: Path
) -> None:
    for is_there in (False, True):
        if is_there:
            (tmp_path / "out").mkdir()
        steps = links(tmp_path / "out", [photos], found, arranged)
        next(steps)
        assert (tmp_path / "out" / MARKER).exists()
        steps.close()
        assert (tmp_path / "out").exists() == is_there
        assert not is_there or not list((tmp_path / "out").iterdir())


def test_a_killed_export_can_be_taken_up_again(
    found: Catalog, photos: Path, arranged: Arrangement, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run(links(out, [photos], found, arranged))
    with (out / MARKER).open("a") as record:
        record.write('["link", "cluster-1/cut')
    run(links(out, [photos], found, arranged))
    assert len(tree(out)) == 5


@pytest.mark.parametrize("begun", ["", '{"purger'])
def test_an_export_that_was_killed_at_its_first_line_blocks_no_later_one(
    found: Catalog, photos: Path, arranged: Arrangement, tmp_path: Path, begun: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / MARKER).write_text(begun)
    run(links(out, [photos], found, arranged))
    assert len(tree(out)) == 5


def test_a_record_that_was_cut_short_claims_nothing(
    found: Catalog, photos: Path, arranged: Arrangement, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / MARKER).write_text("")
    (out / "mine.txt").write_text("mine")
    with pytest.raises(ExportError, match="not as an earlier export left it"):
        run(links(out, [photos], found, arranged))
    assert (out / "mine.txt").read_text() == "mine"


def test_a_record_that_cannot_be_begun_leaves_nothing(
    found: Catalog, photos: Path, arranged: Arrangement, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(ExportFolder, "_note", full)
    with pytest.raises(ExportError, match="cannot be filled: No space left on device"):
        run(links(tmp_path / "out", [photos], found, arranged))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("where", [".", "new", "sub/new", "../photos/new"])
def test_a_folder_of_photos_is_never_written_into(
    found: Catalog, photos: Path, arranged: Arrangement, where: str
) -> None:
    before = sorted(photos.rglob("*"))
    with pytest.raises(ExportError, match="lies inside the photo folder"):
        run(links(photos / where, [photos], found, arranged))
    assert sorted(photos.rglob("*")) == before


def test_nor_is_it_by_another_way(photos: Path, found: Catalog, tmp_path: Path) -> None:
    (tmp_path / "way").symlink_to(photos)
    with pytest.raises(ExportError, match="lies inside the photo folder"):
        run(check_folder(tmp_path / "way" / "new", [photos]))
    with pytest.raises(ExportError, match="lies inside the photo folder"):
        run(check_folder(photos / "new", [tmp_path / "way"]))
    with pytest.raises(ExportError, match="lies inside “"):
        run(check_folder(tmp_path, [photos]))


def test_other_folders_that_are_refused(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").write_text("x")
    (tmp_path / "file").write_text("x")
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "empty")
    (tmp_path / "forged").mkdir()
    (tmp_path / "forged" / MARKER).write_text("{}")
    for name, words in (
        ("full", "is not empty, and no earlier export made it"),
        ("file", "is not a folder"),
        ("link", "is not a folder"),
        ("forged", "is not empty"),
        ("missing/new", "There is no folder"),
        ("file/new", "There is no folder|Not a directory"),
        ("n" * 300, "cannot be used: File name too long"),
    ):
        with pytest.raises(ExportError, match=words):
            run(check_folder(tmp_path / name, []))
    run(check_folder(tmp_path / "empty", []))
    run(check_folder(tmp_path / "new", []))


def test_an_earlier_export_is_taken_away_step_by_step(
    found: Catalog, photos: Path, arranged: Arrangement, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    taken = tuple(Photo.from_stat(path, path.lstat()) for path in copies(photos, 300))
    many = replace(catalog(300), photos=taken)
    of = Arrangement.of(Review(findings(many), []))
    run(links(out, [photos], many, of))
    told = [step for step in links(out, [photos], found, arranged) if step.stage is Stage.CLEAR]
    assert [step.done for step in told] == sorted(step.done for step in told)
    assert len(told) == 4  # two looks of 200 entries at most
    assert told[-1].done <= told[-1].total == 2 * 301
    assert len(tree(out)) == 5


def test_who_cancels_while_an_earlier_export_goes_can_export_again(
    found: Catalog, photos: Path, arranged: Arrangement, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run(links(out, [photos], found, arranged))
    for count in (1, 2, 3):
        steps = links(out, [photos], found, arranged)
        for _ in range(count):
            next(steps)
        steps.close()
    run(links(out, [photos], found, arranged))
    assert len(tree(out)) == 5


def copies(folder: Path, count: int) -> list[Path]:
    made = [folder / "many" / f"{i}.jpg" for i in range(count)]
    made[0].parent.mkdir()
    for path in made:
        path.write_bytes(path.name.encode())
    return made


def test_exports_keep_out_of_each_other(tmp_path: Path) -> None:
    check_apart([tmp_path / "a", tmp_path / "b", tmp_path / "c.csv"])
    for other in ("a", "a/b", "./a", "x/../a"):
        with pytest.raises(ExportError, match="place of its own"):
            check_apart([tmp_path / "a", tmp_path / other])


@pytest.mark.parametrize("call", ["symlink", "mkdir"])
def test_a_full_disk_is_a_sentence_and_leaves_nothing(
    found: Catalog, photos: Path, arranged: Arrangement, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, call: str,
) -> None:  # fmt: skip
    real, calls = getattr(os, call), []

    def fill(*arguments: object, **options: object) -> None:
        calls.append(arguments)
        if len(calls) > 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(*arguments, **options)

    monkeypatch.setattr(os, call, fill)
    with pytest.raises(ExportError, match="cannot be filled: No space left on device"):
        run(links(tmp_path / "out", [photos], found, arranged))
    assert not (tmp_path / "out").exists()


def test_a_path_that_would_be_too_long_is_left_out(
    found: Catalog, photos: Path, arranged: Arrangement, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    real = os.symlink

    def short(source: str, link: str, *options: object) -> None:
        if len(Path(link).name) > 200:
            raise OSError(errno.ENAMETOOLONG, "File name too long")
        real(source, link, *options)

    monkeypatch.setattr(os, "symlink", short)
    done = run(links(tmp_path / "out", [photos], found, arranged))
    assert [skip.reason for skip in done.skipped] == ["Its path would be too long there."]


def test_numbered_names_stay_within_255_bytes_and_whole() -> None:
    assert numbered("a.jpg", 2) == "a~2.jpg"
    long = numbered("é" * 125 + "x.jpg", 12)
    assert long.endswith("é~12.jpg")
    assert len(os.fsencode(long)) <= 255
    odd = numbered(os.fsdecode(b"\xe9" * 251 + b".jpg"), 3)
    assert len(os.fsencode(odd)) == 255


def test_the_files_of_a_unit_share_their_number(found: Catalog, tmp_path: Path) -> None:
    photos = found.photos
    with ExportFolder(tmp_path / "out", []) as made:
        made.link("x", [photos[1]])
        made.link("x", [photos[0], photos[2]])
    assert tree(tmp_path / "out") == {
        b"x/a.jpg": b"sub/a.jpg", b"x/a~2.jpg": b"a.jpg", b"x/b~2.jpg": b"b.jpg",
    }  # fmt: skip


def test_an_arrangement_comes_back_from_json(arranged: Arrangement) -> None:
    back = Arrangement.unpacked(arranged.packed())
    assert back.labels.tolist() == arranged.labels.tolist()
    assert (back.groups, back.gone, back.marked) == (
        arranged.groups, arranged.gone, arranged.marked,
    )  # fmt: skip


ON_A_MOUNT = """
import sys
from dataclasses import replace
from pathlib import Path
from purger.core.domain import Photo
from purger.core.errors import ExportError
from purger.core.export import Arrangement, links
from purger.core.review import Review
from tests.core.test_trash_mounts import IN_NAMESPACE, WITHOUT_POWERS, namespaces
from tests.paint import catalog, findings, run
photos = sorted(Path("photos").absolute().iterdir())
of = replace(catalog(100), photos=tuple(Photo.from_stat(p, p.lstat()) for p in photos))
try:
    run(links(Path(sys.argv[1]), [Path("photos")], of, Arrangement.of(Review(findings(of), []))))
except ExportError as error:
    print(error)
print([str(path) for path in Path("disk").rglob("*")])
"""


@pytest.mark.skipif(sys.platform != "linux" or not namespaces(), reason="no mount namespaces here")
@pytest.mark.parametrize(
    ("options", "target", "words"),
    [
        ("nr_inodes=40", "disk/new", "cannot be filled: No space left on device"),
        ("nr_inodes=40", "disk", "cannot be filled: No space left on device"),
        ("size=8k", "disk/new", "cannot be filled: No space left on device"),
        ("size=8k", "disk", "cannot be filled: No space left on device"),
        ("ro", "disk/new", "cannot be filled: Read-only file system"),
        ("mode=555", "disk/new", "cannot be filled: Permission denied"),
    ],
)
def test_a_disk_that_is_full_or_closed_is_left_as_it_was(
    tmp_path: Path, options: str, target: str, words: str
) -> None:
    (tmp_path / "photos").mkdir()
    for i in range(100):
        (tmp_path / "photos" / f"{i:03}.jpg").write_bytes(b"x")
    script = (
        f'cd "$1"; mkdir disk; mount -t tmpfs -o {options} none disk; '
        f'exec {WITHOUT_POWERS} "$2" -c "$3" {target}'
    )
    done = subprocess.run(
        [*IN_NAMESPACE, script, "sh", str(tmp_path), sys.executable, ON_A_MOUNT],
        env={**os.environ, "PYTHONPATH": str(Path.cwd()), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    said, left = done.stdout.splitlines()
    assert words in said
    assert left == "[]"
