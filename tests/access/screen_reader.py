"""The window on a bus of its own, as a screen reader meets it.

`python -m tests.access.screen_reader [PAGE ...]` prints the AT-SPI tree of each page and dialog.
It needs `xvfb dbus-daemon at-spi2-core gir1.2-atspi-2.0 python3-gi`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tests.patience import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
PROBE = Path(__file__).with_name("probe.py")
SYSTEM_PYTHON = "/usr/bin/python3"
_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")


def missing() -> list[str]:
    """What is not installed here."""
    found = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    if not _LAUNCHER.exists():
        found.append("at-spi2-core")
    ask = "import gi; gi.require_version('Atspi', '2.0')"
    if subprocess.run([SYSTEM_PYTHON, "-c", ask], capture_output=True, check=False).returncode:
        found.append("gir1.2-atspi-2.0 python3-gi")
    return found


class Reader:
    """The program, page after page, and what the bus tells of it."""

    def __init__(self, env: dict[str, str], stage: subprocess.Popen[str]) -> None:
        self._env, self._stage = env, stage

    def page(self) -> str:
        """The name of the next page, once it is shown; "" after the last."""
        assert self._stage.stdout is not None
        return self._stage.stdout.readline().strip()

    def go_on(self, command: str = "") -> None:
        """Go to the next page, or do a command of the review here."""
        assert self._stage.stdin is not None
        self._stage.stdin.write(f"{command}\n")
        self._stage.stdin.flush()

    def pages(self) -> Iterator[str]:
        """Each page in turn, while it is shown."""
        while name := self.page():
            yield name
            self.go_on()

    def tree(self) -> list[dict[str, Any]]:
        """Everything in sight, from the application down."""
        done = subprocess.run(
            [SYSTEM_PYTHON, str(PROBE), "tree"],
            env=self._env, capture_output=True, text=True, timeout=PATIENCE, check=True,
        )  # fmt: skip
        return [json.loads(line) for line in done.stdout.splitlines()]

    @contextmanager
    def listening(self) -> Iterator[subprocess.Popen[str]]:
        """A process that prints what is announced, a JSON line each."""
        with _process([SYSTEM_PYTHON, str(PROBE), "listen"], self._env) as probe:
            assert probe.stdout is not None
            assert probe.stdout.readline().strip() == "listening"
            yield probe


@contextmanager
def reader() -> Iterator[Reader]:
    """Start a screen, a bus and the program."""
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        number = next(n for n in range(500, 900) if not Path(f"/tmp/.X11-unix/X{n}").exists())
        env = {
            **os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "HOME": str(home),
            "PURGER_HOME": str(home / "purger"), "XDG_RUNTIME_DIR": str(home),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PYTHONPATH": str(ROOT),
        }  # fmt: skip
        home.chmod(0o700)
        for name in ("AT_SPI_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"):
            env.pop(name, None)
        screen = ["Xvfb", f":{number}", "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
        stack.enter_context(_process(screen, env))
        bus = stack.enter_context(
            _process(["dbus-daemon", "--session", "--nofork", "--print-address=1"], env)
        )
        assert bus.stdout is not None
        env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        stack.enter_context(_process([str(_LAUNCHER), "--launch-immediately"], env))
        program = [sys.executable, "-m", "tests.access.stage"]
        yield Reader(env, stack.enter_context(_process(program, env)))


@contextmanager
def _process(command: list[str], env: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    child = subprocess.Popen(
        command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        stderr=subprocess.DEVNULL if "PURGER_LOUD" not in os.environ else None, cwd=ROOT,
    )  # fmt: skip
    try:
        yield child
    finally:
        child.terminate()
        try:
            child.wait(5)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                pipe.close()


def line_of(one: dict[str, Any]) -> str:
    """One thing of a tree, to be read."""
    words = f"{'  ' * one['depth']}{one['role']} “{one['name']}”"
    if one["description"]:
        words += f" ({one['description']})"
    shown = [s for s in one["states"] if s in {"focused", "checked", "selected"}]
    shown += ["disabled"] if "sensitive" not in one["states"] and one["depth"] > 1 else []
    return f"{words} [{', '.join(shown)}]" if shown else words


def main() -> int:
    """Print the trees."""
    if missing():
        print(f"This needs {', '.join(missing())}.", file=sys.stderr)
        return 3
    wanted = set(sys.argv[1:])
    with reader() as found:
        for name in found.pages():
            if not wanted or name in wanted:
                print(f"== {name}")
                print("\n".join(map(line_of, found.tree())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
