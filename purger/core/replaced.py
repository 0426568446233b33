"""A drive in the place of another one, with a copy of its files, its trash included.

A disk is replaced by a larger one at the same place. That has another name (see `drives`), so
nothing on it is taken for what went, until the user says that it is a copy. That is believed where
at least one of the files lies in its trash, byte for byte, and no purge of another drive, as of the
new one itself, had the same bytes there. From then on the journal calls the drive by its new name,
in every purge; the old one, if it comes again, is another one. `undo` compares every file all the
same before it comes back.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from purger.core import drives
from purger.core.domain import Drive, Item
from purger.core.journal import Journal
from purger.core.ledger import Ledger, lock_file
from purger.core.lock import alone
from purger.core.undo import why_not_in_trash


def take_for_copies(items: Iterable[Item], journal: Path) -> tuple[Drive, ...]:
    """Take the drives in the places of those that files were on for copies of these.

    Args:
        items: files that are in a trash, as the journal says; the user was asked.
        journal: the journal's file.

    Returns:
        The drives that were taken for copies. Those that hold none of the files are not.

    Raises:
        BusyError: another purger moves files at this moment.
        JournalError: the journal cannot be read or written.
    """
    taken: dict[Drive, Drive] = {}
    with Journal(journal) as opened, alone(lock_file(journal)):
        ledger = Ledger(opened)
        for item in items:
            now = None if item.drive in taken else drives.in_place_of(item)
            if item.drive is None or now is None or not _is_evidence(item, ledger):
                continue
            ledger.rename_drive(item.drive, now.name)
            taken[item.drive] = now
    return tuple(taken.values())


def _is_evidence(item: Item, ledger: Ledger) -> bool:
    """Whether a file lies in the trash that can only have come there with what its drive held.

    The same bytes may have gone to a place of that name from another drive: the new one, say.
    """
    if item.drive is None or item.location is None or why_not_in_trash(item) is not None:
        return False
    return all(
        other.drive is not None and other.drive.name == item.drive.name
        for other in ledger.put_at(item.location)
        if other.sha256 == item.sha256
    )
