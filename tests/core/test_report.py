"""Reports: the columns, the bytes of names, and plans that cannot empty a group."""

from __future__ import annotations

import csv
import hashlib
import io
import os
from dataclasses import replace
from pathlib import Path

import pytest

from purger.core import report
from purger.core.domain import Findings, Group, Photo, Tier
from purger.core.errors import ExportError, PlanError, ReportError
from purger.core.group import group
from purger.core.promises import Promise
from purger.core.purge import why_not
from purger.core.review import Review
from tests.paint import catalog, findings, pairs, traits


@pytest.fixture
def found(tmp_path: Path) -> Findings:
    of = catalog(4, all_traits=[traits(taken=1688212805.5), traits(), traits(), traits()])
    names = [b"a.jpg", b'caf\xe9,"x"\n.jpg', b"=1+1.jpg", b"d\r.jpg"]
    photos = []
    for name in names:
        path = tmp_path / os.fsdecode(name)
        path.write_bytes(name)
        photos.append(Photo.from_stat(path, path.lstat()))
    return findings(replace(of, photos=tuple(photos)), pairs([(0, 1, 0.9), (2, 3, 0.9)]))


@pytest.fixture
def review(found: Findings) -> Review:
    made = Review(found, group(found, 0.5))
    made.mark_all_but_best(made.groups)
    return made


@pytest.mark.parametrize("suffix", ["csv", "json"])
def test_a_plan_comes_back_as_it_was(
    found: Findings, review: Review, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"r.{suffix}"
    report.write(file, found, review)
    plan = report.read_plan(file)
    assert {item.photo for item in plan.marked} == {i.photo for i in review.plan().marked}
    assert set(plan.marked) == set(review.plan().marked)


def table(file: Path) -> list[list[str]]:
    text = file.read_bytes().decode("utf-8", "surrogateescape")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_columns(found: Findings, review: Review, tmp_path: Path) -> None:
    file = tmp_path / "r.csv"
    report.write(file, found, review)
    head, first, *_ = table(file)
    row = dict(zip(head, first, strict=True))
    assert row["taken"] == "2023-07-01T12:00:05"
    assert row["tier"] == "near"
    assert row["similarity"] in {"1.0000", "0.9000"}
    assert row["sha256"] == found.catalog.digests[0].tobytes().hex()
    assert int(row["mtime_ns"]) == found.catalog.photos[0].mtime_ns


def rewrite(file: Path, change: dict[str, str], where: int = 1, bom: bytes = b"") -> Path:
    head, *rows = table(file)
    for name, value in change.items():
        rows[where - 1][head.index(name)] = value
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([head[::-1], *[row[::-1] for row in rows[::-1]]])
    file.write_bytes(bom + stream.getvalue().encode("utf-8", "surrogateescape"))
    return file


def test_a_spreadsheet_may_turn_it_around(found: Findings, review: Review, tmp_path: Path) -> None:
    file = tmp_path / "r.csv"
    report.write(file, found, review)
    rewrite(file, {}, bom=b"\xef\xbb\xbf")
    assert set(report.read_plan(file).marked) == set(review.plan().marked)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"path": "relative.jpg"}, "malformed"), ({"bytes": "many"}, "malformed"),
        ({"sha256": "12"}, "malformed"), ({"mark": "yes"}, "malformed"),
        ({"mtime_ns": ""}, "malformed"), ({"sha256": "zz"}, "malformed"),
    ],
)  # fmt: skip
def test_a_malformed_row_is_a_sentence(
    found: Findings, review: Review, tmp_path: Path, change: dict[str, str], words: str
) -> None:
    file = tmp_path / "r.csv"
    report.write(file, found, review)
    with pytest.raises(PlanError, match=words):
        report.read_plan(rewrite(file, change))


def test_a_report_that_would_empty_a_group_is_refused(
    found: Findings, review: Review, tmp_path: Path
) -> None:
    file = tmp_path / "r.csv"
    report.write(file, found, review)
    for row in range(1, 5):
        rewrite(file, {"mark": "1"}, row)
        rewrite(file, {})
    with pytest.raises(PlanError, match="every photo of group"):
        report.read_plan(file)


def test_one_path_twice_is_refused(found: Findings, review: Review, tmp_path: Path) -> None:
    file = tmp_path / "r.csv"
    report.write(file, found, review)
    with pytest.raises(PlanError, match="twice"):
        report.read_plan(rewrite(file, {"path": str(found.catalog.photos[3].path)}))


@pytest.mark.parametrize(
    "text", ["", "a,b\n1,2\n", "\0", "path,group,mark,bytes,mtime_ns,sha256\n/x\n"]
)
def test_what_is_no_report_is_a_sentence(tmp_path: Path, text: str) -> None:
    for suffix in ("csv", "json"):
        (tmp_path / f"r.{suffix}").write_text(text)
        with pytest.raises(PlanError):
            report.read_plan(tmp_path / f"r.{suffix}")


def test_a_changed_or_missing_photo_is_left_to_the_purge(
    found: Findings, review: Review, tmp_path: Path
) -> None:
    file = tmp_path / "r.csv"
    report.write(file, found, review)
    victim = review.plan().marked[0].photo.path
    victim.unlink()
    (gone,) = [m for m in report.read_plan(file).marked if m.photo.path == victim]
    assert gone.photo.inode == 0


def test_a_folder_that_cannot_be_written_is_a_sentence(
    found: Findings, review: Review, tmp_path: Path
) -> None:
    (tmp_path / "link.csv").symlink_to(tmp_path / "nowhere.csv")
    (tmp_path / "folder.csv").mkdir()
    for name, words in (
        ("missing/r.csv", "There is no folder"), ("r.xls", "ends in"),
        ("link.csv", "is not a file"), ("folder.csv", "is not a file"),
        ("n" * 300 + ".csv", "cannot be written"),
    ):  # fmt: skip
        with pytest.raises(ReportError, match=words):
            report.write(tmp_path / name, found, review)


@pytest.mark.parametrize("suffix", report.SUFFIXES)
def test_only_an_earlier_report_is_written_over(
    found: Findings, review: Review, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"r{suffix}"
    report.write(file, found, review)
    before = file.read_bytes()
    review.unmark(review.marks)
    report.write(file, found, review)
    assert file.read_bytes() != before
    for mine in ("mine", '{"version": 1}', "<!doctype html>\n<p>mine", "path,group\n", "a\x00b"):
        file.write_text(mine)
        with pytest.raises(ReportError, match="no report that purger wrote"):
            report.write(file, found, review)
        assert file.read_text() == mine


def test_a_report_that_a_spreadsheet_saved_may_be_written_over(
    found: Findings, review: Review, tmp_path: Path
) -> None:
    file = tmp_path / "r.csv"
    report.write(file, found, review)
    rewrite(file, {"mark": "0"}, bom=b"\xef\xbb\xbf")
    report.write(file, found, review)
    assert table(file)[0] == list(report.COLUMNS)


def test_no_report_is_written_among_the_photos(
    found: Findings, review: Review, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match="lies inside the photo folder"):
        report.write(tmp_path / "r.csv", replace(found, roots=(tmp_path,)), review)
    assert not (tmp_path / "r.csv").exists()


def with_raw(found: Findings) -> Findings:
    """The second photo has a RAW and a sidecar beside it."""
    of = found.catalog
    path = of.photos[1].path
    files = []
    for suffix in (".CR2", ".xmp"):
        other = path.with_suffix(suffix)
        other.write_bytes(suffix.encode() * 50)
        files.append(Photo.from_stat(other, other.lstat()))
    return replace(found, catalog=replace(of, companions=((), tuple(files), (), ())))


def test_bytes_are_those_of_all_files_but_in_the_column_that_purge_verifies(
    found: Findings, tmp_path: Path
) -> None:
    found = with_raw(found)
    review = Review(found, group(found, 0.5))
    review.mark([1])
    file = tmp_path / "r.csv"
    report.write(file, found, review)
    head, *lines = table(file)
    sizes = [int(dict(zip(head, line, strict=True))["bytes"]) for line in lines]
    assert sizes == [photo.size for photo in found.catalog.photos]
    spare = [row for one in review.groups for row in one.members[1:]]
    assert 1 not in spare  # it has its RAW
    assert report.summary(found, review, 1.0)["reclaimable_bytes"] == found.catalog.bytes_of(spare)
    assert found.catalog.bytes_of([1]) == found.catalog.photos[1].size + 400
    assert review.marked_bytes == found.catalog.photos[1].size + 400
    assert review.plan().marked[0].companions == found.catalog.companions[1]
    report.write(tmp_path / "r.html", found, review)
    assert ".CR2, caf" in (tmp_path / "r.html").read_text("utf-8")


def test_a_plan_from_a_report_takes_along_what_lies_beside_the_photo_now(
    found: Findings, tmp_path: Path
) -> None:
    found = with_raw(found)
    review = Review(found, group(found, 0.5))
    review.mark([1])
    report.write(tmp_path / "r.csv", found, review)
    (item,) = report.read_plan(tmp_path / "r.csv").marked
    assert item == review.plan().marked[0]
    raw, _ = item.companions
    raw.path.unlink()
    (item,) = report.read_plan(tmp_path / "r.csv").marked
    assert [file.path.suffix for file in item.companions] == [".xmp"]


def marked_report(found: Findings, file: Path) -> Path:
    review = Review(found, group(found, 0.5))
    review.mark([1])
    report.write(file, found, review)
    return file


def stays(file: Path) -> str | None:
    """Why the photo that the report marks would not go; its bytes are not asked."""
    (item,) = report.read_plan(file).marked
    digest = hashlib.sha256(item.photo.path.read_bytes()).digest()
    return why_not(replace(item, sha256=digest, keepers=()))


@pytest.mark.parametrize("suffix", ["csv", "json"])
def test_what_came_or_changed_beside_a_photo_after_the_report_keeps_it(
    found: Findings, tmp_path: Path, suffix: str
) -> None:
    found = with_raw(found)
    file = marked_report(found, tmp_path / f"r.{suffix}")
    assert stays(file) is None
    photo = found.catalog.photos[1].path
    came = photo.with_suffix(".NEF")
    came.write_bytes(b"nobody has seen this")
    assert "goes with it: It changed since it was shown" in str(stays(file))
    came.unlink()
    assert stays(file) is None
    photo.with_suffix(".CR2").write_bytes(b"another RAW")
    assert "goes with it: It changed since it was shown" in str(stays(file))


def test_a_report_without_companions_knows_of_none(found: Findings, tmp_path: Path) -> None:
    file = marked_report(found, tmp_path / "r.csv")
    assert tuple(table(file)[0]) == report.COLUMNS
    assert stays(file) is None
    with_raw(found)
    assert "goes with it" in str(stays(file))


@pytest.mark.parametrize("text", ["x", "[1]", '[["a.CR2"]]', '[["a/b.CR2", 1, 1]]', '{"a": 1}'])
def test_malformed_companions_are_a_sentence(found: Findings, tmp_path: Path, text: str) -> None:
    file = marked_report(with_raw(found), tmp_path / "r.csv")
    (told,) = {line[-1] for line in table(file)[1:] if line[-1]}
    quoted = told.replace('"', '""'), text.replace('"', '""')
    file.write_bytes(file.read_bytes().replace(quoted[0].encode(), quoted[1].encode()))
    with pytest.raises(PlanError, match="what no report says"):
        report.read_plan(file)


def test_a_file_that_the_report_names_or_that_has_two_names_goes_with_one_photo_at_most(
    found: Findings, tmp_path: Path
) -> None:
    found = with_raw(found)
    photos = found.catalog.photos
    review = Review(found, group(found, 0.5))
    review.mark([1, 3])
    report.write(tmp_path / "r.csv", found, review)
    raw = photos[1].path.with_suffix(".CR2")
    raw.with_name("d\r.CR2").hardlink_to(raw)
    os.link(photos[0].path, photos[1].path.with_suffix(".aae"))
    plan = report.read_plan(tmp_path / "r.csv")
    names = [file.path.name for item in plan.marked for file in item.files]
    assert len(names) == len(set(names)) == 4
    assert not any(name.endswith(".aae") for name in names)


@pytest.mark.promise(Promise.UNVERIFIED_NEVER_KEEPS)
def test_a_damaged_photo_justifies_no_purge(tmp_path: Path) -> None:
    all_traits = [traits(damaged=row == 0) for row in range(3)]
    found = findings(catalog(3, all_traits=all_traits, folder=tmp_path))
    two = Group((1, 0), (1.0, 1.0), (Tier.IDENTICAL,) * 2, Tier.IDENTICAL, "whole", "same bytes")
    review = Review(found, [two])
    review.mark([0])
    report.write(tmp_path / "r.csv", found, review)
    (marked,) = report.read_plan(tmp_path / "r.csv").marked
    assert marked.keepers[0].photo.path == found.catalog.photos[1].path
    text = (tmp_path / "r.csv").read_text("utf-8")
    table = list(csv.DictReader(io.StringIO(text)))
    assert table[0]["reason"] == "damaged: part of the picture is lost"
    swapped = [line.split(",") for line in text.splitlines()]
    swapped[1][5], swapped[2][5] = "0", "1"
    (tmp_path / "r.csv").write_text("\n".join(",".join(line) for line in swapped), "utf-8")
    with pytest.raises(PlanError, match="damaged ones only"):
        report.read_plan(tmp_path / "r.csv")
