"""What the engine drew is decoded beside the window's thread, and never waits for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

DECODE = """
import base64, io
from pathlib import Path
from PIL import Image
from purger.ui.pictures import _jpeg, _png

def encoded(kind):
    stream = io.BytesIO()
    Image.new("RGB", (80, 60), "#ff0000").save(stream, kind)
    return base64.b64encode(stream.getvalue()).decode()

for image in (_jpeg(encoded("JPEG")), _png(encoded("PNG"))):
    assert (image.width(), image.height()) == (80, 60)
    assert image.pixelColor(40, 30).red() > 250
assert _jpeg("AAAA").isNull() and _png("AAAA").isNull()
print("qsvg" in Path("/proc/self/maps").read_text())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="told by what is mapped")
def test_the_reader_of_svg_is_not_asked() -> None:
    """It waits for a lock of Qt's signals, and holds the interpreter: both stood still once."""
    done = subprocess.run(
        [sys.executable, "-c", DECODE], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n", done.stderr
