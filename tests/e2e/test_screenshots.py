"""The pictures of the README can be remade: the tour through the window still finds its way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.patience import PATIENCE

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.model
def test_the_tour_goes_through_every_page_and_leaves_the_photos_where_they_were(
    tmp_path: Path,
) -> None:
    place = tmp_path / "Demo"
    command = [sys.executable, str(ROOT / "packaging" / "screenshots.py"), "result"]
    command += ["--place", str(place), "--photos", "60", "--target", str(tmp_path / "out")]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=4 * PATIENCE, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    pictures = sorted((tmp_path / "out").iterdir())
    assert [file.name for file in pictures] == ["result-dark.webp", "result-light.webp"]
    for file in pictures:
        assert file.stat().st_size < 300_000
        with Image.open(file) as picture:
            assert picture.size == (1280, 800)
    assert sum(file.suffix != ".csv" for file in (place / "Photos").rglob("*.*")) == 60
