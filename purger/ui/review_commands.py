"""Every command of the review, by name: its words and its keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

COMMANDS: Final = (
    ("toggle", "Mark or Unmark", ("Space", "X")),
    ("unmark", "Unmark", ("U",)),
    ("accept", "Mark All but the Best, Next Group", ("A",)),
    ("keep", "Keep This Photo", ("K",)),
    ("leave", "Leave This Group as It Is, Next Group", ("D",)),
    ("accept_cluster", "Mark All but the Best in This Cluster", ("Shift+A",)),
    ("unmark_cluster", "Unmark All in This Cluster", ("Shift+U",)),
    ("unmark_all", "Unmark All", ()),
    ("unmark_back", "Unmark What Was Marked Last Time", ()),
    ("accept_all", "Mark All but the Best in Every Cluster…", ()),
    ("mark_many", "Mark Many…", ("Shift+M",)),
    ("split", "Split This Group", ("S",)),
    ("apart", "Not Duplicates: the Whole Group Falls Apart", ("Shift+S",)),
    ("take_out", "Take This Photo Out of Its Group", ("O",)),
    ("keep_all", "Keep All of These", ("Shift+K",)),
    ("also_similar", "Also Similar…", ("L",)),
    ("undo", "Undo", ("Ctrl+Z",)),
    ("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ("kept_sets", "Kept Sets…", ()),
    ("next_group", "Next Group", ("PgDown",)),
    ("previous_group", "Previous Group", ("PgUp",)),
    ("next_open", "Next Group to Be Reviewed", ("Ctrl+PgDown",)),
    ("all_groups", "All Groups in a Row", ("G",)),
    ("filter", "Filter…", ("Ctrl+F", "/")),
    ("next_cluster", "Next Cluster", ("Ctrl+Down", "N")),
    ("previous_cluster", "Previous Cluster", ("Ctrl+Up", "P")),
    ("more_clusters", "More Clusters", (".",)),
    ("fewer_clusters", "Fewer Clusters", (",",)),
    ("auto_clusters", "Let the Number of Clusters Choose Itself", ("Ctrl+.",)),
    ("chart", "How the Number Was Chosen…", ()),
    ("open", "Show Large", ("Return", "Enter")),
    ("show_in_folder", "Show in Folder", ()),
    ("copy_path", "Copy Path", ("Ctrl+C",)),
    ("compare", "Compare Side by Side", ("C",)),
    ("larger", "Larger Pictures", ("+", "=", "Ctrl++")),
    ("smaller", "Smaller Pictures", ("-", "Ctrl+-")),
    ("purge", "Move to Trash…", ("Delete",)),
)
OF_GROUP: Final = ("split", "apart", "keep_all")


def make_actions(page: QWidget) -> dict[str, QAction]:
    """The commands as actions of a page, in the order in which a menu shows them."""
    actions = {}
    for name, text, keys in COMMANDS:
        action = QAction(text, page)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        actions[name] = action
        page.addAction(action)
    return actions
