"""The models: thin, exact about what changed, and unable to break a rule of the review."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from purger.core.domain import Findings, Photo
from purger.core.review import Review
from purger.ui.models import ClusterModel, PhotoModel, Role, clusters_of, facts_of
from tests.paint import catalog, findings
from tests.ui.conftest import group


@pytest.fixture
def photos(review: Review, qapp: object) -> PhotoModel:
    model = PhotoModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_cluster(review, clusters_of(review)[0])
    return model


def test_clusters_stand_in_order_of_what_can_be_gained(review: Review) -> None:
    clusters = clusters_of(review)
    assert [c.label for c in clusters] == [0, 1]
    assert clusters[0].photos == 7
    assert clusters[0].duplicates == 3
    assert clusters[0].spare_bytes == sum(review.catalog.photos[r].size for r in (1, 2, 4))
    assert clusters[0].cover == 0
    assert clusters[1].cover == 7
    assert "3 duplicates" in facts_of(clusters[0])


def test_groups_come_first_then_the_single_photos(photos: PhotoModel) -> None:
    assert [section.rows for section in photos.sections] == [(0, 1, 2), (3, 4), (5, 6)]
    assert photos.rowCount() == 7
    assert photos.catalog_row(4) == 4
    assert photos.line_of(99) == -1


def test_the_cover_is_nearest_the_centre_and_who_hardly_belongs_stands_last(
    found: Findings,
) -> None:
    far = np.array([5, 4, 3, 2, 9, 8, 1, 6, 7, 0], np.float32)
    found = replace(found, clustering=replace(found.clustering, distances=far))
    review = Review(found, [group(0, 1, 2)])
    first, second = clusters_of(review)
    assert (first.cover, second.cover) == (6, 9)
    model = PhotoModel()
    model.show_cluster(review, first)
    assert [section.rows for section in model.sections] == [(0, 1, 2), (6, 3, 5, 4)]


def test_marking_tells_exactly_what_changed(photos: PhotoModel, qtbot: QtBot) -> None:
    told: list[tuple[object, ...]] = []
    photos.dataChanged.connect(lambda *args: told.append(args))
    with qtbot.waitSignal(photos.marks_changed):
        assert photos.setData(photos.index(1), True, Role.MARKED)
    ((first, last, roles),) = told
    assert (first.row(), last.row(), roles) == (1, 1, [Role.MARKED])
    assert photos.index(1).data(Role.MARKED)
    assert not photos.setData(photos.index(1), True, Qt.ItemDataRole.EditRole)


def test_the_last_of_a_group_is_refused_with_a_sentence(photos: PhotoModel, qtbot: QtBot) -> None:
    photos.mark_all_but_best([photos.sections[0].group])
    with qtbot.waitSignal(photos.refused) as refused:
        assert not photos.setData(photos.index(0), True, Role.MARKED)
    assert refused.args == ["At least one photo of each group stays."]
    assert photos.review.marks == {1, 2}


def test_what_left_the_review_is_not_shown(review: Review) -> None:
    review.forget([1, 2, 9])
    clusters = clusters_of(review)
    assert {c.label: c.photos for c in clusters} == {0: 5, 1: 2}
    model = PhotoModel()
    model.show_cluster(review, next(c for c in clusters if c.label == 0))
    # a group of which one is left is no group any more
    assert [section.rows for section in model.sections] == [(3, 4), (0, 5, 6)]


def test_a_screen_reader_hears_name_group_and_state(photos: PhotoModel) -> None:
    photos.setData(photos.index(1), True, Role.MARKED)
    spoken = [photos.index(i).data(Qt.ItemDataRole.AccessibleTextRole) for i in (0, 1, 5)]
    assert spoken == [
        (
            "0000.jpg, group 1 of 2, near-duplicates, stays, group reviewed, "
            "suggested keeper because: larger: 12 MP"
        ),
        (
            "0001.jpg, group 1 of 2, near-duplicates, marked for the trash, group reviewed, "
            "90% alike to the best"
        ),
        "0005.jpg, in no group, stays",
    ]


def test_a_file_name_cannot_draw_in_a_tooltip(qapp: object) -> None:
    of = catalog(2)
    evil = replace(of.photos[0], path=Path("/p/<img src=x>&\u202egpj.jpg"))
    of = replace(of, photos=(evil, of.photos[1]))
    review = Review(findings(of), [group(0, 1)])
    model = PhotoModel()
    model.show_cluster(review, clusters_of(review)[0])
    tip = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "&lt;img src=x&gt;&amp;[U+202E]" in tip
    assert "Best of its group: larger" in tip
    assert "90% alike to the best" in model.index(1).data(Qt.ItemDataRole.ToolTipRole)


def test_the_cluster_model(review: Review, qapp: object) -> None:
    model = ClusterModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_clusters(clusters_of(review), review.catalog.photos)
    assert model.rowCount() == 2
    assert model.index(1).data() == "Cluster 2"
    assert model.index(1).data(Role.PHOTO) == review.catalog.photos[7]
    assert model.line_of(1) == 1
    assert model.line_of(5) == -1


def with_files(review: Review, *suffixes: str, **changes: object) -> Review:
    """The first photo has files beside it."""
    of = review.catalog
    files = tuple(
        Photo(Path(f"/photos/0000{s}"), 500, 1, 1, 90 + i) for i, s in enumerate(suffixes)
    )
    first = replace(of.traits[0], **changes)  # type: ignore[arg-type]
    made = replace(of, companions=(files, *of.companions[1:]), traits=(first, *of.traits[1:]))
    return Review(findings(made), review.groups)


def test_a_damaged_photo_has_its_badge_and_the_last_whole_one_is_refused(
    review: Review, qtbot: QtBot
) -> None:
    of = review.catalog
    all_traits = [replace(t, damaged=row == 0) for row, t in enumerate(of.traits)]
    made = Review(findings(replace(of, traits=tuple(all_traits))), review.groups)
    model = PhotoModel()
    model.show_cluster(made, clusters_of(made)[0])
    assert model.index(0).data(Role.BADGE) == "DAMAGED"
    assert model.setData(model.index(1), True, Role.MARKED)
    with qtbot.waitSignal(model.refused) as refused:
        assert not model.setData(model.index(2), True, Role.MARKED)
    assert refused.args == ["At least one photo of each group stays that is not damaged."]


@pytest.mark.parametrize(
    ("suffixes", "motion", "badge"),
    [
        ((), False, ""), ((".CR2", ".xmp"), False, "RAW"), ((".MOV",), False, "LIVE"),
        ((".aae",), False, "+1 file"), ((".aae", ".xmp"), False, "+2 files"),
        ((), True, "MOTION"), ((".dng", ".mov", ".aae"), False, "RAW · LIVE"),
    ],
)  # fmt: skip
def test_a_badge_says_what_a_photo_is_besides_a_picture(
    review: Review, suffixes: tuple[str, ...], badge: str, *, motion: bool
) -> None:
    made = with_files(review, *suffixes, is_motion=motion)
    model = PhotoModel()
    model.show_cluster(made, clusters_of(made)[0])
    assert model.index(0).data(Role.BADGE) == badge
    tip = str(model.index(0).data(Qt.ItemDataRole.ToolTipRole))
    assert all(f"with 0000{suffix}, 500 B" in tip for suffix in suffixes)
    assert ("a video is inside" in tip) is motion
    spoken = str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert ("with " in spoken) is bool(suffixes)


def test_what_could_be_freed_counts_all_files(review: Review) -> None:
    of = review.catalog
    file = Photo(Path("/photos/0001.CR2"), 5000, 1, 1, 99)
    made = replace(of, companions=((), (file,), *[()] * 8))
    more = Review(findings(made, labels=[0] * 7 + [1] * 3), review.groups)
    gain = clusters_of(more)[0].spare_bytes - sum(of.bytes_of([row]) for row in (1, 2, 4))
    assert gain == 5000
