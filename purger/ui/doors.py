"""The ways out of the window: to the scan, the trash, the disk and the journal."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

from purger.core import volumes as core_volumes
from purger.core.decisions import Decisions, Unremembered
from purger.core.domain import Floats, Growing, Steps, VolumeTrash
from purger.core.profiles import Profiles
from purger.core.settings import Settings
from purger.core.trash import Trasher
from purger.ui.engine import ScanRequest, clusterer, map_of, paint
from purger.ui.keeping import OpenBookmarks
from purger.ui.pictures import looker


@dataclass(frozen=True, slots=True)
class Doors:
    """The ways out of the window, given by `app` and replaced by tests.

    Attributes:
        scan: makes the scanning job.
        trasher: the way into the trash.
        save: keeps the settings.
        told: hears the name of each page that is shown; "growing" is a review that photos are
            still being read for.
        geometry: keeps place and size of the window.
        journal: the journal's file.
        decisions: remembers what the user decides about groups.
        bookmarks: remembers marks and places; None where they end with the run.
        without_memory: why decisions are not remembered beyond this run, "" where they are.
        trouble: what could not be read of the settings, "" where all could.
        clusterer: answers wishes for other numbers of clusters, and for the chart of them.
        finder: answers wishes for the photos nearest to one.
        map_of: makes the job that draws the map of a file of findings.
        paint: makes the job that paints a small library to try purger on.
        looker: answers what the comparison wants to know of photos.
        look: tries the trash of the volumes below folders; see `volumes.look`.
        hold: makes the holding folder of a volume; see `volumes.hold`.
        holding: the holding folders in use, which the trasher looks at.
        load_profiles: reads the keeper rules and the protected folders.
        save_profiles: keeps them.
    """

    scan: Callable[[ScanRequest], Growing]
    trasher: Trasher
    save: Callable[[Settings], None]
    told: Callable[[str], None]
    geometry: QSettings
    journal: Path
    decisions: Decisions = field(default_factory=Unremembered)
    bookmarks: OpenBookmarks | None = None
    without_memory: str = ""
    trouble: str = ""
    clusterer: Callable[[], AbstractContextManager[Callable[[Any], Any]]] = clusterer
    finder: Callable[[], AbstractContextManager[Callable[[Any], Any]]] = clusterer
    map_of: Callable[[Path], Steps[Floats]] = map_of
    paint: Callable[[Path], Steps[None]] = paint
    looker: Callable[[], AbstractContextManager[Callable[[Any], Any]]] = looker
    look: Callable[..., tuple[VolumeTrash, ...]] = core_volumes.look
    hold: Callable[[VolumeTrash], Path] = core_volumes.hold
    holding: set[Path] = field(default_factory=set)
    load_profiles: Callable[[], Profiles] = Profiles
    save_profiles: Callable[[Profiles], None] = lambda _: None
