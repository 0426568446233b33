"""What every test gets: its own home, its own places, no display, and no silent log."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.patience import PATIENCE_MS

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PURGER_LANGUAGE"] = "en"  # whatever the one who runs the tests speaks

TALKERS = (
    "PIL",  # tells what it thinks of hostile files; that is what these files are for
    "matplotlib.font_manager",  # that it looks for fonts, where that takes longer than 5 seconds
)

SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    """The quick versions of the fault matrix run in every suite; the full ones take an hour."""
    parser.addoption("--full-faults", action="store_true", help="inject every fault, not a sample")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test can reach the trash, cache or settings of who runs it, or leave files behind."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("PURGER_HOME", str(home / "purger"))
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    passing = tmp_path_factory.mktemp("tmp")
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(passing))
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    return home


@pytest.fixture(autouse=True)
def fail_on_log(caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest) -> Iterator[None]:
    """A record at WARNING or above that a test did not ask for (marker `logs`) is a failure."""
    yield
    if request.node.get_closest_marker("logs"):
        return
    records = caplog.get_records("call")
    loud = [r for r in records if r.levelno >= logging.WARNING and not r.name.startswith(TALKERS)]
    assert not loud, [record.getMessage() for record in loud]


class PatientBot(QtBot):
    """Waits as long as a slow machine needs, where a test does not say how long."""

    def waitUntil(self, callback: Any, *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **how: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE_MS, **how: Any) -> Any:
        return super().waitSignals(signals, timeout=timeout, **how)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> PatientBot:
    """As pytest-qt's own, but patient."""
    return PatientBot(request)


@pytest.fixture
def shared_photos() -> Path:
    """Real photographs, where they are at hand (mark the test `real`)."""
    photos = SHARED / "photos"
    if not photos.is_dir():
        pytest.skip("no ../shared/photos here")
    return photos
