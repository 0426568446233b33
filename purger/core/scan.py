"""Walk folders for photos: `os.scandir`, names of any encoding, nothing opened.

Left out without a word are what is no photo of the user's own: hidden files and folders, trash
folders, thumbnails of other programs, and the libraries of other applications, whose files must not
be taken away behind their back. Symbolic links are not followed, so a loop cannot be entered; one
file reached twice (hard link, overlapping roots) is seen as one photo.
"""

from __future__ import annotations

import fnmatch
import os
import stat
from collections.abc import Generator, Sequence
from pathlib import Path

from purger.core.domain import Photo, Progress, Scanned, Skipped, Stage, Steps
from purger.core.errors import FolderError
from purger.core.text import show_name

SUFFIXES = frozenset({
    ".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".png", ".webp", ".tif", ".tiff", ".bmp", ".dib",
    ".gif", ".heic", ".heif", ".hif", ".avif",
})  # fmt: skip

UNREAD_SUFFIXES = frozenset({
    ".jxl", ".jp2", ".psd", ".raw", ".dng", ".cr2", ".cr3", ".nef", ".arw", ".orf", ".rw2", ".raf",
    ".pef", ".srw",
})  # fmt: skip
"""Photos that this version cannot read: listed as skipped, never left out silently."""

NEVER_ENTERED = (
    "$RECYCLE.BIN", "System Volume Information", "RECYCLER", "lost+found",
    "@eaDir", "#recycle", "@Recycle", "*.photoslibrary", "*.photolibrary", "*.migratedphotolibrary",
    "*.aplibrary", "*.lrdata", "*.lrlibrary", "*.cocatalog", "*.dtrash",
)  # fmt: skip
"""Folders of other programs (besides hidden ones, which include .Trash*, .thumbnails, .dtrash)."""

_REPORT_EVERY = 500


def scan(folders: Sequence[Path]) -> Steps[Scanned]:
    """Find the photos under `folders`.

    Returns:
        Photos ordered by path (as bytes), each file once, and what could not be looked at.

    Raises:
        FolderError: one of the folders does not exist, is no folder or cannot be listed.
    """
    roots = [_root(folder) for folder in folders]
    seen: set[tuple[int, int]] = set()
    photos: list[Photo] = []
    skipped: list[Skipped] = []
    yield Progress(Stage.SCAN)
    for root in roots:
        for found in _walk(root, skipped):
            key = (found.device, found.inode)
            if found.inode and key in seen:
                continue
            seen.add(key)
            photos.append(found)
            if len(photos) % _REPORT_EVERY == 0:
                yield Progress(Stage.SCAN, len(photos))
    photos.sort(key=lambda photo: os.fsencode(photo.path))
    skipped.sort(key=lambda skip: os.fsencode(skip.path))
    yield Progress(Stage.SCAN, len(photos), len(photos))
    return Scanned(tuple(photos), tuple(skipped))


def _root(folder: Path) -> Path:
    name = show_name(folder)
    try:
        path = Path(os.path.realpath(folder))
        if not stat.S_ISDIR(path.stat().st_mode):
            raise FolderError(f"“{name}” is not a folder.")
        with os.scandir(path):
            return path
    except (FileNotFoundError, ValueError):
        raise FolderError(f"There is no folder “{name}”.") from None
    except PermissionError:
        raise FolderError(f"The folder “{name}” may not be read.") from None
    except OSError as error:
        raise FolderError(f"The folder “{name}” cannot be read: {error.strerror}.") from None


def _walk(root: Path, skipped: list[Skipped]) -> Generator[Photo, None, None]:
    waiting = [str(root)]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                found = sorted(entries, key=lambda entry: os.fsencode(entry.name))
        except OSError as error:
            skipped.append(Skipped(Path(folder), f"The folder cannot be read: {error.strerror}."))
            continue
        for entry in found:
            try:
                if entry.is_dir(follow_symlinks=False):
                    if _is_entered(entry):
                        waiting.append(entry.path)
                elif (photo := _photo(entry, skipped)) is not None:
                    yield photo
            except OSError as error:
                skipped.append(Skipped(Path(entry.path), f"It cannot be read: {error.strerror}."))


def _is_entered(entry: os.DirEntry[str]) -> bool:
    name = entry.name
    if name.startswith(".") or _is_junction(entry):
        return False
    return not any(fnmatch.fnmatchcase(name, pattern) for pattern in NEVER_ENTERED)


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Whether a Windows junction leads elsewhere (`DirEntry.is_junction` is Python 3.12)."""
    attributes: int = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)


def _photo(entry: os.DirEntry[str], skipped: list[Skipped]) -> Photo | None:
    suffix = os.path.splitext(entry.name)[1].lower()  # noqa: PTH122 - a Path per file is the cost here
    if entry.name.startswith(".") or suffix not in SUFFIXES | UNREAD_SUFFIXES:
        return None
    if not entry.is_file(follow_symlinks=False):
        return None
    path = Path(entry.path)
    if suffix in UNREAD_SUFFIXES:
        skipped.append(Skipped(path, f"This version cannot read {suffix[1:].upper()} files."))
        return None
    # Windows' scandir leaves st_ino and st_dev empty, so the file is asked itself
    return Photo.from_stat(path, os.lstat(path))
