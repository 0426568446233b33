"""The downloader against a real server on this machine that misbehaves in every known way."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest

from purger.core import download
from purger.core.domain import Progress, Stage
from purger.core.download import Source, fetch
from purger.core.errors import DownloadError
from tests.paint import run
from tests.patience import PATIENCE

BODY = bytes(range(256)) * 8192  # 2 MiB
DIGEST = hashlib.sha256(BODY).hexdigest()


class Handler(BaseHTTPRequestHandler):
    """Answers by path; `server.asked` holds the Range header of each request."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        self.server.asked.append(self.headers.get("Range"))
        getattr(self, self.path.strip("/").replace("-", "_"))()

    def begin(self) -> int:
        wanted = self.headers.get("Range")
        return int(wanted.removeprefix("bytes=").rstrip("-")) if wanted else 0

    def head(self, code: int, length: int, **headers: str) -> None:
        self.send_response(code)
        self.send_header("Content-Length", str(length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def give(self, start: int, body: bytes = BODY) -> None:
        if start >= len(body):
            self.head(416, 0)
            return
        there = f"bytes {start}-{len(body) - 1}/{len(body)}"
        self.head(206 if start else 200, len(body) - start, Content_Range=there)
        self.wfile.write(body[start:])

    def good(self) -> None:
        self.give(self.begin())

    def breaks_off(self) -> None:
        """Half a megabyte each time, then the line is cut."""
        start = self.begin()
        there = f"bytes {start}-{len(BODY) - 1}/{len(BODY)}"
        self.head(206 if start else 200, len(BODY) - start, Content_Range=there)
        self.wfile.write(BODY[start : start + 500_000])
        self.close_connection = True

    def always_breaks(self) -> None:
        if self.begin() or len(self.server.asked) > 1:
            self.close_connection = True  # not even a status line
            return
        self.breaks_off()

    def no_ranges(self) -> None:
        self.head(200, len(BODY))
        self.wfile.write(BODY)

    def wrong_range(self) -> None:
        if self.begin():
            self.head(206, len(BODY) - 7, Content_Range=f"bytes 7-{len(BODY) - 1}/{len(BODY)}")
            self.wfile.write(BODY[7:])
        else:
            self.give(0)

    def wrong_bytes(self) -> None:
        self.give(self.begin(), BODY[:-1] + b"!")

    def wrong_size(self) -> None:
        self.give(self.begin(), BODY + b"more")

    def endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.close_connection = True
        for _ in range(3):
            self.wfile.write(BODY)

    def never_in_range(self) -> None:
        self.head(416, 0)

    def odd_length(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "\u00b2")
        self.end_headers()
        self.close_connection = True

    def nowhere(self) -> None:
        self.head(302, 0, Location="http://[::1")

    def long_name(self) -> None:
        self.head(302, 0, Location=f"http://{'a' * 70}.com/")

    def rude(self) -> None:
        self.send_response(404, "\x1b[2J\x1b]0;owned\x07Gone")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def missing(self) -> None:
        self.head(404, 0)

    def busy(self) -> None:
        if len(self.server.asked) < 3:
            self.head(503, 0)
        else:
            self.good()

    def moved(self) -> None:
        self.head(302, 0, Location="/good")

    def circle(self) -> None:
        self.head(302, 0, Location="/circle")

    def silent(self) -> None:
        self.head(200, len(BODY))
        self.wfile.write(BODY[:1000])
        self.wfile.flush()
        self.server.hold.wait(PATIENCE)

    def slow(self) -> None:
        self.head(200, len(BODY))
        for start in range(0, len(BODY), 400_000):
            self.wfile.write(BODY[start : start + 400_000])
            time.sleep(0.02)

    def compressed(self) -> None:
        assert self.headers["Accept-Encoding"] == "identity"
        self.good()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(download.time, "sleep", lambda _: None)
    real = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    real.daemon_threads = True
    real.asked = []
    real.hold = threading.Event()
    real.handle_error = lambda *_: None
    thread = threading.Thread(target=real.serve_forever, args=(0.02,))
    thread.start()
    yield SimpleNamespace(
        source=lambda path: Source(
            f"http://127.0.0.1:{real.server_port}/{path}", len(BODY), DIGEST
        ),
        asked=real.asked,
    )
    real.hold.set()
    real.shutdown()
    real.server_close()
    thread.join()


def left(folder: Path) -> list[str]:
    """The files of a folder, but for the lock that a download leaves."""
    return [name for name in os.listdir(folder) if not name.endswith(".lock")]


def steps_of(source: Source, file: Path, silence: float = PATIENCE) -> list[Progress]:
    return list(fetch(source, file, silence=silence))


@pytest.mark.parametrize("path", ["good", "moved", "slow", "busy", "breaks-off", "compressed"])
def test_the_file_arrives_whole(server: SimpleNamespace, tmp_path: Path, path: str) -> None:
    file = tmp_path / "new" / "net.onnx"
    steps = steps_of(server.source(path), file)
    assert file.read_bytes() == BODY
    assert left(file.parent) == ["net.onnx"]
    done = [step.done for step in steps]
    assert done == sorted(done)
    assert steps[-1] == Progress(Stage.DOWNLOAD, len(BODY), len(BODY))


def test_a_broken_line_is_taken_up_where_it_broke(server: SimpleNamespace, tmp_path: Path) -> None:
    steps_of(server.source("breaks-off"), tmp_path / "net.onnx")
    starts = [int(r.removeprefix("bytes=").rstrip("-")) for r in server.asked if r]
    assert len(server.asked) >= 4
    assert starts == sorted(starts)
    assert starts[0] >= 300_000


def test_a_line_that_stays_broken_keeps_what_came(server: SimpleNamespace, tmp_path: Path) -> None:
    file = tmp_path / "net.onnx"
    with pytest.raises(DownloadError, match="broke off.*are kept; ask again and it goes on"):
        steps_of(server.source("always-breaks"), file)
    assert not file.exists()
    kept = (tmp_path / "net.onnx.part").stat().st_size
    assert kept > 0
    steps_of(server.source("good"), file)
    assert server.asked[-1] == f"bytes={kept}-"
    assert file.read_bytes() == BODY


def test_a_cancelled_download_goes_on_later(server: SimpleNamespace, tmp_path: Path) -> None:
    file = tmp_path / "net.onnx"
    steps = fetch(server.source("slow"), file)
    next(steps)
    next(steps)
    steps.close()
    assert 0 < (tmp_path / "net.onnx.part").stat().st_size < len(BODY)
    run(fetch(server.source("good"), file))
    assert file.read_bytes() == BODY


@pytest.mark.parametrize("path", ["no-ranges", "wrong-range"])
def test_a_server_that_cannot_go_on_starts_anew(
    server: SimpleNamespace, tmp_path: Path, path: str
) -> None:
    (tmp_path / "net.onnx.part").write_bytes(BODY[:1000])
    steps_of(server.source(path), tmp_path / "net.onnx")
    assert (tmp_path / "net.onnx").read_bytes() == BODY


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("wrong-bytes", "not the one that was pinned .SHA-256 differs.; it was thrown away"),
        ("wrong-size", "offers 2097156 bytes where 2097152 belong; the file is not the one"),
        ("endless", "More arrived than belongs to the file"),
        ("missing", "The server answered 404"),
    ],
)
def test_what_is_not_the_file_is_refused(
    server: SimpleNamespace, tmp_path: Path, path: str, sentence: str
) -> None:
    with pytest.raises(DownloadError, match=sentence):
        steps_of(server.source(path), tmp_path / "net.onnx")
    assert left(tmp_path) == []


def test_a_spoiled_part_is_found_and_thrown_away(server: SimpleNamespace, tmp_path: Path) -> None:
    (tmp_path / "net.onnx.part").write_bytes(b"x" * 1000)
    with pytest.raises(DownloadError, match="SHA-256 differs"):
        steps_of(server.source("good"), tmp_path / "net.onnx")
    steps_of(server.source("good"), tmp_path / "net.onnx")
    assert (tmp_path / "net.onnx").read_bytes() == BODY


def test_a_part_that_is_too_long_is_thrown_away(server: SimpleNamespace, tmp_path: Path) -> None:
    (tmp_path / "net.onnx.part").write_bytes(BODY + b"!")
    with pytest.raises(DownloadError, match="SHA-256 differs"):
        steps_of(server.source("good"), tmp_path / "net.onnx")
    assert left(tmp_path) == []


@pytest.mark.parametrize("path", ["odd-length", "nowhere", "long-name", "rude"])
def test_an_answer_without_sense_is_a_sentence(
    server: SimpleNamespace, tmp_path: Path, path: str
) -> None:
    with pytest.raises(DownloadError) as caught:
        steps_of(server.source(path), tmp_path / "net.onnx", silence=0.5)
    assert str(caught.value).isprintable()
    assert left(tmp_path) == []


def test_one_download_of_a_file_at_a_time(server: SimpleNamespace, tmp_path: Path) -> None:
    first = fetch(server.source("slow"), tmp_path / "net.onnx")
    next(first)
    with pytest.raises(DownloadError, match="is being downloaded already"):
        steps_of(server.source("good"), tmp_path / "net.onnx")
    run(first)
    assert (tmp_path / "net.onnx").read_bytes() == BODY


@pytest.mark.parametrize(("path", "word"), [
    ("silent", "fell silent"), ("circle", "in circles"), ("never-in-range", "cannot go on"),
])  # fmt: skip
def test_silence_and_circles_are_a_sentence(
    server: SimpleNamespace, tmp_path: Path, path: str, word: str
) -> None:
    silence = 0.2 if path == "silent" else PATIENCE
    with pytest.raises(DownloadError, match=word):
        steps_of(server.source(path), tmp_path / "net.onnx", silence)


def test_nobody_there_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(download.time, "sleep", lambda _: None)
    with pytest.raises(DownloadError, match="no connection"):
        steps_of(Source("http://127.0.0.1:9/net", 10, DIGEST), tmp_path / "net.onnx")


def test_a_file_that_is_right_is_not_fetched_again(server: SimpleNamespace, tmp_path: Path) -> None:
    (tmp_path / "net.onnx").write_bytes(BODY)
    steps_of(server.source("good"), tmp_path / "net.onnx")
    assert server.asked == []


def test_a_full_disk_is_a_sentence(
    server: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download.shutil, "disk_usage", lambda _: SimpleNamespace(free=1_000_000))
    with pytest.raises(DownloadError, match="needs 2.1 MB, and only 1.0 MB are free"):
        steps_of(server.source("good"), tmp_path / "net.onnx")
    assert server.asked == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_disk_that_fills_up_midway_is_a_sentence(server: SimpleNamespace, tmp_path: Path) -> None:
    (tmp_path / "net.onnx.part").symlink_to("/dev/full")
    with pytest.raises(DownloadError, match="could not be kept. The disk is full"):
        steps_of(server.source("good"), tmp_path / "net.onnx")


def test_https_is_never_left_for_http(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    hop = SimpleNamespace(url="https://here/net")
    answer = SimpleNamespace(
        history=[hop], url="http://there/net", status_code=200, close=lambda: None
    )
    monkeypatch.setattr(download.requests, "get", lambda *_, **__: answer)
    with pytest.raises(DownloadError, match="unprotected"):
        steps_of(Source("https://here/net", 10, DIGEST), tmp_path / "net.onnx")
