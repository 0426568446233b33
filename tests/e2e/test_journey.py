"""The whole program in a real window: scan, mark by mouse and keys, confirm, look at the trash."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import unquote

import pytest

from purger import demo
from purger.core import pipeline
from purger.core.bookmark import Bookmarks
from purger.core.group import group
from purger.core.journal import Journal, default_file
from purger.core.review import Review
from purger.core.settings import DEFAULT_SIMILARITY
from purger.ui.models import clusters_of
from tests.paint import run
from tests.patience import PATIENCE

NEEDED = ("Xvfb", "openbox", "xdotool", "xprop")
MISSING = [name for name in NEEDED if shutil.which(name) is None]

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform != "linux", reason="drives an X server"),
    pytest.mark.skipif(bool(MISSING) and not os.environ.get("CI"), reason=f"needs {MISSING}"),
]


@contextmanager
def process(
    *command: str, env: dict[str, str], pass_fds: tuple[int, ...] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    child = subprocess.Popen(
        command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, pass_fds=pass_fds
    )
    try:
        yield child
    finally:
        child.terminate()
        try:
            child.wait(5)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        if child.stderr is not None:
            child.stderr.close()


def until(holds: object, what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.05)


def _answers(command: str, env: dict[str, str]) -> bool:
    return subprocess.run([command], env=env, capture_output=True, check=False).returncode == 0


@contextmanager
def screen(env: dict[str, str]) -> Iterator[int]:
    """An X server that takes a free number itself; its number, once it listens."""
    told, tells = os.pipe()
    size = ("-screen", "0", "1280x800x24", "-nolisten", "tcp")
    with process("Xvfb", "-displayfd", str(tells), *size, env=env, pass_fds=(tells,)):
        os.close(tells)
        with os.fdopen(told) as lines:
            yield int(lines.readline())


def is_managed(env: dict[str, str]) -> bool:
    """Whether a window manager says that it is there; before, windows get no focus."""
    query = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
    found = subprocess.run(query, env=env, capture_output=True, text=True, check=False)
    return found.returncode == 0 and "window id" in found.stdout


class Desk:
    """A screen with a window manager, and hands."""

    def __init__(self, env: dict[str, str], ready: Path) -> None:
        self.env = env
        self.ready = ready

    def do(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self.env, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    def window(self, name: str) -> str:
        until(lambda: self.do("search", "--onlyvisible", "--name", name), f"window {name}")
        found = self.do("search", "--onlyvisible", "--name", name).splitlines()[-1]
        self.do("windowactivate", "--sync", found)
        return found

    def pages(self) -> list[str]:
        if not self.ready.exists():
            return []
        return [json.loads(line)["page"] for line in self.ready.read_text().splitlines()]

    def page(self, name: str, times: int = 1) -> None:
        until(lambda: self.pages().count(name) >= times and self.pages()[-1] == name, name)

    def review(self, times: int = 1) -> None:
        """The review that hears keys; for a moment after its groups have grown it does not."""
        self.page("review", times)
        if "growing" in self.pages():
            until(self._is_heard, "the history")
            shown = self.pages().count("review")
            self.do("key", "Escape")
            self.page("review", shown + 1)

    def _is_heard(self) -> bool:
        self.do("key", "ctrl+h")
        return self.pages()[-1] == "history"


@pytest.fixture
def desk(own_home: Path) -> Iterator[Desk]:
    assert not MISSING, f"CI has to have {MISSING}"
    runtime = own_home / "runtime"
    runtime.mkdir(mode=0o700)
    env = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "PURGER_READY_FILE": str(own_home / "ready"),
        "XDG_RUNTIME_DIR": str(runtime),
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",  # else one is started, and outlives the screen
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
    }
    with ExitStack() as stack:
        env["DISPLAY"] = f":{stack.enter_context(screen(env))}"
        stack.enter_context(process("openbox", env=env))
        until(lambda: is_managed(env), "the window manager")
        yield Desk(env, own_home / "ready")


@contextmanager
def purger(desk: Desk, *arguments: str) -> Iterator[str]:
    with process(sys.executable, "-W", "error", "-m", "purger", *arguments, env=desk.env):
        yield desk.window("purger")


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def trash() -> dict[str, str]:
    """What the freedesktop trash says: where each file was, and its hash."""
    base = Path(os.environ["XDG_DATA_HOME"]) / "Trash"
    found = {}
    for info in (base / "info").glob("*.trashinfo"):
        lines = dict(x.split("=", 1) for x in info.read_text().splitlines() if "=" in x)
        data = (base / "files" / info.name.removesuffix(".trashinfo")).read_bytes()
        found[unquote(lines["Path"])] = hashlib.sha256(data).hexdigest()
    return found


@pytest.fixture
def library(own_home: Path) -> Path:
    folder = own_home / "Pictures"
    run(demo.paint(folder, 40, seed=5))
    return folder


def expected(library: Path) -> set[str]:
    """The second photo of the first group, and all but the best of the second group."""
    found = run(pipeline.find(pipeline.Request((library,))))
    review = Review(found, group(found, DEFAULT_SIMILARITY))
    first, second = clusters_of(review)[0].groups[:2]
    rows = [first.members[1], *second.members[1:]]
    return {str(found.catalog.photos[row].path) for row in rows}


def test_the_right_files_and_only_these_go_to_the_trash(desk: Desk, library: Path) -> None:
    before = contents(library)
    wanted = expected(library)
    with purger(desk, str(library)) as window:
        desk.review()
        desk.do("mousemove", "--window", window, "600", "200", "click", "1")
        desk.do("key", "Next", "a", "Delete")
        desk.page("confirm")
        _press_move(desk, desk.window("Move to Trash"))
        desk.page("outcome")
    after = contents(library)
    lost = {str(library / name): digest for name, digest in before.items() if name not in after}
    assert set(lost) == wanted
    assert trash() == lost
    assert after == {name: before[name] for name in after}


def _noted(folder: Path) -> tuple[int, bytes]:
    """How many marks the journal has for a folder, and the photo that the user was at."""
    with Journal(default_file()) as journal:
        bookmark = Bookmarks(journal).read([folder])
    return len(bookmark.marks), bookmark.place.path


def _press_move(desk: Desk, dialog: str) -> None:
    """Press the button by the mouse: it stands left of Cancel, bottom right."""
    shape = dict(
        line.split("=") for line in desk.do("getwindowgeometry", "--shell", dialog).splitlines()
    )
    x, y = int(shape["WIDTH"]) - 175, int(shape["HEIGHT"]) - 27
    desk.do("mousemove", "--window", dialog, str(x), str(y), "click", "1")


def test_a_scan_is_cancelled_and_taken_up_again_from_the_folder_dialog(
    desk: Desk, library: Path
) -> None:
    before = contents(library)
    with purger(desk):
        desk.page("start")
        _choose(desk, library)
        until(lambda: "progress" in desk.pages(), "the scan")
        desk.do("key", "Escape")
        desk.page("start", 2)
        _choose(desk, library)
        desk.page("review")
    assert contents(library) == before
    # the trash may just be on trial, with an empty file of purger's own
    assert not list((Path(os.environ["XDG_DATA_HOME"]) / "Trash").glob("files/*.jpg"))


def _choose(desk: Desk, folder: Path) -> None:
    desk.window("purger")
    desk.do("key", "ctrl+o")
    desk.window("Choose photo folder")
    desk.do("key", "ctrl+a")
    desk.do("type", "--delay", "5", str(folder))
    desk.do("key", "Return")


def test_after_a_kill_the_folder_opens_where_the_user_was(desk: Desk, library: Path) -> None:
    before = contents(library)
    found = run(pipeline.find(pipeline.Request((library,))))
    review = Review(found, group(found, DEFAULT_SIMILARITY))
    one, another = clusters_of(review)[:2]
    first, second = one.groups
    third = another.groups[0]
    with process(sys.executable, "-m", "purger", str(library), env=desk.env) as child:
        window = desk.window("purger")
        desk.review()
        desk.do("mousemove", "--window", window, "600", "200", "click", "1")
        desk.do("key", "Next", "a")  # on to the next group, in the next cluster
        rows = [first.members[1], *second.members[1:]]
        at = os.fsencode(found.catalog.photos[third.members[0]].path)
        until(lambda: _noted(library) == (len(rows), at), "the journal")
        child.kill()
        child.wait()
    shown = desk.pages().count("review")
    with purger(desk, str(library)):
        desk.review(shown + 1)
        desk.do("key", "a", "Delete")
        desk.page("confirm")
        _press_move(desk, desk.window("Move to Trash"))
        desk.page("outcome")
    photos = found.catalog.photos
    wanted = {str(photos[row].path) for row in (*rows, *third.members[1:])}
    assert set(trash()) == wanted
    assert contents(library) == {
        name: before[name] for name in before if str(library / name) not in wanted
    }


def test_two_windows_share_one_cache(desk: Desk, library: Path) -> None:
    with purger(desk, str(library)), purger(desk, str(library)):
        until(lambda: desk.pages().count("review") == 2, "two reviews")
