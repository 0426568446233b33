"""Saving a plan or a purge as a page: where to, and the job that does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from purger.core.domain import Catalog, Plan, Steps
from purger.core.hierarchy import Cut
from purger.core.journal import Journal
from purger.core.ledger import Ledger
from purger.core.store import Store, default_file
from purger.core.text import show_name
from purger.core.texts import tr, trn
from purger.ui.choosing import HARMLESS

if TYPE_CHECKING:
    from purger.core.purge_page import Page


@dataclass(frozen=True, slots=True, eq=False)
class Reviewed:
    """The review that a plan came from, as it stood when it was confirmed.

    Attributes:
        catalog: its photos.
        groups: in force then.
        roots: the scanned folders.
    """

    catalog: Catalog
    groups: Cut
    roots: tuple[Path, ...]


def ask_file(parent: QWidget, name: str) -> Path | None:
    """Ask where to; an earlier page may be replaced, and the question for that is the system's."""
    from purger.core import page_html  # noqa: PLC0415 - when it is wanted

    chosen, _ = QFileDialog.getSaveFileName(
        parent, tr("Save Page"), str(Path.home() / f"{name}{page_html.SUFFIX}"),
        tr("Web page (*{suffix})", suffix=page_html.SUFFIX), options=HARMLESS,
    )  # fmt: skip
    if not chosen:
        return None
    return Path(chosen) if Path(chosen).suffix else Path(f"{chosen}{page_html.SUFFIX}")


def save_plan(file: Path, plan: Plan, of: Reviewed) -> Steps[str]:
    """Write the page of a plan; the result is the sentence that tells of it.

    Raises:
        PurgerError: it cannot be written there. Likewise below.
    """
    from purger.core import page_html  # noqa: PLC0415 - likewise, and below
    from purger.core.purge_page import Names, of_plan, whys_of  # noqa: PLC0415

    page_html.check_file(file, of.roots)
    photos = [
        photo
        for item in plan.marked
        for photo in (item.photo, *(keeper.photo for keeper in item.keepers))
    ]
    whys = yield from whys_of(of.groups, of.catalog, photos)
    names = Names.of((photo.path for photo in photos), of.roots)
    return _save(file, of_plan(plan, whys, names), of.roots)


def save_purge(file: Path, journal: Path, number: int, of: Reviewed | None) -> Steps[str]:
    """Write the page of a purge; `of` is the review that it came from, None where it is gone."""
    from purger.core import page_html  # noqa: PLC0415
    from purger.core.purge_page import read_purge, whys_of  # noqa: PLC0415

    roots = () if of is None else of.roots
    page_html.check_file(file, roots)
    whys = {}
    if of is not None:
        with Journal(journal) as opened:
            items = Ledger(opened).items(number)
        whys = yield from whys_of(of.groups, of.catalog, (item.photo for item in items))
    page = yield from read_purge(journal, number, whys, roots)
    return _save(file, page, roots)


def _save(file: Path, page: Page, roots: Sequence[Path]) -> str:
    from purger.core import page_html  # noqa: PLC0415

    with Store(default_file()) as store:
        page_html.write(file, page, roots, store.thumbnail)
    return trn(
        "Saved: {n} group in “{file}”.",
        "Saved: {n} groups in “{file}”.",
        len(page.parts), file=show_name(file),
    )  # fmt: skip
