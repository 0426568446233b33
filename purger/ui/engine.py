"""The window's side of the engine: jobs that run in the child process.

`scan` is a job like any other, so a `Task` drives it; closing it cancels the child and waits for
nothing: the child tidies up and ends by itself, and is killed where it does not in time (the cache
commits per batch, so nothing is lost by that).
"""

from __future__ import annotations

import base64
import json
import logging
import queue
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Protocol, Self, TypeAlias, TypeVar

from purger.core import charts, child, findings, garbage, texts
from purger.core.contact import Contact
from purger.core.domain import (
    Clustering,
    Elbow,
    Findings,
    Floats,
    Growing,
    Progress,
    Stage,
    Steps,
)
from purger.core.errors import EngineError, FindingsError, PurgerError, why_of
from purger.core.export import Arrangement
from purger.core.texts import say, shown
from purger.engine import halves, unpacked

logger = logging.getLogger(__name__)
T = TypeVar("T")

_HEARTBEAT: Final = 0.05
_GRACE: Final = 0.4
_LEAVING: Final = 12.0
_JOIN: Final = 0.5
_TIDY: Final = 5.0
_LAST_WORDS: Final = 40
_LOGGED_LINES: Final = 200
_LINE_BYTES: Final = 4096
_PAINTED: Final = 120


@dataclass(frozen=True, slots=True)
class ScanRequest:
    """What to scan; the fields of `pipeline.Request`, which the window cannot import (heavy).

    Attributes:
        early: whether to yield what was found so far, again and again.
    """

    folders: tuple[Path, ...]
    clusters: int | None = None
    use_cache: bool = True
    model: str | None = None
    turned: bool = False
    early: bool = False


def command() -> list[str]:
    """How this program starts itself as the engine."""
    return child.command("--engine")


class Engine:
    """A running child; a context manager that ends it.

    Args:
        ended: called with this once the child has ended.

    Raises:
        EngineError: it could not be started.
    """

    def __init__(self, ended: Callable[[Engine], None] = lambda _: None) -> None:
        self._ended = ended
        try:
            self._child = subprocess.Popen(
                command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=child.environment(),
                creationflags=child.FLAGS,
            )
        except OSError as error:
            raise EngineError(
                say("The engine could not be started: {why}.", why=why_of(error))
            ) from None
        self._answers: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._said: deque[str] = deque(maxlen=_LAST_WORDS)
        self._readers = [
            threading.Thread(target=read, name="purger-engine", daemon=True)
            for read in (self._read, self._overhear)
        ]
        for reader in self._readers:
            reader.start()
        self._last_id = 0
        self._is_closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """Of the child."""
        return self._child.pid

    @property
    def is_alive(self) -> bool:
        """Whether the child runs."""
        return self._child.poll() is None

    def run(self, job: str, **what: Any) -> Steps[Any]:
        """Run a job in the child: yields its progress at least every 50 ms, returns its result.

        Raises:
            PurgerError: the job failed with a sentence.
            EngineError: the child died or found a fault in itself.
        """
        with closing(self.run_shown(job, **what)) as steps:
            while True:
                try:
                    step = next(steps)
                except StopIteration as stop:
                    return stop.value
                if isinstance(step, Progress):
                    yield step

    def run_shown(self, job: str, **what: Any) -> Generator[Progress | Path, None, Any]:
        """As `run`; yields the files of early findings as well, for the caller to take away."""
        self._last_id += 1
        self._send({"id": self._last_id, "job": job, **what})
        progress = Progress(Stage.SCAN)
        try:
            while True:
                yield progress
                with suppress(queue.Empty):
                    answer = self._answers.get(timeout=_HEARTBEAT)
                    if answer is None:
                        raise self._died()
                    if answer["id"] != self._last_id:
                        continue
                    if "early" in answer:
                        yield Path(answer["early"])
                    elif "progress" not in answer:
                        return _result(answer)
                    else:
                        progress = unpacked(answer["progress"])
        except GeneratorExit:
            self._send({"cancel": self._last_id})
            raise

    def settle(self, seconds: float) -> None:
        """Wait until the child has answered a job that was cancelled: it tidies up behind it."""
        until = time.monotonic() + seconds
        with suppress(queue.Empty):
            while (left := until - time.monotonic()) > 0:
                answer = self._answers.get(timeout=left)
                if answer is None:
                    return
                if answer["id"] == self._last_id and not {"progress", "early"} & answer.keys():
                    return

    def untaken(self) -> Iterator[Path]:
        """Files of findings that nobody heard of; asked once the child has ended."""
        with suppress(queue.Empty):
            while True:
                answer = self._answers.get_nowait() or {}
                yield from (Path(answer[key]) for key in ("early", "result") if key in answer)

    def leave(self) -> None:
        """As `close`, and let the child finish what it still writes for the next one."""
        self.close(_LEAVING)

    def close(self, grace: float = _GRACE) -> None:
        """Have the child end, and wait for nothing: the end of its stdin ends it.

        A thread sees to it, after `grace` seconds by force; where this program ends before, the
        child's own clock does.
        """
        if self._is_closed:
            return
        self._is_closed = True
        with suppress(OSError):
            if self._child.stdin is not None:
                self._child.stdin.close()
        burying = threading.Thread(
            target=self._bury, args=(grace,), name="purger-engine", daemon=True
        )
        burying.start()

    def _bury(self, grace: float) -> None:
        """Wait for the child's end, kill it where it takes too long."""
        try:
            self._child.wait(grace)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        for reader in self._readers:
            reader.join(_JOIN)
        for pipe in (self._child.stdout, self._child.stderr):
            if pipe is not None:
                pipe.close()
        self._ended(self)

    def _send(self, message: dict[str, Any]) -> None:
        if self._child.stdin is not None:
            with suppress(OSError):  # a dead child is told by the end of its answers
                self._child.stdin.write(json.dumps(message).encode("ascii") + b"\n")
                self._child.stdin.flush()

    def _read(self) -> None:
        """Take answers until the child ends; a line that was cut short is none."""
        for line in self._child.stdout or ():
            with suppress(ValueError):
                self._answers.put(json.loads(line))
        self._answers.put(None)

    def _overhear(self) -> None:
        """Keep the pipe of its errors empty; log the first lines, remember the last."""
        if self._child.stderr is None:
            return
        logged = 0
        while line := self._child.stderr.readline(_LINE_BYTES):
            text = line.decode("utf-8", "replace").rstrip()
            self._said.append(text)
            if logged < _LOGGED_LINES:
                logger.info("engine: %s", text)
                logged += 1

    def _died(self) -> EngineError:
        code = self._child.wait()
        for reader in self._readers:
            reader.join(_JOIN)
        logger.error("the engine ended with %s: %s", code, "\n".join(self._said))
        how = f"signal {-code}" if code < 0 else f"code {code}"
        return EngineError(
            say(
                "The engine stopped unexpectedly ({how}); what it read so far is kept, "
                "and looking again goes past a photo that stopped it.",
                how=how,
            )
        )


def _result(answer: dict[str, Any]) -> Any:
    if "error" in answer:
        if answer["known"]:
            raise PurgerError(texts.unpacked(answer["error"]))
        logger.error("the engine has a fault: %s", answer["error"])
        raise EngineError(say("The engine has a fault ({what}).", what=answer["error"]))
    return answer.get("result")


def scan(request: ScanRequest) -> Growing:
    """Scan in a child process; closing the job ends the child.

    Where the request asks for it, yields findings before the end as well, each of more photos than
    the last, without vectors. The file of the last findings stays, for what needs their vectors
    later; `forget` takes it away.

    Raises:
        PurgerError: as the pipeline says, or `EngineError` where the child died.
    """
    name = yield from _scanned(request)
    try:
        with garbage.kept():
            return (yield from findings.load(Path(name)))
    except BaseException:
        forget(Path(name))
        raise


def _forget_untaken(engine: Engine) -> None:
    for left in engine.untaken():
        forget(left)
    for half in halves(engine.pid):  # it was killed
        forget(half)


def _scanned(request: ScanRequest) -> Generator[Progress | Findings, None, str]:
    """The name of the file of findings."""
    with Engine(_forget_untaken) as engine:
        steps = engine.run_shown(
            "scan",
            folders=[str(folder) for folder in request.folders],
            clusters=request.clusters,
            use_cache=request.use_cache,
            model=request.model,
            turned=request.turned,
            early=request.early,
        )
        with closing(steps):
            name = yield from _with_early(steps)
        engine.leave()
        return name


def _with_early(
    steps: Generator[Progress | Path, None, str],
) -> Generator[Progress | Findings, None, str]:
    """The same job, with early findings in the place of their files, which are gone then."""
    progress = Progress(Stage.SCAN)
    while True:
        try:
            step = next(steps)
        except StopIteration as stop:
            return str(stop.value)
        if isinstance(step, Progress):
            progress = step
            yield progress
            continue
        try:
            found = yield from _quietly(findings.load(step), progress)
        except FindingsError as error:
            logger.info("what was found so far is left out: %s", error)
        else:
            yield replace(found, file=None)
        finally:
            forget(step)


def _quietly(steps: Steps[T], progress: Progress) -> Steps[T]:
    """A job that goes on telling `progress`, and nothing of its own."""
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            result: T = stop.value
            return result
        yield progress


def export(what: str, findings_file: Path, of: Arrangement, target: Path) -> Steps[tuple[int, int]]:
    """Export links, the unique subset or the graph; see `core.export` and `core.pairgraph`.

    Returns:
        How many were made, and how many photos were left out.

    Raises:
        PurgerError: the target is refused, full or read-only.
    """
    job = {"what": what, "findings": str(findings_file), "target": str(target)}
    return (yield from _tidily("export", **job, arrangement=of.packed()))


def sheet(contact: Contact, roots: Sequence[Path], target: Path) -> Steps[tuple[int, int]]:
    """Draw a contact sheet; returns and raises as `export` does."""
    job = {"target": str(target), "roots": [str(root) for root in roots]}
    return (yield from _tidily("sheet", **job, contact=contact.packed()))


def _tidily(job: str, **what: Any) -> Steps[tuple[int, int]]:
    """Run an export in a child; one that is cancelled gets the time to take away what it made."""
    with Engine() as engine, closing(engine.run(job, **what)) as steps:
        try:
            while True:
                step = next(steps)
                # how far the child is with what it does before it begins is of no interest
                is_own = step.stage in {Stage.EXPORT, Stage.CLEAR}
                yield step if is_own else Progress(Stage.EXPORT)
        except StopIteration as stop:
            made, left_out = stop.value
            return made, left_out
        except GeneratorExit:
            steps.close()
            engine.settle(_TIDY)
            raise


def map_of(file: Path) -> Steps[Floats]:
    """The n×2 positions of the photos of the findings `file`: drawn once, then kept beside it.

    Raises:
        PurgerError: the findings are gone or damaged, or `EngineError` where the child died.
    """
    positions = findings.load_map(file)
    if positions is None:
        with Engine() as engine:
            yield from engine.run("map", file=str(file))
        positions = findings.load_map(file)
    if positions is None:
        raise EngineError("The map was drawn but cannot be read.")
    return positions


def paint(folder: Path) -> Steps[None]:
    """Paint a small library to try purger on, or what is missing of it.

    Raises:
        PurgerError: it cannot be written there.
    """
    with Engine() as engine:
        yield from engine.run("demo", folder=str(folder), photos=_PAINTED)


def forget(file: Path | None) -> None:
    """Take away the file of findings that nobody looks at any more, and its map (purger's own)."""
    if file is not None:
        for own in (file, findings.map_file(file)):
            with suppress(OSError):
                own.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True, eq=False)
class ClusterWish:
    """Another number of clusters for the photos of some findings.

    Attributes:
        file: of the findings.
        clusters: K, None to let it choose itself.
        dropped: set once nobody waits for it any more; it is given up then.
    """

    file: Path
    clusters: int | None
    dropped: threading.Event = field(default_factory=threading.Event)

    @property
    def job(self) -> dict[str, Any]:
        """What the engine is asked."""
        return {"job": "cluster", "file": str(self.file), "clusters": self.clusters}

    def answer(self, result: str) -> Clustering:
        """What its answer means."""
        return findings.unpacked(base64.b64decode(result))


@dataclass(frozen=True, slots=True, eq=False)
class ChartWish:
    """A picture of how the number of clusters was chosen.

    Attributes:
        file: of the findings.
        elbow: the curves, None to have them made.
        own: the number that the user set, None where it chose itself.
        colours: as `charts.PAPER`.
        width: pixels.
        height: likewise.
        dpi: dots per inch.
        dropped: as for `ClusterWish`.
    """

    file: Path
    elbow: Elbow | None
    own: int | None
    colours: dict[str, str]
    width: int
    height: int
    dpi: float
    dropped: threading.Event = field(default_factory=threading.Event)

    @property
    def job(self) -> dict[str, Any]:
        """What the engine is asked."""
        return {
            "job": "chart",
            "words": {name: shown(text) for name, text in charts.WORDS.items()},
            "file": str(self.file),
            "elbow": None if self.elbow is None else asdict(self.elbow),
            "own": self.own,
            "colours": self.colours,
            "width": self.width,
            "height": self.height,
            "dpi": self.dpi,
        }

    def answer(self, result: str) -> bytes:
        """What its answer means: a PNG."""
        return base64.b64decode(result)


@dataclass(frozen=True, slots=True, eq=False)
class WarmWish:
    """The child, with what it takes long to load, before anybody waits for it.

    Attributes:
        dropped: as for `ClusterWish`.
    """

    dropped: threading.Event = field(default_factory=threading.Event)

    @property
    def job(self) -> dict[str, Any]:
        """What the engine is asked."""
        return {"job": "warm"}

    def answer(self, _result: None) -> None:
        """Nothing: it is there now."""


Wish: TypeAlias = ClusterWish | ChartWish | WarmWish


class Droppable(Protocol):
    """A wish for a job of the engine, which may be given up before it is answered."""

    @property
    def dropped(self) -> threading.Event:
        """Set once nobody waits for it any more."""

    @property
    def job(self) -> dict[str, Any]:
        """What the engine is asked."""

    def answer(self, result: Any) -> object:
        """What its answer means."""


@contextmanager
def clusterer() -> Iterator[Callable[[Droppable], object]]:
    """A function that answers wishes (None for a dropped one); its child starts with the first.

    The child keeps the vectors of the findings, so that the next wish is quick.
    """
    with ExitStack() as stack:
        engine: list[Engine] = []

        def answer(wish: Droppable) -> object:
            if not engine or not engine[0].is_alive:
                stack.close()
                engine[:] = [stack.enter_context(Engine())]
            steps = engine[0].run(**wish.job)
            while not wish.dropped.is_set():
                try:
                    next(steps)
                except StopIteration as stop:
                    return wish.answer(stop.value)
            steps.close()
            return None

        yield answer


class _Asker:
    """Runs quick jobs, one at a time, in a child that starts with the first.

    Args:
        idle: seconds after the last job in which the child ends; None to let it wait.
    """

    def __init__(self, idle: float | None) -> None:
        self._idle = idle
        self._engine: Engine | None = None
        self._turn = threading.Lock()
        self._asked = 0.0
        self._rest: threading.Timer | None = None

    def ask(self, job: str, **what: Any) -> Any:
        """The result of a job; raises as `Engine.run`."""
        with self._turn:
            if self._engine is None or not self._engine.is_alive:
                self._end()
                self._engine = Engine()
            steps = self._engine.run(job, **what)
            try:
                while True:
                    next(steps)
            except StopIteration as stop:
                return stop.value
            finally:
                self._asked = time.monotonic()
                if self._idle is not None and self._rest is None:
                    self._watch(self._idle)

    def close(self) -> None:
        """End the child; nothing is asked any more."""
        with self._turn:
            if self._rest is not None:
                self._rest.cancel()
            self._end()

    def _watch(self, seconds: float) -> None:
        self._rest = threading.Timer(seconds, self._end_if_idle)
        self._rest.daemon = True
        self._rest.start()

    def _end_if_idle(self) -> None:
        with self._turn:
            self._rest = None
            left = self._asked + (self._idle or 0.0) - time.monotonic()
            if self._engine is not None and left > 0:
                self._watch(left)
            else:
                self._end()

    def _end(self) -> None:
        if self._engine is not None:
            self._engine.close()
            self._engine = None


@contextmanager
def asker(idle: float | None = None) -> Iterator[Callable[..., Any]]:
    """A function that runs a quick job, `ask("facts", path=...)`; its child starts with the first.

    A child that died, or ended because nothing was asked of it for `idle` seconds, is replaced at
    the next job.
    """
    with closing(_Asker(idle)) as own:
        yield own.ask


@contextmanager
def previewer(side: int, idle: float | None = None) -> Iterator[Callable[[Path], bytes]]:
    """A function from a photo's path to JPEG bytes, with a child as that of `asker`."""
    with asker(idle) as ask:
        yield lambda path: base64.b64decode(ask("preview", path=str(path), side=side))
