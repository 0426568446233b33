"""Volumes without a trash below the folders that are open, and their holding folders."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from purger.core.domain import Findings, Photo, Plan, VolumeTrash
from purger.core.errors import PurgerError
from purger.core.text import show_name
from purger.core.texts import sentences, shown, trn
from purger.core.volumes import that_matter
from purger.ui import dialogs
from purger.ui.desk import Desk
from purger.ui.tasks import NewestFirst, Patience
from purger.ui.volumes_banner import HoldingDialog


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """What the user chose of the volumes.

    Attributes:
        holding: the holding folders that stay in use.
        make: those of these volumes are made.
    """

    holding: frozenset[Path]
    make: tuple[VolumeTrash, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """A wish: to carry out a choice, and look at all volumes that lie below folders.

    Attributes:
        folders: what was scanned.
        photos: that matter.
        holding: the holding folders in use.
        choice: what is carried out first; None for nothing.
        tried: all volumes, where they were tried for this review before: that is not done again.
        visit: the review that it is for, however much it grows.
    """

    folders: tuple[Path, ...]
    photos: Sequence[Photo]
    holding: frozenset[Path]
    choice: Choice | None = None
    tried: tuple[VolumeTrash, ...] | None = None
    visit: object = None


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of it.

    Attributes:
        volumes: those that matter.
        holding: the holding folders in use.
        troubles: why others could not be made.
        tried: all volumes.
    """

    volumes: tuple[VolumeTrash, ...]
    holding: frozenset[Path]
    troubles: tuple[str, ...]
    tried: tuple[VolumeTrash, ...] = ()


class Volumes:
    """What is known of the volumes.

    Attributes:
        found: those below the folders, once they were looked at.
    """

    def __init__(self, desk: Desk) -> None:
        """Look at the volumes of what is opened on the desk."""
        self._desk, self._pages = desk, desk.pages
        self.found: tuple[VolumeTrash, ...] = ()
        self._tried: tuple[VolumeTrash, ...] | None = None
        self._visit = object()
        self._choice: Choice | None = None
        self._looks = NewestFirst(lambda: nullcontext(self._look))
        self._looks.answered.connect(self._on_looked)
        desk.taken.connect(self._on_taken)
        desk.forgotten.connect(self._on_forgotten)
        desk.pages.review.banner.choice_wanted.connect(self._on_holding_wanted)

    def _on_forgotten(self) -> None:
        self._tried, self._visit = None, object()
        self._show(())

    def _on_taken(self, findings: Findings) -> None:
        """Look at the volumes; while a review grows, for which of its photos they matter."""
        self._want(findings)

    def _want(self, findings: Findings) -> None:
        """Look, and carry out what was chosen and is not in force so far."""
        photos, choice = findings.catalog.photos, self._choice
        holding = frozenset(self._desk.doors.holding) if choice is None else choice.holding
        tried = self._tried if choice is None else None
        self._looks.want([Look(self._desk.folders, photos, holding, choice, tried, self._visit)])

    def _look(self, look: Look) -> Looked:
        """Make the holding folders that were chosen, then try every volume; slow ones may be."""
        holding, troubles = set(look.holding), []
        for volume in () if look.choice is None else look.choice.make:
            try:
                holding.add(self._desk.doors.hold(volume))
            except PurgerError as error:
                troubles.append(f"{show_name(volume.top)}: {error}")
        tried = look.tried
        if tried is None:
            tried = self._desk.doors.look(look.folders, holding)
        found = that_matter(tried, look.photos)
        return Looked(found, frozenset(holding), tuple(troubles), tried)

    def _on_looked(self, look: Look, answer: object) -> None:
        is_chosen = look.choice is not None and look.choice is self._choice
        if is_chosen:
            self._choice = None
        if isinstance(answer, Looked):
            findings, holding = self._desk.findings, self._desk.doors.holding
            if look.visit is self._visit:
                self._tried = answer.tried
            if findings is not None and look.photos is findings.catalog.photos:
                self._show(answer.volumes)
            if is_chosen and answer.holding != holding:
                # the trasher looks at this very set
                holding.clear()
                holding.update(answer.holding)
                folders = tuple(sorted(map(str, answer.holding)))
                self._desk.keep(replace(self._desk.settings, holding=folders))
            for trouble in answer.troubles if is_chosen else ():
                dialogs.show_error(self._desk.window, trouble)
        elif isinstance(answer, Exception) and not isinstance(answer, (PurgerError, OSError)):
            self._desk.fault_met.emit(answer)

    def _show(self, found: tuple[VolumeTrash, ...]) -> None:
        self.found = found
        self._pages.review.banner.show_volumes(found)

    def _on_holding_wanted(self) -> None:
        """Ask which volumes get a holding folder, make those, and keep the choice."""
        dialog = HoldingDialog(self.found, self._desk.window)
        if not dialog.exec() or self._desk.findings is None:
            return
        asked = {volume.holding for volume in self.found if volume.holding is not None}
        holding = frozenset(self._desk.doors.holding - asked)
        self._choice = Choice(holding, tuple(dialog.chosen()))
        self._want(self._desk.findings)

    def warnings(self, plan: Plan) -> list[str]:
        """One sentence for each volume without a trash from which photos would go."""
        warnings = []
        for volume in self.found:
            count = sum(volume.has(item.photo) for item in plan.marked)
            if volume.why_not and count:
                name = show_name(volume.top)
                if volume.is_held and volume.holding is not None:
                    warnings.append(
                        trn(
                            "{n} photo of “{name}” goes to its holding folder, “{folder}”.",
                            "{n} photos of “{name}” go to its holding folder, “{folder}”.",
                            count, name=name, folder=show_name(volume.holding),
                        )
                    )  # fmt: skip
                else:
                    stay = trn(
                        "{n} photo of “{name}” will stay.", "{n} photos of “{name}” will stay.",
                        count, name=name,
                    )  # fmt: skip
                    warnings.append(shown(sentences((stay, volume.why_not))))
        return warnings

    def close(self, patience: Patience) -> None:
        """End looking."""
        self._looks.close(patience.left)
