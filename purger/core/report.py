"""Reports of a scan, and the plan that a report marks.

CSV and JSON hold one row a photo, in the columns of `COLUMNS`; paths keep their bytes (as UTF-8
with surrogate escapes), so that a report can name any file. Clusters and groups are numbered from
1, as everywhere where people see them. HTML is for people: one page with
thumbnails, names without their folders, that opens without a network.
"""

from __future__ import annotations

import base64
import csv
import html
import io
import json
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from purger.core import units
from purger.core.domain import Catalog, Findings, Group, Keeper, Marked, Photo, Plan, folded
from purger.core.errors import PlanError, ReportError, why_of
from purger.core.export_folder import check_place
from purger.core.protection import NO_PROTECTION, Protection
from purger.core.review import Review
from purger.core.text import csv_line, show_bytes, show_count, show_name
from purger.core.texts import say

COLUMNS: Final = (
    "path", "cluster", "group", "tier", "keep", "mark", "similarity", "reason", "width", "height",
    "bytes", "taken", "sharpness", "mtime_ns", "sha256",
)  # fmt: skip
COMPANIONS: Final = "companions"
"""One more column, last, where a photo has files that belong to it."""

SUFFIXES: Final = (".csv", ".json", ".html")
_NEEDED = ("path", "group", "mark", "bytes", "mtime_ns", "sha256")
_SHA256_BYTES = 32
_LARGEST = 2**63 - 1
_HEAD_BYTES = 4096
_JSON_HEAD = re.compile(r'\s*\{\s*"version":\s*\d+,\s*"photos":')
_PAGE_HEAD = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>purger report</title>
"""
_NEVER_NS: Final = -(2**63)  # no file has this time: `Photo` cuts it off before
_DAMAGED = "damaged: part of the picture is lost"
"""The reason of a photo that justifies no purge."""

Thumbnail = Callable[[Photo], bytes | None]


def check_file(file: Path, roots: Sequence[Path]) -> None:
    """Refuse a file that a report may not be written to.

    Raises:
        ReportError: it ends otherwise than in .csv, .json or .html, or is there and no report.
        ExportError: it lies inside one of the scanned folders `roots`.
    """
    kind = file.suffix.lower()
    check_target(file, roots, SUFFIXES, lambda start: _is_report(start, kind))


def check_target(
    file: Path, roots: Sequence[Path], suffixes: Sequence[str], is_own: Callable[[str], bool]
) -> None:
    """The same for a report of any kind; `is_own` knows one by its first 4 KB.

    Raises:
        ReportError, ExportError: see `check_file`.
    """
    name, kind = show_name(file), file.suffix.lower()
    if kind not in suffixes:
        raise ReportError(
            say(
                "A report ends in {suffixes}, not “{suffix}”.",
                suffixes=", ".join(suffixes),
                suffix=show_name(file.suffix),
            )
        )
    check_place(file, roots)
    if not os.path.lexists(file):
        if not file.parent.is_dir():
            raise ReportError(say("There is no folder “{parent}”.", parent=show_name(file.parent)))
        return
    if file.is_symlink() or not file.is_file():
        raise ReportError(say("“{name}” is there, and is not a file.", name=name))
    try:
        with file.open("rb") as stream:
            start = stream.read(_HEAD_BYTES).decode("utf-8-sig", errors="replace")
    except OSError as error:
        raise ReportError(
            say("“{name}” cannot be written: {why}.", name=name, why=why_of(error))
        ) from None
    if start and not is_own(start):
        raise ReportError(say("“{name}” is there, and is no report that purger wrote.", name=name))


def _is_report(start: str, kind: str) -> bool:
    """Whether a file that starts so is a report; a spreadsheet may have moved its columns."""
    if kind == ".csv":
        head = next(csv.reader(start.splitlines()[:1]), [])
        return set(_NEEDED) <= set(head)
    return start.startswith(_PAGE_HEAD) if kind == ".html" else bool(_JSON_HEAD.match(start))


def write(
    file: Path, findings: Findings, review: Review, thumbnail: Thumbnail = lambda _: None
) -> None:
    """Write a report; the old report or the new one is there, whole, whatever happens.

    Raises:
        ReportError, ExportError: see `check_file`; or it cannot be written.
    """
    check_file(file, findings.roots)
    kind = file.suffix.lower()
    if kind == ".csv":
        data = _csv(rows(findings, review))
    elif kind == ".json":
        # json's default escapes carry the surrogates of names that are not UTF-8
        document = {"version": 1, "photos": list(rows(findings, review))}
        data = json.dumps(document, indent=1).encode("ascii")
    else:
        data = _html(findings, review, thumbnail).encode("utf-8")
    put(file, data)


def put(file: Path, data: bytes) -> None:
    """Put a report in its place, whole.

    Raises:
        ReportError: it cannot be written; what was there is there still.
    """
    try:
        _replace(file, data)
    except OSError as error:
        name = show_name(file)
        raise ReportError(f"The report “{name}” cannot be written: {error.strerror}.") from None


def rows(findings: Findings, review: Review) -> Iterator[dict[str, str | int]]:
    """One row a photo, in catalog order, keyed by `COLUMNS`.

    Where a photo has companions, each row has `COMPANIONS` as well: name, bytes and mtime_ns of
    each as JSON, "" for none.
    """
    companions = findings.catalog.companions
    numbers = review.groups.labels(len(findings.catalog)).tolist()
    for row, number in enumerate(numbers):
        group = review.group_of(row)
        facts = dict(zip(COLUMNS, _row(review, row, group, number), strict=True))
        yield facts | ({COMPANIONS: _told(companions[row])} if any(companions) else {})


def _told(companions: Sequence[Photo]) -> str:
    files = [[file.path.name, file.size, file.mtime_ns] for file in companions]
    return json.dumps(files) if files else ""


def _row(review: Review, row: int, group: Group | None, number: int) -> tuple[str | int, ...]:
    catalog: Catalog = review.catalog
    photo, traits = catalog.photos[row], catalog.traits[row]
    grouped: tuple[str | int, ...] = ("", "", "")
    similarity, reason = "", _DAMAGED if traits.damaged else ""
    if group is not None:
        is_keeper = group.keeper == row
        grouped = (number + 1, group.tier.label, int(is_keeper))
        similarity = f"{group.similarities[group.members.index(row)]:.4f}"
        reason = reason or (group.reason if is_keeper else group.evidence)
        if group.series is not None:
            reason = f"{group.series.value}: {reason}"
    return (
        str(photo.path), int(review.labels[row]) + 1, *grouped, int(review.is_marked(row)),
        similarity, reason, traits.width, traits.height, photo.size, _moment(traits.taken),
        f"{traits.sharpness:.2f}", photo.mtime_ns, catalog.digests[row].tobytes().hex(),
    )  # fmt: skip


def _moment(taken: float | None) -> str:
    if taken is None:
        return ""
    return datetime.fromtimestamp(taken, UTC).replace(tzinfo=None).isoformat(timespec="seconds")


def _csv(table: Iterable[dict[str, str | int]]) -> bytes:
    rows = list(table)
    head = rows[0] if rows else COLUMNS
    lines = [csv_line(head), *(csv_line(row.values()) for row in rows)]
    return "".join(lines).encode("utf-8", errors="surrogateescape")


def _replace(file: Path, data: bytes) -> None:
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".purger-report-")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def read_plan(file: Path, protection: Protection = NO_PROTECTION) -> Plan:
    """What a CSV or JSON report marks, with the unmarked photos of each group as keepers.

    A photo that the report calls damaged is no keeper.

    The companions of each photo are those that lie beside it now. A photo that is no longer as the
    report says, and a companion that is not in the report as it is now, is taken in with other
    facts than it has, so that the purge refuses the photo with its own sentence: what came or
    changed since, nobody has seen.

    Raises:
        ReportError: the file cannot be read.
        PlanError: it is no report, leaves no whole photo of a group, or marks a photo in one of
            the folders of `protection`.
    """
    table = _read_rows(file)
    photos = [_photo(row, number) for number, row in enumerate(table, start=1)]
    if len({photo.path for photo in photos}) != len(photos):
        raise PlanError("The report names one path twice.")
    keepers: dict[str, list[Keeper]] = {}
    for row, photo in zip(table, photos, strict=True):
        is_damaged = (row.get("reason") or "").endswith(_DAMAGED)
        if row["group"] and not _is_marked(row) and not is_damaged:
            kept = Keeper(photo, bytes.fromhex(row["sha256"]))
            keepers.setdefault(row["group"], []).append(kept)
    marked = []
    companions = _Companions(photos)
    for row, photo in zip(table, photos, strict=True):
        if _is_marked(row):
            stay = tuple(keepers.get(row["group"], ()))
            if row["group"] and not stay:
                what = f"every photo of group {row['group']}, or leaves damaged ones only"
                raise PlanError(f"The report marks {what}.")
            digest = bytes.fromhex(row["sha256"])
            told = _told_of(row, photo)
            beside = (told.get(file.path, _unseen(file)) for file in companions.of(photo))
            marked.append(Marked(photo, digest, stay, tuple(beside)))
    plan = Plan(tuple(marked))
    protection.check(plan)
    return plan


def reasons(file: Path) -> dict[Path, tuple[str, str, str]]:
    """For each photo of a CSV or JSON report the tier of its group, what joins it, why it is kept.

    "" outside groups; the third for photos that are not the best of theirs, the second for those
    that are.

    Raises:
        ReportError, PlanError: as `read_plan`.
    """
    said = {}
    for row in _read_rows(file):
        reason = row.get("reason") or ""
        is_best = row.get("keep", "").strip() == "1"
        both = ("", reason) if is_best else (reason, "")
        said[Path(row["path"])] = (row.get("tier") or "", *both)
    return said


def _told_of(row: dict[str, str], photo: Photo) -> dict[Path, Photo]:
    """The companions that the report has of a photo, as they were.

    Raises:
        PlanError: the column is malformed.
    """
    told = {}
    try:
        for name, size, mtime_ns in json.loads(row.get(COMPANIONS) or "[]"):
            path = photo.path.with_name(name)
            found = path.lstat() if os.path.lexists(path) else None
            device, inode = (found.st_dev, folded(found.st_ino)) if found else (0, 0)
            told[path] = Photo(path, int(size), int(mtime_ns), device, inode)
    except (ValueError, TypeError, OSError):
        name = show_name(photo.path.name)
        raise PlanError(f"The report says of “{name}” what no report says.") from None
    return told


def _unseen(file: Photo) -> Photo:
    """A companion that the report does not know: as one that has changed."""
    return replace(file, mtime_ns=_NEVER_NS)


class _Companions:
    """The companions of the photos of a report, as their folders are now."""

    def __init__(self, photos: Iterable[Photo]) -> None:
        """Never take what the report names as a photo of its own."""
        photos = list(photos)
        self._paths = {photo.path for photo in photos}
        self._taken = {(photo.device, photo.inode) for photo in photos}
        self._folders: dict[Path, dict[Path, tuple[Photo, ...]]] = {}

    def of(self, photo: Photo) -> tuple[Photo, ...]:
        """The companions of one photo; a file with two names goes with one photo only."""
        folder = photo.path.parent
        if folder not in self._folders:
            self._folders[folder] = units.find(folder)
        found = tuple(
            file
            for file in self._folders[folder].get(photo.path, ())
            if file.path not in self._paths
            and not (file.inode and (file.device, file.inode) in self._taken)
        )
        self._taken |= {(file.device, file.inode) for file in found}
        return found


def _read_rows(file: Path) -> list[dict[str, str]]:
    name = show_name(file)
    try:
        text = file.read_bytes().decode("utf-8-sig", errors="surrogateescape")
    except OSError as error:
        raise ReportError(f"The report “{name}” cannot be read: {error.strerror}.") from None
    try:
        table = _parsed(text, is_json=file.suffix.lower() == ".json")
    except (ValueError, KeyError, TypeError, AttributeError, csv.Error):
        raise PlanError(f"“{name}” is not a report of purger.") from None
    if any(row.get(column) is None for row in table for column in _NEEDED):
        raise PlanError(f"“{name}” lacks columns; needed are {', '.join(_NEEDED)}.")
    return table


def _parsed(text: str, *, is_json: bool) -> list[dict[str, str]]:
    if is_json:
        return [
            {key: str(value) for key, value in row.items()} for row in json.loads(text)["photos"]
        ]
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if not set(_NEEDED) <= set(reader.fieldnames or ()):
        raise ValueError("not the columns of a report")
    return [dict(row) for row in reader]


def _is_marked(row: dict[str, str]) -> bool:
    return row["mark"].strip() == "1"


def _photo(row: dict[str, str], number: int) -> Photo:
    try:
        path = Path(row["path"])
        size, mtime_ns = int(row["bytes"]), int(row["mtime_ns"])
        digest = bytes.fromhex(row["sha256"])
        mark = row["mark"].strip()
    except ValueError:
        raise PlanError(f"Row {number} of the report is malformed.") from None
    is_odd = max(abs(size), abs(mtime_ns)) > _LARGEST
    if (
        not path.is_absolute()
        or len(digest) != _SHA256_BYTES
        or mark not in {"", "0", "1"}
        or is_odd
    ):
        raise PlanError(f"Row {number} of the report is malformed.")
    try:
        found = path.lstat()
    except (OSError, ValueError):
        return Photo(path, size, mtime_ns, 0, 0)
    return Photo(path, size, mtime_ns, found.st_dev, folded(found.st_ino))


_PAGE = """{head}\
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; \
style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<style>
:root {{ color-scheme: light dark; font: 15px/1.4 system-ui, sans-serif }}
body {{ margin: 2rem auto; max-width: 75rem; padding: 0 1rem }}
section {{ border-top: 1px solid #8885; padding: 1rem 0 }}
h1 {{ font-weight: 600 }} h2 {{ font-size: 1rem; margin: 0 0 .6rem }}
ul {{ display: flex; flex-wrap: wrap; gap: .8rem; list-style: none; margin: 0; padding: 0 }}
li {{ width: 13rem; overflow-wrap: anywhere; font-size: .85rem }}
img, .none {{ width: 100%; height: 10rem; object-fit: contain; background: #8882; display: block }}
.keep img, .keep .none {{ outline: 3px solid #2e9e5b }}
.mark img, .mark .none {{ outline: 3px solid #d64545; opacity: .6 }}
small {{ opacity: .75 }}
</style>
<h1>{title}</h1><p>{summary}</p>
{groups}
</html>
"""


def _html(findings: Findings, review: Review, thumbnail: Thumbnail) -> str:
    plain = review.groups.plain()
    spare = int(plain.sizes.sum()) - len(plain)
    summary = (
        f"{show_count(len(findings.catalog), 'photo')}, {show_count(len(review.groups), 'group')}, "
        f"{show_count(spare, 'duplicate')}; {show_count(len(review.marks), 'photo')} marked "
        f"({show_bytes(review.marked_bytes)})."
    )
    return _PAGE.format(
        head=_PAGE_HEAD,
        title=html.escape(", ".join(show_name(root.name) for root in findings.roots) or "Photos"),
        summary=html.escape(summary),
        groups="\n".join(_section(review, i, thumbnail) for i in range(len(review.groups))),
    )


def _section(review: Review, number: int, thumbnail: Thumbnail) -> str:
    group = review.groups[number]
    items = "".join(_item(review, group, row, thumbnail) for row in group.members)
    kind = group.tier.label if group.series is None else group.series.value
    head = f"Group {number + 1}: {kind}, {group.evidence}"
    return f"<section><h2>{html.escape(head)}</h2><ul>{items}</ul></section>"


def _item(review: Review, group: Group, row: int, thumbnail: Thumbnail) -> str:
    photo, traits = review.catalog.photos[row], review.catalog.traits[row]
    jpeg = thumbnail(photo)
    source = base64.b64encode(jpeg).decode("ascii") if jpeg else ""
    picture = (
        f'<img alt="" src="data:image/jpeg;base64,{source}">' if jpeg else '<p class="none"></p>'
    )
    words, style = "stays", ""
    if review.is_marked(row):
        words, style = "marked for the trash", "mark"
    elif group.keeper == row:
        words, style = f"keep: {group.reason}", "keep"
    facts = f"{traits.width} × {traits.height}, {show_bytes(review.catalog.bytes_of([row]))}"
    name = html.escape(show_name(photo.path.name))
    others = ", ".join(show_name(file.path.name) for file in review.catalog.companions[row])
    with_it = f"with {html.escape(others)}<br>" if others else ""
    return (
        f'<li class="{style}">{picture}<b>{name}</b><br>{html.escape(facts)}<br>{with_it}'
        f"<small>{html.escape(words)}</small></li>"
    )


def summary(findings: Findings, review: Review, total_seconds: float) -> dict[str, Any]:
    """The keys of `purger scan --json`; a series has no duplicates, and frees nothing."""
    catalog = findings.catalog
    present, spare, _ = review.facts()
    clusters = len(findings.clustering.centres)
    stages = ("scan", "decode", "embed", "cluster", "neighbours", "group")
    seconds = {stage: round(findings.seconds.get(stage, 0.0), 3) for stage in stages}
    return {
        "photos": len(catalog),
        "skipped": len(findings.skipped),
        "clusters": clusters,
        "groups": len(review.groups),
        "duplicates": int((present - 1)[review.groups.kinds == 0].sum()),
        "reclaimable_bytes": int(spare.sum()),
        "model": findings.model,
        "seconds": {**seconds, "total": round(total_seconds, 3)},
        "peak_rss_bytes": findings.peak_rss,
    }
