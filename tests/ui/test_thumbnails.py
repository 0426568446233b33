from __future__ import annotations

import io
import threading
import time
from itertools import count

import pytest
from PIL import Image

from purger.ui.thumbnails import decoded
from tests.paint import scene
from tests.patience import PATIENCE


def jpeg(mode: str, size: tuple[int, int] = (361, 271)) -> bytes:
    stream = io.BytesIO()
    scene(1, size).convert(mode).save(stream, "JPEG", quality=95)
    return stream.getvalue()


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_thumbnail_shows_what_its_jpeg_holds(mode: str) -> None:
    data = jpeg(mode)
    picture = decoded(data)
    whole = Image.open(io.BytesIO(data)).convert("RGB")
    assert (picture.width(), picture.height()) == whole.size
    for place in ((0, 0), (360, 270), (50, 200)):
        seen = picture.pixelColor(*place).getRgb()[:3]
        assert all(abs(a - b) <= 2 for a, b in zip(seen, whole.getpixel(place), strict=True))


@pytest.mark.parametrize("data", [b"", b"no picture", b"\xff\xd8\xff", b"\xff\xd8" + b"\0" * 400])
def test_broken_bytes_make_no_picture(data: bytes) -> None:
    assert decoded(data).isNull()


def test_a_cut_jpeg_shows_what_is_left_of_it() -> None:
    data = jpeg("RGB")
    assert decoded(data[: len(data) // 2]).width() == 361


def test_the_interpreter_runs_on_while_a_picture_is_decoded() -> None:
    # a decoder that holds the interpreter's lock lets no other thread take a turn: the window
    data = jpeg("RGB", (6000, 4000))
    turns, is_begun, is_done = count(), threading.Event(), threading.Event()

    def take_turns() -> None:
        is_begun.set()
        while not is_done.is_set():
            next(turns)
            time.sleep(0)

    thread = threading.Thread(target=take_turns)
    thread.start()
    assert is_begun.wait(PATIENCE)
    before = next(turns)
    decoded(data)
    after = next(turns)
    is_done.set()
    thread.join()
    assert after - before > 20
