"""The pages of the window, one of which is shown, and what each is called where."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QStackedWidget, QWidget

from purger.core.commands import Place
from purger.core.texts import tr
from purger.ui.accessible import describe
from purger.ui.actions import Actions
from purger.ui.compare_page import ComparePage
from purger.ui.doors import Doors
from purger.ui.history_page import HistoryPage
from purger.ui.map_page import MapPage
from purger.ui.outcome_page import OutcomePage
from purger.ui.pictures import Pictures
from purger.ui.progress_page import ProgressPage
from purger.ui.review_page import ReviewPage
from purger.ui.similar_page import SimilarPage
from purger.ui.start_page import StartPage
from purger.ui.tasks import Patience
from purger.ui.thumbnails import Thumbnails


class Stack(QStackedWidget):
    """All pages.

    Attributes:
        reading: says on the review how far the photos are read.
        pictures: answers what pages want to know of photos.
        actions_of: the commands of each page that has its own.
    """

    def __init__(self, doors: Doors, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.pictures = Pictures(doors.looker)
        self.start = StartPage()
        self.progress = ProgressPage()
        self.review = ReviewPage(thumbnails)
        self.reading = self.review.navigator.reading
        self.map = MapPage(thumbnails, doors.map_of)
        self.compare = ComparePage(thumbnails, self.pictures)
        self.similar = SimilarPage(thumbnails, self.pictures, doors.finder)
        self.outcome = OutcomePage()
        self.history = HistoryPage(thumbnails, doors.journal)
        self.actions_of: dict[QWidget, Actions] = {
            self.review: self.review.actions_, self.compare: self.compare.actions_,
            self.map: self.map.actions_, self.history: self.history.actions_,
            self.outcome: self.outcome.actions_, self.similar: self.similar.actions_,
        }  # fmt: skip
        for page, name in (
            (self.start, tr("Start")), (self.progress, tr("Progress")),
            (self.review, tr("Review")), (self.map, tr("Map")),
            (self.compare, tr("Comparison")), (self.similar, tr("Find Similar")),
            (self.outcome, tr("Outcome")), (self.history, tr("History")),
        ):  # fmt: skip
            describe(page, QAccessible.Role.Pane, name)
            self.addWidget(page)

    def name(self) -> str:
        """That of the page which is shown, for programs that wait for it."""
        names: dict[QWidget | None, str] = {
            self.start: "start", self.progress: "progress", self.review: "review", self.map: "map",
            self.history: "history", self.compare: "compare", self.similar: "similar",
        }  # fmt: skip
        return names.get(self.currentWidget(), "outcome")

    def topic(self) -> str:
        """The topic of the help that is about the page which is shown."""
        topics: dict[QWidget | None, str] = {
            self.start: "welcome", self.progress: "start", self.map: "clusters",
            self.compare: "compare", self.similar: "similar", self.outcome: "trash",
            self.history: "trash",
        }  # fmt: skip
        return topics.get(self.currentWidget(), "review")

    def place(self) -> Place:
        """Where the user is, for the keys that mean something there."""
        page = self.currentWidget()
        if page is self.review and self.review.viewer.isVisible():
            return Place.LOUPE
        of_page: dict[QWidget | None, Place] = {
            self.compare: Place.COMPARISON, self.map: Place.MAP, self.history: Place.HISTORY,
            self.outcome: Place.OUTCOME, self.similar: Place.SIMILAR,
        }  # fmt: skip
        return of_page.get(page, Place.REVIEW)

    def close_workers(self, patience: Patience) -> None:
        """End what works for the pages."""
        self.history.close_reading(patience)
        self.start.close_looking(patience.left)
        self.map.stop()
        self.similar.close_finding(patience.left)
        self.pictures.close(patience)
