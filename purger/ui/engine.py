"""The window's side of the engine: jobs that run in the child process.

`scan` is a job like any other, so a `Task` drives it; closing it cancels the child, and kills it
where it does not answer in time (the cache commits per batch, so nothing is lost by that).
"""

from __future__ import annotations

import base64
import json
import logging
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final, Self

import purger
from purger.core import findings
from purger.core.domain import Findings, Progress, Stage, Steps
from purger.core.errors import EngineError, PurgerError
from purger.engine import unpacked

logger = logging.getLogger(__name__)

_HEARTBEAT: Final = 0.05
_GRACE: Final = 0.1
_TOLD: Final = 4000


@dataclass(frozen=True, slots=True)
class ScanRequest:
    """What to scan; the fields of `pipeline.Request`, which the window cannot import (heavy)."""

    folders: tuple[Path, ...]
    clusters: int | None = None
    use_cache: bool = True
    model: str | None = None


def command() -> list[str]:
    """How this program starts itself as the engine."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--engine"]
    return [sys.executable, "-m", "purger", "--engine"]


def _environment() -> dict[str, str]:
    """The child finds the same purger as this process, wherever it was started."""
    home = str(Path(purger.__file__).resolve().parent.parent)
    known = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([home, known] if known else [home])}


class Engine:
    """A running child; a context manager that ends it.

    Raises:
        EngineError: it could not be started.
    """

    def __init__(self) -> None:
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed in __exit__
        try:
            self._child = subprocess.Popen(
                command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            self._errors.close()
            raise EngineError(f"The engine could not be started: {error.strerror}.") from None
        self._answers: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="purger-engine", daemon=True)
        self._reader.start()
        self._last_id = 0

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
    def is_alive(self) -> bool:
        """Whether the child runs."""
        return self._child.poll() is None

    def run(self, job: str, **what: Any) -> Steps[Any]:
        """Run a job in the child: yields its progress at least every 50 ms, returns its result.

        Raises:
            PurgerError: the job failed with a sentence.
            EngineError: the child died or found a fault in itself.
        """
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
                    if "progress" not in answer:
                        return _result(answer)
                    progress = unpacked(answer["progress"])
        except GeneratorExit:
            self._send({"cancel": self._last_id})
            raise

    def close(self) -> None:
        """End the child: ask, wait 0.1 s, kill."""
        with suppress(OSError):
            if self._child.stdin is not None:
                self._child.stdin.close()
        try:
            self._child.wait(_GRACE)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        self._reader.join()
        if self._child.stdout is not None:
            self._child.stdout.close()
        self._errors.close()

    def _send(self, message: dict[str, Any]) -> None:
        if self._child.stdin is not None:
            with suppress(OSError):  # a dead child is told by the end of its answers
                self._child.stdin.write(json.dumps(message).encode("ascii") + b"\n")
                self._child.stdin.flush()

    def _read(self) -> None:
        if self._child.stdout is not None:
            for line in self._child.stdout:
                self._answers.put(json.loads(line))
        self._answers.put(None)

    def _died(self) -> EngineError:
        code = self._child.wait()
        self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, self._errors.tell() - _TOLD))
        said = self._errors.read().decode("utf-8", "replace")
        logger.error("the engine ended with %s: %s", code, said)
        how = f"signal {-code}" if code < 0 else f"code {code}"
        return EngineError(f"The engine stopped unexpectedly ({how}); what it read so far is kept.")


def _result(answer: dict[str, Any]) -> Any:
    if "error" in answer:
        if answer["known"]:
            raise PurgerError(answer["error"])
        logger.error("the engine has a fault: %s", answer["error"])
        raise EngineError(f"The engine has a fault ({answer['error']}).")
    return answer.get("result")


def scan(request: ScanRequest) -> Steps[Findings]:
    """Scan in a child process; closing the job ends the child.

    Raises:
        PurgerError: as the pipeline says, or `EngineError` where the child died.
    """
    with Engine() as engine:
        name = yield from engine.run(
            "scan",
            folders=[str(folder) for folder in request.folders],
            clusters=request.clusters,
            use_cache=request.use_cache,
            model=request.model,
        )
    file = Path(name)
    try:
        return (yield from findings.load(file))
    finally:
        file.unlink(missing_ok=True)  # purger's own cache file


@contextmanager
def previewer(side: int) -> Iterator[Callable[[Path], bytes]]:
    """A function from a photo's path to JPEG bytes; its child starts with the first wish."""
    engine: list[Engine] = []

    def preview(path: Path) -> bytes:
        if not engine or not engine[0].is_alive:
            for dead in engine:
                dead.close()
            engine[:] = [Engine()]
        steps = engine[0].run("preview", path=str(path), side=side)
        while True:
            try:
                next(steps)
            except StopIteration as stop:
                return base64.b64decode(stop.value)

    try:
        yield preview
    finally:
        for child in engine:
            child.close()
