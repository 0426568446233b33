"""What the window can export: its actions, the question where to, and the job that does it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from purger.core import contact
from purger.core.domain import Findings, Steps
from purger.core.export import Arrangement
from purger.core.review import Review
from purger.core.text import show_count, show_name
from purger.ui import engine
from purger.ui.models import Cluster, title_of

_ACTIONS: Final = {
    "links": "&Clusters as Folders of Links…",
    "unique": "&One Photo of Each Group as Links…",
    "graph": "&Pair Graph…",
    "cluster": "Contact Sheet of This C&luster…",
    "group": "Contact Sheet of This &Group…",
}
_FOLDERS: Final = {"links": "purger clusters", "unique": "purger unique photos"}
_NOUNS: Final = {"links": "link", "unique": "link", "graph": "pair"}


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """What shall be exported, from where the user is.

    Attributes:
        what: "links", "unique", "graph", "cluster" or "group".
        cluster: the one that is shown.
        group: which of its groups holds the current photo, else -1.
    """

    what: str
    review: Review
    findings: Findings
    cluster: Cluster | None
    group: int


def actions(parent: QWidget) -> dict[str, QAction]:
    """An action for each kind of export; its data is its key."""
    made = {}
    for what, text in _ACTIONS.items():
        made[what] = QAction(text, parent)
        made[what].setData(what)
    return made


def why_not(wish: Wish) -> str | None:
    """Why it cannot be exported, a sentence."""
    if wish.what in {"cluster", "group"} and wish.cluster is None:
        return "No cluster is shown."
    if wish.what == "group" and wish.group < 0:
        return "This photo stands in no group."
    if wish.what not in {"cluster", "group"} and wish.findings.file is None:
        return "The result of the scan is no longer there; look again first."
    return None


def ask_target(parent: QWidget, wish: Wish) -> Path | None:
    """Ask where to; folders of links get a folder of their own in the chosen one."""
    title = _ACTIONS[wish.what].replace("&", "").rstrip("…")
    if wish.what in _FOLDERS:
        words = f"{title}: where shall “{_FOLDERS[wish.what]}” be made?"
        name = QFileDialog.getExistingDirectory(parent, words, str(Path.home()))
        return Path(name) / _FOLDERS[wish.what] if name else None
    if wish.what == "graph":
        start, kinds = "photo pairs.graphml", "GraphML (*.graphml);;CSV (*.csv)"
    else:
        start, kinds = f"{_title(wish)}.jpg", "JPEG (*.jpg);;PNG (*.png)"
    # nothing is put over another file, so there is nothing to confirm
    name, kind = QFileDialog.getSaveFileName(
        parent, title, str(Path.home() / start), kinds,
        options=QFileDialog.Option.DontConfirmOverwrite,
    )  # fmt: skip
    if not name:
        return None
    return Path(name) if Path(name).suffix else Path(f"{name}.{kind.rstrip(')').split('*.')[-1]}")


def job(wish: Wish, target: Path) -> Steps[str]:
    """The export; its result is the sentence that tells of it.

    The review is read on the thread of the job: it does not change while the progress is shown.

    Raises:
        PurgerError: the target is refused or cannot be written.
    """
    if wish.what in _NOUNS:
        if wish.findings.file is None:
            raise ValueError("only findings that lie in a file can be exported")
        of = Arrangement.of(wish.review)
        made, left_out = yield from engine.export(wish.what, wish.findings.file, of, target)
        words = show_count(made, _NOUNS[wish.what])
    else:
        sheet = _contact(wish)
        made, left_out = yield from engine.sheet(sheet, wish.findings.roots, target)
        words = show_count(made, "page")
    missing = f"; {show_count(left_out, 'photo')} left out" if left_out else ""
    return f"Exported: {words} in “{show_name(target)}”{missing}."


def _title(wish: Wish) -> str:
    if wish.cluster is None:
        return ""
    title = title_of(wish.cluster)
    if wish.what == "cluster":
        return title
    return f"{title}, group {wish.review.place_of(wish.cluster.groups[wish.group]) + 1}"


def _contact(wish: Wish) -> contact.Contact:
    if wish.cluster is None:
        raise ValueError("a sheet needs a cluster")
    review, title = wish.review, _title(wish)
    if wish.what == "group":
        return contact.of_group(review, title, wish.cluster.groups[wish.group])
    groups = [(review.place_of(group), group) for group in wish.cluster.groups]
    return contact.of_cluster(review, title, wish.cluster.rows, groups)
