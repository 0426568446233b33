"""Fetch one file from a pinned address, only when the user asks; it counts once it is verified.

What arrives lies in `NAME.part` until its size and SHA-256 are right; only then it gets its name. A
download that broke off goes on where it stopped, also after a restart.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import requests
import urllib3
from filelock import FileLock, Timeout

from purger.core.domain import Progress, Stage, Steps
from purger.core.errors import DownloadError
from purger.core.text import show_bytes, show_name

CHUNK = 1 << 16
_TRIES = 4
_CONNECT_SECONDS = 10.0
_SILENT_SECONDS = 30.0
_OK, _PARTIAL, _BEYOND_END = 200, 206, 416
_ROOM_LEFT = 50_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """Where a file is and what it must be.

    Attributes:
        address: https, or http on this machine for tests.
        size: bytes.
        sha256: hex.
    """

    address: str
    size: int
    sha256: str


class _BrokenOffError(Exception):
    """The connection ended early; another try goes on."""


def fetch(source: Source, file: Path, *, silence: float = _SILENT_SECONDS) -> Steps[None]:
    """Bring `source` to `file`, yielding bytes done; a file that is already right is left alone.

    Closing the job keeps what has arrived. `silence` is how long the other side may say nothing, in
    seconds.

    Raises:
        DownloadError: it cannot be reached, is not what it must be, or does not fit the disk.
    """
    part = file.with_name(file.name + ".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.is_file() and file.stat().st_size == source.size and _sha256(file) == source.sha256:
            return
        with FileLock(file.with_name(f".{file.name}.lock"), blocking=False):
            _make_room(source, part)
            yield from _with_patience(source, part, silence)
            yield from _verified(source, part)
            part.replace(file)
    except Timeout:
        raise DownloadError(f"“{show_name(file.name)}” is being downloaded already.") from None
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        why = "The disk is full." if full else f"The system refused: {error.strerror or error}."
        raise DownloadError(f"“{show_name(file.name)}” could not be kept. {why}") from None


def _make_room(source: Source, part: Path) -> None:
    missing = source.size - _size(part)
    free = shutil.disk_usage(part.parent).free
    if free < missing + _ROOM_LEFT:
        raise DownloadError(
            f"The download needs {show_bytes(missing)}, and only {show_bytes(free)} are free."
        )


def _with_patience(source: Source, part: Path, silence: float) -> Steps[None]:
    """Try again where the connection broke off, a little later each time; progress starts anew."""
    tries = 0
    while _size(part) < source.size:
        before = _size(part)
        try:
            yield from _go_on(source, part, silence)
        except _BrokenOffError as error:
            tries = 1 if _size(part) > before else tries + 1
            if tries >= _TRIES:
                kept = _size(part)
                raise DownloadError(
                    f"The download broke off ({error}). "
                    f"{show_bytes(kept)} of {show_bytes(source.size)} are kept; "
                    "ask again and it goes on."
                ) from None
            time.sleep(0.25 * 2**tries)


def _go_on(source: Source, part: Path, silence: float) -> Steps[None]:
    """Ask for what is missing and append it."""
    begin = _size(part)
    headers = {"Accept-Encoding": "identity"}
    if begin:
        headers["Range"] = f"bytes={begin}-"
    try:
        # closing() and no `with`: a redirected response keeps the connection of its history
        with closing(
            requests.get(
                source.address, headers=headers, stream=True, timeout=(_CONNECT_SECONDS, silence)
            )
        ) as answer:
            yield from _append(source, answer, part, _mode(source, answer, part, begin))
    except requests.exceptions.RequestException as error:
        raise _BrokenOffError(_reason(error)) from None
    except (urllib3.exceptions.HTTPError, ValueError):
        raise _BrokenOffError("the server's answer makes no sense") from None


def _mode(source: Source, answer: requests.Response, part: Path, begin: int) -> str:
    """How to open the part for this answer: to go on, or to start anew.

    Raises:
        _BrokenOffError: the server lost its place; what was kept is thrown away.
        DownloadError: the answer is no file, or not this one.
    """
    hops = [*answer.history, answer]
    if source.address.startswith("https:") and not all(h.url.startswith("https:") for h in hops):
        raise DownloadError("The address leads to an unprotected one (http); that is not followed.")
    goes_on = begin > 0 and answer.status_code == _PARTIAL
    range_ = answer.headers.get("Content-Range", "")
    lost = goes_on and not range_.startswith(f"bytes {begin}-")
    if lost or answer.status_code == _BEYOND_END:
        _throw_away(part)
        raise _BrokenOffError("the server cannot go on")
    if answer.status_code not in {_OK, _PARTIAL}:
        if answer.status_code >= 500:  # noqa: PLR2004 - the server's own trouble may pass
            raise _BrokenOffError(f"the server answered {answer.status_code}")
        raise DownloadError(f"The server answered {answer.status_code}.")
    length = answer.headers.get("Content-Length", "")
    expected = source.size - (begin if goes_on else 0)
    if length and length != str(expected):
        _throw_away(part)
        raise DownloadError(
            f"The server offers {show_name(length[:20])} bytes where {expected} belong; "
            "the file is not the one that was pinned."
        )
    return "ab" if goes_on else "wb"


def _append(source: Source, answer: requests.Response, part: Path, mode: str) -> Steps[None]:
    with part.open(mode) as stream:
        done = stream.tell()
        for chunk in _chunks(answer):
            done += len(chunk)
            if done > source.size:
                stream.close()
                _throw_away(part)
                raise DownloadError("More arrived than belongs to the file; it was thrown away.")
            stream.write(chunk)
            yield Progress(Stage.DOWNLOAD, done, source.size)
        stream.flush()
        os.fsync(stream.fileno())
    if done < source.size:
        raise _BrokenOffError("the connection ended early")


def _chunks(answer: requests.Response) -> Iterator[bytes]:
    yield from answer.iter_content(CHUNK)


def _verified(source: Source, part: Path) -> Steps[None]:
    yield Progress(Stage.DOWNLOAD, source.size, source.size)
    if _sha256(part) != source.sha256:
        _throw_away(part)
        raise DownloadError(
            "The file is not the one that was pinned (SHA-256 differs); it was thrown away."
        )


def _throw_away(part: Path) -> None:
    """Only ever what this module itself has fetched and not yet named."""
    part.unlink(missing_ok=True)


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except FileNotFoundError:
        return 0


def _reason(error: requests.exceptions.RequestException) -> str:
    """A few words on what is wrong with a connection; never an address or a stack of classes."""
    if isinstance(error, requests.exceptions.SSLError):
        return "the server could not prove who it is"
    if isinstance(error, requests.exceptions.ConnectTimeout):
        return "the server does not answer"
    if isinstance(error, requests.exceptions.Timeout) or "timed out" in str(error):
        return "the server fell silent"
    if isinstance(error, requests.exceptions.TooManyRedirects):
        return "the address leads in circles"
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return "the connection ended early"
    return "no connection"
