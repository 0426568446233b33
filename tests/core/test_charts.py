"""The chart of how the number of clusters was chosen."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from purger.core.charts import PAPER, check_suffix, draw_elbow, write_elbow
from purger.core.domain import Elbow
from purger.core.errors import ChartError

ELBOW = Elbow((1, 4, 9, 20), (0.9, 0.5, 0.3, 0.25), (0.0, 0.1, 0.3, 0.2), 9)


def test_a_drawing_names_both_curves_and_the_chosen_number() -> None:
    drawing = draw_elbow(ELBOW, "svg").decode()
    assert drawing.startswith("<?xml")
    for word in ("Inertia", "Silhouette", "Number of clusters", ">9<"):
        assert word in drawing
    assert "yours" not in drawing
    assert "yours: 17" in draw_elbow(ELBOW, "svg", own=17).decode()


def test_the_same_curves_make_the_same_file() -> None:
    assert draw_elbow(ELBOW, "svg") == draw_elbow(ELBOW, "svg")


def test_a_picture_has_the_size_and_the_colours_that_were_asked_for() -> None:
    with Image.open(io.BytesIO(draw_elbow(ELBOW, "png", PAPER, (5, 3), 80))) as picture:
        assert picture.size == (400, 240)
    night = {**PAPER, "ground": "#161618"}
    with Image.open(io.BytesIO(draw_elbow(ELBOW, "png", night))) as picture:
        assert np.asarray(picture.convert("RGB"))[0, 0].tolist() == [0x16, 0x16, 0x18]


def test_a_plot_is_written_over_nothing(tmp_path: Path) -> None:
    photo = tmp_path / "photo.png"
    photo.write_bytes(b"a photo")
    with pytest.raises(ChartError, match="is there already"):
        write_elbow(photo, ELBOW)
    assert photo.read_bytes() == b"a photo"
    write_elbow(tmp_path / "new.SVG", ELBOW)
    assert b"<svg" in (tmp_path / "new.SVG").read_bytes()


@pytest.mark.parametrize("name", ["plot.jpg", "plot", "png"])
def test_another_kind_of_picture_is_refused(name: str) -> None:
    with pytest.raises(ChartError, match=r"ends in .png or .svg"):
        check_suffix(Path(name))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_leaves_no_plot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def full(path: Path, *options: str) -> object:
        real(path, *options).close()
        return real(Path("/dev/full"), "wb")

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(ChartError, match="cannot be written: No space left"):
        write_elbow(tmp_path / "x.png", ELBOW)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ChartError, match="cannot be written: No such file"):
        write_elbow(tmp_path / "no" / "x.png", ELBOW)
