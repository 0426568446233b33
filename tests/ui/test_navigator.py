"""The cluster list: its order, the number of clusters, and what the user may ask for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from purger.core.review import Review
from purger.ui.models import clusters_of, facts_of
from purger.ui.navigator import Navigator, ordered, stepped, tip_of
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, traits
from tests.ui.conftest import group

# label 0: nothing to gain, oldest; 1: most to gain, undated; 2: largest, some undated
TAKEN = [100.0, None, None, None, None, None, 900.0, 300.0, 500.0, None]
LABELS = [0, 1, 1, 1, 2, 2, 2, 2, 2, 2]


@pytest.fixture
def dated() -> Review:
    of = replace(catalog(10), traits=tuple(traits(taken=taken) for taken in TAKEN))
    return Review(findings(of, labels=LABELS), [group(1, 2, 3), group(4, 5)])


@pytest.fixture
def navigator(qtbot: QtBot, thumbnails: Thumbnails, dated: Review) -> Navigator:
    made = Navigator(thumbnails)
    qtbot.addWidget(made)
    made.resize(280, 600)
    made.show()
    made.allow_count(100)
    made.show_clusters(dated, clusters_of(dated), -1)
    made.show_count(40, is_auto=True)
    return made


def lines(navigator: Navigator) -> list[int]:
    model = navigator.list.model()
    return [model.cluster(line).label for line in range(model.rowCount())]


@pytest.mark.parametrize(
    ("order", "labels"), [("gain", [1, 2, 0]), ("time", [0, 2, 1]), ("size", [2, 1, 0])]
)
def test_clusters_stand_by_gain_by_time_or_by_size(
    dated: Review, order: str, labels: list[int]
) -> None:
    assert [one.label for one in ordered(clusters_of(dated), order, dated)] == labels


def test_what_left_the_review_gives_a_cluster_no_date(dated: Review) -> None:
    dated.forget([7, 8])
    dated.forget([0])
    assert [c.label for c in ordered(clusters_of(dated), "time", dated)] == [2, 1]


def test_another_order_is_told_and_keeps_the_current_cluster(
    navigator: Navigator, qtbot: QtBot
) -> None:
    navigator.step(1)
    assert navigator.current().label == 2
    with (
        qtbot.assertNotEmitted(navigator.moved),
        qtbot.waitSignal(navigator.looked),
        qtbot.waitSignal(navigator.order_wanted) as told,
    ):
        navigator.order.setCurrentIndex(2)
        navigator.order.activated.emit(2)
    assert told.args == ["size"]
    assert lines(navigator) == [2, 1, 0]
    assert navigator.current().label == 2


def test_another_order_makes_no_cluster_current_while_other_photos_are_shown(
    navigator: Navigator,
) -> None:
    navigator.go_nowhere()
    navigator.show_order("size")
    assert lines(navigator) == [2, 1, 0]
    assert navigator.current() is None


def test_a_tip_says_when_and_how_alike(dated: Review) -> None:
    dated.distances[LABELS.index(2) :] = 0.5
    by_label = {cluster.label: cluster for cluster in clusters_of(dated)}
    assert tip_of(dated, by_label[2]).splitlines()[1:] == [
        "Taken 1970-01-01", "Spread 0.50 (0: all alike, 1: nothing in common)",
    ]  # fmt: skip
    assert tip_of(dated, by_label[1]) == facts_of(by_label[1])


def test_more_and_fewer_are_one_and_where_there_are_many_a_quarter() -> None:
    assert [stepped(k, 1, 1000) for k in (1, 2, 17, 23, 24, 40, 990)] == [
        2, 3, 18, 24, 30, 50, 1000,
    ]  # fmt: skip
    assert [stepped(k, -1, 1000) for k in (1, 2, 3, 24, 25, 50)] == [1, 1, 2, 23, 24, 40]
    assert stepped(40, 2, 1000) == 62


def test_buttons_ask_and_show_at_once_what_is_on_its_way(
    navigator: Navigator, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(navigator.count_wanted) as wanted:
        navigator.more.click()
    assert wanted.args == [50]
    navigator.show_work(50)
    assert navigator.count.text() == "50 clusters"
    assert navigator.why.text() == "Clustering…"
    assert not navigator.auto.isChecked()
    # a second press goes on from what was asked for, not from what is shown
    with qtbot.waitSignal(navigator.count_wanted) as wanted:
        navigator.more.click()
    assert wanted.args == [62]
    # back to what is shown is a wish as well while another number is on its way
    with qtbot.waitSignal(navigator.count_wanted) as wanted:
        navigator.fewer.click()
    assert wanted.args == [40]
    with qtbot.assertNotEmitted(navigator.count_wanted):
        navigator.count.editingFinished.emit()
    with qtbot.waitSignal(navigator.count_wanted) as wanted:
        navigator.auto.click()
    assert wanted.args == [None]


def test_a_number_can_be_typed_and_the_keys_go_back_to_the_photos(
    navigator: Navigator, qtbot: QtBot
) -> None:
    navigator.count.setFocus()
    navigator.count.selectAll()
    QTest.keyClicks(navigator.count, "17")
    with qtbot.waitSignals([navigator.count_wanted, navigator.done]):
        QTest.keyClick(navigator.count, Qt.Key.Key_Return)
    assert navigator.count.value() == 17


def test_the_number_now_shown_is_not_asked_for_again(navigator: Navigator, qtbot: QtBot) -> None:
    navigator.show_count(1, is_auto=False)
    with qtbot.assertNotEmitted(navigator.count_wanted):
        navigator.change_count(-1)
    assert not navigator.fewer.isEnabled()


def test_without_vectors_the_number_cannot_be_changed(navigator: Navigator, qtbot: QtBot) -> None:
    navigator.allow_count(0)
    assert not navigator.more.isEnabled()
    with qtbot.assertNotEmitted(navigator.count_wanted):
        navigator.change_count(1)
        navigator.choose_count()
