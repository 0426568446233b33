"""Who starts purger for the first time: tries it on painted photos by the keyboard, and asks it."""

from __future__ import annotations

from purger import demo
from purger.core import places
from tests.e2e.test_journey import Desk, desk, purger, pytestmark, trash, until

__all__ = ["desk", "pytestmark"]


def test_from_nothing_to_a_painted_review_and_its_help_by_the_keyboard(desk: Desk) -> None:
    with purger(desk):
        desk.page("start")
        desk.do("key", "--delay", "80", "Tab", "space")
        desk.review()
        assert demo.is_whole(places.demo_dir())
        desk.do("key", "F1")
        desk.window("Help")
        desk.do("key", "ctrl+f")
        desk.do("type", "--delay", "20", "twelve promises")
        desk.do("key", "--delay", "80", "Return", "Escape")
        until(lambda: not desk.do("search", "--onlyvisible", "--name", "Help"), "the help to close")
        desk.window("purger")
        desk.do("key", "ctrl+h")
        desk.page("history")
        desk.do("key", "Escape")
        desk.page("review", 2)
    assert demo.is_whole(places.demo_dir())
    assert trash() == {}
