"""Exports from the window: asked for in the menu, done in the child, told in the message line."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from purger.core import findings as files
from purger.core.contact import Contact, Strip, Tile
from purger.core.domain import Photo, Stage
from purger.core.errors import PurgerError
from purger.core.export import Arrangement
from purger.core.export_folder import MARKER
from purger.core.review import Review
from purger.ui import engine
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, run
from tests.patience import PATIENCE
from tests.ui.shown import real
from tests.ui.test_window import Given


@pytest.fixture
def given(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Given:
    """0 and 1 alike, 2 and 3 alike, 4 alone; the findings lie in a file, as after a scan."""
    made = Given(qtbot, thumbnails, tmp_path)
    found = replace(made.result, roots=(tmp_path / "photos",))
    files.save(found, tmp_path / "run.findings")
    made.result = replace(found, file=tmp_path / "run.findings")
    made.open()
    yield made
    made.window.close()


def export(given: Given, what: str, target: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Choose an export and its target; return what the window says of it."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), "x (*.jpg)"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(target))
    given.window.review.say("")
    given.window.review.actions_[f"export_{what}"].trigger()
    given.qtbot.waitUntil(
        lambda: given.pages[-1] == "review" and given.window.review.status.message.text() != ""
    )
    return given.window.review.status.message.text()


def test_each_export_is_made_and_told(
    given: Given, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    assert (
        export(given, "links", out, monkeypatch)
        == f"Exported: 5 links in “{out / 'purger clusters'}”."
    )
    assert len(list((out / "purger clusters").rglob("*.jpg"))) == 5
    given.press(Qt.Key.Key_End, Qt.Key.Key_T)
    told = export(given, "unique", out, monkeypatch)
    assert told == f"Exported: 2 links in “{out / 'purger unique photos'}”."
    told = export(given, "graph", tmp_path / "g.graphml", monkeypatch)
    assert told == f"Exported: 2 pairs in “{tmp_path / 'g.graphml'}”."
    assert nx.read_graphml(tmp_path / "g.graphml").number_of_edges() == 2
    assert given.pages[-2:] == ["progress", "review"]


def test_sheets_are_of_what_is_shown(
    given: Given, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = export(given, "cluster", tmp_path / "c.jpg", monkeypatch)
    assert told == f"Exported: 1 page in “{tmp_path / 'c.jpg'}”."
    told = export(given, "group", tmp_path / "g", monkeypatch)
    assert told == f"Exported: 1 page in “{tmp_path / 'g.jpg'}”."
    with Image.open(tmp_path / "c.jpg") as cluster, Image.open(tmp_path / "g.jpg") as group:
        assert cluster.height > group.height
    given.press(Qt.Key.Key_End)
    assert not given.window.review.actions_["export_group"].isEnabled()  # it stands in no group
    assert not (tmp_path / "x.jpg").exists()


def exports_of(given: Given) -> list[QAction]:
    own = given.window.review.actions_
    return [action for name, action in own.items() if name.startswith("export_")]


def test_a_right_click_on_a_heading_means_its_group(given: Given) -> None:
    grid = given.window.review.grid
    for section in (1, 0):
        point = grid._header_rect(section).center()
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.RightButton, pos=point)
        assert given.window.review.roaming.here()[1] == section


def test_a_refused_target_is_one_sentence(
    given: Given, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted((tmp_path / "photos").iterdir())
    for what, target in (
        ("links", "photos"),
        ("graph", "photos/g.csv"),
        ("cluster", "photos/s.jpg"),
    ):
        told = export(given, what, tmp_path / target, monkeypatch)
        assert "lies inside the photo folder" in told
    (tmp_path / "mine.jpg").write_text("mine")
    assert "is there already" in export(given, "cluster", tmp_path / "mine.jpg", monkeypatch)
    assert (tmp_path / "mine.jpg").read_text() == "mine"
    assert sorted((tmp_path / "photos").iterdir()) == before


def test_nothing_happens_where_no_target_is_chosen(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    for action in exports_of(given):
        action.trigger()
    assert given.pages[-1] == "review"


def test_exports_are_offered_in_the_review_only(given: Given) -> None:
    assert all(action.isEnabled() for action in exports_of(given))
    given.window.desk.show(given.window.start)
    assert not any(action.isEnabled() for action in exports_of(given))


def test_a_cancelled_export_takes_away_what_it_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_TIDY", PATIENCE)
    n = 4000
    of = catalog(n, folder=tmp_path / "photos")
    (tmp_path / "photos").mkdir()
    photos = []
    for photo in of.photos:
        photo.path.write_bytes(b"x")
        photos.append(Photo.from_stat(photo.path, photo.path.lstat()))
    found = replace(findings(replace(of, photos=tuple(photos))), roots=(tmp_path / "photos",))
    files.save(found, tmp_path / "run.findings")
    out = tmp_path / "out"
    arranged = Arrangement.of(Review(found, []))
    steps = engine.export("links", tmp_path / "run.findings", arranged, out)
    for progress in steps:
        assert progress.stage is Stage.EXPORT
        if (out / MARKER).exists():
            break
    steps.close()
    assert not out.exists()
    assert len(os.listdir(tmp_path / "photos")) == n


def test_odd_names_pass_through_the_protocol(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9\n")
    tile = Tile(Photo(folder / "gone.jpg", 1, 1, 1, 1), "")
    contact = Contact("C", (Strip(os.fsdecode(b"\xe9"), (tile,)),))
    with pytest.raises(PurgerError, match="cannot be written"):
        run(engine.sheet(contact, [], folder / "s.jpg"))
    folder.mkdir()
    assert run(engine.sheet(contact, [], folder / "s.jpg")) == (1, 0)
    assert real(tmp_path / "p").catalog
