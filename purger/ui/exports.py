"""What the window can export: the question where to, and the job that does it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from purger.core import contact
from purger.core.commands import COMMANDS
from purger.core.domain import Findings, Steps
from purger.core.export import Arrangement
from purger.core.review import Review
from purger.core.text import show_name
from purger.core.texts import tr, trn
from purger.ui import engine
from purger.ui.actions import title_of as title_of_command
from purger.ui.choosing import FOLDERS, HARMLESS
from purger.ui.models import Cluster, title_of

KINDS: Final = ("links", "unique", "graph", "cluster", "group")
_FOLDERS: Final = {"links": "purger clusters", "unique": "purger unique photos"}
_OF_FINDINGS: Final = frozenset({"links", "unique", "graph"})


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


def why_not(wish: Wish) -> str | None:
    """Why it cannot be exported, a sentence."""
    if wish.what in {"cluster", "group"} and wish.cluster is None:
        return tr("No cluster is shown.")
    if wish.what == "group" and wish.group < 0:
        return tr("This photo stands in no group.")
    if wish.what not in {"cluster", "group"} and wish.findings.file is None:
        return tr("The result of the scan is no longer there; look again first.")
    return None


def ask_target(parent: QWidget, wish: Wish) -> Path | None:
    """Ask where to; folders of links get a folder of their own in the chosen one."""
    title = title_of_command(COMMANDS[f"export_{wish.what}"])
    if wish.what in _FOLDERS:
        folder = _FOLDERS[wish.what]
        words = tr("{title}: where shall “{folder}” be made?", title=title, folder=folder)
        name = QFileDialog.getExistingDirectory(parent, words, str(Path.home()), FOLDERS)
        return Path(name) / _FOLDERS[wish.what] if name else None
    if wish.what == "graph":
        start, kinds = "photo pairs.graphml", "GraphML (*.graphml);;CSV (*.csv)"
    else:
        start, kinds = f"{_title(wish)}.jpg", "JPEG (*.jpg);;PNG (*.png)"
    # nothing is put over another file, so there is nothing to confirm
    name, kind = QFileDialog.getSaveFileName(
        parent, title, str(Path.home() / start), kinds,
        options=QFileDialog.Option.DontConfirmOverwrite | HARMLESS,
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
    if wish.what in _OF_FINDINGS:
        if wish.findings.file is None:
            raise ValueError("only findings that lie in a file can be exported")
        of = Arrangement.of(wish.review)
        made, left_out = yield from engine.export(wish.what, wish.findings.file, of, target)
        if wish.what == "graph":
            words = trn("{n} pair", "{n} pairs", made)
        else:
            words = trn("{n} link", "{n} links", made)
    else:
        sheet = _contact(wish)
        made, left_out = yield from engine.sheet(sheet, wish.findings.roots, target)
        words = trn("{n} page", "{n} pages", made)
    file = show_name(target)
    if not left_out:
        return tr("Exported: {what} in “{file}”.", what=words, file=file)
    return trn(
        "Exported: {what} in “{file}”; {n} photo left out.",
        "Exported: {what} in “{file}”; {n} photos left out.",
        left_out, what=words, file=file,
    )  # fmt: skip


def _title(wish: Wish) -> str:
    if wish.cluster is None:
        return ""
    title = title_of(wish.cluster)
    if wish.what == "cluster":
        return title
    return tr(
        "{cluster}, group {number}",
        cluster=title,
        number=wish.review.place_of(wish.cluster.groups[wish.group]) + 1,
    )


def _contact(wish: Wish) -> contact.Contact:
    if wish.cluster is None:
        raise ValueError("a sheet needs a cluster")
    review, title = wish.review, _title(wish)
    if wish.what == "group":
        return contact.of_group(review, title, wish.cluster.groups[wish.group])
    groups = [(review.place_of(group), group) for group in wish.cluster.groups]
    return contact.of_cluster(review, title, wish.cluster.rows, groups)
