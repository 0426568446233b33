"""Stand-ins for the doors to the outside."""

from __future__ import annotations

from pathlib import Path

from purger.core.errors import TrashError


class FakeTrasher:
    """Moves into a folder; `refuse` names files it will not take, with the sentence."""

    def __init__(self, folder: Path, refuse: dict[str, str] | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.refuse = refuse or {}
        self.calls: list[Path] = []

    def trash(self, path: Path) -> Path:
        self.calls.append(path)
        if path.name in self.refuse:
            raise TrashError(self.refuse[path.name])
        target = self.folder / f"{len(self.calls):04}-{path.name}"
        return path.rename(target)
