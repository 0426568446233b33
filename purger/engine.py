"""The engine: purger's heavy half, a child process that the window starts.

It reads one JSON request a line on stdin and answers in JSON lines on stdout:

    {"id": 1, "job": "scan", "folders": [...], "clusters": null, "use_cache": true, "model": null,
     "turned": false, "early": true}
        {"id": 1, "progress": ["DECODE", 120, 5000, 42.0]} ...
        {"id": 1, "early": "<file of findings>"}: of the photos read so far, where "early" asks for
            it; the next one comes after whoever reads it has taken the file away
        {"id": 1, "result": "<file of findings>"}
    {"id": 2, "job": "preview", "path": "...", "side": 2000}
        {"id": 2, "result": "<JPEG, base64>"}
    {"id": 3, "job": "cluster", "file": "<file of findings>", "clusters": 37}
        {"id": 3, "progress": ["CLUSTER", 2, 21, null]} ...
        {"id": 3, "result": "<clustering, base64>"}
    {"id": 4, "job": "chart", "file": "...", "elbow": null, "own": 37, "colours": {...}, ...}
        {"id": 4, "result": "<PNG, base64>"}
    {"id": 5, "job": "export", "what": "links", "findings": "...", "target": "...", ...}
    {"id": 6, "job": "sheet", "roots": [...], "target": "...", "contact": {...}}
        {"id": 6, "result": [<made>, <left out>]}
    {"id": 7, "job": "map", "file": "<file of findings>"}
        {"id": 7, "progress": ["MAP", 12, 100, null]} ...
        {"id": 7, "result": null}: kept beside the file
    {"id": 8, "job": "warm"}
        {"id": 8, "result": null}: the next clustering need not wait for scikit-learn to load
    {"id": 9, "job": "closeup", "path": "...", "box": [0.2, 0.4, 0.5, 0.7], "side": 4000}
        {"id": 9, "result": {"jpeg": "<base64>", "box": [...]}}: a part of the photo, and which
    {"id": 10, "job": "survey", "path": "...", "side": 1600}
        {"id": 10, "result": {...}}: `survey.Survey`, packed
    {"id": 11, "job": "clipping", "path": "...", "side": 1024}
        {"id": 11, "result": "<PNG, base64>"}
    {"id": 12, "job": "difference", "path": "...", "other": "...", "side": 1024}
        {"id": 12, "result": {"jpeg": "<base64>", "share": 0.02, "stops": 0.1, "is_laid": true}}
    {"id": 13, "job": "facts", "path": "..."}
        {"id": 13, "result": [["Lens", "..."], ...]}
    {"id": 14, "job": "similar", "file": "<file of findings>", "row": 5, "count": 60, "without": []}
        {"id": 14, "result": {"rows": [...], "cosines": [...], "probabilities": [...], ...}}: the
            photos nearest to one of the library; with "path" in the place of "row" to one from
            anywhere, and then what the file is as "photo"
    {"id": 15, "job": "demo", "folder": "...", "photos": 120}
        {"id": 15, "progress": ["DEMO", 12, 120]} ... {"id": 15, "result": null}
    {"cancel": 1}
        {"id": 1, "cancelled": true}

A failure answers {"id", "error": sentence, "known": bool}. When stdin ends the window is gone, and
the engine ends with it. Texts are ASCII: JSON escapes carry names that are not UTF-8.
"""

from __future__ import annotations

import base64
import io
import json
import os
import queue
import re
import signal
import stat
import sys
import tempfile
import threading
import time
import traceback
import uuid
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO

from purger.core import places
from purger.core.domain import Progress, Stage, Steps
from purger.core.errors import FindingsError, PurgerError, why_of
from purger.core.texts import packed, say

if TYPE_CHECKING:
    from purger.core.closeups import Closeups
    from purger.core.cluster import Clusterer
    from purger.core.decoders import Decoders
    from purger.core.domain import Bytes, Findings
    from purger.core.embed import OnnxEmbedder

_STDIN: Final = 0
_STDOUT: Final = 1
_STDERR: Final = 2
_NICE: Final = 10
_GRACE_SECONDS: Final = 0.3
_SETTLE_SECONDS: Final = 10.0
_STALE_SECONDS: Final = 86_400
_NAME: Final = re.compile(r"purger-[0-9a-f]{32}\.(findings|map)")
_CLOSE_QUALITY: Final = 95
_BEGUN: Final = ".findings-"

Request = dict[str, Any]


def main() -> int:
    """Serve requests until stdin ends."""
    with suppress(OSError, AttributeError):
        os.nice(_NICE)
    # Ctrl+C in a terminal reaches the child as well; it ends when the window closes its stdin
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # what libraries print, in C as well, must not mix with the answers
    answers = os.fdopen(os.dup(_STDOUT), "w", encoding="ascii", buffering=1)
    os.dup2(_STDERR, _STDOUT)
    sys.stdout = sys.stderr
    _Engine(os.fdopen(os.dup(_STDIN), encoding="ascii"), answers).serve()
    return 0


def runs_dir() -> Path:
    """Where findings lie between the engine and the window."""
    return places.cache_dir() / "runs"


class _Engine:
    """One request at a time; cancelling and the end of the window are heard in between."""

    def __init__(self, requests: TextIO, answers: TextIO) -> None:
        self._requests = requests
        self._answers = answers
        self._waiting: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
        self._cancelled: set[int] = set()
        self._is_over = threading.Event()

    def serve(self) -> None:
        threading.Thread(target=self._listen, name="purger-listen", daemon=True).start()
        while (request := self._waiting.get()) is not None:
            self._answer(request)
        _UNTAKEN.end()

    def _listen(self) -> None:
        for line in self._requests:
            request = _parsed(line)
            if request is None:
                continue
            if "cancel" in request:
                self._cancelled.add(request["cancel"])
                _pardon()
            else:
                self._waiting.put(request)
        _pardon()
        self._is_over.set()
        self._waiting.put(None)
        # a native call may hold the main thread; nobody waits for its result any more
        time.sleep(_GRACE_SECONDS)
        _UNTAKEN.end()
        _settle()
        os._exit(0)

    def _answer(self, request: Request) -> None:
        number = request["id"]
        try:
            steps = _JOBS[request["job"]](request)
            while number not in self._cancelled and not self._is_over.is_set():
                step = next(steps)
                if isinstance(step, Path):
                    self._say(number, early=str(step))
                else:
                    self._say(number, progress=_packed(step))
            steps.close()
            self._say(number, cancelled=True)
        except StopIteration as stop:
            if request["job"] == "scan" and not (
                number in self._cancelled or self._is_over.is_set()
            ):
                _UNTAKEN.discard(Path(stop.value))
            self._say(number, result=stop.value)
        except PurgerError as error:
            self._say(number, error=packed(str(error)), known=True)
        except OSError as error:
            traceback.print_exc()
            words = say("The system refused: {why}.", why=why_of(error))
            self._say(number, error=packed(words), known=True)
        except Exception as error:  # noqa: BLE001 - the boundary: a bug is told, the engine lives on
            traceback.print_exc()
            self._say(number, error=f"{type(error).__name__}: {error}", known=False)

    def _say(self, number: int, **what: object) -> None:
        with suppress(BrokenPipeError):
            self._answers.write(json.dumps({"id": number, **what}) + "\n")


def _settle() -> None:
    """What the next scan is to find is written to its end, if it takes no longer than that."""
    snapshot = sys.modules.get("purger.core.snapshot")
    if snapshot is not None:
        snapshot.settle(_SETTLE_SECONDS)


def _pardon() -> None:
    """The window kills an engine that does not end at once: that is no fault of its accelerator."""
    accelerators = sys.modules.get("purger.core.accelerators")
    if accelerators is not None:
        accelerators.pardon()


def _parsed(line: str) -> Request | None:
    """The request of a line; None where it is none, for a window may die in the middle of one."""
    try:
        request = json.loads(line)
    except ValueError:
        return None
    return request if isinstance(request, dict) and {"id", "cancel"} & request.keys() else None


def _packed(progress: Progress) -> tuple[str, int, int | None, float | None]:
    return progress.stage.name, progress.done, progress.total, progress.left


def unpacked(packed: tuple[str, int, int | None, float | None]) -> Progress:
    """The progress that an answer carries."""
    stage, done, total, left = packed
    return Progress(Stage[stage], done, total, left)


class _Untaken:
    """Findings that this engine writes, as long as nobody took them; none outlives the engine.

    They are written on several threads, and one that writes may be in the middle of it as the
    window goes: what it has made then goes as well.
    """

    def __init__(self) -> None:
        self._files: set[Path] = set()
        self._is_over = False

    def save(self, found: Findings, file: Path) -> None:
        """Write findings.

        Raises:
            FindingsError: as `findings.save`; or nobody would take them.
        """
        from purger.core import findings  # noqa: PLC0415 - heavy: loaded when asked for

        self._files.add(file)
        if self._is_over:
            raise FindingsError("Nobody would take it.")
        findings.save(found, file)
        if self._is_over:
            _unlink(file)

    def discard(self, file: Path) -> None:
        """Somebody takes a file, and takes it away some time."""
        self._files.discard(file)

    def end(self) -> None:
        """Take all away; nothing is written from now on."""
        self._is_over = True
        # first what is half written: without it nothing becomes whole any more
        for own in (*halves(os.getpid()), *self._files.copy()):
            _unlink(own)


def halves(pid: int) -> Iterator[Path]:
    """What an engine had not written to its end."""
    for folder in (runs_dir(), Path(tempfile.gettempdir())):
        yield from folder.glob(f"{_BEGUN}{pid}-*")


_UNTAKEN: Final = _Untaken()


class _Window:
    """Who wants to see groups before the end, and takes each file of findings away.

    Attributes:
        shown: files that it was not told of so far.
    """

    def __init__(self) -> None:
        self.shown: queue.SimpleQueue[Path] = queue.SimpleQueue()
        self._last: Path | None = None

    def is_waiting(self) -> bool:
        return self._last is None or not self._last.exists()

    def show(self, found: Findings) -> None:
        self._last = _saved(found)
        self.shown.put(self._last)

    def close(self) -> None:
        """Take the last file away: whoever has not read it yet gets all soon, or nothing."""
        if self._last is not None:
            _unlink(self._last)


def _scan(request: Request) -> Generator[Progress | Path, None, str]:
    from purger.core import pipeline, settings  # noqa: PLC0415 - heavy: loaded when asked for

    own = settings.load(settings.default_file())
    wanted = pipeline.Request(
        tuple(Path(folder) for folder in request["folders"]),
        request["clusters"],
        request["use_cache"],
        request["model"],
        request["turned"],
        own.cache_limit,
        own.quiet,
        own.accelerate,
    )
    window = _Window() if request.get("early") else None
    with closing(pipeline.find(wanted, viewer=window)) as steps:
        found = yield from _shown(steps, window)
    _sweep()
    return str(_saved(found))


def _shown(
    steps: Steps[Findings], window: _Window | None
) -> Generator[Progress | Path, None, Findings]:
    """A job, with the files that the window is shown meanwhile."""
    try:
        while True:
            yield next(steps)
            with suppress(queue.Empty):
                if window is not None:
                    yield window.shown.get_nowait()
    except StopIteration as stop:
        found: Findings = stop.value
        return found
    finally:
        if window is not None:
            window.close()


def _saved(found: Findings) -> Path:
    """Write findings to a new file.

    Raises:
        FindingsError: they cannot be written anywhere, or nobody would take them.
    """
    name = f"purger-{uuid.uuid4().hex}.findings"
    try:
        _UNTAKEN.save(found, runs_dir() / name)
    except FindingsError:
        # the disk of the cache is full or read-only: the review can still be had
        _UNTAKEN.save(found, Path(tempfile.gettempdir()) / name)
        return Path(tempfile.gettempdir()) / name
    return runs_dir() / name


def _unlink(own: Path) -> None:
    """Take away findings that this engine wrote."""
    with suppress(OSError):
        own.unlink(missing_ok=True)


def _sweep() -> None:
    """Take away findings that a window which was killed has left, here or where `_saved` went."""
    for file in _left():
        with suppress(OSError):
            found = file.lstat()
            is_old = time.time() - found.st_mtime > _STALE_SECONDS
            if is_old and stat.S_ISREG(found.st_mode) and _is_own(found):
                file.unlink()


def _is_own(found: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or found.st_uid == os.getuid()


def _left() -> Iterator[Path]:
    with suppress(OSError):
        yield from runs_dir().iterdir()
    with suppress(OSError):
        for file in Path(tempfile.gettempdir()).iterdir():
            if _NAME.fullmatch(file.name):
                yield file


def _preview(request: Request) -> Steps[str]:
    from purger.core import decode  # noqa: PLC0415 - heavy: loaded when asked for

    yield from _nothing()
    jpeg = decode.preview(Path(request["path"]), request["side"], _decoders())
    return base64.b64encode(jpeg).decode("ascii")


def _closeup(request: Request) -> Steps[dict[str, Any]]:
    yield from _nothing()
    left, top, right, bottom = map(float, request["box"])
    cut, box = _closeups().cut(Path(request["path"]), (left, top, right, bottom), request["side"])
    return {"jpeg": _jpeg(cut), "box": box}


@lru_cache(maxsize=1)
def _closeups() -> Closeups:
    """What was decoded for looking closely, kept: the next look is mostly at the same photos."""
    from purger.core.closeups import Closeups  # noqa: PLC0415 - loaded when asked for

    return Closeups(_pixels)


def _pixels(path: Path, side: int) -> Bytes:
    from purger.core import decode  # noqa: PLC0415 - heavy: loaded when asked for

    return decode.pixels(path, side, _decoders())


def _survey(request: Request) -> Steps[dict[str, Any]]:
    from purger.core.survey import survey  # noqa: PLC0415 - loaded when asked for

    yield from _nothing()
    return survey(_scaled(request["path"], request["side"])).packed()


def _clipping(request: Request) -> Steps[str]:
    from PIL import Image  # noqa: PLC0415 - heavy: loaded when asked for

    from purger.core.survey import clipping  # noqa: PLC0415 - loaded when asked for

    yield from _nothing()
    over = clipping(_scaled(request["path"], request["side"]))
    stream = io.BytesIO()
    Image.fromarray(over).save(stream, "PNG", compress_level=1)
    return base64.b64encode(stream.getvalue()).decode("ascii")


def _difference(request: Request) -> Steps[dict[str, Any]]:
    from purger.core.difference import difference  # noqa: PLC0415 - heavy: loaded when asked for

    yield from _nothing()
    side = request["side"]
    found = difference(_scaled(request["path"], side), _scaled(request["other"], side))
    return {
        "jpeg": _jpeg(found.heat), "share": found.share, "stops": found.stops,
        "is_laid": found.is_laid,
    }  # fmt: skip


def _scaled(path: str, side: int) -> Bytes:
    """The pixels of a photo, its longest side `side` at most."""
    import numpy as np  # noqa: PLC0415 - heavy: loaded when asked for
    from PIL import Image  # noqa: PLC0415 - likewise

    picture = Image.fromarray(_pixels(Path(path), side))
    picture.thumbnail((side, side), Image.Resampling.BOX, reducing_gap=None)
    return np.asarray(picture, np.uint8)


def _jpeg(pixels: Bytes) -> str:
    """Base64 of a JPEG that spares colours: who looks closely looks at edges."""
    import simplejpeg  # noqa: PLC0415 - heavy: loaded when asked for

    jpeg = simplejpeg.encode_jpeg(pixels, _CLOSE_QUALITY, "RGB", "444")
    return base64.b64encode(jpeg).decode("ascii")


def _facts(request: Request) -> Steps[list[tuple[str, Any]]]:
    from purger.core import decode  # noqa: PLC0415 - heavy: loaded when asked for

    yield from _nothing()
    facts = decode.facts(Path(request["path"]), _decoders())
    return [(name, packed(value)) for name, value in facts]


@lru_cache(maxsize=1)
def _decoders() -> Decoders:
    """One worker for previews, kept: the next one is mostly of the same format.

    A person looks at one photo at a time, so however many stop it, it is started again.
    """
    from purger.core.decoders import Decoders, Limits  # noqa: PLC0415 - loaded when asked for

    return Decoders(1, limits=Limits(within=0))


def _cluster(request: Request) -> Steps[str]:
    from purger.core import findings  # noqa: PLC0415 - heavy: loaded when asked for

    clusterer = yield from _clusterer(request["file"])
    clustering = yield from clusterer.cluster(request["clusters"])
    return base64.b64encode(findings.packed(clustering)).decode("ascii")


def _warm(_request: Request) -> Steps[None]:
    yield Progress(Stage.LOAD)
    import purger.core.cluster  # noqa: F401, PLC0415 - heavy: loading it is the job


def _chart(request: Request) -> Steps[str]:
    from purger.core import charts, findings  # noqa: PLC0415 - heavy: loaded when asked for

    if request["elbow"] is None:
        clusterer = yield from _clusterer(request["file"])
        elbow = yield from clusterer.curve()
    else:
        elbow = findings.elbow_of(request["elbow"])
    yield Progress(Stage.CLUSTER)
    inches = (request["width"] / request["dpi"], request["height"] / request["dpi"])
    picture = charts.draw_elbow(
        elbow, "png", request["colours"], inches, request["dpi"], request["own"], request["words"]
    )
    return base64.b64encode(picture).decode("ascii")


_clusterers: dict[str, Clusterer] = {}
"""The one that was asked last, by file: the next wish is mostly for the same photos."""


def _clusterer(file: str) -> Steps[Clusterer]:
    from purger.core import findings  # noqa: PLC0415 - heavy: loaded when asked for
    from purger.core.cluster import Clusterer  # noqa: PLC0415 - likewise

    yield Progress(Stage.LOAD)
    if file not in _clusterers:
        _clusterers.clear()
        _clusterers[file] = Clusterer(*findings.load_vectors(Path(file)))
    return _clusterers[file]


def _export(request: Request) -> Steps[list[int]]:
    from purger.core import export, findings, pairgraph  # noqa: PLC0415 - loaded when asked for

    found = yield from findings.load(Path(request["findings"]))
    of = export.Arrangement.unpacked(request["arrangement"])
    target = Path(request["target"])
    if request["what"] == "graph":
        done = yield from pairgraph.write(target, found, of)
    else:
        fill = {"links": export.links, "unique": export.unique}[request["what"]]
        done = yield from fill(target, found.roots, found.catalog, of)
    return [done.count, len(done.skipped)]


def _sheet(request: Request) -> Steps[list[int]]:
    from purger.core import contact, sheet, store  # noqa: PLC0415 - heavy: loaded when asked for

    done = yield from sheet.write_one(
        Path(request["target"]),
        [Path(root) for root in request["roots"]],
        contact.Contact.unpacked(request["contact"]),
        store.default_file(),
    )
    return [done.count, len(done.skipped)]


def _map(request: Request) -> Steps[None]:
    from purger.core import atlas, findings  # noqa: PLC0415 - heavy: loaded when asked for

    file = Path(request["file"])
    positions = yield from atlas.draw(*findings.load_vectors(file))
    if file.exists():  # the window may have let go of it meanwhile
        findings.save_map(positions, file)


def _similar(request: Request) -> Steps[dict[str, Any]]:
    from purger.core import nearest  # noqa: PLC0415 - heavy: loaded when asked for
    from purger.core.mapped import Library  # noqa: PLC0415 - likewise

    file, count, without = Path(request["file"]), request["count"], request["without"]
    if request.get("path") is None:
        found = yield from nearest.of_row(file, request["row"], count, without)
        return found.packed()
    yield Progress(Stage.LOAD)
    network = _network(Library.open(file).network)
    yield Progress(Stage.DECODE)
    asked = nearest.read_one(Path(request["path"]), network, _decoders())
    found = yield from nearest.of_photo(file, asked, network, count, without)
    return found.packed() | {"photo": nearest.facts_of(asked)}


@lru_cache(maxsize=1)
def _network(fingerprint: str) -> OnnxEmbedder:
    """The network of a library, kept: the next photo from elsewhere is compared with the same."""
    from purger.core import embed, models  # noqa: PLC0415 - heavy: loaded when asked for

    return embed.open_network(models.made_by(fingerprint), 1)


def _demo(request: Request) -> Steps[None]:
    """Paint a library, or what is missing of one that was painted before."""
    from purger import demo  # noqa: PLC0415 - heavy: loaded when asked for

    folder = Path(request["folder"])
    yield Progress(Stage.DEMO)
    if not demo.is_whole(folder):
        yield from demo.paint(folder, request["photos"], again=True)


def _nothing() -> Iterator[Progress]:
    return iter(())


_JOBS: Final[dict[str, Callable[[Request], Generator[Progress | Path, None, Any]]]] = {
    "scan": _scan, "preview": _preview, "cluster": _cluster, "chart": _chart, "export": _export,
    "sheet": _sheet, "map": _map, "warm": _warm, "closeup": _closeup, "survey": _survey,
    "clipping": _clipping, "difference": _difference, "facts": _facts,
    "similar": _similar, "demo": _demo,
}  # fmt: skip
